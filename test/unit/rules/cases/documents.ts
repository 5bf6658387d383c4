import type { Case } from '../check';

function policy(front: string): string {
  return `--- policies/ep.md\n${front}---\n# Purpose\nText\n`;
}

const approved = 'approved_by: platform-lead\napproved_on: 2026-01-15\nlast_reviewed: 2026-01-15\n';
const control =
  '--- controls/CR-01.yaml\ntitle: Encryption at rest\nstatement: AWS KMS continuously encrypts volumes.\ncriteria: [CC6.1]\nowner: platform-lead\nfrequency: quarterly\ntype: preventive\nnature: manual\n';
const marked = (text: string, word: string): string => text.replace(word, `«${word}»`);

function evidence(covers: string): string {
  return `--- evidence/2026/q1.yaml\ntitle: Review\ncontrol: CR-01\nkind: review\ncollected: 2026-04-02\ncollected_by: platform-lead\n${covers}source: KMS\nlocation: vault://x\nresult: ok\n`;
}

export const documentCases: readonly Case[] = [
  {
    code: 'soc2.policy.unknown-criterion',
    name: 'a placeholder of a template',
    message: /^`CC9\.9` is not a criterion\./,
    files: policy(
      `name: Encryption Policy\nacronym: EP\nowner: security-lead\n${approved}satisfies:\n  TSC:\n    - CC6.1\n    - «CC9.9» # copied\n`,
    ),
  },
  {
    code: 'soc2.policy.unknown-criterion',
    name: 'a criterion',
    files: policy(`name: Encryption Policy\nacronym: EP\nsatisfies:\n  TSC: [CC6.1]\n`),
  },

  {
    code: 'soc2.policy.approver-missing',
    name: 'neither by whom nor when',
    message: '`Encryption Policy` shows no approval.',
    files: policy('name: «Encryption Policy»\nowner: security-lead\nsatisfies: {TSC: [CC6.1]} # ours\n'),
    fixes: {
      'Insert approval by platform-lead on 2026-07-15': policy(
        'name: Encryption Policy\nowner: security-lead\napproved_by: platform-lead\napproved_on: 2026-07-15\nsatisfies: {TSC: [CC6.1]} # ours\n',
      ),
    },
  },
  {
    code: 'soc2.policy.approver-missing',
    name: 'only the day is missing',
    files: policy('name: «Encryption Policy»\napproved_by: ceo\napproved_on:\nowner: security-lead\n'),
    fixes: {
      'Insert approval by platform-lead on 2026-07-15': policy(
        'name: Encryption Policy\napproved_by: ceo\napproved_on: 2026-07-15\nowner: security-lead\n',
      ),
    },
  },
  {
    code: 'soc2.policy.approver-missing',
    name: 'approved, approved in git, or a day that the schema reports',
    files: `${policy(`name: Encryption Policy\n${approved}`)}--- policies/b.md\nname: B\napproval: git\n---\n--- policies/c.md\nname: C\napproved_by: ceo\napproved_on: soon\n---\n`,
  },

  {
    code: 'soc2.policy.review-overdue',
    name: 'last reviewed too early',
    message: 'Last reviewed 2024-11-02, more than a year before 2026-06-30.',
    files: policy(
      'name: Encryption Policy\nlast_reviewed: «2024-11-02»\nmajorRevisions:\n  - {date: 2024-11-02, comment: First}\n',
    ),
    fixes: {
      'Record a review today (2026-07-15)': policy(
        'name: Encryption Policy\nlast_reviewed: 2026-07-15\nmajorRevisions:\n  - {date: 2024-11-02, comment: First}\n  - {date: 2026-07-15, comment: Reviewed without change of substance}\n',
      ),
    },
  },
  {
    code: 'soc2.policy.review-overdue',
    name: 'by the newest revision',
    files: policy('name: Encryption Policy\nmajorRevisions:\n  - {date: «Jun 1 2018», comment: First}\n'),
  },
  {
    code: 'soc2.policy.review-overdue',
    name: 'the day itself, a newer revision, no date',
    files: `${policy('name: A\nlast_reviewed: 2025-06-30\n')}--- policies/b.md\nname: B\nmajorRevisions: [{date: 2018-01-01}, {date: 2026-01-01}]\n---\n--- policies/c.md\nname: C\n---\n`,
  },

  {
    code: 'soc2.policy.unreferenced',
    name: 'no control names it',
    message: 'No control puts `Encryption Policy` into practice.',
    files: `${policy(`name: Encryption Policy\nacronym: «EP»\n${approved}satisfies: {TSC: [CC6.1]}\n`)}${control}`,
    fixes: { 'Link from CR-01 (Encryption at rest)': `${control}policies: [EP]\n` },
  },
  {
    code: 'soc2.policy.unreferenced',
    name: 'named by its file',
    files: `${policy(`name: Encryption Policy\nacronym: EP\n`)}${control}policies: [ep]\n`,
  },

  {
    code: 'soc2.evidence.missing',
    name: 'no record',
    message: 'No evidence shows that `CR-01` is in place.',
    files: marked(control, 'Encryption at rest'),
    fixes: {
      'Create an evidence record':
        '--- evidence/2026/cr-01-2026-01-01-to-2026-06-30.yaml\nid: EV-CR-01-2026-06-30\ntitle: Encryption at rest\ncontrol: CR-01\nkind: document\ncollected: 2026-07-15\ncollected_by: platform-lead\ncovers: {from: 2026-01-01, to: 2026-06-30}\nsource: Name the system it came from\nlocation: \nresult: ok\n',
    },
  },
  {
    code: 'soc2.evidence.missing',
    name: 'a record, or a control that is planned',
    files: `${control}${evidence('covers: {from: 2026-01-01, to: 2026-03-31}\n')}${control.replace('CR-01', 'CR-02')}status: planned\n`,
  },

  {
    code: 'soc2.evidence.period-gap',
    name: 'the second quarter',
    today: '2026-08-15',
    message: 'Nothing covers 2026-04-01 to 2026-06-30; the control had to operate then too.',
    files: `${control.replace('frequency: quarterly', 'frequency: «quarterly»')}${evidence('covers: {from: 2026-01-01, to: 2026-03-31}\n')}`,
    fixes: {
      'Create a record for 2026-04-01 to 2026-06-30':
        '--- evidence/2026/cr-01-2026-04-01-to-2026-06-30.yaml\nid: EV-CR-01-2026-06-30\ntitle: Encryption at rest\ncontrol: CR-01\nkind: document\ncollected: 2026-08-15\ncollected_by: platform-lead\ncovers: {from: 2026-04-01, to: 2026-06-30}\nsource: Name the system it came from\nlocation: \nresult: ok\n',
    },
  },
  {
    code: 'soc2.evidence.period-gap',
    name: 'neighbours become one',
    files: `${control.replace('frequency: quarterly', 'frequency: «monthly»')}${evidence('covers: {from: 2026-01-01, to: 2026-03-31}\n')}`,
  },
  {
    code: 'soc2.evidence.period-gap',
    name: 'within the days of grace',
    files: `${control}${evidence('covers: {from: 2026-01-01, to: 2026-03-31}\n')}`,
  },
  {
    code: 'soc2.evidence.period-gap',
    name: 'automated: changes',
    today: '2026-08-15',
    message:
      'Nothing shows that this automated control stayed as it was set up from 2026-01-01 to 2026-06-30: add the log of its changes, or its configuration at both ends.',
    files: `${control.replace('frequency: quarterly', 'frequency: «quarterly»').replace(/nature: \w+/, 'nature: automated')}${evidence('covers: 2026-03-31\n')}`,
    fixes: {
      'Create a log record for 2026-01-01 to 2026-06-30':
        '--- evidence/2026/cr-01-log-2026-01-01-to-2026-06-30.yaml\nid: EV-CR-01-log-2026-06-30\ntitle: Encryption at rest\ncontrol: CR-01\nkind: log\ncollected: 2026-08-15\ncollected_by: platform-lead\ncovers: {from: 2026-01-01, to: 2026-06-30}\nsource: Name the system it came from\nlocation: \nresult: ok\n',
    },
  },
  {
    code: 'soc2.evidence.period-gap',
    name: 'an interval that is not over, or no record at all',
    today: '2026-05-01',
    files: `${control}${evidence('covers: {from: 2026-01-01, to: 2026-03-31}\n')}${control.replace('CR-01', 'CR-02')}`,
  },

  {
    code: 'soc2.evidence.outside-period',
    name: 'before it',
    message: 'Covers 2025-10-01 to 2025-12-31, outside the period 2026-01-01 to 2026-06-30; it supports no test.',
    files: `${control}${evidence('covers: «{from: 2025-10-01, to: 2025-12-31}»\n')}`,
    fixes: {},
  },
  {
    code: 'soc2.evidence.outside-period',
    name: 'its last day',
    files: `${control}${evidence('covers: {from: 2026-06-30, to: 2026-09-30}\n')}`,
  },

  {
    code: 'soc2.vendor.carveout-without-csoc',
    name: 'hosting',
    message: 'AWS is carved out but no complementary subservice control is stated.',
    files:
      '--- vendors/aws.yaml\nname: AWS\nservices: Hosting\ntier: critical\nsubservice:\n  method: «carve-out»\n  monitoring: [] # none yet\n',
    fixes: {
      'Insert CSOC templates for hosting':
        '--- vendors/aws.yaml\nname: AWS\nservices: Hosting\ntier: critical\nsubservice:\n  method: carve-out\n  csocs:\n    - {id: CSOC-AWS-1, text: Physical access to hosting facilities is restricted to authorised personnel., criteria: [CC6.4]}\n    - {id: CSOC-AWS-2, text: Storage media are sanitised or destroyed before they leave the facilities., criteria: [CC6.5]}\n  monitoring: [] # none yet\n',
    },
  },
  {
    code: 'soc2.vendor.carveout-without-csoc',
    name: 'inclusive, or with one',
    files:
      '--- vendors/aws.yaml\nname: AWS\nsubservice: {method: inclusive}\n--- vendors/gcp.yaml\nname: GCP\nsubservice: {method: carve-out, csocs: [{id: C-1, text: Guards., criteria: [CC6.4]}]}\n',
  },

  {
    code: 'soc2.vendor.report-not-reviewed',
    name: 'nobody read it',
    message: 'The SOC 2 type 2 report of AWS was collected but no review in the last year is recorded.',
    files:
      '--- vendors/aws.yaml\nname: AWS\nowner: platform-lead\nassurance:\n  - kind: «soc2-type2» # from their portal\n    period: {from: 2025-01-01, to: 2025-12-31}\n',
    fixes: {
      'Insert a review block':
        '--- vendors/aws.yaml\nname: AWS\nowner: platform-lead\nassurance:\n  - kind: soc2-type2 # from their portal\n    period: {from: 2025-01-01, to: 2025-12-31}\n    reviewed: {date: 2026-07-15, by: platform-lead, exceptions: Say which or none, cuecs: false}\n',
    },
  },
  {
    code: 'soc2.vendor.report-not-reviewed',
    name: 'the newest counts, and it is read',
    files:
      '--- vendors/aws.yaml\nname: AWS\nassurance:\n  - {kind: soc2-type2, period: {from: 2023-01-01, to: 2023-12-31}}\n  - {kind: soc2-type2, period: {from: 2025-01-01, to: 2025-12-31}, reviewed: {date: 2026-02-01, by: platform-lead}}\n',
  },

  {
    code: 'soc2.incident.undecided',
    name: 'in the period',
    message: 'Decide whether `INC-1` must be disclosed (DC 4).',
    files:
      '--- incidents/INC-1.yaml\nsummary: Failed deployment\nseverity: low\n«started»: 2026-02-11 # at night\nresolved: 2026-02-11\n'
        .replace('«started»', 'started')
        .replace('summary', '«summary»'),
  },
  {
    code: 'soc2.incident.undecided',
    name: 'decided, long over, or for the schema',
    files:
      '--- incidents/INC-1.yaml\nsummary: A\nstarted: 2026-02-11\ndisclose: false\n--- incidents/INC-2.yaml\nsummary: B\nstarted: 2025-02-11\nresolved: 2025-02-12\n--- incidents/INC-3.yaml\nsummary: C\nstarted: 2026-02-11\ndisclose: perhaps\n',
  },
];
