import { claimRule, printedKinds } from './define';
import { removeClaim } from './remove-sentence';

export const claimProductQuality = claimRule({
  code: 'soc2.claim.product-quality',
  severity: 'warning',
  on: printedKinds,
  title: 'Praise of the product',
  basis: ['BRIEF'],
  documentation: {
    what: 'Text of the description speaks of customer satisfaction, business results, user experience, best performance or return on investment as something reached.',
    why: 'SOC 2 says nothing about the quality of a product or the success of a business. Beside controls, such sentences read as if they had been examined.',
    wrong: 'The service improves customer satisfaction and drives business results.',
    right: 'The service books appointments for clinics.',
  },
  needs: /customer|business|user|return|promoter|performing|superior|outstanding|unmatched|exceptional|excellent/i,
  patterns: [
    /\b(?:customer\s{1,5}satisfaction|customer\s{1,5}delight|business\s{1,5}(?:results|outcomes|success)|user\s{1,5}experience|return\s{1,5}on\s{1,5}investment|net\s{1,5}promoter\s{1,5}score)\b/gi,
    /\b(?:best|highest|fastest|top)[- ]performing\b/gi,
    /\b(?:superior|outstanding|unmatched|exceptional|excellent)\s{1,5}(?:performance|quality|reliability|experience|results)\b/gi,
  ],
  message: ({ text }) => `\`${text}\`: SOC 2 says nothing about product quality or business results.`,
  unless: ({ text }, before, after) => /^user/i.test(text) && /^\s*(?:team|design|research|lead|designer)/i.test(after) || /\b(?:survey|surveys|measures?|monitors?|tracks?|reviews?)\s+(?:\w+\s+){0,2}$/i.test(before),
  fixes: ({ finding, entity, context }) => removeClaim(finding, entity, context),
});
