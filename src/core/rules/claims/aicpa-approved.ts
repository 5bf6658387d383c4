import { claimKinds } from './claim';
import { claimRule } from './define';
import { removeClaim } from './remove-sentence';

export const claimAicpaApproved = claimRule({
  code: 'soc2.claim.aicpa-approved',
  severity: 'error',
  on: claimKinds,
  title: 'Approved by the AICPA',
  basis: ['PRACTICE'],
  documentation: {
    what: 'The text says that the AICPA approved, certified, endorsed or accredited something.',
    why: 'The AICPA publishes the criteria and the standards of the profession. It neither approves nor certifies companies.',
    wrong: 'Our controls are approved by the AICPA.',
    right: 'Our controls are mapped to criteria that the AICPA publishes.',
  },
  needs: /AICPA/i,
  patterns: [
    /\bAICPA[ -](?:approved|certified|endorsed|accredited|compliant)\b/gi,
    /\b(?:approved|certified|endorsed|accredited)\s{1,5}by\s{1,5}the\s{1,5}AICPA\b/gi,
    /\bAICPA\s{1,5}(?:approves|certifies|endorses|accredits|certification|approval)\b/gi,
  ],
  message: () => 'The AICPA publishes the criteria; it neither approves nor certifies companies.',
  unless: (_match, before) => /\b(?:firms?|CPAs?|auditors?)\s+(?:that (?:is|are)\s+)?$/i.test(before),
  fixes: ({ finding, entity, context }) => removeClaim(finding, entity, context),
});
