/**
 * Names of the sections. The ids of their blocks begin with them, and `description.titles` and `.order` refer to them.
 */
export type SectionName =
  | 'overview'
  | 'commitments'
  | 'components'
  | 'infrastructure'
  | 'software'
  | 'people'
  | 'procedures'
  | 'data'
  | 'boundaries'
  | 'control-environment'
  | 'incidents'
  | 'criteria'
  | 'not-relevant'
  | 'subservice'
  | 'cuecs'
  | 'changes';

export interface SectionHead {
  name: SectionName;
  /** As printed unless the manifest gives another title. */
  heading: string;
  /** Description criterion that the section serves. */
  dc: string;
  /** The main section that it is a part of. */
  within?: SectionName;
  /** Printed only for this type of report; for both when absent. */
  reportType?: 1 | 2;
}

/** The sections in their usual order. Numbers follow from the order (see `outline.ts`). */
export const sectionHeads: readonly SectionHead[] = [
  { name: 'overview', dc: 'DC1', heading: 'Company overview and types of services provided' },
  { name: 'commitments', dc: 'DC2', heading: 'Principal service commitments and system requirements' },
  { name: 'components', dc: 'DC3', heading: 'Components of the system' },
  { name: 'infrastructure', within: 'components', dc: 'DC3', heading: 'Infrastructure' },
  { name: 'software', within: 'components', dc: 'DC3', heading: 'Software' },
  { name: 'people', within: 'components', dc: 'DC3', heading: 'People' },
  { name: 'procedures', within: 'components', dc: 'DC3', heading: 'Procedures' },
  { name: 'data', within: 'components', dc: 'DC3', heading: 'Data' },
  { name: 'boundaries', within: 'components', dc: 'DC3', heading: 'System boundaries' },
  {
    name: 'control-environment',
    dc: 'DC5',
    heading:
      'Relevant aspects of the control environment, risk assessment, information and communication, and monitoring',
  },
  { name: 'incidents', dc: 'DC4', heading: 'System incidents' },
  { name: 'criteria', dc: 'DC5', heading: 'Trust services criteria and related controls' },
  { name: 'not-relevant', dc: 'DC8', heading: 'Criteria not relevant to the system' },
  { name: 'subservice', dc: 'DC7', heading: 'Subservice organisations and CSOCs' },
  { name: 'cuecs', dc: 'DC6', heading: 'Complementary user entity controls' },
  { name: 'changes', dc: 'DC9', heading: 'Significant changes during the period', reportType: 2 },
];
