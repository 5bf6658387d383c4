import { base, type Case } from '../check';

const manifest = base['soc2.yaml']!;
const type1 = `--- soc2.yaml\n${manifest.replace('{type: 2, period: {from: 2026-01-01, to: 2026-06-30}}', '{type: 1, as_of: 2026-06-30}')}`;
const also = (category: string): string =>
  `--- soc2.yaml\n${manifest.replace('categories: [security]', `categories: [security, ${category}]`)}`;
const vendor = (lines: string, id = 'aws'): string => `--- vendors/${id}.yaml\nname: AWS\nservices: Hosting\n${lines}`;
const control = (id: string, more = ''): string =>
  `--- controls/${id}.yaml\ntitle: Vendor review\nstatement: Each year the Head of Security reviews the reports of vendors and records it.\ncriteria: [CC9.2]\nowner: security-lead\nfrequency: annual\ntype: detective\nnature: manual\n${more}`;
const csoc = 'text: Physical access to hosting facilities is restricted to authorised personnel.';
const carved = `subservice:\n  method: carve-out\n  csocs:\n    - {id: C-1, ${csoc}, criteria: [CC6.4]}\n  monitoring: [VM-01]\n`;
const reviewed = 'reviewed: {date: 2026-02-10, by: security-lead, exceptions: none, cuecs: true}';
const cuecs = (text: string): string => `--- soc2.yaml\n${manifest.replace('cuecs: []', text)}`;
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
    files: `--- soc2.yaml\n${manifest.replace('provider: self', 'provider: «awz»')}${vendor('tier: high\n')}`,
    fixes: {
      'Replace by aws': `--- soc2.yaml\n${manifest.replace('provider: self', 'provider: aws')}`,
      'Create the vendor awz':
        '--- vendors/awz.yaml\nid: awz\nname: awz\nservices: Say what it provides\ntier: high # critical, high, medium, low\nowner: platform-lead\n',
    },
  },
  {
    code: 'soc2.vendor.infrastructure-unlisted',
    name: 'the vendor of software',
    message: /provides part of the system/,
    files: `--- soc2.yaml\n${manifest.replace('origin: third-party}', 'origin: third-party, vendor: «okta»}')}`,
  },
  {
    code: 'soc2.vendor.infrastructure-unlisted',
    name: 'self, and a vendor that there is',
    files: `--- soc2.yaml\n${manifest.replace('origin: third-party}', 'origin: third-party, vendor: aws}')}${vendor('tier: high\n')}`,
  },

  {
    code: 'soc2.vendor.subservice-method-missing',
    name: 'CSOCs without a method',
    message: 'Is AWS presented by carve-out or inclusive method? Set `method`.',
    files: `${vendor(`«subservice»: # hosting\n  csocs:\n    - {id: C-1, ${csoc}, criteria: [CC6.4]}\n`)}`,
    fixes: {
      'Insert method: carve-out': vendor(
        `subservice: # hosting\n  method: carve-out\n  csocs:\n    - {id: C-1, ${csoc}, criteria: [CC6.4]}\n`,
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
      'Would failing controls at AWS break a commitment? If so it is a subservice organisation; say which under `subservice`.',
    files: vendor('tier: «critical» # all of it\ndata: [bookings]\n'),
    fixes: {
      'Insert a carve-out block': vendor(
        `tier: critical # all of it\ndata: [bookings]\nsubservice:\n  method: carve-out\n  csocs:\n    - {id: CSOC-AWS-1, text: ${physical.slice(1, -1)}, criteria: [CC6.4]}\n    - {id: CSOC-AWS-2, text: Storage media are sanitised or destroyed before they leave the facilities., criteria: [CC6.5]}\n`,
      ),
      'Record that it is no subservice organisation': vendor(
        'tier: critical # all of it\ndata: [bookings]\nsubservice: {method: none}\n',
      ),
    },
  },
  {
    code: 'soc2.vendor.subservice-candidate',
    name: 'it hosts the system',
    files: `--- soc2.yaml\n${manifest.replace('provider: self', 'provider: aws')}${vendor('tier: «critical»\n')}`,
  },
  {
    code: 'soc2.vendor.subservice-candidate',
    name: 'decided, less than critical, or without data and system',
    files: `${vendor('tier: critical\ndata: [bookings]\nsubservice: {method: none}\n')}${vendor('tier: high\ndata: [bookings]\n', 'b')}${vendor('tier: critical\n', 'c')}`,
  },

  {
    code: 'soc2.vendor.csoc-unmapped',
    name: 'no criteria',
    message: 'Which criteria does this CSOC help meet?',
    files: `${control('VM-01')}${vendor(`subservice:\n  method: carve-out\n  csocs:\n    - {«id»: C-1, ${csoc}} # halls\n  monitoring: [VM-01]\n`)}`,
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
    message: 'Name the kind of control expected, such as restricting physical access to hosting facilities.',
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
    files: vendor('subservice:\n  method: «inclusive» # agreed\n'),
    fixes: {
      'Insert controls, components and assertion': vendor(
        'subservice:\n  method: inclusive # agreed\n  controls:\n    - {text: Say who at the vendor does what and when, criteria: [CC6.4]}\n  components: [Name the part of its system that is used]\n  assertion: Say where its assertion is kept\n',
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
    files: '--- vendors/aws.yaml\nname: «AWS»\nservices: Hosting\ntier: critical # all of it\n',
    fixes: {
      'Insert a SOC 2 report': vendor(
        'tier: critical # all of it\nassurance:\n  - {kind: soc2-type2, location: Say where the report is kept}\n',
      ),
      'Insert a questionnaire': vendor(
        'tier: critical # all of it\nassurance:\n  - {kind: questionnaire, as_of: 2026-07-15, location: Say where the answers are kept}\n',
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
    files: `${vendor('tier: critical\nassurance: [{kind: questionnaire}]\n')}${vendor('tier: high\n', 'b')}${vendor('tier: critical\nsubservice: {method: inclusive}\n', 'c')}`,
  },

  {
    code: 'soc2.vendor.report-gap',
    name: 'it ended in autumn',
    message: 'Report ends 2025-09-30; 273 days of your period are uncovered.',
    files: `${control('VM-01')}${vendor(`${carved}assurance:\n  - kind: soc2-type2\n    period: {from: 2024-10-01, to: «2025-09-30»} # old\n    ${reviewed}\n`)}`,
    fixes: {
      'Record a bridge letter until 2026-06-30': vendor(
        `${carved}assurance:\n  - kind: soc2-type2\n    period: {from: 2024-10-01, to: 2025-09-30} # old\n    bridge_letter: 2026-06-30\n    ${reviewed}\n`,
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
    files: `${also('availability')}${control('VM-01')}${vendor(`${carved.replace('[CC6.4]', '[CC6.4, A1.2]')}assurance:\n  - kind: soc2-type2\n    «categories»: [security]\n`)}`,
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
    files: vendor(`assurance:\n  - kind: soc2-type2\n    opinion: «qualified» # CC6.1\n    ${reviewed}\n`),
    fixes: {
      'Create a finding':
        '--- findings/F-2026-01.yaml\nid: F-2026-01\ntitle: Report of AWS has a qualified opinion\nkind: observation # exception, deficiency, gap, observation\nsource: vendor\nfound: 2026-07-15\nresponse: Say what is done about it\nowner: platform-lead\ndue: 2026-08-14\nstatus: open\n',
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
    files:
      `${vendor(`assurance: [{kind: soc2-type2, opinion: unqualified, ${reviewed}}]\n`)}${vendor('assurance: [{kind: soc2-type2, reviewed: {date: 2026-02-10, exceptions: One late removal of a leaver in CC6.2 that has no bearing on our use, cuecs: true}}]\n', 'b')}` +
      `--- vendors/okta.yaml\nname: Okta\nservices: Sign-on\nassurance: [{kind: soc2-type2, opinion: adverse, ${reviewed}}]\n--- risks/R-01.yaml\ntitle: Adverse report of Okta\nowner: security-lead\nresponse: accept\n`,
  },

  {
    code: 'soc2.vendor.cuecs-not-considered',
    name: 'said to be open',
    message: 'Their report lists controls that you must run. Map them to yours under `cuecs`.',
    files: `${control('VM-01')}${vendor('assurance:\n  - kind: soc2-type2\n    reviewed: {date: 2026-02-10, exceptions: none, cuecs: «false»} # soon\n')}`,
    fixes: {
      'Insert a list of their CUECs': vendor(
        'assurance:\n  - kind: soc2-type2\n    reviewed: {date: 2026-02-10, exceptions: none, cuecs: false} # soon\ncuecs:\n  - {text: Say what their report expects of you, controls: [VM-01]}\n',
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
    files: `${vendor(`assurance: [{kind: soc2-type2, ${reviewed}}]\n`)}${vendor('assurance: [{kind: soc2-type2, reviewed: {date: 2026-02-10}}]\ncuecs: [{text: Guard the root account, controls: []}]\n', 'b')}${vendor('assurance: [{kind: soc2-type2}, {kind: soc3, reviewed: {date: 2026-01-01}}]\n', 'c')}`,
  },

  {
    code: 'soc2.vendor.assessment-overdue',
    name: 'the day has passed',
    message: 'AWS was due for review 2026-05-01.',
    files: vendor('tier: low\nnext_review: «2026-05-01» # spring\n'),
    fixes: { 'Reviewed today: set next_review to 2027-07-15': vendor('tier: low\nnext_review: 2027-07-15 # spring\n') },
  },
  {
    code: 'soc2.vendor.assessment-overdue',
    name: 'the last review lies before it',
    files: vendor(`assurance: [{kind: soc2-type2, ${reviewed}}]\nnext_review: «2026-05-01»\n`),
  },
  {
    code: 'soc2.vendor.assessment-overdue',
    name: 'today, later, reviewed since, or no date',
    files: `${vendor('next_review: 2026-07-15\n')}${vendor(`assurance: [{kind: soc2-type2, ${reviewed}}]\nnext_review: 2026-02-01\n`, 'b')}${vendor('tier: low\n', 'c')}`,
  },

  {
    code: 'soc2.vendor.contract-terms',
    name: 'confidentiality',
    message: 'No duty of confidentiality is recorded for AWS.',
    files: `${also('confidentiality')}${vendor('data: «[bookings]» # all\n')}`,
    fixes: { 'Record that the contract has it': vendor('data: [bookings] # all\ncontract: {confidentiality: true}\n') },
  },
  {
    code: 'soc2.vendor.contract-terms',
    name: 'privacy asks for more',
    message: 'No data processing agreement and duty to tell of incidents is recorded for AWS.',
    files: `${also('privacy')}${vendor('data: [bookings]\n«contract»: {confidentiality: true}\n')}`,
    fixes: {
      'Record that the contract has them': vendor(
        'data: [bookings]\ncontract: {confidentiality: true, dpa: true, incident_notice: true}\n',
      ),
    },
  },
  {
    code: 'soc2.vendor.contract-terms',
    name: 'answered with no, no data, or security only',
    files: `${also('confidentiality')}${vendor('data: [bookings]\ncontract: {confidentiality: false}\n')}${vendor('tier: low\n', 'b')}`,
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
      'cuecs:\n  - id: CUEC-1\n    text: Customers remove the accounts of their leavers within one day.\n    criteria:\n      - «A1.2»\n      - CC6.2',
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
    files: cuecs('cuecs:\n  - id: CUEC-1\n    text: «Customers protect their accounts.»\n    criteria: [CC6.2]'),
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
      'cuecs:\n  - {id: CUEC-1, text: Customers keep malware off the machines of their users., criteria: [«CC6.8»]}\n  - {id: CUEC-2, text: Customers scan what they upload before they do so., criteria: [CC6.8]}',
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
    files: `--- soc2.yaml\n${manifest.replace('categories: [security]', 'categories: [C]').replace('not_relevant: []', 'not_relevant: [{criterion: C1.1, reason: Nothing that is confidential is kept here at all.}]').replace('cuecs: []', 'cuecs: [{id: CUEC-1, text: Customers delete what they no longer need each year., criteria: [C1.2]}]')}`,
  },

  {
    code: 'soc2.cuec.necessary',
    name: 'the thirteenth',
    message: 'Is it necessary to meet a commitment? If merely useful, list it as a user responsibility.',
    files: cuecs(`cuecs:${many(true, 'Customers keep their browsers up to date each month.')}`),
    fixes: {
      'Move to user_responsibilities': cuecs(`cuecs:${many(false, 'X').split('\n').slice(0, 13).join('\n')}`).replace(
        'not_relevant: []\n',
        'not_relevant: []\nuser_responsibilities:\n  - Customers keep their browsers up to date each month.\n',
      ),
    },
  },
  {
    code: 'soc2.cuec.necessary',
    name: 'beside others, in a list that there is',
    files: `--- soc2.yaml\n${manifest.replace('cuecs: []', `cuecs:${many(true, 'Customers keep their browsers up to date each month.')}`)}user_responsibilities: [Read the manual.]\n`,
  },
  {
    code: 'soc2.cuec.necessary',
    name: 'twelve',
    files: cuecs(`cuecs:${many(false, 'X').split('\n').slice(0, 13).join('\n')}`),
  },

  {
    code: 'soc2.cuec.none-stated',
    name: 'nobody has decided',
    message: 'State the CUECs, or `cuecs: []` to say that none are required.',
    files: `--- soc2.yaml\n${manifest.replace('cuecs: []\n', '').replace('schema:', '«schema»:')}`,
    fixes: {
      'Insert cuecs: []': `--- soc2.yaml\n${manifest.replace('cuecs: []', 'cuecs: [] # none needed; else what customers must do, with criteria')}`,
    },
  },
  {
    code: 'soc2.cuec.none-stated',
    name: 'a key without a value',
    files: `--- soc2.yaml\n${manifest.replace('cuecs: []', 'cuecs: # later').replace('schema:', '«schema»:')}`,
  },
  { code: 'soc2.cuec.none-stated', name: 'none, some, or something else', files: `--- soc2.yaml\n${manifest}` },
  { code: 'soc2.cuec.none-stated', name: 'what the schema reports', files: cuecs('cuecs: some') },
];
