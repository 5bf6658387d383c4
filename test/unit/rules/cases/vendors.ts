import { base, type Case } from '../check';
import { yaml } from '../../../../src/core/syntax/text-block';

const manifest = base['soc2.yaml']!;
const type1 = yaml`
  --- soc2.yaml
  ${manifest.replace('{type: 2, period: {from: 2026-01-01, to: 2026-06-30}}', '{type: 1, as_of: 2026-06-30}')}
`;
const also = (category: string): string => yaml`
  --- soc2.yaml
  ${manifest.replace('categories: [security]', `categories: [security, ${category}]`)}
`;
const vendor = (lines: string, id = 'aws'): string => yaml`
  --- vendors/${id}.yaml
  name: AWS
  services: Hosting
  ${lines}
`;
const control = (id: string, more = ''): string => yaml`
  --- controls/${id}.yaml
  title: Vendor review
  statement: Each year the Head of Security reviews the reports of vendors and records it.
  criteria: [CC9.2]
  owner: security-lead
  frequency: annual
  type: detective
  nature: manual
  ${more}
`;
const csoc = 'text: Physical access to hosting facilities is restricted to authorised personnel.';
const carved = yaml`
  subservice:
    method: carve-out
    csocs:
      - {id: C-1, ${csoc}, criteria: [CC6.4]}
    monitoring: [VM-01]
`;
const reviewed = 'reviewed: {date: 2026-02-10, by: security-lead, exceptions: none, cuecs: true}';
const cuecs = (text: string): string => yaml`
  --- soc2.yaml
  ${manifest.replace('cuecs: []', text)}
`;
const physical = '"Physical access to hosting facilities is restricted to authorised personnel."';
const many = (marks: boolean, last: string): string =>
  Array.from(
    { length: 13 },
    (_, index) =>
      `\n  - ${index === 12 ? (marks ? '{«id»: ' : '{id: ') : '{id: '}CUEC-${index + 1}, text: ${index === 12 ? last : 'Customers remove the accounts of their leavers within one day.'}, criteria: [CC6.2]}`,
  ).join('');

export const vendorCases: readonly Case[] = [
  {
    code: 'soc2.vendor.infrastructure-unlisted',
    name: 'a provider',
    message: '`awz` hosts part of the system but is not in vendors/.',
    files: yaml`
      --- soc2.yaml
      ${manifest.replace('provider: self', 'provider: «awz»')}
      ${vendor('tier: high\n')}
    `,
    fixes: {
      'Replace by aws': yaml`
        --- soc2.yaml
        ${manifest.replace('provider: self', 'provider: aws')}
      `,
      'Create the vendor awz': yaml`
        --- vendors/awz.yaml
        id: awz
        name: awz
        services: Say what it provides
        tier:  # critical, high, medium, low
        owner:\x20
      `,
    },
  },
  {
    code: 'soc2.vendor.infrastructure-unlisted',
    name: 'the vendor of software',
    message: /provides part of the system/,
    files: yaml`
      --- soc2.yaml
      ${manifest.replace('origin: third-party}', 'origin: third-party, vendor: «okta»}')}
    `,
  },
  {
    code: 'soc2.vendor.infrastructure-unlisted',
    name: 'self, and a vendor that there is',
    files: yaml`
      --- soc2.yaml
      ${manifest.replace('origin: third-party}', 'origin: third-party, vendor: aws}')}
      ${vendor('tier: high\n')}
    `,
  },

  {
    code: 'soc2.vendor.subservice-method-missing',
    name: 'CSOCs without a method',
    message: 'Nothing says whether AWS is presented by carve-out or inclusive method. Set `method`.',
    files: `${vendor(yaml`
      «subservice»: # hosting
        csocs:
          - {id: C-1, ${csoc}, criteria: [CC6.4]}
    `)}`,
    fixes: {
      'Insert method: carve-out': vendor(
        yaml`
          subservice: # hosting
            method: carve-out
            csocs:
              - {id: C-1, ${csoc}, criteria: [CC6.4]}
        `,
      ),
    },
  },
  {
    code: 'soc2.vendor.subservice-method-missing',
    name: 'in flow style',
    files: vendor(`«subservice»: {csocs: [{id: C-1, ${csoc}, criteria: [CC6.4]}]}\n`),
  },
  {
    code: 'soc2.vendor.subservice-method-missing',
    name: 'a method, an unreadable one, or nothing to present',
    files: `${vendor('subservice: {method: none}\n')}${vendor('subservice: {method: carveout, monitoring: [VM-01]}\n', 'b')}${vendor('tier: low\n', 'c')}${control('VM-01')}`,
  },

  {
    code: 'soc2.vendor.subservice-candidate',
    name: 'it holds data',
    message:
      'Nothing says whether AWS is a subservice organisation: it is, if failing controls there would break a commitment. Say it under `subservice`.',
    files: vendor(yaml`
      tier: «critical» # all of it
      data: [bookings]
    `),
    fixes: {
      'Insert a carve-out block': vendor(
        yaml`
          tier: critical # all of it
          data: [bookings]
          subservice:
            method: carve-out
            csocs:
              - {id: CSOC-AWS-1, text: ${physical.slice(1, -1)}, criteria: [CC6.4]}
              - {id: CSOC-AWS-2, text: Storage media are sanitised or destroyed before they leave the facilities., criteria: [CC6.5]}
        `,
      ),
      'Record that it is no subservice organisation': vendor(
        yaml`
          tier: critical # all of it
          data: [bookings]
          subservice: {method: none}
        `,
      ),
    },
  },
  {
    code: 'soc2.vendor.subservice-candidate',
    name: 'it hosts the system',
    files: yaml`
      --- soc2.yaml
      ${manifest.replace('provider: self', 'provider: aws')}
      ${vendor('tier: «critical»\n')}
    `,
  },
  {
    code: 'soc2.vendor.subservice-candidate',
    name: 'decided, less than critical, or without data and system',
    files: yaml`
      ${vendor(yaml`
        tier: critical
        data: [bookings]
        subservice: {method: none}
      `)}
      ${vendor(
        yaml`
          tier: high
          data: [bookings]
        `,
        'b',
      )}
      ${vendor('tier: critical\n', 'c')}
    `,
  },

  {
    code: 'soc2.vendor.csoc-unmapped',
    name: 'no criteria',
    message: 'This CSOC names no criterion that it helps meet.',
    files: yaml`
      ${control('VM-01')}
      ${vendor(yaml`
        subservice:
          method: carve-out
          csocs:
            - {«id»: C-1, ${csoc}} # halls
          monitoring: [VM-01]
      `)}
    `,
  },
  {
    code: 'soc2.vendor.csoc-unmapped',
    name: 'a category that is not in scope',
    message: 'A1.2 belongs to availability, which is not in scope.',
    files: `${control('VM-01')}${vendor(`subservice: {method: carve-out, csocs: [{id: C-1, ${csoc}, criteria: [CC6.4, «A1.2»]}], monitoring: [VM-01]}\n`)}`,
    fixes: {
      'Remove A1.2': vendor(
        `subservice: {method: carve-out, csocs: [{id: C-1, ${csoc}, criteria: [CC6.4]}], monitoring: [VM-01]}\n`,
      ),
    },
  },
  {
    code: 'soc2.vendor.csoc-unmapped',
    name: 'mapped, unknown, unreadable, or not carved out',
    files: `${control('VM-01')}${vendor(carved)}${vendor(carved.replace('CC6.4', 'CC6.99').replace('C-1', 'C-2'), 'b')}${vendor(`subservice: {method: none, csocs: [{id: C-3, ${csoc}}]}\n`, 'c')}`,
  },

  {
    code: 'soc2.vendor.csoc-vague',
    name: 'it has a report',
    message:
      'This CSOC does not say what kind of control is expected, such as restricting physical access to hosting facilities.',
    files: `${control('VM-01')}${vendor(carved.replace('Physical access to hosting facilities is restricted to authorised personnel.', '«AWS maintains a valid SOC 2 Type 2 report and is compliant.»'))}`,
    fixes: {
      [`Replace by ${physical} (CC6.4)`]: vendor(carved),
      'Replace by "Storage media are sanitised or destroyed before they leave the facilities." (CC6.5)': '',
    },
  },
  {
    code: 'soc2.vendor.csoc-vague',
    name: 'a few words',
    files: `${control('VM-01')}${vendor(carved.replace('Physical access to hosting facilities is restricted to authorised personnel.', '«Guards the doors.»'))}`,
  },
  {
    code: 'soc2.vendor.csoc-vague',
    name: 'a control',
    files: `${control('VM-01')}${vendor(carved)}${vendor(carved.replace('C-1', 'C-2').replace('Physical access to hosting facilities is restricted to authorised personnel.', 'Controls restrict access to the data of customers to staff who need it.'), 'b')}`,
  },

  {
    code: 'soc2.vendor.carveout-no-monitoring',
    name: 'none named',
    message: 'No control of yours that is in place monitors AWS.',
    files: `${control('VM-01')}${vendor(carved.replace('  monitoring: [VM-01]\n', '').replace('method: carve-out', 'method: «carve-out»'))}`,
    fixes: { 'Link VM-01 (Vendor review)': vendor(carved) },
  },
  {
    code: 'soc2.vendor.carveout-no-monitoring',
    name: 'a planned one',
    files: `${control('VM-01', 'status: planned\n')}${vendor(carved.replace('[VM-01]', '«[VM-01]»'))}`,
    fixes: {},
  },
  {
    code: 'soc2.vendor.carveout-no-monitoring',
    name: 'monitored, named by mistake, or inclusive',
    files: `${control('VM-01')}${vendor(carved)}${vendor(carved.replace('[VM-01]', '[VM-99]').replace('C-1', 'C-2'), 'b')}${vendor('subservice: {method: none}\n', 'c')}`,
  },

  {
    code: 'soc2.vendor.inclusive-incomplete',
    name: 'the method alone',
    message: 'The inclusive method needs its controls, the components of its system and its own assertion of AWS.',
    files: vendor(yaml`
      subservice:
        method: «inclusive» # agreed
    `),
    fixes: {
      'Insert controls, components and assertion': vendor(
        yaml`
          subservice:
            method: inclusive # agreed
            controls:
              - {text: "Say who at the vendor does what and when", criteria: []}
            components: ["Name the part of its system that is used"]
            assertion: Say where its assertion is kept
        `,
      ),
    },
  },
  {
    code: 'soc2.vendor.inclusive-incomplete',
    name: 'without an assertion, in flow style',
    message: /needs its own assertion of AWS/,
    files: vendor('subservice: {method: «inclusive», controls: [{text: T, criteria: [CC6.4]}], components: [Halls]}\n'),
  },
  {
    code: 'soc2.vendor.inclusive-incomplete',
    name: 'complete, or carved out',
    files: `${vendor('subservice: {method: inclusive, controls: [{text: T, criteria: [CC6.4]}], components: [Halls], assertion: vault://a}\n')}${vendor(carved, 'b')}${control('VM-01')}`,
  },

  {
    code: 'soc2.vendor.report-missing',
    name: 'a critical one',
    message: 'Nothing gives assurance about AWS: record a report or another assessment under `assurance`.',
    files: yaml`
      --- vendors/aws.yaml
      name: «AWS»
      services: Hosting
      tier: critical # all of it
    `,
    fixes: {
      'Insert a SOC 2 type 2 report': vendor(
        yaml`
          tier: critical # all of it
          assurance:
            - {kind: soc2-type2, location: "Say where the report is kept"}
        `,
      ),
      'Insert a questionnaire': vendor(
        yaml`
          tier: critical # all of it
          assurance:
            - {kind: questionnaire, location: "Say where the answers are kept"}
        `,
      ),
    },
  },
  {
    code: 'soc2.vendor.report-missing',
    name: 'a carved-out one',
    files: `${control('VM-01')}${vendor(carved).replace('name: AWS', 'name: «AWS»')}`,
  },
  {
    code: 'soc2.vendor.report-missing',
    name: 'something, a lesser vendor, or one that is examined with us',
    files: yaml`
      ${vendor(yaml`
        tier: critical
        assurance: [{kind: questionnaire}]
      `)}
      ${vendor('tier: high\n', 'b')}
      ${vendor(
        yaml`
          tier: critical
          subservice: {method: inclusive}
        `,
        'c',
      )}
    `,
  },

  {
    code: 'soc2.vendor.report-gap',
    name: 'it ended in autumn',
    message: 'Report ends 2025-09-30; 273 days of your period are uncovered.',
    files: yaml`
      ${control('VM-01')}
      ${vendor(yaml`
        ${carved}
        assurance:
          - kind: soc2-type2
            period: {from: 2024-10-01, to: «2025-09-30»} # old
            ${reviewed}
      `)}
    `,
    fixes: {
      'Record a bridge letter until 2026-06-30': vendor(
        yaml`
          ${carved}
          assurance:
            - kind: soc2-type2
              period: {from: 2024-10-01, to: 2025-09-30} # old
              bridge_letter: 2026-06-30
              ${reviewed}
        `,
      ),
    },
  },
  {
    code: 'soc2.vendor.report-gap',
    name: 'its bridge letter is too short',
    message: /^Bridge letter ends 2025-12-31/,
    files: `${control('VM-01')}${vendor(`${carved}assurance: [{kind: soc2-type2, period: {from: 2024-10-01, to: 2025-09-30}, bridge_letter: «2025-12-31», ${reviewed}}]\n`)}`,
  },
  {
    code: 'soc2.vendor.report-gap',
    name: 'recent, bridged, replaced, or no subservice organisation',
    files:
      `${control('VM-01')}${vendor(`${carved}assurance: [{kind: soc2-type2, period: {from: 2025-04-01, to: 2026-03-31}}, {kind: soc2-type2, period: {from: 2020-01-01, to: 2020-12-31}}]\n`)}` +
      `${vendor(`${carved.replace('C-1', 'C-2')}assurance: [{kind: soc2-type2, period: {from: 2024-10-01, to: 2025-09-30}, bridge_letter: 2026-03-31}]\n`, 'b')}${vendor('assurance: [{kind: soc2-type2, period: {from: 2020-01-01, to: 2020-12-31}}]\n', 'c')}`,
  },
  {
    code: 'soc2.vendor.report-gap',
    name: 'a type 1 report of ours',
    files: `${type1}${control('VM-01')}${vendor(`${carved}assurance: [{kind: soc2-type2, period: {from: 2020-01-01, to: 2020-12-31}}]\n`)}`,
  },

  {
    code: 'soc2.vendor.report-scope',
    name: 'a category that it leaves out',
    message: 'The report does not cover availability, in which CSOCs lie.',
    files: yaml`
      ${also('availability')}
      ${control('VM-01')}
      ${vendor(yaml`
        ${carved.replace('[CC6.4]', '[CC6.4, A1.2]')}
        assurance:
          - kind: soc2-type2
            «categories»: [security]
      `)}
    `,
  },
  {
    code: 'soc2.vendor.report-scope',
    name: 'type 1 only',
    message: /of type 1 only/,
    files: `${control('VM-01')}${vendor(`${carved}assurance: [{kind: «soc2-type1», as_of: 2026-01-31}]\n`)}`,
  },
  {
    code: 'soc2.vendor.report-scope',
    name: 'covered together, not said, or other assurance',
    files: `${also('availability')}${control('VM-01')}${vendor(`${carved.replace('[CC6.4]', '[CC6.4, A1.2]')}assurance: [{kind: soc2-type2, categories: [security, A]}]\n`)}${vendor(`${carved.replace('C-1', 'C-2').replace('[CC6.4]', '[A1.2]')}assurance: [{kind: soc2-type2}]\n`, 'b')}${vendor(`${carved.replace('C-1', 'C-3')}assurance: [{kind: iso27001}]\n`, 'c')}`,
  },

  {
    code: 'soc2.vendor.report-qualified',
    name: 'a qualified opinion',
    message: 'The report of AWS has a qualified opinion; record your conclusion in a finding or a risk.',
    files: vendor(yaml`
      assurance:
        - kind: soc2-type2
          opinion: «qualified» # CC6.1
          ${reviewed}
    `),
    fixes: {
      'Create a finding': yaml`
        --- findings/F-2026-01.yaml
        id: F-2026-01
        title: Report of AWS has a qualified opinion
        kind:  # exception, deficiency, gap, observation
        source: vendor
        found:\x20
        response: Say what is done about it
        owner:\x20
        due:\x20
        status: open
      `,
    },
  },
  {
    code: 'soc2.vendor.report-qualified',
    name: 'bare exceptions',
    message: /has exceptions/,
    files: vendor(
      'assurance: [{kind: soc2-type2, opinion: unqualified, reviewed: {date: 2026-02-10, exceptions: «Two in CC6.2», cuecs: true}}]\n',
    ),
  },
  {
    code: 'soc2.vendor.report-qualified',
    name: 'none, a conclusion, or followed up',
    files: yaml`
      ${vendor(`assurance: [{kind: soc2-type2, opinion: unqualified, ${reviewed}}]\n`)}
      ${vendor('assurance: [{kind: soc2-type2, reviewed: {date: 2026-02-10, exceptions: One late removal of a leaver in CC6.2 that has no bearing on our use, cuecs: true}}]\n', 'b')}
      --- vendors/okta.yaml
      name: Okta
      services: Sign-on
      assurance: [{kind: soc2-type2, opinion: adverse, ${reviewed}}]
      --- risks/R-01.yaml
      title: Adverse report of Okta
      owner: security-lead
      response: accept
    `,
  },

  {
    code: 'soc2.vendor.cuecs-not-considered',
    name: 'said to be open',
    message: 'Their report lists controls that you must run. Map them to yours under `cuecs`.',
    files: yaml`
      ${control('VM-01')}
      ${vendor(yaml`
        assurance:
          - kind: soc2-type2
            reviewed: {date: 2026-02-10, exceptions: none, cuecs: «false»} # soon
      `)}
    `,
    fixes: {
      'Insert a list of their CUECs': vendor(
        yaml`
          assurance:
            - kind: soc2-type2
              reviewed: {date: 2026-02-10, exceptions: none, cuecs: false} # soon
          cuecs:
            - {text: "Say what their report expects of you", controls: []}
        `,
      ),
    },
  },
  {
    code: 'soc2.vendor.cuecs-not-considered',
    name: 'not said',
    files: vendor('assurance: [{kind: soc1-type2, «reviewed»: {date: 2026-02-10}}]\n'),
  },
  {
    code: 'soc2.vendor.cuecs-not-considered',
    name: 'mapped, listed, not reviewed yet, or a public summary',
    files: yaml`
      ${vendor(`assurance: [{kind: soc2-type2, ${reviewed}}]\n`)}
      ${vendor(
        yaml`
          assurance: [{kind: soc2-type2, reviewed: {date: 2026-02-10}}]
          cuecs: [{text: Guard the root account, controls: []}]
        `,
        'b',
      )}
      ${vendor('assurance: [{kind: soc2-type2}, {kind: soc3, reviewed: {date: 2026-01-01}}]\n', 'c')}
    `,
  },

  {
    code: 'soc2.vendor.assessment-overdue',
    name: 'the day has passed',
    message: 'AWS was due for review 2026-05-01.',
    files: vendor(yaml`
      tier: low
      next_review: «2026-05-01» # spring
    `),
    fixes: {
      'Reviewed today: set next_review to 2027-07-15': vendor(yaml`
        tier: low
        next_review: 2027-07-15 # spring
      `),
    },
  },
  {
    code: 'soc2.vendor.assessment-overdue',
    name: 'the last review lies before it',
    files: vendor(yaml`
      assurance: [{kind: soc2-type2, ${reviewed}}]
      next_review: «2026-05-01»
    `),
  },
  {
    code: 'soc2.vendor.assessment-overdue',
    name: 'today, later, reviewed since, or no date',
    files: yaml`
      ${vendor('next_review: 2026-07-15\n')}
      ${vendor(
        yaml`
          assurance: [{kind: soc2-type2, ${reviewed}}]
          next_review: 2026-02-01
        `,
        'b',
      )}
      ${vendor('tier: low\n', 'c')}
    `,
  },

  {
    code: 'soc2.vendor.contract-terms',
    name: 'confidentiality',
    message: 'No duty of confidentiality is recorded for AWS.',
    files: `${also('confidentiality')}${vendor('data: «[bookings]» # all\n')}`,
    fixes: {
      'Record that the contract has it': vendor(yaml`
        data: [bookings] # all
        contract: {confidentiality: true}
      `),
    },
  },
  {
    code: 'soc2.vendor.contract-terms',
    name: 'privacy asks for more',
    message: 'No data processing agreement and duty to tell of incidents is recorded for AWS.',
    files: yaml`
      ${also('privacy')}
      ${vendor(yaml`
        data: [bookings]
        «contract»: {confidentiality: true}
      `)}
    `,
    fixes: {
      'Record that the contract has them': vendor(
        yaml`
          data: [bookings]
          contract: {confidentiality: true, dpa: true, incident_notice: true}
        `,
      ),
    },
  },
  {
    code: 'soc2.vendor.contract-terms',
    name: 'answered with no, no data, or security only',
    files: yaml`
      ${also('confidentiality')}
      ${vendor(yaml`
        data: [bookings]
        contract: {confidentiality: false}
      `)}
      ${vendor('tier: low\n', 'b')}
    `,
  },
  { code: 'soc2.vendor.contract-terms', name: 'security only', files: vendor('data: [bookings]\n') },

  {
    code: 'soc2.cuec.out-of-scope-criterion',
    name: 'one of two',
    message: 'C1.2 belongs to confidentiality, which is not in scope.',
    files: `${control('VM-01')}${cuecs('cuecs: [{id: CUEC-1, text: Customers remove the accounts of their leavers within one day., criteria: [CC9.2, «C1.2»]}] # all')}`,
    fixes: {
      'Remove C1.2': cuecs(
        'cuecs: [{id: CUEC-1, text: Customers remove the accounts of their leavers within one day., criteria: [CC9.2]}] # all',
      ),
    },
  },
  {
    code: 'soc2.cuec.out-of-scope-criterion',
    name: 'in block style',
    files: cuecs(
      yaml`
        cuecs:
          - id: CUEC-1
            text: Customers remove the accounts of their leavers within one day.
            criteria:
              - «A1.2»
              - CC6.2`,
    ),
  },
  {
    code: 'soc2.cuec.out-of-scope-criterion',
    name: 'in scope, or unknown',
    files: cuecs(
      'cuecs: [{id: CUEC-1, text: Customers remove the accounts of their leavers within one day., criteria: [CC6.2, CC6.99]}]',
    ),
  },

  {
    code: 'soc2.cuec.vague',
    name: 'a vague word',
    message: '`appropriate`: a customer cannot act on this. Say what to configure, review or report.',
    files: cuecs(
      'cuecs: [{id: CUEC-1, text: Customers manage the access of users in an «appropriate» manner., criteria: [CC6.2]}] # draft',
    ),
  },
  {
    code: 'soc2.cuec.vague',
    name: 'a few words',
    files: cuecs(yaml`
      cuecs:
        - id: CUEC-1
          text: «Customers protect their accounts.»
          criteria: [CC6.2]`),
  },
  {
    code: 'soc2.cuec.vague',
    name: 'a duty, and a term of the field',
    files: cuecs(
      'cuecs: [{id: CUEC-1, text: Customers grant roles by least privilege and review them each quarter., criteria: [CC6.2]}]',
    ),
  },

  {
    code: 'soc2.cuec.sole-coverage',
    name: 'no control',
    message: 'CC6.8 rests on customers alone; a CUEC complements your control and cannot replace it.',
    files: cuecs(
      'cuecs: [{id: CUEC-1, text: Customers keep malware off the machines of their users., criteria: [«CC6.8»]}]',
    ),
  },
  {
    code: 'soc2.cuec.sole-coverage',
    name: 'said once',
    files: cuecs(
      yaml`
        cuecs:
          - {id: CUEC-1, text: Customers keep malware off the machines of their users., criteria: [«CC6.8»]}
          - {id: CUEC-2, text: Customers scan what they upload before they do so., criteria: [CC6.8]}`,
    ),
  },
  {
    code: 'soc2.cuec.sole-coverage',
    name: 'a control, or not in scope',
    files: `${control('VM-01')}${cuecs('cuecs: [{id: CUEC-1, text: Customers tell us of vendors that they add by themselves., criteria: [CC9.2, A1.2]}]')}`,
  },
  {
    code: 'soc2.criterion.uncovered',
    name: 'says nothing where a CUEC stands alone',
    files: yaml`
      --- soc2.yaml
      ${manifest.replace('categories: [security]', 'categories: [C]').replace('not_relevant: []', 'not_relevant: [{criterion: C1.1, reason: Nothing that is confidential is kept here at all.}]').replace('cuecs: []', 'cuecs: [{id: CUEC-1, text: Customers delete what they no longer need each year., criteria: [C1.2]}]')}
    `,
  },

  {
    code: 'soc2.cuec.necessary',
    name: 'the thirteenth',
    message:
      'There are 13 CUECs, which is a long list. What is not necessary to meet a commitment, but useful, is a user responsibility.',
    files: cuecs(`cuecs:${many(true, 'Customers keep their browsers up to date each month.')}`),
    fixes: {
      'Move to user_responsibilities': cuecs(`cuecs:${many(false, 'X').split('\n').slice(0, 13).join('\n')}`).replace(
        'not_relevant: []\n',
        yaml`
          not_relevant: []
          user_responsibilities:
            - Customers keep their browsers up to date each month.
        `,
      ),
    },
  },
  {
    code: 'soc2.cuec.necessary',
    name: 'beside others, in a list that there is',
    files: yaml`
      --- soc2.yaml
      ${manifest.replace('cuecs: []', `cuecs:${many(true, 'Customers keep their browsers up to date each month.')}`)}
      user_responsibilities: [Read the manual.]
    `,
  },
  {
    code: 'soc2.cuec.necessary',
    name: 'fifteen, said once',
    message: /^There are 15 CUECs, which is a long list\./,
    files: cuecs(
      `cuecs:${many(true, 'Customers keep their browsers up to date each month.')}${[14, 15].map((each) => `\n  - {id: CUEC-${each}, text: Customers read the manual each month., criteria: [CC6.2]}`).join('')}`,
    ),
  },
  {
    code: 'soc2.cuec.necessary',
    name: 'twelve',
    files: cuecs(`cuecs:${many(false, 'X').split('\n').slice(0, 13).join('\n')}`),
  },

  {
    code: 'soc2.cuec.none-stated',
    name: 'nobody has decided',
    message: 'No CUECs are stated. State them, or `cuecs: []` to say that none are required.',
    files: yaml`
      --- soc2.yaml
      ${manifest.replace('cuecs: []\n', '').replace('schema:', '«schema»:')}
    `,
    fixes: {
      'Insert cuecs: []': yaml`
        --- soc2.yaml
        ${manifest.replace('cuecs: []', 'cuecs: [] # none needed; else what customers must do, with criteria')}
      `,
    },
  },
  {
    code: 'soc2.cuec.none-stated',
    name: 'a key without a value',
    files: yaml`
      --- soc2.yaml
      ${manifest.replace('cuecs: []', 'cuecs: # later').replace('schema:', '«schema»:')}
    `,
  },
  {
    code: 'soc2.cuec.none-stated',
    name: 'none, some, or something else',
    files: yaml`
      --- soc2.yaml
      ${manifest}
    `,
  },
  { code: 'soc2.cuec.none-stated', name: 'what the schema reports', files: cuecs('cuecs: some') },
];
