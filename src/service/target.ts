import type { Entity } from '../core/index/entity';
import { recordAt } from '../core/index/record-at';
import type { IdKind } from '../core/model/kinds';
import { canonical } from '../core/model/references';
import { fieldAt, type Field } from '../core/model/schema';
import { nodeAtOffset } from '../core/syntax/navigate';
import type { Path, TextRange } from '../core/syntax/tree';
import { pathInRecord, valueField } from './field-at';
import { mentionAt } from './ids/mentions';
import type { FileContext } from './place';

/** What is at an offset of a file. */
export type Target =
  | { what: 'key'; entity: Entity; path: Path; field: Field | undefined; range: TextRange }
  | { what: 'value'; entity: Entity; path: Path; field: Field | undefined; range: TextRange; text: string }
  /** An id in prose: in the body of a Markdown file, in a statement, in a comment. */
  | { what: 'word'; kind: IdKind; id: string; range: TextRange };

/** The key, value or id at an offset; undefined between them, in comments and in prose. */
export function targetAt(context: FileContext, offset: number): Target | undefined {
  const entity = entityAt(context, offset);
  if (!entity?.node) return wordAt(context, offset);
  const found = nodeAtOffset(entity.node, offset);
  if (!found) return wordAt(context, offset);
  const { node } = found;
  const path = pathInRecord(entity.node, node);
  if (found.inKey) return { what: 'key', entity, path, field: fieldAt(entity.kind, path), range: node };
  if (node.kind !== 'scalar') return wordAt(context, offset);
  return (
    wordAt(context, offset) ?? {
      what: 'value',
      entity,
      path,
      field: valueField(entity, path),
      range: node,
      text: node.text,
    }
  );
}

/** The record whose YAML contains an offset. */
export function entityAt(context: FileContext, offset: number): Entity | undefined {
  return recordAt(context.file, offset)?.entity;
}

/** The thing that a target names: by a reference, or by a declaration. */
export function namedBy(target: Target | undefined): { kind: IdKind; id: string; declares: boolean } | undefined {
  if (!target || target.what === 'key') return undefined;
  if (target.what === 'word') return { kind: target.kind, id: target.id, declares: false };
  const { field, text } = target;
  if (field?.ref) return { kind: field.ref, id: canonical(field.ref, text), declares: false };
  if (field?.declares) return { kind: field.declares, id: text, declares: true };
  return undefined;
}

function wordAt({ programme, file }: FileContext, offset: number): Target | undefined {
  const mention = mentionAt(programme, file, offset);
  return mention && { what: 'word', ...mention };
}
