import type { Entity, FileEntry } from '../../index/entity';
import { scalarProse, type Prose } from '../../language/prose';
import { saysAction } from '../../language/actions';
import { valueOf } from '../../syntax/navigate';

/** The statement of a control whose wording matters; undefined for retired and SOC 1 controls, and without text. */
export function statementOf(control: Entity<'control'>, file: FileEntry): Prose | undefined {
  const { status, scope } = control.data;
  if (status === 'retired' || scope === 'soc1') return undefined;
  const prose = scalarProse(file.tree, control.node && valueOf(control.node, 'statement'), true);
  return prose && prose.text.trim() !== '' ? prose : undefined;
}

/** Characters of a statement that the rules examine; longer than any real statement. */
const longest = 5000;

/** Whether a statement has words but no action; `statement-no-action` or `statement-no-actor` reports it. */
export function lacksAction(text: string): boolean {
  const head = text.slice(0, longest);
  return head.trim().split(/\s+/).length >= 3 && !saysAction(head);
}
