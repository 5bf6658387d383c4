import type { Programme } from '../../core/index/programme';
import { nodeAt, valueOf } from '../../core/syntax/navigate';
import { titleOf } from '../names';

/** Name of the person who holds a role, as people.yaml gives it; undefined when no person holds it. */
export function holderOf(programme: Programme, role: string): string | undefined {
  const [declared] = programme.tables.declarations('role', role);
  const node = declared?.entity.node && nodeAt(declared.entity.node, declared.path);
  const holder = node?.kind === 'map' ? valueOf(node, 'holder') : undefined;
  if (holder?.kind !== 'scalar' || holder.text === '') return undefined;
  return titleOf(programme, 'person', holder.text) ?? holder.text;
}
