import type { Case } from '../check';
import { yaml } from '../../../../src/core/syntax/text-block';

const control = (line: string): string => yaml`
  --- controls/AC-01.yaml
  title: Access review
  statement: Each quarter the Head of Security reviews access.
  criteria: [CC6.2]
  owner: security-lead
  frequency: quarterly
  ${line}
  nature: manual
`;

const finding = (kind: string): string => yaml`
  --- findings/F-1.yaml
  title: Late removal
  ${kind}
  found: 2026-05-04
  response: A
  owner: security-lead
  due: 2026-09-01
  status: open
`;

export const schemaCases: readonly Case[] = [
  {
    code: 'soc2.schema.unknown-key',
    name: 'the key that was meant',
    files: yaml`
      ${control(yaml`
        type: detective
        «polices»: [EP] # mine
      `)}
      --- policies/ep.md
      name: E
      acronym: EP
      ---
      Text
    `,
    fixes: {
      'Rename to policies': control(yaml`
        type: detective
        policies: [EP] # mine
      `),
      'Keep as x-polices, a key of your own': control(yaml`
        type: detective
        x-polices: [EP] # mine
      `),
    },
  },
  {
    code: 'soc2.schema.unknown-key',
    name: 'a key that stands there already',
    files: control(yaml`
      type: detective
      «onwer»: x
    `),
    fixes: { 'Keep as x-onwer, a key of your own': '' },
  },
  {
    code: 'soc2.schema.unknown-value',
    name: 'the value that was meant',
    files: control("type: «'detectiv'» # yes\n"),
    fixes: { 'Replace by detective': control("type: 'detective' # yes\n") },
  },
  {
    code: 'soc2.schema.unknown-value',
    name: 'nothing near: all',
    files: control('type: «zzz»\n'),
    fixes: {
      'Replace by preventive': control('type: preventive\n'),
      'Replace by detective': control('type: detective\n'),
      'Replace by corrective': control('type: corrective\n'),
    },
  },
  {
    code: 'soc2.schema.unknown-value',
    name: 'a slip of capitals',
    files: control('type: «Detective»\n'),
    fixes: { 'Replace by detective': control('type: detective\n') },
  },
  {
    code: 'soc2.schema.date-format',
    name: 'ISO',
    files: control(yaml`
      type: detective
      reviewed: «Jun 1 2018»
    `),
    fixes: {
      'Write 2018-06-01': control(yaml`
        type: detective
        reviewed: 2018-06-01
      `),
    },
  },
  {
    code: 'soc2.schema.bad-id',
    name: 'an id',
    files: yaml`
      --- controls/AC-01.yaml
      id: «"AC 01"»
      title: A
      statement: B
    `,
    fixes: {
      'Write AC-01': yaml`
        --- controls/AC-01.yaml
        id: "AC-01"
        title: A
        statement: B
      `,
    },
  },
  {
    code: 'soc2.schema.wrong-type',
    name: 'a word for a boolean',
    files: yaml`
      --- incidents/INC-1.yaml
      summary: A
      started: 2026-02-11
      disclose: «no» # decided
    `,
    fixes: {
      'Write false': yaml`
        --- incidents/INC-1.yaml
        summary: A
        started: 2026-02-11
        disclose: false # decided
      `,
    },
  },
  {
    code: 'soc2.schema.open',
    name: 'a text that only a person knows',
    files: yaml`
      --- vendors/aws.yaml
      name: AWS
      services: «Say what it provides»
      tier: high
    `,
    message: '`services` is still open: say what it provides.',
    fixes: {},
  },
  {
    code: 'soc2.schema.open',
    name: 'in any style of YAML, at any depth, as an item of a list',
    files: yaml`
      --- vendors/aws.yaml
      name: «"Name the vendor"»
      services: «>-
        Say what
        it provides»
      tier: high
      subservice:
        method: inclusive
        components: [«Name the part of its system that is used», Network]
        assertion: «'Say where its assertion is kept'»
    `,
  },
  {
    code: 'soc2.schema.open',
    name: 'a value of a list',
    files: control('type: «Say what it shows»\n'),
    fixes: {
      'Set type: preventive': control('type: preventive\n'),
      'Set type: detective': control('type: detective\n'),
      'Set type: corrective': control('type: corrective\n'),
    },
  },
  {
    code: 'soc2.schema.open',
    name: 'an id of the programme',
    files: yaml`
      --- controls/AC-01.yaml
      title: Access review
      owner: «Name the role that owns it»
    `,
    message: '`owner` is still open: name the role that owns it.',
    fixes: {
      'Set owner: platform-lead': yaml`
        --- controls/AC-01.yaml
        title: Access review
        owner: platform-lead
      `,
      'Set owner: security-lead': yaml`
        --- controls/AC-01.yaml
        title: Access review
        owner: security-lead
      `,
    },
  },
  {
    code: 'soc2.schema.open',
    name: 'a text that only begins like a blank, and a key that nothing reads',
    files: yaml`
      --- vendors/aws.yaml
      name: AWS
      services: Say what it provides, and to whom.
      x-note: Say what it provides
    `,
  },
  {
    code: 'soc2.schema.missing-key',
    name: 'choices in their place',
    files: finding('')
      .replace('title:', '«title:')
      .replace(/open\n$/, 'open»\n'),
    fixes: Object.fromEntries(
      ['exception', 'deficiency', 'gap', 'observation'].map((kind) => [
        `Set kind: ${kind}`,
        finding(`kind: ${kind}\n`),
      ]),
    ),
  },
];
