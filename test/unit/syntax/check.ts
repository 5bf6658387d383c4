import assert from 'node:assert/strict';
import { parseSource } from '../../../src/core/syntax/source';
import type { MapNode, SeqNode, SourceTree, TreeNode } from '../../../src/core/syntax/tree';

/** A text with `⟦` and `⟧` around places; gives the text without them and the places in order. */
export function marked(text: string): { text: string; ranges: { start: number; end: number }[] } {
  const ranges: { start: number; end: number }[] = [];
  const open: number[] = [];
  let clean = '';
  for (const char of text) {
    if (char === '⟦') open.push(ranges.push({ start: clean.length, end: clean.length }) - 1);
    else if (char === '⟧') ranges[open.pop()!]!.end = clean.length;
    else clean += char;
  }
  assert.equal(open.length, 0, 'a ⟦ lacks its ⟧');
  return { text: clean, ranges };
}

/** The tree as plain data, duplicates and missing values included. */
export function shape(node: TreeNode | undefined): unknown {
  if (!node) return undefined;
  if (node.kind === 'scalar') return node.type === 'string' ? node.text : { [node.type]: node.text };
  return node.kind === 'seq'
    ? node.items.map(shape)
    : new Map(node.pairs.map((pair) => [pair.key.text, shape(pair.value)]));
}

/** What must hold of every tree, whatever the text: nodes lie in the text and in their parents, and know them. */
function assertSound(tree: SourceTree): void {
  const { text, roots, problems, frontMatter, bodyStart } = tree;
  for (const { start, end, code, message } of problems) {
    assert.ok(start >= 0 && start <= end && end <= text.length, `${code} lies at ${start} to ${end} of ${text.length}`);
    assert.match(code, /^soc2\.syntax\.[a-z-]+$/);
    assert.ok(message.length > 10 && message.length < 300 && !/undefined|\[object/.test(message), message);
  }
  assert.ok(problems.length <= 50, `${problems.length} problems`);
  if (frontMatter)
    assert.ok(
      (frontMatter.start <= frontMatter.end && frontMatter.end <= bodyStart! && bodyStart! <= text.length) ||
        frontMatter.form === 'none',
      JSON.stringify({ frontMatter, bodyStart }),
    );
  let from = frontMatter?.start ?? 0;
  for (const root of roots) {
    assert.equal(root.parent, undefined);
    assert.ok(root.start >= from, 'roots overlap');
    assert.ok(root.end <= (frontMatter?.end ?? text.length), 'a root lies outside its text');
    assertNested(root);
    from = root.end;
  }
}

function assertNested(node: TreeNode): void {
  assert.ok(node.start <= node.end, `a ${node.kind} ends before it starts`);
  if (node.kind === 'scalar') return;
  const children =
    node.kind === 'seq' ? node.items : node.pairs.flatMap(({ key, value }) => (value ? [key, value] : [key]));
  let own = node.start;
  for (const child of children) {
    assert.equal(child.parent, node satisfies MapNode | SeqNode, 'a node does not know its parent');
    assert.ok(
      child.start >= node.start && child.end <= node.end,
      `${child.kind} ${child.start} to ${child.end} lies outside ${node.kind} ${node.start} to ${node.end}`,
    );
    if (node.kind === 'seq') {
      assert.ok(child.start >= own || child.start === node.start, 'items are out of order');
      own = child.end;
    }
    assertNested(child);
  }
}

/** Parses, checks what always holds, and gives the tree. */
export function soundTree(path: string, text: string): SourceTree {
  const tree = parseSource(path, text);
  assert.equal(tree.text, text, 'text was lost');
  assertSound(tree);
  return tree;
}
