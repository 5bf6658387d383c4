import assert from 'node:assert/strict';
import { suppressionsIn } from '../../../src/core/syntax/comments';
import { keyNodeAt, nodeAt, nodeAtOffset, pathOf } from '../../../src/core/syntax/navigate';
import { lineStarts, offsetAt, positionAt } from '../../../src/core/syntax/positions';
import { parseSource } from '../../../src/core/syntax/source';
import { randomOf } from '../../bench/generate/random';
import { randomYaml } from './random-yaml';

describe('syntax: positions', () => {
  const table: readonly [text: string, starts: readonly number[]][] = [
    ['', [0]], ['a', [0]], ['a\n', [0, 2]], ['\n\n', [0, 1, 2]], ['a\r\nb', [0, 3]], ['a\rb', [0, 2]], ['\r\r\n\n', [0, 1, 3, 4]], ['é😀\nx', [0, 4]], ['a\u2028b', [0]],
  ];
  for (const [text, starts] of table) it(`lines of ${JSON.stringify(text)}`, () => assert.deepEqual([...lineStarts(text)], starts));

  it('lead there and back, at every offset', () => {
    for (const [text] of table) {
      const starts = lineStarts(text);
      for (let offset = 0; offset <= text.length; offset += 1) assert.equal(offsetAt(starts, positionAt(starts, offset)), offset);
    }
  });

  it('outside the text are moved to its ends', () => {
    const starts = lineStarts('ab\ncd');
    assert.deepEqual(positionAt(starts, -5), { line: 0, character: 0 });
    assert.equal(offsetAt(starts, { line: -1, character: -1 }), 0);
    assert.equal(offsetAt(starts, { line: 9, character: 1 }), 4);
  });
});

describe('syntax: ways through random trees', () => {
  it('a path leads to its node and back, for every node', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const root = parseSource('x.yaml', randomYaml(randomOf(seed))).roots[0]!;
      const visit = (node: typeof root): void => {
        assert.equal(nodeAt(root, pathOf(node)), node);
        if (node.kind === 'seq') node.items.forEach(visit);
        if (node.kind === 'map') {
          for (const pair of node.pairs) {
            assert.equal(keyNodeAt(root, [...pathOf(node), pair.key.text]), pair.key);
            assert.equal(nodeAtOffset(root, pair.key.start + 1)?.node, pair.key);
            if (pair.value) visit(pair.value);
          }
        }
      };
      visit(root);
    }
  });
});

describe('syntax: suppressing comments', () => {
  const table: readonly [name: string, path: string, text: string, expected: readonly [line: number, code: string, reason: string][]][] = [
    ['above a line', 'x.yaml', '# soc2-ignore: a.b why not\ny: 1\n', [[1, 'a.b', 'why not']]],
    ['above other comments and blank lines', 'x.yaml', '# soc2-ignore: a.b\n\n# more\ny: 1\n', [[3, 'a.b', '']]],
    ['behind a value', 'x.yaml', 'y: 1 # soc2-ignore: a.b\n', [[0, 'a.b', '']]],
    ['several for one line', 'x.yaml', '# soc2-ignore: a.b\n# soc2-ignore: c.d\ny: 1\n', [[2, 'a.b', ''], [2, 'c.d', '']]],
    ['with nothing below', 'x.yaml', 'y: 1\n# soc2-ignore: a.b\n', [[1, 'a.b', '']]],
    ['with CRLF', 'x.yaml', '# soc2-ignore: a.b x\r\ny: 1\r\n', [[1, 'a.b', 'x']]],
    ['in Markdown', 'x.md', '---\n# soc2-ignore: a.b\ny: 1\n---\n<!-- soc2-ignore: c.d because -->\nText\n# soc2-ignore: e.f\n', [[2, 'a.b', ''], [5, 'c.d', 'because']]],
  ];
  for (const [name, path, text, expected] of table) {
    it(name, () => {
      const tree = parseSource(path, text);
      const found = suppressionsIn(tree);
      assert.deepEqual(found.map((each) => [each.line, each.code, each.reason]), expected);
      for (const each of found) assert.match(text.slice(each.start, each.end), /soc2-ignore/);
    });
  }
});
