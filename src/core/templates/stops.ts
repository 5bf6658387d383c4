import { isBlankText } from '../blanks/blanks';
import { parseSource } from '../syntax/source';
import type { MapNode, ScalarNode, TreeNode } from '../syntax/tree';

/** A place to fill in. UTF-16 offsets in the text; start and end are equal where nothing is written yet. */
export interface Stop {
  start: number;
  end: number;
}

/**
 * The places of a new record that a person has to fill in, in the order of the text: each blank, each empty value after
 * `key: ` and each pair of empty brackets; a Markdown body without text as one place at its end.
 */
export function stopsOf(text: string): Stop[] {
  const tree = parseSource(isMarkdownText(text) ? 'record.md' : 'record.yaml', text);
  const found: Stop[] = [];
  const addEmpty = (at: number): number => found.push({ start: at, end: at });
  const visitMap = (node: MapNode): void => {
    for (const { key, value } of node.pairs)
      if (value && !isEmpty(value)) visit(value);
      else if (text.startsWith(': ', key.end)) addEmpty(key.end + 2);
  };
  const visit = (node: TreeNode): void => {
    if (node.kind === 'map') visitMap(node);
    else if (node.kind === 'seq') {
      if (node.items.length === 0 && node.flow) addEmpty(node.start + 1);
      node.items.forEach(visit);
    } else if (isBlankText(node.text)) found.push(contentOf(text, node));
  };
  tree.roots.forEach(visit);
  if (tree.bodyStart !== undefined) found.push(...bodyStops(text, tree.bodyStart));
  return found.sort((a, b) => a.start - b.start);
}

/**
 * A new record as a snippet of VS Code and LSP: a tab stop for each place, with its blank, the rest of the text escaped.
 * It offers no choices: an editor puts one of them in the place of what a person types, and completion knows the values.
 */
export function snippetOf(text: string, stops: readonly Stop[]): string {
  let snippet = '';
  let at = 0;
  stops.forEach(({ start, end }, index) => {
    const blank = start === end ? '' : `:${escaped(text.slice(start, end))}`;
    snippet += `${escaped(text.slice(at, start))}\${${index + 1}${blank}}`;
    at = end;
  });
  return snippet + escaped(text.slice(at));
}

/** Signs with a meaning in the text or the placeholder of a snippet. */
const snippetSign = /[\\$}]/g;

function escaped(text: string): string {
  return text.replace(snippetSign, '\\$&');
}

/** Front matter begins a Markdown file; a YAML file with one document needs no such line. */
function isMarkdownText(text: string): boolean {
  return text.startsWith('---\n');
}

function isEmpty(node: TreeNode): boolean {
  return node.kind === 'scalar' && node.type === 'null' && node.text.trim() === '';
}

/** A scalar without its quotes; a block scalar without its head, its indentation and the line break at its end. */
function contentOf(text: string, { start, end, style }: ScalarNode): Stop {
  if (style === 'plain') return { start, end };
  if (style === 'single' || style === 'double') return { start: start + 1, end: end - 1 };
  const block = text.slice(start, end);
  const head = block.indexOf('\n') + 1;
  const content = block.slice(head);
  const indent = content.length - content.trimStart().length;
  return { start: start + head + indent, end: start + block.trimEnd().length };
}

const headingOrBlank = /^ {0,3}#{1,6} |^\s*$/;

/** Blanks that are lines of a Markdown body; the last line of a body that has headings only, or the line behind it. */
function bodyStops(text: string, bodyStart: number): Stop[] {
  const stops: Stop[] = [];
  let isWritten = false;
  let at = bodyStart;
  for (const line of text.slice(bodyStart).split('\n')) {
    if (!headingOrBlank.test(line)) isWritten = true;
    if (isBlankText(line)) {
      const start = at + line.length - line.trimStart().length;
      stops.push({ start, end: start + line.trim().length });
    }
    at += line.length + 1;
  }
  const endsBlank = /\n[ \t]*\n$/.test(text);
  const end = Math.max(bodyStart, endsBlank ? text.length - 1 : text.length);
  return isWritten ? stops : [{ start: end, end }];
}
