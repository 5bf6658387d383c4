/** Coverage states of a criterion, from least to most; the order of product.md. */
export const coverageStates = [
  'not-in-scope',
  'not-relevant',
  'gap',
  'policy-only',
  'planned',
  'carved-out',
  'addressed',
  'evidenced',
] as const;

export type CoverageState = (typeof coverageStates)[number];
