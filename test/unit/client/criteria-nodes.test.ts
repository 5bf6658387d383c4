import { deepEqual, equal } from 'node:assert/strict';
import type { CoverageCriterion, CoverageItem, CoverageResult } from '../../../src/protocol/coverage';
import {
  buildNodes,
  draggedOf,
  findCriterion,
  targetOf,
  type CriteriaOptions,
  type Node,
} from '../../../src/client/sidebar/criteria/nodes';
import { ownerValue } from '../../../src/client/sidebar/owner-value';
import { countedOf, differenceText } from '../../../src/client/results/state-words';
import { noFilter } from '../../../src/client/sidebar/tree/filter';
import { childrenOf } from '../../../src/client/sidebar/tree/row';
import { categories, criteria, series } from '../../../src/core/criteria/catalogue';

const control = (id: string, owner?: string): CoverageItem => ({
  kind: 'control',
  id,
  title: 'Access',
  note: '',
  place: null,
  ...(owner === undefined ? {} : { owner }),
});

/** A programme with these states; all other criteria are not in scope. `items`: what addresses criteria, else AC-01 where the state is `addressed`. */
function programme(
  root: string,
  states: Record<string, string>,
  { hasManifest = true, items = {} }: { hasManifest?: boolean; items?: Record<string, CoverageItem[]> } = {},
): CoverageResult {
  const all = criteria.map(({ id, category, series: of, title }): CoverageCriterion => ({
    id,
    category,
    series: of,
    title,
    summary: '',
    state: states[id] ?? 'not-in-scope',
    reason: '',
    raise: [],
    steps: [],
    activities: [],
    evidence: [],
    pitfall: '',
    focus:
      id === 'CC6.2'
        ? [
            { id: 'CC6.2/one', text: 'One', controls: ['AC-01'] },
            { id: 'CC6.2/two', text: 'Two', controls: [] },
          ]
        : [],
    items: items[id] ?? (states[id] === 'addressed' ? [control('AC-01')] : []),
  }));
  return {
    root,
    layout: 'soc2',
    name: '',
    hasManifest,
    categories: categories.map(({ id, title }) => ({ id, title })),
    series: series.map(({ id, title, category }) => ({ id, title, category })),
    inScope: 0,
    covered: 0,
    gaps: 0,
    criteria: all,
  };
}

const usual: CriteriaOptions = {
  filter: noFilter,
  grouping: 'category',
  focus: false,
  ownerTitle: (_root, owner) => `Role ${owner}`,
};
const rows = (programmes: CoverageResult[], options: Partial<CriteriaOptions> = {}): Node[] =>
  buildNodes(programmes, { ...usual, ...options }).roots;
const texts = (nodes: readonly Node[]): string[] =>
  nodes.map((each) => ('title' in each ? each.title : each.kind === 'criterion' ? each.criterion.id : each.kind));
const everything = (nodes: readonly Node[]): Node[] => nodes.flatMap((each) => [each, ...everything(childrenOf(each))]);
const criteriaOf = (nodes: readonly Node[]): string[] =>
  texts(everything(nodes).filter((each) => each.kind === 'criterion'));
const open = { text: '', facets: { state: ['gap', 'policy-only', 'planned'] } };

describe('rows of the criteria view', () => {
  const states = { 'CC6.1': 'gap', 'CC6.2': 'addressed', 'C1.1': 'policy-only', 'A1.1': 'addressed' };

  it('go from category to series to criterion to what addresses it, categories in scope first', () => {
    const nodes = rows([programme('file:///a', states)]);
    deepEqual(texts(nodes), ['Security', 'Availability', 'Confidentiality', 'Processing integrity', 'Privacy']);
    equal(childrenOf(nodes[0]!).length, 9);
    deepEqual(texts(childrenOf(nodes[1]!)), ['A1.1', 'A1.2', 'A1.3'], 'a single series is no level of its own');
    const criterion = findCriterion(nodes, 'file:///a', 'CC6.2')!;
    deepEqual(
      childrenOf<Node>(criterion).map((each) => each.kind === 'item' && each.item.id),
      ['AC-01'],
    );
    equal(criterion.parent?.parent, nodes[0]);
  });

  it('have ids that are unique, and the same after a refresh and with the filter on', () => {
    const twice = { 'CC6.2': [control('AC-01'), control('AC-01')] };
    const both = [programme('file:///a', states, { items: twice }), programme('file:///b', states)];
    for (const grouping of ['category', 'owner'] as const) {
      const ids = everything(rows(both, { grouping, focus: true })).map((each) => each.id);
      equal(new Set(ids).size, ids.length);
      deepEqual(
        everything(rows(both, { grouping, focus: true })).map((each) => each.id),
        ids,
      );
      deepEqual(
        everything(rows(both, { grouping, filter: open })).filter((each) => !ids.includes(each.id)),
        [],
      );
    }
  });

  it('of a what-if say what it adds and what it leaves out, of its own programme only', () => {
    const now = programme('file:///a', { 'CC6.1': 'gap', 'CC6.2': 'evidenced', 'A1.1': 'gap', 'C1.1': 'not-in-scope' });
    const other = programme('file:///b', states);
    const before: Record<string, string> = { 'CC6.1': 'gap', 'CC6.2': 'addressed', 'C1.1': 'gap' };
    const stateBefore = (root: string, id: string): string | undefined =>
      root === 'file:///a' ? (before[id] ?? 'not-in-scope') : undefined;
    const nodes = everything(rows([now, other], { stateBefore }));
    deepEqual(
      nodes.flatMap((each) =>
        each.kind === 'criterion' && each.change !== undefined ? [`${each.id} ${each.change}`] : [],
      ),
      ['file:///a#A1.1 new', 'file:///a#C1.1 gone'],
    );
    deepEqual(
      nodes.flatMap((each) =>
        each.kind === 'category' && each.before ? [`${each.id} ${countedOf(each.before)}`] : [],
      ),
      [
        'file:///a#security 2',
        'file:///a#availability 0',
        'file:///a#processing-integrity 0',
        'file:///a#confidentiality 1',
        'file:///a#privacy 0',
      ],
    );
    deepEqual(
      nodes.flatMap((each) => (each.kind === 'programme' ? [each.inScopeBefore] : [])),
      [3, undefined],
    );
  });

  it('tell a difference with its sign, and none where there is none', () => {
    deepEqual([differenceText(47, 29), differenceText(2, 5), differenceText(3, 3)], [' (+18)', ' (−3)', '']);
  });

  it('are made when somebody looks, and once', () => {
    const [security] = rows([programme('file:///a', states)]);
    equal(childrenOf(security!)[0], childrenOf(security!)[0]);
    equal(childrenOf(childrenOf(security!)[5]!)[0], childrenOf(childrenOf(security!)[5]!)[0]);
  });

  it('are left by a filter of states, owners and words, which says how many of all it leaves', () => {
    const one = programme('file:///a', states, { items: { 'CC6.2': [control('AC-01', 'cto')] } });
    deepEqual(criteriaOf(rows([one], { filter: open })), ['CC6.1', 'C1.1']);
    deepEqual(rows([programme('file:///a', { 'CC6.2': 'evidenced' })], { filter: open }), []);
    const ownedIn = (root: string): string[] =>
      criteriaOf(rows([one], { filter: { text: '', facets: { owner: [ownerValue(root, 'cto')] } } }));
    deepEqual([ownedIn('file:///a'), ownedIn('file:///b')], [['CC6.2'], []]);
    deepEqual(
      criteriaOf(rows([one], { filter: { text: 'ac-01 ACCESS', facets: { state: ['addressed'] } } })),
      ['CC6.2', 'A1.1'],
      'words are looked for in what addresses a criterion too',
    );
    const { shown, all } = buildNodes([one], { ...usual, filter: open });
    deepEqual([shown, all], [2, 61]);
  });

  it('stand below the owners of their controls, below nobody, and last what is not asked for', () => {
    const items = { 'CC6.2': [control('AC-01', 'cto'), control('AC-02', 'ops')], 'A1.1': [control('AC-01', 'cto')] };
    const nodes = rows([programme('file:///a', states, { items })], { grouping: 'owner' });
    deepEqual(
      nodes.map((each) => ('key' in each ? [each.kind, each.key, each.title] : [])),
      [
        ['owner', 'cto', 'Role cto'],
        ['owner', 'ops', 'Role ops'],
        ['owner', '', ''],
        ['unasked', 'unasked', ''],
      ],
    );
    deepEqual(
      nodes.map((each) => texts(childrenOf(each)).slice(0, 2)),
      [['CC6.2', 'A1.1'], ['CC6.2'], ['CC6.1', 'C1.1'], ['CC1.1', 'CC1.2']],
    );
  });

  it('tell points of focus when asked to, each with the controls that name it', () => {
    const focus = (on: boolean): unknown[] =>
      childrenOf<Node>(findCriterion(rows([programme('file:///a', states)], { focus: on }), 'file:///a', 'CC6.2')!).map(
        (each) =>
          each.kind === 'focus' ? [each.point.text, childrenOf<Node>(each).map((below) => below.kind)] : each.kind,
      );
    deepEqual(focus(false), ['item']);
    deepEqual(focus(true), ['item', ['One', ['item']], ['Two', []]]);
  });

  it('offer a manifest where there is none', () => {
    equal(rows([programme('file:///a', states, { hasManifest: false })])[0]!.kind, 'adopt');
  });

  it('say what they are when they are dragged or dropped on', () => {
    const nodes = rows([programme('file:///a', states)], { focus: true });
    const criterion: Node = findCriterion(nodes, 'file:///a', 'CC6.2')!;
    const [item, point] = childrenOf<Node>(criterion);
    const root = 'file:///a';
    deepEqual([criterion, item!, point!, nodes[0]!].map(draggedOf), [
      { root, kind: 'criterion', id: 'CC6.2' },
      { root, kind: 'control', id: 'AC-01' },
      undefined,
      undefined,
    ]);
    deepEqual([criterion, item!, point!, nodes[0]!].map(targetOf), [
      { root, criterion: 'CC6.2' },
      { root, criterion: 'CC6.2', control: 'AC-01' },
      { root, criterion: 'CC6.2' },
      undefined,
    ]);
  });
});
