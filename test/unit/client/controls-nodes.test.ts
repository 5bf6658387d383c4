import { deepEqual, equal, ok } from 'node:assert/strict';
import { ownerValue } from '../../../src/client/sidebar/owner-value';
import type { ControlRow, ControlsResult } from '../../../src/protocol/controls';
import type { EvidenceCell } from '../../../src/protocol/evidence';
import {
  buildNodes,
  draggedOf,
  lacksEvidence,
  targetOf,
  type ControlsOptions,
  type Node,
} from '../../../src/client/sidebar/controls/nodes';
import { cellLooks, evidenceLooks } from '../../../src/client/sidebar/controls/evidence-looks';
import { noFilter } from '../../../src/client/sidebar/tree/filter';
import { childrenOf } from '../../../src/client/sidebar/tree/row';

const cell = (from: string, to: string, state: EvidenceCell['state'], records: string[] = []): EvidenceCell => ({
  from,
  to,
  need: 'interval',
  state,
  due: to,
  records,
});
const control = (id: string, more: Partial<ControlRow> = {}): ControlRow => ({
  id,
  title: `What ${id} does`,
  series: id.slice(0, 2),
  owner: 'cto',
  ownerTitle: 'Chief',
  status: 'in-place',
  frequency: 'quarterly',
  criteria: ['CC6.1'],
  evidence: 'current',
  note: '',
  cells: [],
  place: null,
  ...more,
});
const programme = (controls: ControlRow[], root = 'file:///a'): ControlsResult => ({ root, name: '', controls });

const usual: ControlsOptions = {
  filter: noFilter,
  grouping: 'series',
  criterionTitle: (_root, id) => (id === 'CC6.1' ? 'Logical access' : ''),
};
const rows = (programmes: ControlsResult[], options: Partial<ControlsOptions> = {}): Node[] =>
  buildNodes(programmes, { ...usual, ...options }).roots;
const shape = (nodes: readonly Node[]): unknown[] =>
  nodes.map((each) =>
    each.kind === 'group'
      ? [each.key, childrenOf<Node>(each).map((below) => below.kind === 'control' && below.control.id)]
      : each.kind,
  );
const everything = (nodes: readonly Node[]): Node[] => nodes.flatMap((each) => [each, ...everything(childrenOf(each))]);

describe('rows of the controls view', () => {
  const some = [
    control('AC-02'),
    control('AC-01', { evidence: 'late', owner: 'ops', ownerTitle: 'Operations' }),
    control('BC-01', { status: 'planned', evidence: 'not-needed', owner: '', ownerTitle: '' }),
  ];

  it('stand by series, by owner with nobody last, or by status', () => {
    deepEqual(shape(rows([programme(some)])), [
      ['AC', ['AC-02', 'AC-01']],
      ['BC', ['BC-01']],
    ]);
    deepEqual(shape(rows([programme(some)], { grouping: 'owner' })), [
      ['cto', ['AC-02']],
      ['ops', ['AC-01']],
      ['', ['BC-01']],
    ]);
    deepEqual(shape(rows([programme([...some].reverse())], { grouping: 'status' })), [
      ['in-place', ['AC-01', 'AC-02']],
      ['planned', ['BC-01']],
    ]);
  });

  it('get a level of their own for each of several programmes', () => {
    deepEqual(shape(rows([programme(some), programme([control('ZZ-01')], 'file:///b')])), ['programme', 'programme']);
    deepEqual(shape(rows([programme(some), programme([], 'file:///b')])), ['programme']);
  });

  it('show below a control its criteria and what each interval has; several records have rows', () => {
    const cells = [
      cell('2026-01-01', '2026-03-31', 'covered', ['E-1']),
      cell('2026-04-01', '2026-06-30', 'covered', ['E-2', 'E-3']),
      cell('2026-07-01', '2026-09-30', 'missing'),
    ];
    const [group] = rows([programme([control('AC-01', { criteria: ['CC6.1', 'CC9.9'], cells })])]);
    const below = childrenOf<Node>(childrenOf<Node>(group!)[0]!);
    deepEqual(
      below.map((each) =>
        each.kind === 'criterion-of'
          ? [each.of, each.title]
          : each.kind === 'cell'
            ? [each.interval.from, each.cell.state, childrenOf<Node>(each).length]
            : [],
      ),
      [
        ['CC6.1', 'Logical access'],
        ['CC9.9', ''],
        ['2026-01-01', 'covered', 0],
        ['2026-04-01', 'covered', 2],
        ['2026-07-01', 'missing', 0],
      ],
    );
  });

  it('have ids that are unique, and the same whatever is shown', () => {
    const twice = [
      programme([
        ...some,
        control('AC-01', {
          criteria: ['CC6.1', 'CC6.1'],
          cells: [cell('2026-01-01', '2026-03-31', 'due'), cell('2026-01-01', '2026-03-31', 'due')],
        }),
      ]),
      programme(some, 'file:///b'),
    ];
    const controlIds = (options: Partial<ControlsOptions>): string[] =>
      everything(rows(twice, options))
        .filter((each) => each.kind === 'control')
        .map((each) => each.id)
        .sort();
    const ids = everything(rows(twice)).map((each) => each.id);
    equal(new Set(ids).size, ids.length);
    deepEqual(controlIds({ grouping: 'owner' }), controlIds({ grouping: 'series' }));
    ok(controlIds({ filter: { text: '', facets: { evidence: ['late'] } } }).every((each) => ids.includes(each)));
  });

  it('are left by a filter of evidence, owner, status and words', () => {
    const left = (text: string, facets: Record<string, string[]>): unknown[] =>
      shape(rows([programme(some)], { filter: { text, facets } }));
    deepEqual(left('', { evidence: ['late', 'missing'] }), [['AC', ['AC-01']]]);
    deepEqual(left('', { owner: [ownerValue('file:///a', '')] }), [['BC', ['BC-01']]]);
    deepEqual(left('', { status: ['planned'], owner: [ownerValue('file:///a', 'cto')] }), []);
    deepEqual(left('', { owner: [ownerValue('file:///b', '')] }), [], 'an owner of another programme');
    deepEqual(left('operations cc6.1', {}), [['AC', ['AC-01']]]);
    const { shown, all } = buildNodes([programme(some)], { ...usual, filter: { text: 'bc-01', facets: {} } });
    deepEqual([shown, all], [1, 3]);
  });

  it('count as lacking only what ought to be there', () => {
    deepEqual(
      (Object.keys(evidenceLooks) as ControlRow['evidence'][]).filter((evidence) =>
        lacksEvidence(control('AC-01', { evidence })),
      ),
      ['missing', 'late'],
    );
  });

  it('need no colour to tell states apart', () => {
    for (const looks of [evidenceLooks, cellLooks])
      equal(new Set(Object.values(looks).map((each) => each.icon)).size, Object.keys(looks).length);
  });

  it('say what they are when they are dragged or dropped on', () => {
    const [group] = rows([programme([control('AC-01', { cells: [cell('2026-01-01', '2026-03-31', 'due')] })])]);
    const row = childrenOf<Node>(group!)[0]!;
    const all = [group!, row, ...childrenOf<Node>(row)];
    const root = 'file:///a';
    deepEqual(all.map(draggedOf), [
      undefined,
      { root, kind: 'control', id: 'AC-01' },
      { root, kind: 'criterion', id: 'CC6.1' },
      undefined,
    ]);
    deepEqual(all.map(targetOf), [
      undefined,
      { root, control: 'AC-01' },
      { root, control: 'AC-01', criterion: 'CC6.1' },
      { root, control: 'AC-01' },
    ]);
  });

  it('of a thousand controls are made without those below them', () => {
    let asked = 0;
    const many = programme(Array.from({ length: 1000 }, (_, index) => control(`AC-${index}`)));
    const nodes = rows([many], { criterionTitle: () => String((asked += 1)) });
    equal(childrenOf<Node>(nodes[0]!).length, 1000);
    equal(asked, 0);
    equal(childrenOf<Node>(childrenOf<Node>(nodes[0]!)[7]!).length, 1);
    equal(asked, 1);
  });
});
