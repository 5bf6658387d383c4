import { deepEqual } from 'node:assert/strict';
import { badgeOf } from '../../../src/client/sidebar/badge';

/** Tooltip of the badge of programmes with one gap each, by root and name. */
function check(programmes: Readonly<Record<string, string>>, ...lines: string[]): void {
  const results = Object.entries(programmes).map(([root, name]) => ({ root, name }));
  const badge = badgeOf(
    results,
    () => ({ count: 1, words: '1 gap' }),
    (sum) => `${sum} in all`,
  );
  deepEqual(badge?.tooltip.split('\n').slice(1), lines);
}

describe('the badge of a view', () => {
  it('names every programme where there are several, by its folder where no company is named', () => {
    check({ 'file:///w/otter': 'Otter', 'file:///w/draft': '' }, 'Otter: 1 gap', 'draft: 1 gap');
    check({ 'file:///w/a%20b': ' ', 'file:///w/c': 'C' }, 'a b: 1 gap', 'C: 1 gap');
    check({ 'file:///w/a': '', 'file:///v/a': '', 'file:///': '' }, 'w/a: 1 gap', 'v/a: 1 gap', 'file:///: 1 gap');
    check({ 'file:///w/otter/': '', 'file:///w/c': 'otter' }, 'otter: 1 gap', 'otter (c): 1 gap');
  });

  it('names no programme that is alone', () => check({ 'file:///w/draft': '' }, '1 gap'));
});
