import type { Entity, FileEntry } from '../../core/index/entity';
import { nodeAt } from '../../core/syntax/navigate';
import type { Path, TextRange } from '../../core/syntax/tree';

/** An entry of the manifest that names criteria: where it begins, and which. */
export interface CriterionEntry {
  range: TextRange;
  criteria: string[];
}

/** The entries of a record's lists that refer to criteria, in source order. */
export function criterionEntries(entity: Entity, file: FileEntry): CriterionEntry[] {
  const found = new Map<string, CriterionEntry>();
  for (const reference of file.references) {
    if (reference.kind !== 'criterion' || reference.entity !== entity || !entity.node) continue;
    const path = entryOf(reference.path);
    const node = path && nodeAt(entity.node, path);
    if (!path || !node) continue;
    const key = JSON.stringify(path);
    const entry = found.get(key) ?? { range: { start: node.start, end: node.start }, criteria: [] };
    if (!entry.criteria.includes(reference.id)) entry.criteria.push(reference.id);
    found.set(key, entry);
  }
  return [...found.values()];
}

/** The path up to the first item of a list. */
function entryOf(path: Path): Path | undefined {
  const at = path.findIndex((step) => typeof step === 'number');
  return at < 0 ? undefined : path.slice(0, at + 1);
}
