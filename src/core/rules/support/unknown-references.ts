import type { Entity, FileEntry, Reference } from '../../index/entity';
import type { View } from '../../index/view';
import { nearest } from '../../model/nearest';
import type { IdKind } from '../../model/kinds';
import { replaceScalar } from '../../syntax/edit';
import { nodeAt } from '../../syntax/navigate';
import type { Path } from '../../syntax/tree';
import type { Finding, Fix, RuleContext } from '../rule';
import { editHere } from './fixes';
import { valueRange } from './place';

/**
 * References of a record that `wanted` accepts and nothing in the programme declares. A reference to a role may also
 * name a person.
 */
export function* unknownReferences(
  entity: Entity,
  file: FileEntry,
  view: View,
  wanted: (reference: Reference) => boolean,
): Iterable<{ reference: Reference; place: Pick<Finding, 'start' | 'end' | 'data'> }> {
  for (const reference of file.references) {
    if (reference.entity !== entity || !wanted(reference) || isKnown(view, reference.kind, reference.id)) continue;
    yield {
      reference,
      place: {
        ...valueRange(entity, reference.path),
        data: { kind: reference.kind, id: reference.id, path: [...reference.path] },
      },
    };
  }
}

function isKnown(view: View, kind: IdKind, id: string): boolean {
  return view.declarations(kind, id).length > 0 || (kind === 'role' && view.declarations('person', id).length > 0);
}

/** Fixes that replace the value at the finding's `data.path` by ids of its kind with a similar spelling. */
export function replaceByNearest(
  finding: Finding,
  entity: Entity,
  context: RuleContext,
  among?: readonly string[],
): Fix[] {
  const node = entity.node && nodeAt(entity.node, finding.data?.path as Path);
  if (node?.kind !== 'scalar') return [];
  return nearest(String(finding.data?.id), among ?? context.view.ids(finding.data?.kind as IdKind), 3).flatMap(
    (id, index) =>
      editHere(context, `Replace by ${id}`, replaceScalar(context.file.tree, node, id), { preferred: index === 0 }),
  );
}
