import { criterionById } from '../../../../src/core/criteria/catalogue';
import { base, type Case } from '../check';
import { yaml } from '../../../../src/core/syntax/text-block';

const manifest = base['soc2.yaml']!;
const marked = yaml`
  --- soc2.yaml
  ${manifest.replace('[security]', '[«security»]')}
`;
const key = yaml`
  --- soc2.yaml
  ${manifest.replace('categories:', '«categories»:')}
`;
const control = (id: string, criteria: string, more = '', type = 'detective', nature = 'hybrid'): string => yaml`
  --- controls/${id}.yaml
  title: Access review
  statement: Each quarter the Head of Security reviews access and records it in SEC.
  criteria: [${criteria}]
  owner: security-lead
  frequency: quarterly
  type: ${type}
  nature: ${nature}
  ${more}
`;
const carved = (criterion: string): string => yaml`
  --- vendors/aws.yaml
  name: AWS
  services: Hosting
  subservice: {method: carve-out, csocs: [{id: CSOC-1, text: Staff of the vendor answer events within an hour., criteria: [${criterion}]}], monitoring: [VM-01]}
`;
const entry = (text: string, from = manifest): string => yaml`
  --- soc2.yaml
  ${from.replace('not_relevant: []', `not_relevant: ${text}`)}
`;
const reason = 'reason: The company has no premises and no machines of its own anywhere.';

const entirely = 'soc2.criterion.carved-out-entirely';
const single = 'soc2.criterion.single-control';
const noMix = 'soc2.criterion.no-mix';
const focus = 'soc2.criterion.focus-unaddressed';
const outOfScope = 'soc2.notrelevant.out-of-scope-category';
const common = 'soc2.notrelevant.common-criterion';
const points = criterionById('CC6.2')!
  .focus.filter((each) => !each.ours && !each.when)
  .map((each) => `CC6.2/${each.id}`);
const optIn = (severity: string): string => yaml`
  --- soc2.yaml
  ${manifest}
  lint: {rules: {soc2.criterion.focus-unaddressed: ${severity}}}
`;

export const criterionCases: readonly Case[] = [
  {
    code: entirely,
    name: 'one of which companies keep a part',
    message: 'CC7.3 is left wholly to a vendor (CSOC-1). Name a control of your own, or record why there is none.',
    files: `${marked}${control('VM-01', 'CC9.2')}${carved('CC7.3')}`,
  },
  {
    code: entirely,
    name: 'a control fits and can be mapped',
    files: yaml`
      ${marked}
      ${control('VM-01', 'CC9.2')}
      --- controls/IR-01.yaml
      title: Security events evaluated
      statement: The Head of Security evaluates each security event within a day and records in SEC whether it is an incident.
      criteria: [CC7.4]
      owner: security-lead
      frequency: per-event
      type: detective
      nature: manual
      ${carved('CC7.3')}
    `,
  },
  {
    code: entirely,
    name: 'physical access, a control beside it, or nobody who monitors',
    files: `${control('VM-01', 'CC9.2, CC7.3')}${carved('CC6.4, CC7.3')}`,
  },

  {
    code: single,
    name: 'three on one',
    message: 'One failed test of AC-01 would leave CC6.1, CC6.2 and CC6.3 unsupported.',
    files: `${key}${control('AC-01', 'CC6.1, CC6.2, CC6.3')}`,
  },
  {
    code: single,
    name: 'another could be mapped',
    files: `${key}${control('AC-01', 'CC6.1, CC6.2, CC6.3')}${control('AC-02', 'CC6.6').replace('Access review', 'Accounts of leavers are withdrawn')}`,
  },
  {
    code: single,
    name: 'two on one, or two controls',
    files: `${control('AC-01', 'CC6.1, CC6.2, CC6.3, CC6.6, CC6.7')}${control('AC-02', 'CC6.1, CC6.2, CC6.3')}`,
  },
  {
    code: single,
    name: 'type 1',
    files: yaml`
      --- soc2.yaml
      ${manifest.replace('{type: 2, period: {from: 2026-01-01, to: 2026-06-30}}', '{type: 1, as_of: 2026-06-30}')}
      ${control('AC-01', 'CC6.1, CC6.2, CC6.3')}
    `,
  },

  {
    code: noMix,
    name: 'all detective',
    message: 'Every CC6 control is detective; CC5.1 looks for a mix.',
    files: `${marked}${['AC-01', 'AC-02', 'AC-03'].map((id) => control(id, 'CC6.1')).join('')}`,
  },
  {
    code: noMix,
    name: 'all manual',
    message: 'Every CC7 control is manual; CC5.1 looks for a mix.',
    files: `${marked}${control('OP-01', 'CC7.1', '', 'detective', 'manual')}${control('OP-02', 'CC7.2', '', 'preventive', 'manual')}${control('OP-03', 'CC7.2', '', 'preventive', 'manual')}`,
  },
  {
    code: noMix,
    name: 'a mix, two controls, people in CC1, or planned ones',
    files:
      `${control('AC-01', 'CC6.1')}${control('AC-02', 'CC6.1')}${control('AC-03', 'CC6.1', '', 'preventive')}${control('OP-01', 'CC7.1')}${control('OP-02', 'CC7.1')}${control('OP-03', 'CC7.1', 'status: planned\n')}` +
      `${control('GV-01', 'CC1.1', '', 'detective', 'manual')}${control('GV-02', 'CC1.2', '', 'preventive', 'manual')}${control('GV-03', 'CC1.3', '', 'preventive', 'manual')}`,
  },

  {
    code: focus,
    name: 'one that is left',
    message: new RegExp(`^No control refers to .${points[0]!}. \\(a point of focus: guidance, not a requirement\\): `),
    files: `${optIn('hint')}${control('AC-01', '«CC6.2»', `focus: [${points.slice(1).join(', ')}] # so far\n`)}`,
    fixes: {
      [`Add ${points[0]!} to focus`]: control(
        'AC-01',
        'CC6.2',
        `focus: [${[...points.slice(1), points[0]!].join(', ')}] # so far\n`,
      ),
    },
  },
  {
    code: focus,
    name: 'named by another control',
    files: `${optIn('hint')}${control('AC-01', '«CC6.2»')}${control('AC-02', 'CC6.2', `focus: [${points.slice(1).join(', ')}]\n`)}`,
  },
  {
    code: focus,
    name: 'all named',
    files: `${optIn('hint')}${control('AC-01', 'CC6.2', `focus: [${points.join(', ')}]\n`)}`,
  },
  { code: focus, name: 'not asked for', files: control('AC-01', 'CC6.2') },
  { code: focus, name: 'switched off', files: `${optIn('none')}${control('AC-01', 'CC6.2')}` },

  {
    code: outOfScope,
    name: 'recovery',
    message: 'A1.3 belongs to availability, which is not in scope; no entry is needed.',
    files: entry(`[{criterion: «A1.3», ${reason}}] # decided`),
    fixes: { 'Remove the entry': entry('[] # decided') },
  },
  { code: outOfScope, name: 'in block style, in another form', files: entry(`\n  - criterion: «c1_2»\n    ${reason}`) },
  { code: outOfScope, name: 'a criterion in scope', files: entry(`[{criterion: CC6.4, ${reason}}]`) },

  {
    code: common,
    name: 'physical access',
    message: 'Common criteria are rarely irrelevant. Discuss CC6.4 with the auditor first.',
    files: entry(`[{criterion: «CC6.4», ${reason}}] # no office`),
  },
  { code: common, name: 'in block style', files: entry(`\n  - criterion: «CC3.3»\n    ${reason}`) },
  {
    code: common,
    name: 'one of a category',
    files: entry(`[{criterion: A1.3, ${reason}}]`, manifest.replace('[security]', '[security, availability]')),
  },
];
