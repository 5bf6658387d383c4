import { deepEqual, equal } from 'node:assert/strict';
import type { DueResult, DueRow } from '../../../src/protocol/due';
import { buildNodes, daysUntil, dueKinds, type Grouping, type Node } from '../../../src/client/sidebar/due/nodes';
import { ownerValue } from '../../../src/client/sidebar/owner-value';
import { noFilter, type Filter } from '../../../src/client/sidebar/tree/filter';
import { childrenOf } from '../../../src/client/sidebar/tree/row';

const work = (id: string, bucket: DueRow['bucket'], more: Partial<DueRow> = {}): DueRow => ({
  id,
  kind: 'evidence',
  subject: 'AC-01',
  title: `Do ${id}`,
  reason: '',
  owner: 'cto',
  ownerTitle: 'Chief',
  date: '2026-06-01',
  bucket,
  place: null,
  ...more,
});
const programme = (rows: DueRow[], root = 'file:///a'): DueResult => ({ root, name: '', today: '2026-06-01', rows });
const shape = (programmes: DueResult[], grouping: Grouping = 'time', filter: Filter = noFilter): unknown[] =>
  buildNodes(programmes, { filter, grouping }).roots.map((each) =>
    each.kind === 'group'
      ? [each.key, childrenOf<Node>(each).map((below) => below.kind === 'work' && below.row.id)]
      : [each.kind, childrenOf<Node>(each).length],
  );

describe('rows of due work', () => {
  const some = [
    work('a', 'overdue'),
    work('b', 'overdue', { owner: '', ownerTitle: '', kind: 'finding' }),
    work('c', 'later', { owner: 'ops', ownerTitle: 'Operations', kind: 'policy-review' }),
    work('d', 'week'),
  ];

  it('stand in the order of time, with nothing for a time without work', () => {
    deepEqual(shape([programme(some)]), [
      ['overdue', ['a', 'b']],
      ['week', ['d']],
      ['later', ['c']],
    ]);
    deepEqual(shape([programme([])]), []);
  });

  it('stand by owner, nobody last; a role without a title by its id', () => {
    deepEqual(shape([programme(some)], 'owner'), [
      ['cto', ['a', 'd']],
      ['ops', ['c']],
      ['', ['b']],
    ]);
    const [group] = buildNodes([programme([work('a', 'week', { ownerTitle: '' })])], {
      filter: noFilter,
      grouping: 'owner',
    }).roots;
    equal(group?.kind === 'group' && group.title, 'cto');
  });

  it('get a level of their own for each of several programmes', () => {
    deepEqual(shape([programme(some), programme([], 'file:///b'), programme([work('a', 'week')], 'file:///c')]), [
      ['programme', 3],
      ['programme', 1],
    ]);
  });

  it('name below several programmes the day from which a manifest counts', () => {
    const kept: DueResult = { ...programme(some), today: '2026-01-15', kept: true };
    const { roots } = buildNodes([kept, programme(some, 'file:///b')], { filter: noFilter, grouping: 'time' });
    deepEqual(
      roots.map((each) => each.kind === 'programme' && each.asOf),
      ['2026-01-15', undefined],
    );
  });

  it('are left by a filter of owner, kind and words', () => {
    const left = (text: string, facets: Record<string, string[]>): unknown[] =>
      shape([programme(some)], 'time', { text, facets });
    deepEqual(left('', { owner: [ownerValue('file:///a', 'cto')] }), [
      ['overdue', ['a']],
      ['week', ['d']],
    ]);
    deepEqual(left('', { kind: ['finding', 'policy-review'] }), [
      ['overdue', ['b']],
      ['later', ['c']],
    ]);
    deepEqual(left('do ac-01 chief', { kind: ['evidence'] }), [
      ['overdue', ['a']],
      ['week', ['d']],
    ]);
    deepEqual(left('nothing like it', {}), []);
  });

  it('are left of each programme by its own owner, though programmes share ids of roles', () => {
    const both = [programme(some), programme(some, 'file:///b')];
    const left = (...owners: [root: string, owner: string][]): unknown => {
      const filter = { text: '', facets: { owner: owners.map((each) => ownerValue(...each)) } };
      const { roots, shown, all } = buildNodes(both, { filter, grouping: 'owner' });
      return [roots.flatMap((each) => childrenOf<Node>(each).map(({ id }) => id)), shown, all];
    };
    deepEqual(left(['file:///a', 'cto'], ['file:///b', 'ops']), [['file:///a#owner:cto', 'file:///b#owner:ops'], 3, 8]);
    deepEqual(left(['file:///b', '']), [['file:///b#owner:'], 1, 8]);
    deepEqual(left(['file:///c', 'cto']), [[], 0, 8]);
  });

  it('keep their ids when they move in time or stand by owner', () => {
    const ids = (rows: DueRow[], grouping: Grouping): string[] =>
      buildNodes([programme(rows)], { filter: noFilter, grouping })
        .roots.flatMap((each) => childrenOf<Node>(each).map((below) => below.id))
        .sort();
    const later = some.map((each) => ({ ...each, bucket: 'overdue' as const }));
    deepEqual(ids(later, 'time'), ids(some, 'time'));
    deepEqual(ids(some, 'owner'), ids(some, 'time'));
    equal(new Set(ids([...some, work('a', 'week')], 'time')).size, 5);
  });

  it('tell how far a day is away, over the ends of months and summer time', () => {
    deepEqual(
      ['2026-03-01', '2026-02-28', '2026-02-27', '2026-11-01'].map((each) => daysUntil(each, '2026-02-28')),
      [1, 0, -1, 246],
    );
  });

  it('know every kind of work once', () => {
    equal(new Set(dueKinds).size, dueKinds.length);
    equal(dueKinds.length, 10);
  });
});
