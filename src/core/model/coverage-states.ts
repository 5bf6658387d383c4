/** Coverage states of a criterion, from least to most. */
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
