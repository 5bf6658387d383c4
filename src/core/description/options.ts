/** What the host decides about a description; nothing of it is in the programme's files. */
export interface DescribeOptions {
  /** `30 June 2026` (the default) or `June 30, 2026`. */
  dates?: 'british' | 'american' | undefined;
  /** Name for programmes whose manifest gives none, for example from `comply.yml`. */
  companyName?: string | undefined;
}

export const defaultOptions: DescribeOptions = {};
