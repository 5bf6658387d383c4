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
  const merged = 'b: &b {owner: ceo}\nx:\n  <<: *b\n  k: 1\n';
  it('a merged key is set beside the merge', () =>
    check(merged, (tree, root) => setValue(tree, at(root, 'x'), 'owner', 'cto'), `${merged}  owner: cto\n`));
  it('a merged key cannot be removed', () =>
    check(merged, (tree, root) => removePair(tree, at(root, 'x'), 'owner'), merged));
  it('nor written to', () =>
    check(merged, (tree, root) => replaceScalar(tree, at<ScalarNode>(root, 'x', 'owner'), 'cto'), merged));
  it('a key is inserted behind a merge alone', () =>
    check(
      'b: &b {owner: ceo}\nx:\n  <<: *b\ny: z\n',
      (tree, root) => insertPair(tree, at(root, 'x'), 'k', '1'),
      'b: &b {owner: ceo}\nx:\n  <<: *b\n  k: 1\ny: z\n',
    ));
  it('an item is added to a merged list in a list of its own', () =>
    check(
      'b: &b {c: [d]}\nx:\n  <<: *b\n',
      (tree, root) => addItem(tree, at(root, 'x'), 'c', 'e'),
      'b: &b {c: [d]}\nx:\n  <<: *b\n  c: [d, e]\n',
    ));
  it('a map is written out', () =>
    check(
      'a: &a\n  b: c\nd: *a\n',
      (tree, root) => insertPair(tree, at(root, 'd'), 'n', '1'),
      'a: &a\n  b: c\nd: {b: c, n: 1}\n',
    ));
  it('a list is written out for a new item', () =>
    check(
      'a: &a\n  - b, c\nd: *a # e\n',
      (tree, root) => addItem(tree, root, 'd', 'n'),
      'a: &a\n  - b, c\nd: ["b, c", n] # e\n',
    ));
  it('a list is written out without an item', () =>
    check(
      'a: &a [b, c]\nd: *a\n',
      (tree, root) => removeItem(tree, at<SeqNode>(root, 'd'), 0),
      'a: &a [b, c]\nd: [c]\n',
    ));
  it('a value is replaced', () =>
    check('a: &a b\nd: *a\n', (tree, root) => replaceScalar(tree, at<ScalarNode>(root, 'd'), 'e'), 'a: &a b\nd: e\n'));
  it('a value that is quoted or block text where the anchor stands is replaced too', () => {
    check(
      "a: &a 'b'\nd: *a\n",
      (tree, root) => replaceScalar(tree, at<ScalarNode>(root, 'd'), 'e'),
      "a: &a 'b'\nd: e\n",
    );
    check(
      'a: &a |\n  b\nd: *a\n',
      (tree, root) => replaceScalar(tree, at<ScalarNode>(root, 'd'), 'e'),
      'a: &a |\n  b\nd: e\n',
    );
  });
  it('nothing inside is changed', () => {
    const quoted = "a: &a {b: 'c', e: []}\nd: *a\n";
    check(quoted, (tree, root) => replaceScalar(tree, at<ScalarNode>(root, 'd', 'b'), 'x'), quoted);
    check(quoted, (tree, root) => addItem(tree, at(root, 'd'), 'e', 'x'), quoted);
    check(quoted, (tree, root) => insertPair(tree, at(root, 'a'), 'n', '1'), "a: &a {b: 'c', e: [], n: 1}\nd: *a\n");
    const text = 'a: &a {b: c}\nd: *a\n';
    check(text, (tree, root) => replaceScalar(tree, at<ScalarNode>(root, 'd', 'b'), 'e'), text);
    check(text, (tree, root) => setValue(tree, at(root, 'd'), 'b', 'e'), text);
    check(text, (tree, root) => removePair(tree, at(root, 'd'), 'b'), text);
    check(
      'a: &a bc\nd: *a\n',
      (tree, root) => replaceInScalar(tree, at<ScalarNode>(root, 'd'), 12, 13, 'x'),
      'a: &a bc\nd: *a\n',
    );
  });
  it('an anchor stays with the new value', () =>
    check('a: &a b\nd: *a\n', (tree, root) => setValue(tree, root, 'a', 'e'), 'a: &a e\nd: *a\n'));
  it('an alias as a key is an ordinary pair', () =>
    check('a: &a b\n*a : c\n', (tree, root) => setValue(tree, root, 'b', 'e'), 'a: &a b\n*a : e\n'));
});

describe('syntax: edits in brackets and braces', () => {
  it('a # in quotes is no comment', () =>
    check('a: {b: 1}\n', (tree, root) => setValue(tree, at(root, 'a'), 'c', '"see # 4"'), 'a: {b: 1, c: "see # 4"}\n'));
  it('plain text with a comma is quoted', () => {
    check('a: {b: 1}\n', (tree, root) => setValue(tree, at(root, 'a'), 'c', 'one, two'), 'a: {b: 1, c: "one, two"}\n');
    check('a: [b]\n', (tree, root) => addItem(tree, root, 'a', 'one, two'), 'a: [b, "one, two"]\n');
  });
  it('a comment moves with the key that follows', () =>
    check('a: {b: 1, # c\n  d: 2}\n', (tree, root) => removePair(tree, at(root, 'a'), 'b'), 'a: { # c\n  d: 2}\n'));
  it('a comment before a removed key stays', () =>
    check('a: {b: 1, # c\n  d: 2}\n', (tree, root) => removePair(tree, at(root, 'a'), 'd'), 'a: {b: 1 # c\n    }\n'));
  it('a comment in the only value stays', () =>
    check('a: {b: [1, # c\n  2]}\n', (tree, root) => removePair(tree, at(root, 'a'), 'b'), 'a: { # c\n  }\n'));
  it('a comment in a replaced value moves above its key', () =>
    check(
      'a: {b: [1, # c\n  2], d: e}\n',
      (tree, root) => setValue(tree, at(root, 'a'), 'b', 'x'),
      'a: { # c\n  b: x, d: e}\n',
    ));
  it('a comment behind a colon moves above its key', () =>
    check(
      'a: {b: # c\n  1, d: e}\n',
      (tree, root) => setValue(tree, at(root, 'a'), 'b', 'x'),
      'a: { # c\n  b: x, d: e}\n',
    ));
});

describe('syntax: edits of block text and empty values', () => {
  const write =
    (value: string) =>
    (tree: SourceTree, root: MapNode): TextEdit =>
      replaceScalar(tree, at<ScalarNode>(root, 'a'), value);
  it('that begins with a blank line', () => check('a: |\n\n    x\nb: 1\n', write('z'), 'a: |\n    z\nb: 1\n'));
  it('folded: a line break stays one', () => {
    check('a: >\n  x\nb: 1\n', write('p\nq'), 'a: >\n  p\n\n  q\nb: 1\n');
    assert.equal(at<ScalarNode>(soundTree('x.yaml', 'a: >\n  p\n\n  q\n').roots[0]!, 'a').text, 'p\nq\n');
  });
  it('what block text cannot say is quoted; a comment in its head stays', () =>
    check('a: | # c\n  x\nb: 1\n', write('  p\nq'), 'a: "  p\\nq" # c\nb: 1\n'));
  it('with an indentation of its own', () => check('a: |2\n    x\nb: 1\n', write('z'), 'a: z\nb: 1\n'));
  it('a line break at the end is no blank line', () => check('a: |\n  x\nb: 1\n', write('z\n'), 'a: |\n  z\nb: 1\n'));
  it('with CRLF', () => check('a: |\r\n  x\r\nb: 1\r\n', write('p\nq'), 'a: |\r\n  p\r\n  q\r\nb: 1\r\n'));
  it('an empty item gets a space', () =>
    check(
      'a:\n  -\n  - x\n',
      (tree, root) => replaceScalar(tree, at<ScalarNode>(root, 'a', 0), 'v'),
      'a:\n  - v\n  - x\n',
    ));
  it('a new list of maps', () =>
    check('a: 1\n', (tree, root) => addItem(tree, root, 'z', 'id: x\nname: y'), 'a: 1\nz:\n  - id: x\n    name: y\n'));
});

describe('syntax: edits of unusual files', () => {
  it('front matter that is only opened', () =>
    check('---', (tree) => insertPair(tree, undefined, 'n', '1'), '---\nn: 1\n', 'x.md'));
  it('a lone word is left alone', () => {
    check('title', (tree) => insertPair(tree, undefined, 'n', '1'), 'title');
    check('---\ntitle\n---\n', (tree) => insertPair(tree, undefined, 'n', '1'), '---\ntitle\n---\n', 'x.md');
  });
  it('lone CR as line ending', () =>
    check('a: 1\rb: 2\r', (tree, root) => insertPair(tree, root, 'n', '1'), 'a: 1\rb: 2\rn: 1\r'));
});
