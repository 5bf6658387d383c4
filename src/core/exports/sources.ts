import type { Entity } from '../index/entity';
import type { View } from '../index/view';
import type { EntityKind } from '../model/kinds';
import { hashOf } from '../model/hash';
import type { Stamp } from './stamp';

/** Keys that a document never prints and that nothing printed depends on, by kind. */
const unprinted: Readonly<Partial<Record<EntityKind, readonly string[]>>> = {
  manifest: ['lint', 'category_decisions', 'approval', 'approvedBranch', 'schema'],
  people: ['people'],
  control: ['notes', 'reviewed', 'risks', 'focus', 'compensates', 'components', 'event', 'vendors', 'evidence'],
  policy: [
    'version',
    'approved_by',
    'approved_on',
    'last_reviewed',
    'next_review',
    'audience',
    'majorRevisions',
    'approval',
  ],
  vendor: ['tier', 'owner', 'contract', 'next_review', 'data'],
  incident: ['severity', 'review', 'disclose_reason', 'notes'],
  finding: ['notes', 'found', 'source', 'nature'],
  evidence: ['title', 'collected_by', 'source', 'location', 'sha256', 'population', 'findings', 'sensitive', 'notes'],
};

const ofDescription: readonly EntityKind[] = [
  'manifest',
  'people',
  'control',
  'policy',
  'procedure',
  'narrative',
  'vendor',
  'incident',
  'wording',
];
const ofReport: readonly EntityKind[] = [...ofDescription, 'finding', 'evidence'];

const marks = new WeakMap<Entity, string>();

/**
 * A mark of eight digits for each record that a document is made from, sorted. It changes when something in the record
 * changes that the document could print; comments, key order and unprinted keys do not matter. Needs a view of grain
 * `full`.
 */
export function sourceMarks(view: View, document: Stamp['document']): string[] {
  return (document === 'report' ? ofReport : ofDescription)
    .flatMap((kind) => view.all(kind).map((each) => markOf(view, each)))
    .sort();
}

function markOf(view: View, entity: Entity): string {
  let mark = marks.get(entity);
  if (mark === undefined) {
    const skipped = unprinted[entity.kind] ?? [];
    const data = Object.entries(entity.data)
      .filter(([key]) => !skipped.includes(key))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const body =
      entity.kind === 'narrative' ? (view.file(entity.file)?.tree.text.slice(entity.bodyStart ?? 0) ?? '') : '';
    mark = hashOf(JSON.stringify([entity.kind, entity.id, data, body])).slice(0, 8);
    marks.set(entity, mark);
  }
  return mark;
}

/** How many sources changed, were added or were removed between two lists of marks. Both sorted. */
export function changedSources(before: readonly string[], now: readonly string[]): number {
  let same = 0;
  for (let i = 0, j = 0; i < before.length && j < now.length;) {
    if (before[i] === now[j]) same += 1;
    const order = before[i]! < now[j]! ? -1 : before[i]! > now[j]! ? 1 : 0;
    if (order <= 0) i += 1;
    if (order >= 0) j += 1;
  }
  return Math.max(before.length, now.length) - same;
}
