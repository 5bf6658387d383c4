import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types';
import { isCopy } from '../../core/syntax/aliases';
import type { TreeNode } from '../../core/syntax/tree';
import { contentEnd } from '../cursor/lines';
import { startsOf, toPosition, type FileContext } from '../place';

const deepest = 40;

/**
 * Maps, lists and blocks of text of YAML, runs of comments, and front matter. The editor folds the bodies of
 * documents itself. Zero-based lines, the last one included.
 */
export function foldingRanges(context: FileContext): FoldingRange[] {
  const { file } = context;
  const found = new Map<number, FoldingRange>();
  const add = (start: number, end: number, kind?: FoldingRangeKind): void => {
    const first = toPosition(file.tree, start).line;
    const last = toPosition(file.tree, end).line;
    if (last > first && (found.get(first)?.endLine ?? -1) < last)
      found.set(first, { startLine: first, endLine: last, kind });
  };
  const visit = (node: TreeNode, depth: number): void => {
    if (node.kind === 'scalar' || depth > deepest || isCopy(file.tree, node)) return;
    if (node.kind === 'seq') {
      for (const item of node.items) {
        add(item.start, contentEnd(file.tree.text, item));
        visit(item, depth + 1);
      }
      return;
    }
    for (const { key, value } of node.pairs) {
      if (!value || value.start < key.end) continue;
      add(key.start, contentEnd(file.tree.text, value));
      visit(value, depth + 1);
    }
  };
  for (const root of file.tree.roots) visit(root, 0);
  const front = file.tree.frontMatter;
  if (front && front.form === 'fenced') add(0, front.end);
  for (const [first, last] of commentRuns(context))
    if (!found.has(first)) found.set(first, { startLine: first, endLine: last, kind: FoldingRangeKind.Comment });
  return [...found.values()].sort((a, b) => a.startLine - b.startLine);
}

/** The start of a line that contains only a comment. */
const commentStart = /^[ \t]*#/;

/** First and last line of consecutive comment lines. */
function commentRuns({ file }: FileContext): [number, number][] {
  const starts = startsOf(file.tree);
  const yamlEnd = file.tree.format === 'markdown' ? (file.tree.frontMatter?.end ?? 0) : file.tree.text.length;
  const runs: [number, number][] = [];
  for (let line = 0; line < starts.length && starts[line]! < yamlEnd; line += 1) {
    if (
      !commentStart.test(file.tree.text.slice(starts[line], Math.min(starts[line]! + 200, starts[line + 1] ?? yamlEnd)))
    )
      continue;
    const run = runs[runs.length - 1];
    if (run && run[1] === line - 1) run[1] = line;
    else runs.push([line, line]);
  }
  return runs.filter(([first, last]) => last > first);
}
