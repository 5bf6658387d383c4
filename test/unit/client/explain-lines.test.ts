import { deepEqual, equal, ok } from 'node:assert/strict';
import { linesOf, rowWidth } from '../../../src/client/sidebar/criteria/explain-lines';

describe('a long text in rows of a list', () => {
  function check(text: string, lines: number): void {
    const found = linesOf(text);
    equal(found.join(' '), text.trim().replace(/\s+/g, ' '), 'nothing is lost');
    equal(found.length, lines);
    ok(
      found.every((each) => each.length <= rowWidth || !each.includes(' ')),
      found.join('|'),
    );
  }

  it('is broken between words, as late as possible', () => {
    check('Addressed by AC-02 and AC-03.', 1);
    check('word '.repeat(40), 3);
    check(`${'x'.repeat(200)} short`, 2);
    check('a\n  b\tc', 1);
    deepEqual(linesOf('  '), []);
  });

  it('keeps a text that just fits in one line', () => {
    check('x'.repeat(rowWidth), 1);
    check(`${'x'.repeat(rowWidth - 2)} y`, 1);
    check(`${'x'.repeat(rowWidth - 1)} y`, 2);
  });
});
