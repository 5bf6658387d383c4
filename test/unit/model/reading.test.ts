import assert from 'node:assert/strict';
import { Reading } from '../../../src/core/model/reading';
import type { Path } from '../../../src/core/syntax/tree';

describe('what is left open', () => {
  it('counts once for each path, and each path is named once', () => {
    let named = 0;
    class Counted extends Array<string | number> {
      override join(separator?: string): string {
        named += 1;
        return super.join(separator);
      }
    }
    const paths: Path[] = Array.from({ length: 200 }, (_, index) => Counted.from(['risks', index % 100, 'title']));
    const reading = new Reading('risk', 'risks', false);
    for (const each of paths) reading.leaveOpen(each);
    assert.equal(named, paths.length);
    assert.deepEqual(
      reading.blanks.map((each) => each[1]),
      Array.from({ length: 100 }, (_, index) => index),
    );
  });
});
