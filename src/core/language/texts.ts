import type { Entity, FileEntry } from '../index/entity';
import type { EntityKind } from '../model/kinds';
import { nodeAt } from '../syntax/navigate';
import type { Path } from '../syntax/tree';
import { bodyProse, scalarProse, type Prose } from './prose';

/** Keys that hold sentences, by kind; `*` stands for every item of a list. */
const keys: Partial<Record<EntityKind, readonly (readonly string[])[]>> = {
  manifest: [
    ['company', 'overview'],
    ['system', 'services', '*', 'description'],
    ['commitments', '*', 'text'],
    ['system_requirements', '*', 'text'],
    ['cuecs', '*', 'text'],
    ['user_responsibilities', '*'],
    ['user_responsibilities', '*', 'text'],
    ['changes', '*', 'summary'],
    ['changes', '*', 'before'],
    ['changes', '*', 'after'],
    ['not_relevant', '*', 'reason'],
    ['system', 'boundaries', 'out', '*', 'reason'],
    ['system', 'data', 'types', '*', 'flows', '*', 'text'],
  ],
  control: [['statement']],
  vendor: [['services'], ['subservice', 'csocs', '*', 'text']],
  incident: [['summary'], ['nature'], ['effect'], ['resolution']],
};

const printedKinds: ReadonlySet<EntityKind> = new Set(['manifest', 'control', 'vendor', 'incident', 'narrative']);

/** Every piece of prose of a record, in source order of its keys, then the Markdown body. */
export function proseOf(entity: Entity, file: FileEntry): readonly Prose[] {
  const { text } = file.tree;
  if (last?.entity !== entity || last.text !== text) last = { entity, text, prose: allProse(entity, file) };
  return last.prose;
}

/** The last answer, cached because two dozen rules look at one record in turn. */
let last: { entity: Entity; text: string; prose: readonly Prose[] } | undefined;

function allProse(entity: Entity, file: FileEntry): Prose[] {
  const printed = printedKinds.has(entity.kind);
  const found: Prose[] = [];
  for (const key of keys[entity.kind] ?? []) {
    for (const path of expand(entity, key)) {
      const prose = scalarProse(file.tree, entity.node && nodeAt(entity.node, path), printed);
      if (prose) found.push(prose);
    }
  }
  const body = bodyProse(file.tree, entity, printed);
  return body ? [...found, body] : found;
}

function expand(entity: Entity, key: readonly string[], from: Path = []): Path[] {
  const star = key.indexOf('*');
  if (star < 0) return [[...from, ...key]];
  const base = [...from, ...key.slice(0, star)];
  const list = entity.node && nodeAt(entity.node, base);
  if (list?.kind !== 'seq') return [];
  return list.items.flatMap((_, index) => expand(entity, key.slice(star + 1), [...base, index]));
}
