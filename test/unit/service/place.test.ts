import assert from 'node:assert/strict';
import { readFacts } from '../../../src/core/index/facts';
import { toOffset, toPosition } from '../../../src/service/place';

describe('service: places', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const text = `title: 😀${end}${end}owner: b`;
    const { tree } = readFacts('controls/AC-01.yaml', text, 'control', 'soc2');
    const at = (line: number, character: number): number => toOffset(tree, { line, character });

    it(`go there and back, in UTF-16 units (${JSON.stringify(end)})`, () => {
      for (const offset of [0, 7, 9, 9 + end.length, 9 + 2 * end.length, text.length]) {
        assert.equal(toOffset(tree, toPosition(tree, offset)), offset);
      }
    });

    it(`stay on their line and in the text (${JSON.stringify(end)})`, () => {
      assert.deepEqual([at(0, 10), at(0, 50), at(0, 2 ** 31 - 1)], [9, 9, 9]);
      assert.deepEqual([at(1, 0), at(1, 1), at(1, 99)], Array(3).fill(9 + end.length));
      assert.deepEqual([at(2, 8), at(2, 99), at(9, 99)], Array(3).fill(text.length));
      assert.deepEqual([at(-1, -1), at(0, -5)], [0, 0]);
    });
  }
});
