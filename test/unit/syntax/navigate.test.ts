import assert from 'node:assert/strict';
import { suppressionsIn } from '../../../src/core/syntax/comments';
import { keyNodeAt, nodeAt, nodeAtOffset, pathOf } from '../../../src/core/syntax/navigate';
import { lineStarts, offsetAt, positionAt } from '../../../src/core/syntax/positions';
import type { Path } from '../../../src/core/syntax/tree';
import { marked, soundTree } from './check';
import { yaml } from '../../../src/core/syntax/text-block';

/** What is found at `$$`: its path, and whether the cursor is in a key. */
function check(text: string, expected: Path | undefined, inKey = false): void {
  const offset = text.indexOf('$$');
  const root = soundTree('x.yaml', text.replace('$$', '')).roots[0]!;
  const found = nodeAtOffset(root, offset);
  assert.deepEqual(found && { path: pathOf(found.node), inKey: found.inKey }, expected && { path: expected, inKey });
}

describe('syntax: what is at a cursor', () => {
  it('in a key', () =>
    check(
      yaml`
        a: b
        c$$d: e
      `,
      ['cd'],
      true,
    ));
  it('behind a key', () => check('ab$$: c\n', ['ab'], true));
  it('in a value', () => check('a: {b: [x, y$$z]}\n', ['a', 'b', 1]));
  it('behind a value', () =>
    check(
      yaml`
        a:
          - b: cd$$
      `,
      ['a', 0, 'b'],
    ));
  it('in brackets, at no item', () => check('a: [x,  $$ y]\n', ['a']));
  it('in quotes', () => check('a: "b $$c"\n', ['a']));
  it('in block text', () =>
    check(
      yaml`
        a: |
          one
          t$$wo
        b: c
      `,
      ['a'],
    ));
  it('at an alias: the whole, not something in it', () =>
    check(
      yaml`
        a: &x {b: c}
        d: *$$x
      `,
      ['d'],
    ));
  it('at an alias in a list', () =>
    check(
      yaml`
        a: &x [b]
        d: [*$$x]
      `,
      ['d', 0],
    ));
  it('at a merge key: the map', () =>
    check(
      yaml`
        a: &x {b: c}
        d:
          <<: *$$x
          e: f
      `,
      ['d'],
    ));
  it('beyond the root', () =>
    check(
      yaml`
        a: b

        $$`,
      undefined,
    ));
});

describe('syntax: paths', () => {
  const root = soundTree(
    'x.yaml',
    yaml`
      a:
        - b: c
      d: e
      f: [g]
    `,
  ).roots[0]!;
  it('lead to nodes and back', () => {
    for (const path of [['a'], ['a', 0], ['a', 0, 'b'], ['d'], ['f', 0]])
      assert.deepEqual(pathOf(nodeAt(root, path)!), path);
  });
  it('index 0 of a single value is the value', () => assert.equal(nodeAt(root, ['d', 0]), nodeAt(root, ['d'])));
  it('lead nowhere without harm', () => {
    for (const path of [['x'], ['a', 7], ['a', 'b'], ['d', 'e'], ['d', 1], ['__proto__'], ['a', 0, 'b', 'c', 0]])
      assert.equal(nodeAt(root, path), undefined, path.join('.'));
  });
  it('give the key of a pair', () => {
    assert.equal(keyNodeAt(root, ['a', 0, 'b'])?.text, 'b');
    assert.equal(keyNodeAt(root, ['a', 0]), undefined);
    assert.equal(keyNodeAt(root, []), undefined);
  });
});

describe('syntax: positions', () => {
  const text = 'a\r\nb\rc\n\n😀d';
  const starts = lineStarts(text);
  it('LF, CRLF and CR end lines', () => assert.deepEqual(starts, [0, 3, 5, 7, 8]));
  it('every offset comes back', () => {
    for (let offset = 0; offset <= text.length; offset += 1)
      assert.equal(offsetAt(starts, positionAt(starts, offset)), offset);
  });
  it('count UTF-16 units', () => assert.deepEqual(positionAt(starts, text.length), { line: 4, character: 3 }));
  it('outside the text do no harm', () => {
    assert.deepEqual(positionAt(starts, -5), { line: 0, character: 0 });
    assert.equal(offsetAt(starts, { line: 99, character: 1 }), 9);
    assert.equal(offsetAt(starts, { line: -1, character: -1 }), 0);
  });
});

/** The first mark is the comment, the second the line that it silences. */
function checkSuppression(path: string, text: string, expected: { code: string; reason: string }): void {
  const { text: clean, ranges } = marked(text);
  const [found, ...others] = suppressionsIn(soundTree(path, clean));
  assert.deepEqual(others, []);
  assert.deepEqual(found && { code: found.code, reason: found.reason, start: found.start, end: found.end }, {
    ...expected,
    ...ranges[0],
  });
  assert.equal(found!.line, positionAt(lineStarts(clean), ranges[1]!.start).line);
  assert.equal(found!.commentLine, positionAt(lineStarts(clean), ranges[0]!.start).line);
}

describe('syntax: comments that silence', () => {
  it('the next line', () =>
    checkSuppression(
      'x.yaml',
      yaml`
        id: A
        ⟦# soc2-ignore: soc2.control.unmapped planned for March⟧
        ⟦title⟧: B
      `,
      {
        code: 'soc2.control.unmapped',
        reason: 'planned for March',
      },
    ));
  it('the next line that is no comment', () =>
    checkSuppression(
      'x.yaml',
      yaml`
        ⟦# soc2-ignore: soc2.a.b⟧

        # remark
        ⟦title⟧: B
      `,
      {
        code: 'soc2.a.b',
        reason: '',
      },
    ));
  it('their own line, when something stands before them', () =>
    checkSuppression(
      'x.yaml',
      yaml`
        title: B ⟦# soc2-ignore: soc2.a.b why⟧⟦⟧
        id: A
      `,
      {
        code: 'soc2.a.b',
        reason: 'why',
      },
    ));
  it('with CRLF', () =>
    checkSuppression('x.yaml', 'id: A\r\n⟦# soc2-ignore: soc2.a.b why⟧\r\n⟦t⟧: B\r\n', {
      code: 'soc2.a.b',
      reason: 'why',
    }));
  it('in front matter', () =>
    checkSuppression(
      'x.md',
      yaml`
        ---
        ⟦# soc2-ignore: soc2.a.b why⟧
        ⟦name⟧: A
        ---
        Text
      `,
      {
        code: 'soc2.a.b',
        reason: 'why',
      },
    ));
  it('in a body; a heading is no comment there', () =>
    checkSuppression(
      'x.md',
      yaml`
        name: A
        ---
        ⟦<!-- soc2-ignore: soc2.a.b why -->⟧

        ⟦# Heading⟧

        Text
      `,
      {
        code: 'soc2.a.b',
        reason: 'why',
      },
    ));
  it('a # in a body is none', () =>
    assert.deepEqual(
      suppressionsIn(
        soundTree(
          'x.md',
          yaml`
            name: A
            ---
            # soc2-ignore: soc2.a.b
            Text
          `,
        ),
      ),
      [],
    ));
});
