import type { Case } from '../check';
import { yaml } from '../../../../src/core/syntax/text-block';

function policy(front: string): string {
  return yaml`
    --- policies/ep.md
    ${front}
    ---
    # Purpose
    Text
  `;
}

const approved = yaml`
  approved_by: platform-lead
  approved_on: 2026-01-15
  last_reviewed: 2026-01-15
`;
const control = yaml`
  --- controls/CR-01.yaml
  title: Encryption at rest
  statement: AWS KMS continuously encrypts volumes.
  criteria: [CC6.1]
  owner: platform-lead
  frequency: quarterly
  type: preventive
  nature: manual
`;
/** A control like it that names the policy. */
const another = (id: string, more: string): string =>
  `${control.replace('CR-01', id).replace('at rest', id)}policies: [EP]\n${more}\n`;
const marked = (text: string, word: string): string => text.replace(word, `«${word}»`);

function evidence(covers: string): string {
  return yaml`
    --- evidence/2026/q1.yaml
    title: Review
    control: CR-01
    kind: review
    collected: 2026-04-02
    collected_by: platform-lead
    ${covers}
    source: KMS
    location: vault://x
    result: ok
  `;
}

export const documentCases: readonly Case[] = [
  {
    code: 'soc2.policy.unknown-criterion',
    name: 'a placeholder of a template',
    message: /^`CC9\.9` is not a criterion\./,
    files: policy(
      yaml`
        name: Encryption Policy
        acronym: EP
        owner: security-lead
        ${approved}
        satisfies:
          TSC:
            - CC6.1
            - «CC9.9» # copied
      `,
    ),
  },
  {
    code: 'soc2.policy.unknown-criterion',
    name: 'a criterion',
    files: policy(yaml`
      name: Encryption Policy
      acronym: EP
      satisfies:
        TSC: [CC6.1]
    `),
  },

  {
    code: 'soc2.policy.approver-missing',
    name: 'neither by whom nor when',
    message: '`Encryption Policy` shows no approval.',
    files: policy(yaml`
      name: «Encryption Policy»
      owner: security-lead
      satisfies: {TSC: [CC6.1]} # ours
    `),
    fixes: {
      'Insert approval by platform-lead on 2026-07-15': policy(
        yaml`
          name: Encryption Policy
          owner: security-lead
          approved_by: platform-lead
          approved_on: 2026-07-15
          satisfies: {TSC: [CC6.1]} # ours
        `,
      ),
    },
  },
  {
    code: 'soc2.policy.approver-missing',
    name: 'only the day is missing',
    files: policy(yaml`
      name: «Encryption Policy»
      approved_by: ceo
      approved_on:
      owner: security-lead
    `),
    fixes: {
      'Insert approval by platform-lead on 2026-07-15': policy(
        yaml`
          name: Encryption Policy
          approved_by: ceo
          approved_on: 2026-07-15
          owner: security-lead
        `,
      ),
    },
  },
  {
    code: 'soc2.policy.approver-missing',
    name: 'approved, approved in git, or a day that the schema reports',
    files: yaml`
      ${policy(yaml`
        name: Encryption Policy
        ${approved}
      `)}
      --- policies/b.md
      name: B
      approval: git
      ---
      --- policies/c.md
      name: C
      approved_by: ceo
      approved_on: soon
      ---
    `,
  },

  {
    code: 'soc2.policy.review-overdue',
    name: 'last reviewed too early',
    message: 'Last reviewed 2024-11-02, more than a year before 2026-06-30.',
    files: policy(
      yaml`
        name: Encryption Policy
        last_reviewed: «2024-11-02»
        majorRevisions:
          - {date: 2024-11-02, comment: First}
      `,
    ),
    fixes: {
      'Record a review today (2026-07-15)': policy(
        yaml`
          name: Encryption Policy
          last_reviewed: 2026-07-15
          majorRevisions:
            - {date: 2024-11-02, comment: First}
            - {date: 2026-07-15, comment: "Say what the review changed or that it changed nothing"}
        `,
      ),
    },
  },
  {
    code: 'soc2.policy.review-overdue',
    name: 'by the newest revision',
    files: policy(yaml`
      name: Encryption Policy
      majorRevisions:
        - {date: «Jun 1 2018», comment: First}
    `),
  },
  {
    code: 'soc2.policy.review-overdue',
    name: 'the day itself, a newer revision, no date',
    files: yaml`
      ${policy(yaml`
        name: A
        last_reviewed: 2025-06-30
      `)}
      --- policies/b.md
      name: B
      majorRevisions: [{date: 2018-01-01}, {date: 2026-01-01}]
      ---
      --- policies/c.md
      name: C
      ---
    `,
  },

  {
    code: 'soc2.policy.unreferenced',
    name: 'no control names it',
    message: 'No control puts `Encryption Policy` into practice.',
    files: yaml`
      ${policy(yaml`
        name: Encryption Policy
        acronym: «EP»
        ${approved}
        satisfies: {TSC: [CC6.1]}
      `)}
      ${control}
    `,
    fixes: { 'Link from CR-01 (Encryption at rest)': `${control}policies: [EP]\n` },
  },
  {
    code: 'soc2.policy.unreferenced',
    name: 'named by its file',
    files: yaml`
      ${policy(yaml`
        name: Encryption Policy
        acronym: EP
      `)}
      ${control}
      policies: [ep]
    `,
  },
  {
    code: 'soc2.policy.unreferenced',
    name: 'only controls name it that are over or of another examination',
    message: 'No control puts `Encryption Policy` into practice.',
    files: yaml`
      ${policy(yaml`
        name: Encryption Policy
        acronym: «EP»
        ${approved}
        satisfies: {TSC: [CC6.1]}
      `)}
      ${control}
      ${another('CR-02', 'status: retired')}
      ${another('CR-03', 'until: 2026-03-31')}
      ${another('CR-04', 'scope: soc1')}
    `,
    fixes: { 'Link from CR-01 (Encryption at rest)': `${control}policies: [EP]\n` },
  },
  {
    code: 'soc2.policy.unreferenced',
    name: 'a planned control names it, and one that ends with the period',
    files: yaml`
      ${policy(yaml`
        name: Encryption Policy
        acronym: EP
      `)}
      ${another('CR-02', 'status: planned')}
      --- policies/dp.md
      name: Disposal Policy
      acronym: DP
      ---
      # Purpose
      Text
      ${another('CR-03', 'until: 2026-06-30').replace('[EP]', '[DP]')}
    `,
  },

  {
    code: 'soc2.evidence.missing',
    name: 'no record',
    message: 'No evidence shows that `CR-01` is in place.',
    files: marked(control, 'Encryption at rest'),
    fixes: {
      'Create an evidence record': yaml`
        --- evidence/2026/cr-01-2026-01-01-to-2026-06-30.yaml
        id: EV-CR-01-2026-06-30
        title: Encryption at rest
        control: CR-01
        kind:  # review, population, sample, export, configuration, ticket, log, report, screenshot, document, attestation
        collected:\x20
        covers: {from: 2026-01-01, to: 2026-06-30}
        source: Name the system it came from
        location:\x20
        result:  # ok, exception, not-applicable
      `,
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
      'Create a record for 2026-04-01 to 2026-06-30': yaml`
        --- evidence/2026/cr-01-2026-04-01-to-2026-06-30.yaml
        id: EV-CR-01-2026-06-30
        title: Encryption at rest
        control: CR-01
        kind:  # review, population, sample, export, configuration, ticket, log, report, screenshot, document, attestation
        collected:\x20
        covers: {from: 2026-04-01, to: 2026-06-30}
        source: Name the system it came from
        location:\x20
        result:  # ok, exception, not-applicable
      `,
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
      'Create a log record for 2026-01-01 to 2026-06-30': yaml`
        --- evidence/2026/cr-01-log-2026-01-01-to-2026-06-30.yaml
        id: EV-CR-01-log-2026-06-30
        title: Encryption at rest
        control: CR-01
        kind: log
        collected:\x20
        covers: {from: 2026-01-01, to: 2026-06-30}
        source: Name the system it came from
        location:\x20
        result:  # ok, exception, not-applicable
      `,
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
    files: yaml`
      --- vendors/aws.yaml
      name: AWS
      services: Hosting
      tier: critical
      subservice:
        method: «carve-out»
        monitoring: [] # none yet
    `,
    fixes: {
      'Insert CSOC templates for hosting': yaml`
        --- vendors/aws.yaml
        name: AWS
        services: Hosting
        tier: critical
        subservice:
          method: carve-out
          csocs:
            - {id: CSOC-AWS-1, text: Physical access to hosting facilities is restricted to authorised personnel., criteria: [CC6.4]}
            - {id: CSOC-AWS-2, text: Storage media are sanitised or destroyed before they leave the facilities., criteria: [CC6.5]}
          monitoring: [] # none yet
      `,
    },
  },
  {
    code: 'soc2.vendor.carveout-without-csoc',
    name: 'inclusive, or with one',
    files: yaml`
      --- vendors/aws.yaml
      name: AWS
      subservice: {method: inclusive}
      --- vendors/gcp.yaml
      name: GCP
      subservice: {method: carve-out, csocs: [{id: C-1, text: Guards., criteria: [CC6.4]}]}
    `,
  },

  {
    code: 'soc2.vendor.report-not-reviewed',
    name: 'nobody read it',
    message: 'The SOC 2 type 2 report of AWS was collected but no review in the last year is recorded.',
    files: yaml`
      --- vendors/aws.yaml
      name: AWS
      owner: platform-lead
      assurance:
        - kind: «soc2-type2» # from their portal
          period: {from: 2025-01-01, to: 2025-12-31}
    `,
    fixes: {
      'Insert a review of 2026-07-15': yaml`
        --- vendors/aws.yaml
        name: AWS
        owner: platform-lead
        assurance:
          - kind: soc2-type2 # from their portal
            period: {from: 2025-01-01, to: 2025-12-31}
            reviewed: {date: 2026-07-15, by: "Name the role that read it", exceptions: "Say which or none"}
      `,
    },
  },
  {
    code: 'soc2.vendor.report-not-reviewed',
    name: 'the newest counts, and it is read',
    files: yaml`
      --- vendors/aws.yaml
      name: AWS
      assurance:
        - {kind: soc2-type2, period: {from: 2023-01-01, to: 2023-12-31}}
        - {kind: soc2-type2, period: {from: 2025-01-01, to: 2025-12-31}, reviewed: {date: 2026-02-01, by: platform-lead}}
    `,
  },

  {
    code: 'soc2.incident.undecided',
    name: 'in the period',
    message: 'Nobody has decided whether `INC-1` must be disclosed (DC 4).',
    files: yaml`
      --- incidents/INC-1.yaml
      summary: Failed deployment
      severity: low
      «started»: 2026-02-11 # at night
      resolved: 2026-02-11
    `
      .replace('«started»', 'started')
      .replace('summary', '«summary»'),
  },
  {
    code: 'soc2.incident.undecided',
    name: 'decided, long over, or for the schema',
    files: yaml`
      --- incidents/INC-1.yaml
      summary: A
      started: 2026-02-11
      disclose: false
      --- incidents/INC-2.yaml
      summary: B
      started: 2025-02-11
      resolved: 2025-02-12
      --- incidents/INC-3.yaml
      summary: C
      started: 2026-02-11
      disclose: perhaps
    `,
  },
];
