import assert from 'node:assert/strict';
import {
  addItem,
  applyEdits,
  insertPair,
  removeItem,
  removePair,
  replaceInScalar,
  replaceScalar,
  setValue,
  type TextEdit,
} from '../../../src/core/syntax/edit';
import { nodeAt } from '../../../src/core/syntax/navigate';
import type { MapNode, Path, ScalarNode, SeqNode, SourceTree, TreeNode } from '../../../src/core/syntax/tree';
import { soundTree } from './check';
import { yaml } from '../../../src/core/syntax/text-block';

/** The edit gives this text, which has no more problems than before. */
function check(
  before: string,
  edit: (tree: SourceTree, root: MapNode) => TextEdit,
  after: string,
  path = 'x.yaml',
): void {
  const tree = soundTree(path, before);
  assert.equal(applyEdits(before, [edit(tree, tree.roots[0] as MapNode)]), after);
  assert.ok(
    soundTree(path, after).problems.length <= tree.problems.length,
    JSON.stringify(soundTree(path, after).problems),
  );
}

const at = <T extends TreeNode>(root: TreeNode, ...path: Path): T => nodeAt(root, path) as T;

describe('syntax: edits where an alias or a merge key stands', () => {
  const merged = yaml`
    b: &b {owner: ceo}
    x:
      <<: *b
      k: 1
  `;
  it('a merged key is set beside the merge', () =>
    check(merged, (tree, root) => setValue(tree, at(root, 'x'), 'owner', 'cto'), `${merged}  owner: cto\n`));
  it('a merged key cannot be removed', () =>
    check(merged, (tree, root) => removePair(tree, at(root, 'x'), 'owner'), merged));
  it('nor written to', () =>
    check(merged, (tree, root) => replaceScalar(tree, at<ScalarNode>(root, 'x', 'owner'), 'cto'), merged));
  it('a key is inserted behind a merge alone', () =>
    check(
      yaml`
        b: &b {owner: ceo}
        x:
          <<: *b
        y: z
      `,
      (tree, root) => insertPair(tree, at(root, 'x'), 'k', '1'),
      yaml`
        b: &b {owner: ceo}
        x:
          <<: *b
          k: 1
        y: z
      `,
    ));
  it('an item is added to a merged list in a list of its own', () =>
    check(
      yaml`
        b: &b {c: [d]}
        x:
          <<: *b
      `,
      (tree, root) => addItem(tree, at(root, 'x'), 'c', 'e'),
      yaml`
        b: &b {c: [d]}
        x:
          <<: *b
          c: [d, e]
      `,
    ));
  it('a map is written out', () =>
    check(
      yaml`
        a: &a
          b: c
        d: *a
      `,
      (tree, root) => insertPair(tree, at(root, 'd'), 'n', '1'),
      yaml`
        a: &a
          b: c
        d: {b: c, n: 1}
      `,
    ));
  it('a list is written out for a new item', () =>
    check(
      yaml`
        a: &a
          - b, c
        d: *a # e
      `,
      (tree, root) => addItem(tree, root, 'd', 'n'),
      yaml`
        a: &a
          - b, c
        d: ["b, c", n] # e
      `,
    ));
  it('a list is written out without an item', () =>
    check(
      yaml`
        a: &a [b, c]
        d: *a
      `,
      (tree, root) => removeItem(tree, at<SeqNode>(root, 'd'), 0),
      yaml`
        a: &a [b, c]
        d: [c]
      `,
    ));
  it('a value is replaced', () =>
    check(
      yaml`
        a: &a b
        d: *a
      `,
      (tree, root) => replaceScalar(tree, at<ScalarNode>(root, 'd'), 'e'),
      yaml`
        a: &a b
        d: e
      `,
    ));
  it('a value that is quoted or block text where the anchor stands is replaced too', () => {
    check(
      yaml`
        a: &a 'b'
        d: *a
      `,
      (tree, root) => replaceScalar(tree, at<ScalarNode>(root, 'd'), 'e'),
      yaml`
        a: &a 'b'
        d: e
      `,
    );
    check(
      yaml`
        a: &a |
          b
        d: *a
      `,
      (tree, root) => replaceScalar(tree, at<ScalarNode>(root, 'd'), 'e'),
      yaml`
        a: &a |
          b
        d: e
      `,
    );
  });
  it('nothing inside is changed', () => {
    const quoted = yaml`
      a: &a {b: 'c', e: []}
      d: *a
    `;
    check(quoted, (tree, root) => replaceScalar(tree, at<ScalarNode>(root, 'd', 'b'), 'x'), quoted);
    check(quoted, (tree, root) => addItem(tree, at(root, 'd'), 'e', 'x'), quoted);
    check(
      quoted,
      (tree, root) => insertPair(tree, at(root, 'a'), 'n', '1'),
      yaml`
        a: &a {b: 'c', e: [], n: 1}
        d: *a
      `,
    );
    const text = yaml`
      a: &a {b: c}
      d: *a
    `;
    check(text, (tree, root) => replaceScalar(tree, at<ScalarNode>(root, 'd', 'b'), 'e'), text);
    check(text, (tree, root) => setValue(tree, at(root, 'd'), 'b', 'e'), text);
    check(text, (tree, root) => removePair(tree, at(root, 'd'), 'b'), text);
    check(
      yaml`
        a: &a bc
        d: *a
      `,
      (tree, root) => replaceInScalar(tree, at<ScalarNode>(root, 'd'), 12, 13, 'x'),
      yaml`
        a: &a bc
        d: *a
      `,
    );
  });
  it('an anchor stays with the new value', () =>
    check(
      yaml`
        a: &a b
        d: *a
      `,
      (tree, root) => setValue(tree, root, 'a', 'e'),
      yaml`
        a: &a e
        d: *a
      `,
    ));
  it('an alias as a key is an ordinary pair', () =>
    check(
      yaml`
        a: &a b
        *a : c
      `,
      (tree, root) => setValue(tree, root, 'b', 'e'),
      yaml`
        a: &a b
        *a : e
      `,
    ));
});

describe('syntax: edits in brackets and braces', () => {
  it('a # in quotes is no comment', () =>
    check('a: {b: 1}\n', (tree, root) => setValue(tree, at(root, 'a'), 'c', '"see # 4"'), 'a: {b: 1, c: "see # 4"}\n'));
  it('plain text with a comma is quoted', () => {
    check('a: {b: 1}\n', (tree, root) => setValue(tree, at(root, 'a'), 'c', 'one, two'), 'a: {b: 1, c: "one, two"}\n');
    check('a: [b]\n', (tree, root) => addItem(tree, root, 'a', 'one, two'), 'a: [b, "one, two"]\n');
  });
  it('a comment moves with the key that follows', () =>
    check(
      yaml`
        a: {b: 1, # c
          d: 2}
      `,
      (tree, root) => removePair(tree, at(root, 'a'), 'b'),
      yaml`
        a: { # c
          d: 2}
      `,
    ));
  it('a comment before a removed key stays', () =>
    check(
      yaml`
        a: {b: 1, # c
          d: 2}
      `,
      (tree, root) => removePair(tree, at(root, 'a'), 'd'),
      yaml`
        a: {b: 1 # c
            }
      `,
    ));
  it('a comment in the only value stays', () =>
    check(
      yaml`
        a: {b: [1, # c
          2]}
      `,
      (tree, root) => removePair(tree, at(root, 'a'), 'b'),
      yaml`
        a: { # c
          }
      `,
    ));
  it('a comment in a replaced value moves above its key', () =>
    check(
      yaml`
        a: {b: [1, # c
          2], d: e}
      `,
      (tree, root) => setValue(tree, at(root, 'a'), 'b', 'x'),
      yaml`
        a: { # c
          b: x, d: e}
      `,
    ));
  it('a comment behind a colon moves above its key', () =>
    check(
      yaml`
        a: {b: # c
          1, d: e}
      `,
      (tree, root) => setValue(tree, at(root, 'a'), 'b', 'x'),
      yaml`
        a: { # c
          b: x, d: e}
      `,
    ));
});

describe('syntax: edits of block text and empty values', () => {
  const write =
    (value: string) =>
    (tree: SourceTree, root: MapNode): TextEdit =>
      replaceScalar(tree, at<ScalarNode>(root, 'a'), value);
  it('that begins with a blank line', () =>
    check(
      yaml`
        a: |

            x
        b: 1
      `,
      write('z'),
      yaml`
        a: |
            z
        b: 1
      `,
    ));
  it('folded: a line break stays one', () => {
    check(
      yaml`
        a: >
          x
        b: 1
      `,
      write('p\nq'),
      yaml`
        a: >
          p

          q
        b: 1
      `,
    );
    assert.equal(
      at<ScalarNode>(
        soundTree(
          'x.yaml',
          yaml`
            a: >
              p

              q
          `,
        ).roots[0]!,
        'a',
      ).text,
      'p\nq\n',
    );
  });
  it('what block text cannot say is quoted; a comment in its head stays', () =>
    check(
      yaml`
        a: | # c
          x
        b: 1
      `,
      write('  p\nq'),
      yaml`
        a: "  p\\nq" # c
        b: 1
      `,
    ));
  it('with an indentation of its own', () =>
    check(
      yaml`
        a: |2
            x
        b: 1
      `,
      write('z'),
      yaml`
        a: z
        b: 1
      `,
    ));
  it('a line break at the end is no blank line', () =>
    check(
      yaml`
        a: |
          x
        b: 1
      `,
      write('z\n'),
      yaml`
        a: |
          z
        b: 1
      `,
    ));
  it('with CRLF', () => check('a: |\r\n  x\r\nb: 1\r\n', write('p\nq'), 'a: |\r\n  p\r\n  q\r\nb: 1\r\n'));
  it('an empty item gets a space', () =>
    check(
      yaml`
        a:
          -
          - x
      `,
      (tree, root) => replaceScalar(tree, at<ScalarNode>(root, 'a', 0), 'v'),
      yaml`
        a:
          - v
          - x
      `,
    ));
  it('a new list of maps', () =>
    check(
      'a: 1\n',
      (tree, root) =>
        addItem(
          tree,
          root,
          'z',
          yaml`
            id: x
            name: y`,
        ),
      yaml`
        a: 1
        z:
          - id: x
            name: y
      `,
    ));
});

describe('syntax: edits of unusual files', () => {
  it('front matter that is only opened', () =>
    check(
      '---',
      (tree) => insertPair(tree, undefined, 'n', '1'),
      yaml`
        ---
        n: 1
      `,
      'x.md',
    ));
  it('a lone word is left alone', () => {
    check('title', (tree) => insertPair(tree, undefined, 'n', '1'), 'title');
    check(
      yaml`
        ---
        title
        ---
      `,
      (tree) => insertPair(tree, undefined, 'n', '1'),
      yaml`
        ---
        title
        ---
      `,
      'x.md',
    );
  });
  it('lone CR as line ending', () =>
    check('a: 1\rb: 2\r', (tree, root) => insertPair(tree, root, 'n', '1'), 'a: 1\rb: 2\rn: 1\r'));
});
