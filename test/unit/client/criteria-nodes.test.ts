import { deepEqual, equal } from 'node:assert/strict';
import type { CoverageCriterion, CoverageResult } from '../../../src/server/protocol';
import { buildNodes, childrenOf, findCriterion, type Node } from '../../../src/client/criteria/nodes';
import { categories, criteria, series } from '../../../src/core/criteria/catalogue';

/** A programme with these states; all other criteria are not in scope. */
function programme(root: string, states: Record<string, string>, hasManifest = true): CoverageResult {
  const all = criteria.map(({ id, category, series: of, title }): CoverageCriterion => ({
    id, category, series: of, title, summary: '', state: states[id] ?? 'not-in-scope', raise: [], reason: '', focus: [], activities: [], evidence: [], pitfall: '',
    items: states[id] === 'addressed' ? [{ kind: 'control', id: 'AC-01', title: 'Access', note: '', place: null }] : [],
  }));
  return { root, layout: 'soc2', name: '', hasManifest, categories: categories.map(({ id, title }) => ({ id, title })), series: series.map(({ id, title, category }) => ({ id, title, category })), inScope: 0, covered: 0, gaps: 0, criteria: all };
}

const texts = (nodes: readonly Node[]): string[] => nodes.map((each) => ('title' in each ? each.title : each.kind === 'criterion' ? each.criterion.id : each.kind));
const everything = (nodes: readonly Node[]): Node[] => nodes.flatMap((each) => [each, ...everything(childrenOf(each))]);

describe('rows of the criteria view', () => {
  const states = { 'CC6.1': 'gap', 'CC6.2': 'addressed', 'C1.1': 'policy-only', 'A1.1': 'addressed' };

  it('go from category to series to criterion to what addresses it, categories in scope first', () => {
    const nodes = buildNodes([programme('file:///a', states)], false);
    deepEqual(texts(nodes), ['Security', 'Availability', 'Confidentiality', 'Processing integrity', 'Privacy']);
    equal(childrenOf(nodes[0]!).length, 9);
    deepEqual(texts(childrenOf(nodes[1]!)), ['A1.1', 'A1.2', 'A1.3'], 'a single series is no level of its own');
    const criterion = findCriterion(nodes, 'file:///a', 'CC6.2')!;
    deepEqual(childrenOf(criterion).map((each) => each.kind === 'item' && each.item.id), ['AC-01']);
    equal(criterion.parent?.parent, nodes[0]);
  });

  it('have ids that are unique, and the same after a refresh and with the filter on', () => {
    const both = [programme('file:///a', states), programme('file:///b', states)];
    const ids = everything(buildNodes(both, false)).map((each) => each.id);
    equal(new Set(ids).size, ids.length);
    deepEqual(everything(buildNodes(both, false)).map((each) => each.id), ids);
    deepEqual(everything(buildNodes(both, true)).filter((each) => !ids.includes(each.id)), []);
  });

  it('leave out what is covered or out of scope when they are filtered', () => {
    const kept = everything(buildNodes([programme('file:///a', states)], true)).filter((each) => each.kind === 'criterion');
    deepEqual(texts(kept), ['CC6.1', 'C1.1']);
    deepEqual(buildNodes([programme('file:///a', { 'CC6.2': 'evidenced' })], true), []);
  });

  it('offer a manifest where there is none', () => {
    equal(buildNodes([programme('file:///a', states, false)], true)[0]!.kind, 'adopt');
  });
});
