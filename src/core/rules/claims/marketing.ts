import { claimRule, printedKinds } from './define';

export const claimMarketing = claimRule({
  code: 'soc2.claim.marketing',
  severity: 'hint',
  on: printedKinds,
  title: 'Words of marketing',
  basis: ['PRACTICE'],
  documentation: {
    what: 'Text of the description says best-in-class, industry-leading, bank-grade, military-grade, world-class, state-of-the-art and the like.',
    why: 'It cannot be examined, and readers of a description have learnt to distrust it.',
    wrong: 'Data are protected by military-grade encryption.',
    right: 'Data are protected by AES-256 encryption.',
  },
  needs: /class|breed|leading|grade|art|edge|generation|proof|unparalleled|solid/i,
  patterns: [/\b(?:best[- ]in[- ](?:class|breed)|(?:industry|market)[- ]leading|(?:bank|military|enterprise)[- ]grade|world[- ]class|state[- ]of[- ]the[- ]art|cutting[- ]edge|next[- ]generation|bullet[- ]?proof|unparalleled|rock[- ]solid)\b,?\s?/gi],
  message: ({ text }) => `\`${text.trim().replace(/,$/, '')}\` cannot be examined.`,
  fixes: ({ reword }) => reword('', true),
});
