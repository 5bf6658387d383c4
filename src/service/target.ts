import { normaliseCriterion } from '../core/criteria/normalise';
import type { Entity } from '../core/index/entity';
import type { IdKind } from '../core/model/kinds';
import { canonical } from '../core/model/references';
import { fieldAt, type Field } from '../core/model/schema';
import { nodeAtOffset, pathOf } from '../core/syntax/navigate';
import type { MapNode, Path, TextRange, TreeNode } from '../core/syntax/tree';
import type { FileContext } from './place';

/** What stands at an offset of a file. */
export type Target =
  | { what: 'key'; entity: Entity; path: Path; field: Field | undefined; range: TextRange }
  | { what: 'value'; entity: Entity; path: Path; field: Field | undefined; range: TextRange; text: string }
  /** An id in the body of a Markdown file. */
  | { what: 'word'; kind: IdKind; id: string; range: TextRange };

/** The key, value or id under an offset; undefined between things, in comments and in prose. */
export function targetAt(context: FileContext, offset: number): Target | undefined {
  const { file } = context;
  const entity = entityAt(context, offset);
  if (!entity?.node) return file.tree.format === 'markdown' ? wordAt(context, offset) : undefined;
  const found = nodeAtOffset(entity.node, offset);
  if (!found) return undefined;
  const { node } = found;
  const path = pathInRecord(entity.node, node);
  if (found.inKey) return { what: 'key', entity, path, field: fieldAt(entity.kind, path), range: node };
  if (node.kind !== 'scalar') return undefined;
  return { what: 'value', entity, path, field: valueField(entity, path), range: node, text: node.text };
}

/** The record whose YAML holds an offset. */
export function entityAt(context: FileContext, offset: number): Entity | undefined {
  return context.file.entities.find(({ node }) => node && offset >= node.start && offset <= node.end);
}

/** The thing that a target names: what it refers to, or what it declares. */
export function namedBy(target: Target | undefined): { kind: IdKind; id: string; declares: boolean } | undefined {
  if (!target || target.what === 'key') return undefined;
  if (target.what === 'word') return { kind: target.kind, id: target.id, declares: false };
  const { field, text } = target;
  if (field?.ref) return { kind: field.ref, id: canonical(field.ref, text), declares: false };
  if (field?.declares) return { kind: field.declares, id: text, declares: true };
  return undefined;
}

/** A scalar in place of a list is its only item; in place of a map it is the map's shorthand. */
function valueField(entity: Entity, path: Path): Field | undefined {
  let field = fieldAt(entity.kind, path);
  if (field?.type === 'list') field = field.item;
  if (field?.shorthand) field = field.byKey?.get(field.shorthand);
  return field;
}

/** Paths of nodes start at the document; those of a record start at the record. For a key: the path of its value. */
export function pathInRecord(record: MapNode, node: TreeNode): Path {
  return pathOf(node).slice(pathOf(record).length);
}

const idWord = /(?:SOC2-|TSC-)?[A-Za-z][A-Za-z0-9]*(?:[._-][A-Za-z0-9]+)*/g;

function wordAt(context: FileContext, offset: number): Target | undefined {
  const { text } = context.file.tree;
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - 500);
  const lineEnd = text.indexOf('\n', offset);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd).slice(0, 1000);
  for (const match of line.matchAll(idWord)) {
    const start = lineStart + match.index;
    const range = { start, end: start + match[0].length };
    if (offset < range.start || offset > range.end) continue;
    const criterion = /\d/.test(match[0]) ? normaliseCriterion(match[0]).id : undefined;
    if (criterion) return { what: 'word', kind: 'criterion', id: criterion, range };
    for (const kind of ['control', 'policy', 'risk', 'finding', 'commitment', 'cuec', 'csoc'] as const) {
      if (/[\dA-Z]/.test(match[0]) && context.programme.tables.declarations(kind, match[0]).length > 0) return { what: 'word', kind, id: match[0], range };
    }
  }
  return undefined;
}
