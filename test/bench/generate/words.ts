/** The vocabulary of the generated company. */
export const roles = [
  { id: 'ceo', title: 'Chief Executive Officer' },
  { id: 'security-lead', title: 'Security Lead' },
  { id: 'platform-lead', title: 'Platform Lead' },
  { id: 'engineering-lead', title: 'Engineering Lead' },
  { id: 'people-lead', title: 'People Lead' },
  { id: 'support-lead', title: 'Support Lead' },
  { id: 'finance-lead', title: 'Finance Lead' },
] as const;

export const components = ['aws-prod', 'aws-dr', 'app', 'postgres', 'github', 'okta'] as const;

export const areas = [
  { prefix: 'AC', subject: 'Access to', criteria: ['CC6.1', 'CC6.2', 'CC6.3'] },
  { prefix: 'CH', subject: 'Changes of', criteria: ['CC8.1'] },
  { prefix: 'OP', subject: 'Monitoring of', criteria: ['CC7.1', 'CC7.2', 'CC7.3'] },
  { prefix: 'IR', subject: 'Incidents in', criteria: ['CC7.3', 'CC7.4', 'CC7.5'] },
  { prefix: 'RM', subject: 'Risks of', criteria: ['CC3.1', 'CC3.2', 'CC3.3', 'CC3.4'] },
  { prefix: 'GV', subject: 'Oversight of', criteria: ['CC1.1', 'CC1.2', 'CC1.3', 'CC1.4', 'CC1.5'] },
  { prefix: 'CO', subject: 'Notices about', criteria: ['CC2.1', 'CC2.2', 'CC2.3'] },
  { prefix: 'MO', subject: 'Evaluation of', criteria: ['CC4.1', 'CC4.2'] },
  { prefix: 'CA', subject: 'Design of controls over', criteria: ['CC5.1', 'CC5.2', 'CC5.3'] },
  { prefix: 'VM', subject: 'Vendors of', criteria: ['CC9.1', 'CC9.2'] },
  { prefix: 'BC', subject: 'Recovery of', criteria: ['A1.1', 'A1.2', 'A1.3'] },
  { prefix: 'DA', subject: 'Confidential data in', criteria: ['C1.1', 'C1.2'] },
  { prefix: 'NS', subject: 'Network of', criteria: ['CC6.4', 'CC6.5', 'CC6.6', 'CC6.7', 'CC6.8'] },
] as const;

export const places = [
  'the scheduling service',
  'the reporting service',
  'the message queue',
  'the identity provider',
  'the staging account',
  'the log account',
  'the build pipeline',
  'the customer portal',
  'the data warehouse',
  'the backup vault',
  'the office network',
  'the support desk',
  'the mobile application',
  'the billing interface',
];

export const actions = [
  'compares every account with the current staff list',
  'reviews the settings against the approved baseline',
  'approves the request in the ticket',
  'checks the alerts of the monitoring system',
  'restores a sample of back-ups into an empty environment',
  'records the decision with its reason',
  'removes access that is no longer needed',
  'inspects the change list of the release',
  'reads the assurance report and its exceptions',
  'tests the recovery procedure with the engineer on duty',
  'scans the hosts for known vulnerabilities',
  'confirms that training was completed',
];

export const records = [
  'the SEC project',
  'the OPS project',
  'the ACCESS project',
  'the RISK register',
  'the meeting minutes',
  'the vendor file',
];

export const deadlines = ['one business day', 'two business days', 'five business days', 'ten business days'];

export const policyTitles = [
  'Access Control',
  'Acceptable Use',
  'Asset Management',
  'Backup',
  'Business Continuity',
  'Change Management',
  'Communication',
  'Cryptography',
  'Data Classification',
  'Data Retention',
  'Human Resources',
  'Incident Response',
  'Information Security',
  'Logging',
  'Network Security',
  'Risk Management',
  'Software Development',
  'Vendor Management',
];

export const policySentences = [
  'The company keeps a list of the systems that hold customer data and names an owner for each of them.',
  'Owners approve access before it is granted and review it each quarter; the review is kept with the ticket.',
  'Staff report what looks wrong to the engineer on duty, who decides within one hour whether it is an incident.',
  'Exceptions need the approval of the Security Lead, a reason and a day on which they end.',
  'Changes are reviewed by a second engineer and tested in the staging account before they reach production.',
  'Keys are created and rotated by the key service and never leave it in readable form.',
  'Records are kept for the retention period and deleted by a scheduled job that leaves a log.',
  'Suppliers are rated by the data that they hold; those rated critical are assessed every year.',
  'New staff sign the code of conduct on the first day and complete the training within thirty days.',
  'Devices are encrypted, locked after five minutes and wiped when they are reported lost.',
];
