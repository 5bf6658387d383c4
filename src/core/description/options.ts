/** What the host decides about a description; nothing of it is in the programme's files. */
export interface DescribeOptions {
  /** Takes precedence over the manifest's `description.spelling`; it also decides how dates are written. */
  spelling?: 'british' | 'american' | undefined;
  /** `customer` leaves out what is not for customers. */
  profile?: 'full' | 'customer' | undefined;
  /** Name for programmes whose manifest gives none, for example from `comply.yml`. */
  companyName?: string | undefined;
  /** The report begins with management's dashboard, which is not part of it. */
  dashboard?: boolean | undefined;
  /**
   * The host itself says above the report that it is a draft, and whose the dashboard is: the boxes that say it are
   * left out.
   */
  draftIsSaid?: boolean | undefined;
}

export const defaultOptions: DescribeOptions = {};
