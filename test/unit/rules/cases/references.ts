import { base, type Case } from '../check';
import { yaml } from '../../../../src/core/syntax/text-block';

const control = (more: string, id = 'AC-01'): string => yaml`
  --- controls/${id}.yaml
  title: Review
  statement: Each quarter the Head of Security reviews access and records it.
  criteria: [CC6.2]
  owner: security-lead
  frequency: quarterly
  type: detective
  nature: manual
  ${more}
`;
const unknown = 'soc2.control.reference-unknown';
const controlUnknown = 'soc2.evidence.control-unknown';
const evidence = (of: string): string => yaml`
  --- evidence/2026/a.yaml
  title: Review
  ${of}
  kind: review
  collected: 2026-04-02
  covers: {from: 2026-01-01, to: 2026-03-31}
  location: vault://x
  result: ok
`;
const policy = yaml`
  --- policies/aotp.md
  name: Access Policy
  acronym: AOTP
  ---
  # Purpose
  Text
`;

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
      yaml`
        procedures:
          - «offboard»
        risks: [«R-77»]
        vendors: [«acme»]
        focus: [CC6.2/«no»]
      `.replace('CC6.2/«no»', '«CC6.2/no-such-point»'),
    ),
  },
  {
    code: unknown,
    name: 'a risk that can be created',
    files: control('risks: [«R-77»]\n'),
    fixes: {
      'Create the risk R-77': yaml`
        --- risks/R-77.yaml
        id: R-77
        title: Say what could go wrong
        owner:\x20
        likelihood:  # 1 to 5, before controls
        impact:  # 1 to 5, before controls
        response:  # accept, avoid, reduce, share
      `,
    },
  },
  {
    code: unknown,
    name: 'in other records',
    files: yaml`
      --- risks/R-01.yaml
      title: A
      owner: «security-led»
      response: accept
      controls: [«AC-99»]
      --- evidence/2026/a.yaml
      title: A
      control: AC-01
      kind: review
      collected: 2026-04-02
      collected_by: «nobody»
      location: vault://x
      result: exception
      findings: [«F-77»]
      ${control('')}
    `,
  },
  {
    code: unknown,
    name: 'what exists, a person in place of a role, and what other rules report',
    files: yaml`
      ${policy}
      --- people.yaml
      roles: [{id: security-lead, title: Head of Security, responsibilities: R, holder: dana}]
      people: [{id: dana, name: Dana Ruiz}]
      --- risks/R-01.yaml
      title: A
      owner: dana
      response: accept
      --- vendors/aws.yaml
      name: AWS
      services: Hosting
      ${control(
        yaml`
          policies: [aotp]
          risks: [R-01]
          vendors: [aws]
          focus: [CC6.2/removes-access]
        `.replace('\nfocus: [CC6.2/removes-access]', ''),
      )}
      ${control('components: [nope]\n', 'AC-02').replace('owner: security-lead', 'owner: nobody')}
    `,
  },
  {
    code: unknown,
    name: 'roles, where there is no people.yaml to look them up',
    files: yaml`
      --- people.yaml
      --- risks/R-01.yaml
      title: A
      owner: somebody
      response: accept
    `
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
    files: yaml`
      ${control('')}
      ${evidence(yaml`
        controls:
          - AC-01
          - «ZZ-99»`)}
    `,
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
  return yaml`
    --- controls/${file}.yaml
    ${Object.entries(lines)
      .filter(([, value]) => value !== '')
      .map(([key, value]) => `${key}: ${value}\n`)
      .join('')}
  `;
};
const manifest = base['soc2.yaml']!;
const changed = (text: string): string => yaml`
  --- soc2.yaml
  ${manifest.replace('changes: []', text)}
`;

const twice = 'soc2.control.duplicate-criterion';
const person = 'soc2.control.owner-is-person';
const planned = 'soc2.control.planned-in-description';
const started = 'soc2.control.started-mid-period';
const retired = 'soc2.control.retired-still-mapped';
const noPolicy = 'soc2.control.no-policy';
const noRisk = 'soc2.control.no-risk';
const reviewed = 'soc2.control.review-overdue';
const people = yaml`
  --- people.yaml
  roles: [{id: security-lead, title: Head of Security, responsibilities: R, holder: dana}, {id: platform-lead, title: Platform Lead, responsibilities: R}]
  people: [{id: dana, name: Dana Ruiz}]
`;
const risk = (more: string, id = 'R-01'): string => yaml`
  --- risks/${id}.yaml
  title: Leaver keeps access
  owner: security-lead
  likelihood: 2
  impact: 4
  response: reduce
  ${more}
`;

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
    files: yaml`
      ${plain({})}
      --- soc2.yaml
      ${manifest.replace('cuecs: []', 'cuecs: [{id: A, text: Customers remove the accounts of their leavers., criteria: [CC6.2]}, {id: B, text: Customers review the accounts of their users each year., criteria: [CC6.2]}]')}
    `,
  },

  {
    code: person,
    name: 'a person with a role',
    message: 'The owner is a person, not a role. People change, and the report should not name individuals.',
    files: `${people}${plain({ owner: '«dana» # for now' })}`,
    fixes: { 'Replace by security-lead (Head of Security)': plain({ owner: 'security-lead # for now' }) },
  },
  {
    code: person,
    name: 'a person without one',
    files: yaml`
      --- people.yaml
      roles: []
      people: [{id: dana, name: Dana Ruiz}]
      ${plain({ owner: '«dana»' })}
    `,
    fixes: {},
  },
  { code: person, name: 'a role, or nobody', files: `${people}${plain({})}${plain({ owner: 'nobody' }, 'AC-02')}` },

  {
    code: 'soc2.control.type-missing',
    name: 'no type; a review is detective',
    message: '`AC-01` does not say whether it is preventive, detective or corrective. Set `type`.',
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
    files: yaml`
      --- controls/AC-01.yaml
      {title: «Access review», statement: The Head of Security reviews access each quarter in SEC., criteria: [CC6.2], owner: security-lead, frequency: quarterly, type: , nature: manual}
    `,
  },
  {
    code: 'soc2.control.type-missing',
    name: 'a type, one that the schema reports, or retired',
    files: yaml`
      ${plain({})}
      ${plain({ type: 'deterrent' }, 'AC-02')}
      ${plain(
        {
          type: '',
          nature: yaml`
            manual
            status: retired`,
        },
        'AC-03',
      )}
    `,
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
    files: yaml`
      --- controls/x.yaml
      {id: «AC-01», title: Access review, statement: The Head of Security reviews access each quarter in SEC., criteria: [CC6.2], owner: security-lead, frequency: quarterly, type: detective}
    `,
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
    files: plain({
      nature: yaml`
        manual
        status: «planned» # March`,
    }),
    fixes: { 'Set it in place since today (2026-07-15)': '' },
  },
  {
    code: planned,
    name: 'in flow style',
    files: yaml`
      --- controls/AC-01.yaml
      {title: A, statement: The Head of Security reviews access each quarter in SEC., criteria: [CC6.2], owner: security-lead, frequency: quarterly, type: detective, nature: manual, status: «planned»}
    `,
  },
  {
    code: planned,
    name: 'without criteria, of SOC 1, or in place',
    files: yaml`
      ${plain({})}
      ${plain(
        {
          criteria: '',
          nature: yaml`
            manual
            status: planned`,
        },
        'AC-02',
      )}
      ${plain(
        {
          nature: yaml`
            manual
            status: planned
            scope: soc1`,
        },
        'AC-03',
      )}
    `,
  },

  {
    code: started,
    name: 'in March, not explained',
    message:
      'In place only since 2026-03-01; the opinion covers the period from 2026-01-01. Explain it as a change (DC 9).',
    files: plain({
      nature: yaml`
        manual
        since: «2026-03-01» # new`,
    }),
    fixes: {
      'Add an entry to changes': changed(
        'changes: [{date: 2026-03-01, summary: Control AC-01 (Access review) began to operate, affects: [AC-01]}]',
      ),
    },
  },
  {
    code: started,
    name: 'on the last day',
    files: plain({
      nature: yaml`
        manual
        since: «2026-06-30»`,
    }),
  },
  {
    code: started,
    name: 'explained, before the period, after it, or planned',
    files: yaml`
      ${changed('changes: [{date: 2026-03-01, summary: New, affects: [AC-01]}]')}
      ${plain({
        nature: yaml`
          manual
          since: 2026-03-01`,
      })}
      ${plain(
        {
          nature: yaml`
            manual
            since: 2026-01-01`,
        },
        'AC-02',
      )}
      ${plain(
        {
          nature: yaml`
            manual
            since: 2026-07-01`,
        },
        'AC-03',
      )}
      ${plain(
        {
          nature: yaml`
            manual
            since: 2026-03-01
            status: planned`,
        },
        'AC-04',
      )}
    `,
  },

  {
    code: retired,
    name: 'by its date',
    message: '`AC-01` ended 2026-02-28 and nothing replaces it for CC6.2.',
    files: plain({
      nature: yaml`
        manual
        until: «2026-02-28» # tool gone`,
    }),
    fixes: { 'Create a control for CC6.2': '' },
  },
  {
    code: retired,
    name: 'by its status',
    message: '`AC-01` ended and nothing replaces it for CC6.2.',
    files: plain({
      nature: yaml`
        manual
        status: «retired»`,
    }),
  },
  {
    code: retired,
    name: 'replaced, planned anew, or in place to the end',
    files: yaml`
      ${plain({
        nature: yaml`
          manual
          status: retired`,
      })}
      ${plain({}, 'AC-02')}
      ${plain(
        {
          criteria: '[CC6.3]',
          nature: yaml`
            manual
            status: retired`,
        },
        'AC-03',
      )}
      ${plain(
        {
          criteria: '[CC6.3]',
          nature: yaml`
            manual
            status: planned`,
        },
        'AC-04',
      )}
      ${plain(
        {
          criteria: '[CC7.1]',
          nature: yaml`
            manual
            until: 2026-06-30`,
        },
        'AC-05',
      )}
    `,
  },

  {
    code: noPolicy,
    name: 'there is one that fits',
    message: 'No policy is named that requires `AC-01` (CC5.3).',
    files: `${policy}${plain({ title: '«Access review» # ours' })}`,
    fixes: { 'Link AOTP (Access Policy)': `${plain({ title: 'Access review # ours' })}policies: [AOTP]\n` },
  },
  {
    code: noPolicy,
    name: 'none that fits',
    files: yaml`
      --- policies/x.md
      name: Zebra
      acronym: ZP
      ---
      Text
      ${plain({ title: '«Access review»' })}
    `,
    fixes: {},
  },
  {
    code: noPolicy,
    name: 'linked, planned, or no policies yet',
    files: yaml`
      ${policy}
      ${plain({
        nature: yaml`
          manual
          policies: [AOTP]`,
      })}
      ${plain(
        {
          nature: yaml`
            manual
            status: planned`,
        },
        'AC-02',
      )}
    `,
  },
  { code: noPolicy, name: 'no policies yet', files: plain({}) },

  {
    code: noRisk,
    name: 'others are linked',
    message: 'No risk is named that `AC-01` treats (CC5.1).',
    files: `${risk('controls: [AC-02]\n')}${plain({ title: '«Access review» # ours' })}${plain({}, 'AC-02')}`,
    fixes: { 'Link R-01 (Leaver keeps access)': `${plain({ title: 'Access review # ours' })}risks: [R-01]\n` },
  },
  {
    code: noRisk,
    name: 'linked from controls',
    files: yaml`
      ${risk('')}
      ${plain({ title: '«Access review»' })}
      ${plain(
        {
          nature: yaml`
            manual
            risks: [R-01]`,
        },
        'AC-02',
      )}
    `,
  },
  {
    code: noRisk,
    name: 'linked from either side, planned, or nobody links here',
    files: yaml`
      ${risk('controls: [AC-01]\n')}
      ${plain({})}
      ${plain(
        {
          nature: yaml`
            manual
            status: planned`,
        },
        'AC-02',
      )}
    `,
  },
  { code: noRisk, name: 'nobody links here', files: `${risk('')}${plain({})}` },

  {
    code: reviewed,
    name: 'two years ago',
    message: 'Last reviewed 2024-11-02. Systems change; confirm that it still describes practice.',
    files: plain({
      nature: yaml`
        manual
        reviewed: «2024-11-02» # audit`,
    }),
    fixes: {
      'Confirmed today: set reviewed to 2026-07-15': plain({
        nature: yaml`
          manual
          reviewed: 2026-07-15 # audit`,
      }),
    },
  },
  {
    code: reviewed,
    name: 'a year and a day',
    files: plain({
      nature: yaml`
        manual
        reviewed: «2025-06-29»`,
    }),
  },
  {
    code: reviewed,
    name: 'a year, no date, or retired',
    files: yaml`
      ${plain({
        nature: yaml`
          manual
          reviewed: 2025-06-30`,
      })}
      ${plain({}, 'AC-02')}
      ${plain(
        {
          nature: yaml`
            manual
            reviewed: 2020-01-01
            status: retired`,
        },
        'AC-03',
      )}
    `,
  },
];
