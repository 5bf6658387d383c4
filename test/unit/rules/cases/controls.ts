import type { Case } from '../check';
import { yaml } from '../../../../src/core/syntax/text-block';

/** A control with nothing to say against it; each case changes a line or two. */
const lines = {
  title: 'title: Access review',
  statement: 'statement: Each quarter the Head of Security reviews access and records it in SEC.',
  criteria: 'criteria: [CC6.2]',
  owner: 'owner: security-lead',
  frequency: 'frequency: quarterly',
  type: 'type: detective',
  nature: 'nature: manual',
} as const;

function control(change: Partial<Record<keyof typeof lines, string>>, file = 'AC-01'): string {
  return yaml`
    --- controls/${file}.yaml
    ${Object.values({ ...lines, ...change })
      .filter((line) => line !== '')
      .map((line) => `${line}\n`)
      .join('')}
  `;
}

export const controlCases: readonly Case[] = [
  {
    code: 'soc2.control.unmapped',
    name: 'criteria absent; the new key stands behind the statement and comments stay',
    message: '`AC-01` supports no criterion and would not appear in the report.',
    files: yaml`
      --- controls/AC-01.yaml
      # ours
      title: «Firewall rules reviewed»
      statement: Each quarter the Platform Lead compares firewall rules with the network standard and records it in OPS. # agreed
      owner: platform-lead
      frequency: quarterly
      type: detective
      nature: manual
    `,
  },
  { code: 'soc2.control.unmapped', name: 'an empty list', files: control({ criteria: 'criteria: «[]»' }) },
  {
    code: 'soc2.control.unmapped',
    name: 'criteria that the schema cannot read are reported there only',
    files: control({ criteria: 'criteria: {CC6.2: true}' }),
  },
  {
    code: 'soc2.control.unmapped',
    name: 'criteria under satisfies, of SOC 1, or retired',
    files: `${control({ criteria: 'satisfies: {TSC: [CC6.2]}' })}${control({ criteria: 'scope: soc1' }, 'FR-01')}${control({ criteria: 'status: retired' }, 'OL-01')}`,
  },

  {
    code: 'soc2.control.unknown-criterion',
    name: 'an id that does not exist',
    message: /^`CC8\.2` is not a 2017 trust services criterion\./,
    files: control({ criteria: 'criteria: [CC6.2, «CC8.2»] # changes' }),
  },
  {
    code: 'soc2.control.unknown-criterion',
    name: 'in the manifest and at a vendor',
    files: yaml`
      --- vendors/aws.yaml
      name: AWS
      services: Hosting
      subservice: {method: carve-out, csocs: [{id: C-1, text: Guards the doors., criteria: [«CC6.99»]}]}
    `,
  },
  {
    code: 'soc2.control.unknown-criterion',
    name: 'another form of a known id',
    files: control({ criteria: 'criteria: [cc6.2]' }),
  },

  {
    code: 'soc2.control.criterion-format',
    name: 'other forms',
    message: '`cc_6_1` is not the usual form of this criterion; write `CC6.1`.',
    files: control({ criteria: 'criteria: [«cc_6_1»] # sign-in' }),
    fixes: { 'Write CC6.1': control({ criteria: 'criteria: [CC6.1] # sign-in' }) },
  },
  {
    code: 'soc2.control.criterion-format',
    name: 'two places',
    files: control({
      criteria: yaml`
        criteria:
          - «CC 6.1»
          - «TSC-CC6.2»`,
    }),
    fixes: {
      'Write CC6.1': control({
        criteria: yaml`
          criteria:
            - CC6.1
            - TSC-CC6.2`,
      }),
    },
  },
  { code: 'soc2.control.criterion-format', name: 'the right form', files: control({}) },

  {
    code: 'soc2.control.out-of-scope-category',
    name: 'availability is not chosen',
    message: 'A1.2 belongs to availability, which is not in scope; the mapping is left out of the report.',
    files: control({ criteria: 'criteria: [CC6.2, «A1.2»]' }),
    fixes: { 'Remove A1.2': control({}), 'Add the availability category': '' },
  },
  {
    code: 'soc2.control.out-of-scope-category',
    name: 'a category in scope, and a control of SOC 1',
    files: yaml`
      ${control({})}
      ${control(
        {
          criteria: yaml`
            criteria: [A1.2]
            scope: soc1`,
        },
        'FR-01',
      )}
    `,
  },

  {
    code: 'soc2.control.duplicate-id',
    name: 'two files',
    message: '`AC-02` is also used in controls/AC-02.yaml; documents show only this one.',
    files: yaml`
      --- controls/AC-01.yaml
      id: «AC-02»
      ${control({}).slice(control({}).indexOf('\n') + 1)}
      ${control({ title: 'title: «Access review»' }, 'AC-02')}
    `,
    fixes: {
      'Renumber this control to AC-03': yaml`
        --- controls/AC-01.yaml
        id: AC-03
        ${control({}).slice(control({}).indexOf('\n') + 1)}
      `,
    },
  },
  { code: 'soc2.control.duplicate-id', name: 'two ids', files: control({}) + control({}, 'AC-02') },

  {
    code: 'soc2.control.owner-missing',
    name: 'no owner; the roles are offered',
    message: 'Nobody owns `AC-01`.',
    files: control({ title: 'title: «Access review»', owner: '' }),
    fixes: {
      'Set owner to platform-lead (Platform Lead)': control({ owner: 'owner: platform-lead' }),
      'Set owner to security-lead (Head of Security)': control({}),
    },
  },
  {
    code: 'soc2.control.owner-missing',
    name: 'an owner that the schema cannot read',
    files: control({ owner: 'owner: [security-lead, ceo]' }),
  },
  { code: 'soc2.control.owner-missing', name: 'an owner', files: control({}) },

  {
    code: 'soc2.control.owner-unknown',
    name: 'a misspelt role',
    message: '`security-led` is not in people.yaml.',
    files: control({ owner: "owner: «'security-led'»" }),
    fixes: {
      'Replace by security-lead': control({ owner: "owner: 'security-lead'" }),
      'Add the role security-led to people.yaml': yaml`
        --- people.yaml
        roles:
          - {id: platform-lead, title: Platform Lead, responsibilities: Runs the platform}
          - {id: security-lead, title: Head of Security, responsibilities: Runs the security programme}
          - {id: security-led, title: security-led, responsibilities: "Say what the role does"}
        people: []
      `,
    },
  },
  { code: 'soc2.control.owner-unknown', name: 'a role', files: control({}) },

  {
    code: 'soc2.control.frequency-missing',
    name: 'the statement names it: offered first',
    message: '`AC-01` does not say how often it operates.',
    files: control({ title: 'title: «Access review»', frequency: '' }),
    fixes: Object.fromEntries(
      ['quarterly', 'continuous', 'per-event', 'daily', 'weekly', 'biweekly', 'monthly', 'semi-annual', 'annual'].map(
        (each) => [`Set frequency: ${each}`, control({ frequency: `frequency: ${each}` })],
      ),
    ),
  },
  {
    code: 'soc2.control.frequency-missing',
    name: "an unknown value is the schema's",
    files: control({ frequency: 'frequency: sometimes' }),
  },
  { code: 'soc2.control.frequency-missing', name: 'a frequency', files: control({}) },

  {
    code: 'soc2.control.frequency-mismatch',
    name: 'another one in the statement',
    message: 'The statement says `Each quarter` but frequency is `monthly`.',
    files: control({ frequency: 'frequency: «monthly» # was weekly' }),
    fixes: { 'Set frequency: quarterly': control({ frequency: 'frequency: quarterly # was weekly' }) },
  },
  {
    code: 'soc2.control.frequency-mismatch',
    name: 'the same; a thing with a frequency; two readings',
    files:
      control({}) +
      control(
        {
          statement: 'statement: Within two days of the quarterly report the Head of Security records it.',
          frequency: 'frequency: per-event',
        },
        'AC-02',
      ) +
      control(
        { statement: 'statement: The Head of Security reviews it bi-weekly.', frequency: 'frequency: weekly' },
        'AC-03',
      ) +
      control(
        { statement: 'statement: The Head of Security reviews it bi-annually.', frequency: 'frequency: annual' },
        'AC-04',
      ),
  },
];
