import { base, type Case } from '../check';

const control = (more: string, id = 'AC-01'): string =>
  `--- controls/${id}.yaml\ntitle: Review\nstatement: Each quarter the Head of Security reviews access and records it.\ncriteria: [CC6.2]\nowner: security-lead\nfrequency: quarterly\ntype: detective\nnature: manual\n${more}`;
const unknown = 'soc2.control.reference-unknown';
const controlUnknown = 'soc2.evidence.control-unknown';
const evidence = (of: string): string =>
  `--- evidence/2026/a.yaml\ntitle: Review\n${of}\nkind: review\ncollected: 2026-04-02\ncovers: {from: 2026-01-01, to: 2026-03-31}\nlocation: vault://x\nresult: ok\n`;
const policy = '--- policies/aotp.md\nname: Access Policy\nacronym: AOTP\n---\n# Purpose\nText\n';

export const referenceCases: readonly Case[] = [
  {
    code: unknown,
    name: 'a policy that is spelt otherwise',
    message: 'No policy `AOTPP`. Correct the name, or create what it names.',
    files: `${policy}${control('policies: [«AOTPP»] # access\n')}`,
    fixes: { 'Replace by AOTP': control('policies: [AOTP] # access\n'), 'Create the policy AOTPP': '' },
  },
  {
    code: unknown,
    name: 'a risk, a procedure, a vendor and a point of focus',
    files: control(
      'procedures:\n  - «offboard»\nrisks: [«R-77»]\nvendors: [«acme»]\nfocus: [CC6.2/«no»]\n'.replace(
        'CC6.2/«no»',
        '«CC6.2/no-such-point»',
      ),
    ),
  },
  {
    code: unknown,
    name: 'a risk that can be created',
    files: control('risks: [«R-77»]\n'),
    fixes: {
      'Create the risk R-77':
        '--- risks/R-77.yaml\nid: R-77\ntitle: Say what could go wrong\nowner: platform-lead\nlikelihood: 2 # 1 to 5, before controls\nimpact: 4 # 1 to 5, before controls\nresponse: reduce # accept, avoid, reduce, share\nreviewed: 2026-07-15\n',
    },
  },
  {
    code: unknown,
    name: 'in other records',
    files: `--- risks/R-01.yaml\ntitle: A\nowner: «security-led»\nresponse: accept\ncontrols: [«AC-99»]\n--- evidence/2026/a.yaml\ntitle: A\ncontrol: AC-01\nkind: review\ncollected: 2026-04-02\ncollected_by: «nobody»\nlocation: vault://x\nresult: exception\nfindings: [«F-77»]\n${control('')}`,
  },
  {
    code: unknown,
    name: 'what exists, a person in place of a role, and what other rules report',
    files:
      `${policy}--- people.yaml\nroles: [{id: security-lead, title: Head of Security, responsibilities: R, holder: dana}]\npeople: [{id: dana, name: Dana Ruiz}]\n` +
      `--- risks/R-01.yaml\ntitle: A\nowner: dana\nresponse: accept\n--- vendors/aws.yaml\nname: AWS\nservices: Hosting\n${control('policies: [aotp]\nrisks: [R-01]\nvendors: [aws]\nfocus: [CC6.2/removes-access]\n'.replace('\nfocus: [CC6.2/removes-access]', ''))}${control('components: [nope]\n', 'AC-02').replace('owner: security-lead', 'owner: nobody')}`,
  },
  {
    code: unknown,
    name: 'roles, where there is no people.yaml to look them up',
    files: `--- people.yaml\n--- risks/R-01.yaml\ntitle: A\nowner: somebody\nresponse: accept\n`
      .replace('--- people.yaml\n', '')
      .replace('somebody', 'security-lead'),
  },

  {
    code: controlUnknown,
    name: 'a slip',
    message: 'No control `AC-O1`. Name one that exists.',
    files: `${control('')}${evidence('control: «AC-O1» # access')}`,
    fixes: { 'Replace by AC-01': evidence('control: AC-01 # access') },
  },
  {
    code: controlUnknown,
    name: 'one of several',
    files: `${control('')}${evidence('controls:\n  - AC-01\n  - «ZZ-99»')}`,
    fixes: {},
  },
  { code: controlUnknown, name: 'controls that there are', files: `${control('')}${evidence('control: AC-01')}` },
];

/** A control with nothing to say against it. */
const plain = (change: Readonly<Record<string, string>> = {}, file = 'AC-01'): string => {
  const lines: Record<string, string> = {
    title: 'Access review',
    statement: 'Each quarter the Head of Security reviews access and records it in SEC.',
    criteria: '[CC6.2]',
    owner: 'security-lead',
    frequency: 'quarterly',
    type: 'detective',
    nature: 'manual',
    ...change,
  };
  return `--- controls/${file}.yaml\n${Object.entries(lines)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')}`;
};
const manifest = base['soc2.yaml']!;
const changed = (text: string): string => `--- soc2.yaml\n${manifest.replace('changes: []', text)}`;

const twice = 'soc2.control.duplicate-criterion';
const person = 'soc2.control.owner-is-person';
const planned = 'soc2.control.planned-in-description';
const started = 'soc2.control.started-mid-period';
const retired = 'soc2.control.retired-still-mapped';
const noPolicy = 'soc2.control.no-policy';
const noRisk = 'soc2.control.no-risk';
const reviewed = 'soc2.control.review-overdue';
const people =
  '--- people.yaml\nroles: [{id: security-lead, title: Head of Security, responsibilities: R, holder: dana}, {id: platform-lead, title: Platform Lead, responsibilities: R}]\npeople: [{id: dana, name: Dana Ruiz}]\n';
const risk = (more: string, id = 'R-01'): string =>
  `--- risks/${id}.yaml\ntitle: Leaver keeps access\nowner: security-lead\nlikelihood: 2\nimpact: 4\nresponse: reduce\n${more}`;

export const controlReferenceCases: readonly Case[] = [
  {
    code: twice,
    name: 'in one list',
    message: 'CC6.2 is listed twice.',
    files: plain({ criteria: '[CC6.2, CC6.3, «CC6.2»] # access' }),
    fixes: { 'Remove the second': plain({ criteria: '[CC6.2, CC6.3] # access' }) },
  },
  { code: twice, name: 'in another form, in block style', files: plain({ criteria: '\n  - CC6.2\n  - «cc_6_2»' }) },
  {
    code: twice,
    name: 'in two lists, or once',
    files: `${plain({})}--- soc2.yaml\n${manifest.replace('cuecs: []', 'cuecs: [{id: A, text: Customers remove the accounts of their leavers., criteria: [CC6.2]}, {id: B, text: Customers review the accounts of their users each year., criteria: [CC6.2]}]')}`,
  },

  {
    code: person,
    name: 'a person with a role',
    message: 'Name a role; people change and the report should not name individuals.',
    files: `${people}${plain({ owner: '«dana» # for now' })}`,
    fixes: { 'Replace by security-lead (Head of Security)': plain({ owner: 'security-lead # for now' }) },
  },
  {
    code: person,
    name: 'a person without one',
    files: `--- people.yaml\nroles: []\npeople: [{id: dana, name: Dana Ruiz}]\n${plain({ owner: '«dana»' })}`,
    fixes: {},
  },
  { code: person, name: 'a role, or nobody', files: `${people}${plain({})}${plain({ owner: 'nobody' }, 'AC-02')}` },

  {
    code: 'soc2.control.type-missing',
    name: 'no type; a review is detective',
    message: 'Is `AC-01` preventive, detective or corrective? Set `type`.',
    files: plain({ title: '«Access review» # ours', type: '' }),
    fixes: {
      'Set type: preventive (keeps it from happening)': plain({ title: 'Access review # ours', type: 'preventive' }),
      'Set type: detective (finds it afterwards)': plain({ title: 'Access review # ours' }),
      'Set type: corrective (puts it right)': plain({ title: 'Access review # ours', type: 'corrective' }),
    },
  },
  {
    code: 'soc2.control.type-missing',
    name: 'no value',
    files:
      '--- controls/AC-01.yaml\n{title: «Access review», statement: The Head of Security reviews access each quarter in SEC., criteria: [CC6.2], owner: security-lead, frequency: quarterly, type: , nature: manual}\n',
  },
  {
    code: 'soc2.control.type-missing',
    name: 'a type, one that the schema reports, or retired',
    files: `${plain({})}${plain({ type: 'deterrent' }, 'AC-02')}${plain({ type: '', nature: 'manual\nstatus: retired' }, 'AC-03')}`,
  },

  {
    code: 'soc2.control.nature-missing',
    name: 'no nature',
    message: /manual, automated or a person acting on system output/,
    files: plain({ title: '«Access review»', nature: '' }),
    fixes: {
      'Set nature: manual (a person does it)': plain({}),
      'Set nature: automated (a system does it)': plain({ nature: 'automated' }),
      'Set nature: hybrid (a person acts on what a system puts out)': plain({ nature: 'hybrid' }),
    },
  },
  {
    code: 'soc2.control.nature-missing',
    name: 'in flow style, with an id',
    files:
      '--- controls/x.yaml\n{id: «AC-01», title: Access review, statement: The Head of Security reviews access each quarter in SEC., criteria: [CC6.2], owner: security-lead, frequency: quarterly, type: detective}\n',
  },
  {
    code: 'soc2.control.nature-missing',
    name: 'a nature, or one that the schema reports',
    files: `${plain({})}${plain({ nature: 'magic' }, 'AC-02')}`,
  },

  {
    code: planned,
    name: 'with criteria',
    message: 'Planned controls are left out of the description and count towards nothing.',
    files: plain({ nature: 'manual\nstatus: «planned» # March' }),
    fixes: { 'Set it in place since today (2026-07-15)': '' },
  },
  {
    code: planned,
    name: 'in flow style',
    files:
      '--- controls/AC-01.yaml\n{title: A, statement: The Head of Security reviews access each quarter in SEC., criteria: [CC6.2], owner: security-lead, frequency: quarterly, type: detective, nature: manual, status: «planned»}\n',
  },
  {
    code: planned,
    name: 'without criteria, of SOC 1, or in place',
    files: `${plain({})}${plain({ criteria: '', nature: 'manual\nstatus: planned' }, 'AC-02')}${plain({ nature: 'manual\nstatus: planned\nscope: soc1' }, 'AC-03')}`,
  },

  {
    code: started,
    name: 'in March, not explained',
    message:
      'In place only since 2026-03-01; the opinion covers the period from 2026-01-01. Explain it as a change (DC 9).',
    files: plain({ nature: 'manual\nsince: «2026-03-01» # new' }),
    fixes: {
      'Add an entry to changes': changed(
        'changes: [{date: 2026-03-01, summary: Control AC-01 (Access review) began to operate, affects: [AC-01]}]',
      ),
    },
  },
  { code: started, name: 'on the last day', files: plain({ nature: 'manual\nsince: «2026-06-30»' }) },
  {
    code: started,
    name: 'explained, before the period, after it, or planned',
    files: `${changed('changes: [{date: 2026-03-01, summary: New, affects: [AC-01]}]')}${plain({ nature: 'manual\nsince: 2026-03-01' })}${plain({ nature: 'manual\nsince: 2026-01-01' }, 'AC-02')}${plain({ nature: 'manual\nsince: 2026-07-01' }, 'AC-03')}${plain({ nature: 'manual\nsince: 2026-03-01\nstatus: planned' }, 'AC-04')}`,
  },

  {
    code: retired,
    name: 'by its date',
    message: '`AC-01` ended 2026-02-28 and nothing replaces it for CC6.2.',
    files: plain({ nature: 'manual\nuntil: «2026-02-28» # tool gone' }),
    fixes: { 'Create a control for CC6.2': '' },
  },
  {
    code: retired,
    name: 'by its status',
    message: '`AC-01` ended and nothing replaces it for CC6.2.',
    files: plain({ nature: 'manual\nstatus: «retired»' }),
  },
  {
    code: retired,
    name: 'replaced, planned anew, or in place to the end',
    files: `${plain({ nature: 'manual\nstatus: retired' })}${plain({}, 'AC-02')}${plain({ criteria: '[CC6.3]', nature: 'manual\nstatus: retired' }, 'AC-03')}${plain({ criteria: '[CC6.3]', nature: 'manual\nstatus: planned' }, 'AC-04')}${plain({ criteria: '[CC7.1]', nature: 'manual\nuntil: 2026-06-30' }, 'AC-05')}`,
  },

  {
    code: noPolicy,
    name: 'there is one that fits',
    message: 'Which policy requires `AC-01`? (CC5.3)',
    files: `${policy}${plain({ title: '«Access review» # ours' })}`,
    fixes: { 'Link AOTP (Access Policy)': `${plain({ title: 'Access review # ours' })}policies: [AOTP]\n` },
  },
  {
    code: noPolicy,
    name: 'none that fits',
    files: `--- policies/x.md\nname: Zebra\nacronym: ZP\n---\nText\n${plain({ title: '«Access review»' })}`,
    fixes: {},
  },
  {
    code: noPolicy,
    name: 'linked, planned, or no policies yet',
    files: `${policy}${plain({ nature: 'manual\npolicies: [AOTP]' })}${plain({ nature: 'manual\nstatus: planned' }, 'AC-02')}`,
  },
  { code: noPolicy, name: 'no policies yet', files: plain({}) },

  {
    code: noRisk,
    name: 'others are linked',
    message: 'Which risk does `AC-01` treat? (CC5.1)',
    files: `${risk('controls: [AC-02]\n')}${plain({ title: '«Access review» # ours' })}${plain({}, 'AC-02')}`,
    fixes: { 'Link R-01 (Leaver keeps access)': `${plain({ title: 'Access review # ours' })}risks: [R-01]\n` },
  },
  {
    code: noRisk,
    name: 'linked from controls',
    files: `${risk('')}${plain({ title: '«Access review»' })}${plain({ nature: 'manual\nrisks: [R-01]' }, 'AC-02')}`,
  },
  {
    code: noRisk,
    name: 'linked from either side, planned, or nobody links here',
    files: `${risk('controls: [AC-01]\n')}${plain({})}${plain({ nature: 'manual\nstatus: planned' }, 'AC-02')}`,
  },
  { code: noRisk, name: 'nobody links here', files: `${risk('')}${plain({})}` },

  {
    code: reviewed,
    name: 'two years ago',
    message: 'Last reviewed 2024-11-02. Systems change; confirm that it still describes practice.',
    files: plain({ nature: 'manual\nreviewed: «2024-11-02» # audit' }),
    fixes: { 'Confirmed today: set reviewed to 2026-07-15': plain({ nature: 'manual\nreviewed: 2026-07-15 # audit' }) },
  },
  { code: reviewed, name: 'a year and a day', files: plain({ nature: 'manual\nreviewed: «2025-06-29»' }) },
  {
    code: reviewed,
    name: 'a year, no date, or retired',
    files: `${plain({ nature: 'manual\nreviewed: 2025-06-30' })}${plain({}, 'AC-02')}${plain({ nature: 'manual\nreviewed: 2020-01-01\nstatus: retired' }, 'AC-03')}`,
  },
];
