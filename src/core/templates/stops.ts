import { isBlankText } from '../blanks/blanks';
import type { EntityKind } from '../model/kinds';
import { rootField, type Field } from '../model/schema';
import { parseSource } from '../syntax/source';
import type { MapNode, ScalarNode, TreeNode } from '../syntax/tree';

/** A place to fill in. UTF-16 offsets in the text; start and end are equal where nothing is written yet. */
export interface Stop {
  start: number;
  end: number;
  /** What may be written there, in the order of the model; absent where any text may. */
  choices?: readonly string[];
}

/**
 * The places of a new record that a person has to fill in, in the order of the text: each blank, each empty value after
 * `key: ` and each pair of empty brackets; a Markdown body without text as one place at its end. `roles`: ids that are
 * offered where a role is asked for.
 */
export function stopsOf(kind: EntityKind, text: string, roles: readonly string[] = []): Stop[] {
  const tree = parseSource(isMarkdownText(text) ? 'record.md' : 'record.yaml', text);
  const found: Stop[] = [];
  const add = (start: number, end: number, field: Field | undefined): void => {
    const choices = choicesOf(field, roles);
    found.push(choices.length > 0 ? { start, end, choices } : { start, end });
  };
  const visitMap = (node: MapNode, field: Field | undefined): void => {
    for (const { key, value } of node.pairs) {
      const inner = field?.byKey?.get(key.text) ?? (field?.byKey ? undefined : field?.item);
      if (value && !isEmpty(value)) visit(value, inner);
      else if (text.startsWith(': ', key.end)) add(key.end + 2, key.end + 2, inner);
    }
  };
  const visit = (node: TreeNode, field: Field | undefined): void => {
    if (node.kind === 'map') visitMap(node, field);
    else if (node.kind === 'seq') {
      if (node.items.length === 0 && node.flow) add(node.start + 1, node.start + 1, field?.item);
      for (const item of node.items) visit(item, field?.item);
    } else if (isBlankText(node.text)) {
      const { start, end } = contentOf(text, node);
      add(start, end, field?.type === 'list' ? field.item : field);
    }
  };
  for (const root of tree.roots) visit(root, rootField(kind));
  if (tree.bodyStart !== undefined) found.push(...bodyStops(text, tree.bodyStart));
  return found.sort((a, b) => a.start - b.start);
}

/**
 * A new record as a snippet of VS Code and LSP: a tab stop for each place, with its blank or its choices, the rest of
 * the text escaped. The first choice is what is written already, so that nothing is chosen by the insertion.
 */
export function snippetOf(text: string, stops: readonly Stop[]): string {
  let snippet = '';
  let at = 0;
  stops.forEach(({ start, end, choices }, index) => {
    const written = text.slice(start, end);
    const number = index + 1;
    snippet += escaped(text.slice(at, start));
    if (choices) snippet += `\${${number}|${[written === '' ? ' ' : written, ...choices].map(choiceText).join(',')}|}`;
    else snippet += written === '' ? `\${${number}}` : `\${${number}:${escaped(written)}}`;
    at = end;
  });
  return snippet + escaped(text.slice(at));
}

/** Signs with a meaning in the text or the placeholder of a snippet. */
const snippetSign = /[\\$}]/g;

/** Signs with a meaning in a choice of a snippet; before any other, VS Code shows the backslash. */
const choiceSign = /[\\,|]/g;

function escaped(text: string): string {
  return text.replace(snippetSign, '\\$&');
}

function choiceText(text: string): string {
  return text.replace(choiceSign, '\\$&');
}

/** Front matter begins a Markdown file; a YAML file with one document needs no such line. */
function isMarkdownText(text: string): boolean {
  return text.startsWith('---\n');
}

function choicesOf(field: Field | undefined, roles: readonly string[]): readonly string[] {
  if (field?.ref === 'role') return roles;
  if (field?.type === 'boolean') return ['true', 'false'];
  return field?.values?.map((each) => each.value) ?? [];
}

function isEmpty(node: TreeNode): boolean {
  return node.kind === 'scalar' && node.type === 'null' && node.text.trim() === '';
}

/** A scalar without its quotes; a block scalar without its head, its indentation and the line break at its end. */
function contentOf(text: string, { start, end, style }: ScalarNode): { start: number; end: number } {
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
