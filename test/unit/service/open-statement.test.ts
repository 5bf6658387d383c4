import assert from 'node:assert/strict';
import { blanks } from '../../../src/core/blanks/blanks';
import { Checker } from '../../../src/core/rules/checker';
import { candidatesFor } from '../../../src/service/actions/candidates';
import { previewDocument } from '../../../src/service/preview/document';
import { controlsResult } from '../../../src/service/sidebar/controls-result';
import { coverageResult } from '../../../src/service/sidebar/coverage-result';
import { recordsOf } from '../../../src/service/sidebar/records';
import { open } from '../../support/programme';

interface Said {
  /** The missing piece of the description, and its button. */
  gap: string;
  button: string;
  /** Beside the control of the criterion. */
  note: string;
  /** Where a control is chosen for the criterion. */
  candidate: string;
  /** In the view of controls. */
  row: string;
  /** Controls that the problem at the manifest is about. */
  problem: readonly string[];
}

/** What each surface says of CC6.7, for which there are only these controls: keys as flow YAML, by id. */
function check(controls: Readonly<Record<string, string>>, expected: Said): void {
  const context = open(
    'soc2.yaml',
    Object.fromEntries(
      Object.entries(controls).map(([id, keys]) => [`controls/${id}.yaml`, `{title: T, criteria: [CC6.7], ${keys}}\n`]),
    ),
  );
  const [first = ''] = Object.keys(controls);
  const { programme } = context;
  const missing = previewDocument(programme, 'description').find(
    (each) => each.type === 'missing' && each.id === 'criteria/missing/CC6.7',
  );
  assert.ok(missing?.type === 'missing');
  const { items } = coverageResult(context).criteria.find((each) => each.id === 'CC6.7')!;
  const picked = recordsOf(context, { kinds: ['control'] }).records.find((each) => each.id === first)!;
  const [candidate] = candidatesFor(context, { kind: 'control', criterion: 'CC6.7', withPlanned: true });
  const problems = new Checker(programme)
    .check('soc2.yaml')
    .filter((each) => each.code === 'soc2.criterion.only-planned' && (each.data?.ids as string[]).includes('CC6.7'));
  assert.deepEqual(
    {
      gap: missing.text,
      button: missing.action!.title,
      note: items[0]!.note,
      candidate: `${candidate!.detail}${candidate!.open ? ', open' : ''}`,
      row: controlsResult(context).controls.find((each) => each.id === first)!.note,
      problem: problems.flatMap((each) => each.related!.map(({ message }) => message)),
    },
    expected,
  );
  assert.equal(picked.detail.split(' · ')[0], expected.note);
}

const isOpen = {
  button: 'Write the statement of X-1, or create or map a control',
  note: 'statement still open',
  candidate: 'statement still open, open',
  row: 'statement still open',
  problem: [],
};

describe('a control whose statement is still open', () => {
  const blank = `statement: ${JSON.stringify(blanks.statement)}`;

  for (const [name, keys] of [
    ['a blank', `status: in-place, ${blank}`],
    ['a blank, without a status', blank],
    ['empty', "status: in-place, statement: ''"],
    ['absent', 'since: 2025-01-01'],
  ] as const)
    it(`is called planned by nobody: ${name}`, () =>
      check(
        { 'X-1': keys },
        { gap: 'The statement of X-1 is still open; nothing in place addresses CC6.7.', ...isOpen },
      ));

  it('is named beside another one, and beside a planned one', () => {
    check(
      { 'X-1': blank, 'X-2': blank },
      { gap: 'The statements of X-1 and X-2 are still open; nothing in place addresses CC6.7.', ...isOpen },
    );
    check(
      { 'X-1': blank, 'X-2': 'status: planned, statement: A' },
      {
        gap: 'X-2 is planned, and the statement of X-1 is still open; nothing in place addresses CC6.7.',
        ...isOpen,
        button: 'Open X-2 (planned), or create or map a control',
        problem: ['X-2 is planned'],
      },
    );
  });

  it('is planned where its status or its first day says so', () => {
    const said = {
      gap: 'X-1 is planned; nothing in place addresses CC6.7.',
      button: 'Open X-1 (planned), or create or map a control',
      note: 'planned',
      candidate: 'planned',
      row: '',
      problem: ['X-1 is planned'],
    };
    check({ 'X-1': 'status: planned, statement: A' }, said);
    check({ 'X-1': `status: planned, ${blank}` }, said);
    check(
      { 'X-1': 'since: 2030-01-01, statement: A' },
      { ...said, note: 'planned from 2030-01-01', candidate: 'planned from 2030-01-01' },
    );
  });
});
