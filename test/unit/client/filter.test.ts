import { deepEqual, equal } from 'node:assert/strict';
import {
  admits,
  asksOnlyFor,
  filterParts,
  isOn,
  noFilter,
  withFacet,
  type Facet,
  type Filter,
} from '../../../src/client/sidebar/tree/filter';
import { ownerValue, roleIn } from '../../../src/client/sidebar/owner-value';
import { placeAt } from '../../../src/client/sidebar/tree/row-at';
import { byTitle, distinct } from '../../../src/client/sidebar/tree/row';

describe('the filter of a view', () => {
  const facets: Facet[] = [
    { id: 'state', title: 'State', choices: [{ id: 'gap', label: 'a gap' }] },
    { id: 'owner', title: 'Owner', choices: [] },
  ];

  it('lets pass what has all words and one value of each facet', () => {
    const filter: Filter = { text: ' Access  review', facets: { state: ['gap', 'planned'], owner: [] } };
    const passes = (text: string, values: Record<string, string[]>): boolean => admits(filter, () => text, values);
    equal(passes('review of access', { state: ['planned'] }), true);
    equal(passes('review', { state: ['planned'] }), false);
    equal(passes('review of access', { state: ['addressed'] }), false);
    equal(passes('review of access', {}), false);
  });

  it('does not make a text that nobody looks for', () => {
    equal(
      admits(
        noFilter,
        () => {
          throw new Error('made');
        },
        {},
      ),
      true,
    );
  });

  it('is on as soon as anything is asked for', () => {
    deepEqual(
      [
        noFilter,
        { text: '  ', facets: { state: [] } },
        { text: 'a', facets: {} },
        { text: '', facets: { state: ['gap'] } },
      ].map(isOn),
      [false, false, true, true],
    );
  });

  it('knows whether it asks for one thing only', () => {
    const only = (filter: Filter): boolean => asksOnlyFor(filter, 'state', ['gap', 'planned']);
    equal(only({ text: '', facets: { state: ['planned', 'gap'], owner: [] } }), true);
    deepEqual(
      [
        noFilter,
        { text: '', facets: { state: ['gap'] } },
        { text: 'x', facets: { state: ['planned', 'gap'] } },
        { text: '', facets: { state: ['planned', 'gap'], owner: ['a'] } },
      ].map(only),
      [false, false, false, false],
    );
  });

  it('is changed in one facet and says itself in words', () => {
    const filter = withFacet(withFacet({ text: 'access', facets: {} }, 'owner', ['cto']), 'state', ['gap', 'other']);
    deepEqual(filterParts(filter, facets, 'Words'), ['State: a gap, other', 'Owner: cto', 'Words: “access”']);
    const owners: Facet = { id: 'owner', title: 'Owner', choices: [], otherLabel: roleIn };
    const gone = withFacet(noFilter, 'owner', [ownerValue('file:///a%20b', 'Head of IT')]);
    deepEqual(filterParts(gone, [owners], ''), ['Owner: Head of IT'], 'an owner without rows');
    deepEqual(withFacet(filter, 'state', []), { text: 'access', facets: { owner: ['cto'] } });
  });
});

describe('rows', () => {
  it('are found by the cursor: the last record that begins at or before it, else the first of the file', () => {
    const place = (uri: string, line: number) => ({
      uri,
      range: { start: { line, character: 0 }, end: { line, character: 1 } },
    });
    const places = [place('b', 9), place('a', 20), place('a', 5)];
    deepEqual(
      [0, 5, 19, 20, 99].map((line) => placeAt(places, { uri: 'a', line })?.range.start.line),
      [5, 5, 5, 20, 20],
    );
    equal(placeAt(places, { uri: 'c', line: 0 }), undefined);
  });

  it('are told apart when their ids are the same, and sorted as people do', () => {
    deepEqual(distinct(['a', 'b', 'a', 'a']), ['a', 'b', 'a#2', 'a#3']);
    deepEqual(
      ['AC-10', '', 'AC-9', 'ab']
        .map((title) => ({ title }))
        .sort(byTitle)
        .map((each) => each.title),
      ['ab', 'AC-9', 'AC-10', ''],
    );
  });
});
