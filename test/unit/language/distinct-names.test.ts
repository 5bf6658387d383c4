import { deepEqual, equal } from 'node:assert/strict';
import { withDistinctNames } from '../../../src/core/language/distinct-names';

/** Names by root. */
function check(programmes: Readonly<Record<string, string>>, ...expected: string[]): void {
  const named = withDistinctNames(Object.entries(programmes).map(([root, name]) => ({ root, name })));
  deepEqual(
    named.map((each) => each.name),
    expected,
  );
}

describe('names of programmes', () => {
  it('stay as they are while each is one programme’s', () => {
    check({ 'file:///w/a': 'Larkspur', 'file:///w/b': 'Otter' }, 'Larkspur', 'Otter');
    check({ 'file:///w/a': 'Larkspur' }, 'Larkspur');
    const programmes = [{ root: 'file:///a', name: 'A' }];
    equal(withDistinctNames(programmes)[0], programmes[0]);
  });

  it('are their folders where no company is named', () => {
    check({ 'file:///w/a': '', 'file:///w/b': ' ' }, 'a', 'b');
    check({ 'file:///w/a%20b/': '' }, 'a b');
    check({ 'file:///': '' }, 'file:///');
  });

  it('get the folder where several have the same', () => {
    check(
      { 'file:///w/draft': 'Larkspur', 'file:///w/labs': 'Larkspur', 'file:///w/x': 'Otter' },
      'Larkspur (draft)',
      'Larkspur (labs)',
      'Otter',
    );
  });

  it('get as much of the path as it takes', () => {
    check(
      { 'file:///w/2025/soc2': 'L', 'file:///w/2026/soc2': 'L', 'file:///w/other': 'L' },
      'L (2025/soc2)',
      'L (2026/soc2)',
      'L (other)',
    );
    check({ 'file:///soc2': 'L', 'file:///w/soc2': 'L' }, 'L (soc2)', 'L (w/soc2)');
    check({ 'vscode-vfs://host/a%20b/x': '', 'vscode-vfs://host/c/x': '' }, 'a b/x', 'c/x');
    check({ 'file:///w/%E0%A4%A': 'L', 'file:///w/b': ' L ' }, 'L (%E0%A4%A)', 'L (b)');
  });
});
