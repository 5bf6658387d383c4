import type { Case } from '../check';

const control = (line: string): string =>
  `--- controls/AC-01.yaml\ntitle: Access review\nstatement: Each quarter the Head of Security reviews access.\ncriteria: [CC6.2]\nowner: security-lead\nfrequency: quarterly\n${line}nature: manual\n`;

const finding = (kind: string): string =>
  `--- findings/F-1.yaml\ntitle: Late removal\n${kind}found: 2026-05-04\nresponse: A\nowner: security-lead\ndue: 2026-09-01\nstatus: open\n`;

export const schemaCases: readonly Case[] = [
  {
    code: 'soc2.schema.unknown-key',
    name: 'the key that was meant',
    files: `${control('type: detective\n«polices»: [EP] # mine\n')}--- policies/ep.md\nname: E\nacronym: EP\n---\nText\n`,
    fixes: {
      'Rename to policies': control('type: detective\npolicies: [EP] # mine\n'),
      'Keep as x-polices, a key of your own': control('type: detective\nx-polices: [EP] # mine\n'),
    },
  },
  {
    code: 'soc2.schema.unknown-key',
    name: 'a key that stands there already',
    files: control('type: detective\n«onwer»: x\n'),
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
    files: control('type: detective\nreviewed: «Jun 1 2018»\n'),
    fixes: { 'Write 2018-06-01': control('type: detective\nreviewed: 2018-06-01\n') },
  },
  {
    code: 'soc2.schema.bad-id',
    name: 'an id',
    files: '--- controls/AC-01.yaml\nid: «"AC 01"»\ntitle: A\nstatement: B\n',
    fixes: { 'Write AC-01': '--- controls/AC-01.yaml\nid: "AC-01"\ntitle: A\nstatement: B\n' },
  },
  {
    code: 'soc2.schema.wrong-type',
    name: 'a word for a boolean',
    files: '--- incidents/INC-1.yaml\nsummary: A\nstarted: 2026-02-11\ndisclose: «no» # decided\n',
    fixes: { 'Write false': '--- incidents/INC-1.yaml\nsummary: A\nstarted: 2026-02-11\ndisclose: false # decided\n' },
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
