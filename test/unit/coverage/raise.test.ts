import assert from 'node:assert/strict';
import { blanks } from '../../../src/core/blanks/blanks';
import { raiseSteps } from '../../../src/core/coverage/raise';
import { coverageResult } from '../../../src/service/sidebar/coverage-result';
import { programme, type Fixture } from './programme';
import { yaml } from '../../../src/core/syntax/text-block';

const table: readonly [name: string, fixture: Fixture, expected: readonly string[], criterion?: string][] = [
  ['a gap', {}, ['Map a control that does what CC6.2 asks for, or create one.']],
  [
    'a vendor that nobody monitors',
    {
      files: {
        'vendors/aws.yaml': yaml`
          name: AWS
          subservice: {method: carve-out, csocs: [{id: C-1, text: Guards., criteria: [CC6.2]}]}
        `,
      },
    },
    [
      'Name a control in place that monitors aws under `subservice.monitoring`: C-1 is assumed of it.',
      'Map a control that does what CC6.2 asks for, or create one.',
    ],
  ],
  [
    'a policy',
    {
      files: {
        'policies/a.md': yaml`
          ---
          name: A
          acronym: AP
          satisfies: {TSC: [CC6.2]}
          ---
          Text
        `,
      },
    },
    ['Map or create a control that puts AP into practice: a policy alone shows nothing that was done.'],
  ],
  [
    'two policies',
    {
      files: {
        'policies/a.md': yaml`
          ---
          acronym: AP
          satisfies: {TSC: [CC6.2]}
          ---
          Text
        `,
        'policies/b.md': yaml`
          ---
          acronym: BP
          satisfies: {TSC: [CC6.2]}
          ---
          Text
        `,
      },
    },
    ['Map or create a control that puts AP and BP into practice: a policy alone shows nothing that was done.'],
  ],
  [
    'a planned control',
    { controls: { C: 'status: planned' } },
    ['Put C into practice, then set its `status` to in-place and say since when.'],
  ],
  [
    'a control whose statement is open',
    { controls: { C: `statement: "${blanks.statement}"` } },
    ['Write the statement of C, which is still open.'],
  ],
  [
    'a record that was begun',
    { controls: { C: 'frequency: annual' }, evidence: ['covers: 2026-02-01, source: '] },
    ['Fill in E-1: what is still open counts for nothing as evidence of C.'],
  ],
  [
    'a record that was begun, and another interval',
    {
      controls: { C: 'frequency: quarterly' },
      evidence: [`covers: 2026-02-01, result: ${blanks.evidenceResult}`],
      today: '2026-08-15',
    },
    [
      'Fill in E-1: what is still open counts for nothing as evidence of C.',
      'Record evidence of C for 2026-04-01 to 2026-06-30.',
    ],
  ],
  [
    'one interval begun, one within its days of grace, one not begun',
    {
      controls: { C: 'frequency: monthly' },
      evidence: [`covers: 2026-01-15, result: ${blanks.evidenceResult}`, 'covers: 2026-02-15', 'covers: 2026-03-15'],
      today: '2026-06-02',
    },
    [
      'Fill in E-1: what is still open counts for nothing as evidence of C.',
      'Record evidence of C for 2 months: 2026-04-01 to 2026-05-31.',
    ],
  ],
  [
    'a population that was begun, and days that none covers',
    {
      controls: { C: 'frequency: per-event' },
      evidence: [`kind: population, covers: {from: 2026-01-01, to: 2026-03-31}, result: ${blanks.evidenceResult}`],
      today: '2026-09-01',
    },
    [
      'Fill in E-1: what is still open counts for nothing as evidence of C.',
      'Record the population of C for 2026-04-01 to 2026-06-30.',
    ],
  ],
  [
    'a control that starts too late',
    { controls: { C: 'since: 2026-09-01' } },
    [
      'C starts 2026-09-01, after 2026-06-30: it can count for a later report only, unless it started earlier than `since` says.',
    ],
  ],
  [
    'evidence that is missing',
    { controls: { C: 'frequency: quarterly' }, evidence: ['covers: 2026-02-01'], today: '2026-09-01' },
    ['Record evidence of C for 2026-04-01 to 2026-06-30.'],
  ],
  [
    'evidence of two intervals in a row, which it counts',
    { controls: { C: 'frequency: quarterly' }, today: '2026-09-01' },
    ['Record evidence of C for 2 quarters: 2026-01-01 to 2026-06-30.'],
  ],
  [
    'evidence of some days in a row and one alone',
    {
      controls: { C: 'frequency: monthly' },
      evidence: ['covers: 2026-03-05', 'covers: 2026-05-05'],
      today: '2026-09-01',
    },
    [
      'Record evidence of C for 4 months: 2026-01-01 to 2026-02-28, 2026-04-01 to 2026-04-30 and 2026-06-01 to 2026-06-30.',
    ],
  ],
  [
    'more intervals than anybody reads',
    {
      controls: { C: 'frequency: weekly' },
      evidence: Array.from(
        { length: 13 },
        (_, index) =>
          `covers: {from: ${new Date(Date.UTC(2026, 0, 1 + 14 * index)).toISOString().slice(0, 10)}, to: ${new Date(Date.UTC(2026, 0, 7 + 14 * index)).toISOString().slice(0, 10)}}`,
      ),
      today: '2026-09-01',
    },
    [
      'Record evidence of C for 13 weeks: 2026-01-08 to 2026-01-14, 2026-01-22 to 2026-01-28, 2026-02-05 to 2026-02-11, 2026-02-19 to 2026-02-25, 2026-03-05 to 2026-03-11 and 8 more intervals.',
    ],
  ],
  [
    'in grace, but not shown',
    { controls: { C: 'frequency: quarterly' }, evidence: ['covers: 2026-02-01'], today: '2026-07-05' },
    ['Record evidence of C for 2026-04-01 to 2026-06-30.'],
  ],
  [
    'a population',
    { controls: { C: 'frequency: per-event' }, today: '2026-09-01' },
    ['Record the population of C for 2026-01-01 to 2026-06-30.'],
  ],
  [
    'the history of changes',
    {
      controls: { C: 'frequency: daily, nature: automated' },
      evidence: ['kind: configuration, covers: 2026-03-01'],
      today: '2026-09-01',
    },
    ['Record the history of changes of C for 2026-01-01 to 2026-06-30.'],
  ],
  [
    'nothing yet',
    { controls: { C: 'frequency: quarterly' }, today: '2026-01-15' },
    ['Record evidence of C: there is none yet.'],
  ],
  [
    'all there',
    {
      controls: { C: 'frequency: quarterly' },
      evidence: ['covers: {from: 2026-01-01, to: 2026-06-30}'],
      today: '2026-09-01',
    },
    [],
  ],
  ['not in scope', {}, [], 'P1.1'],
];

const csoc = yaml`
  name: A
  subservice: {method: carve-out, csocs: [{id: C-1, text: Guards., criteria: [CC6.2]}]}
`;

const planned = yaml`
  id: C
  status: planned
  criteria: [CC6.2]
`;

describe('where what would raise a criterion is written down', () => {
  for (const [name, files, expected] of [
    [
      'in the file of each of two vendors that name what is assumed alike',
      { 'vendors/aws.yaml': csoc, 'vendors/gcp.yaml': csoc },
      ['monitor vendors/aws.yaml', 'monitor vendors/gcp.yaml', 'map null'],
    ],
    [
      'in the vendor’s file when what is assumed has no id',
      { 'vendors/aws.yaml': csoc, 'vendors/gcp.yaml': csoc.replace('id: C-1, ', '') },
      ['monitor vendors/aws.yaml', 'monitor vendors/gcp.yaml', 'map null'],
    ],
    [
      'in the file of each of two planned controls with one id',
      { 'controls/a.yaml': planned, 'controls/b.yaml': planned },
      ['practice controls/a.yaml', 'practice controls/b.yaml'],
    ],
  ] as const)
    it(name, () => {
      const { criteria } = coverageResult({ programme: programme({ files }), uriOf: (path) => path });
      const { steps } = criteria.find(({ id }) => id === 'CC6.2')!;
      assert.deepEqual(
        steps.map(({ act, place }) => `${act} ${place?.uri ?? null}`),
        expected,
      );
    });
});

describe('what would raise a criterion', () => {
  for (const [name, fixture, expected, criterion = 'CC6.2'] of table)
    it(name, () => assert.deepEqual(raiseSteps(programme(fixture).view(), criterion), expected));
});
