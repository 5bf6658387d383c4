import type { Entity, FileEntry } from '../../index/entity';
import { scalarProse, type Prose } from '../../language/prose';
import { saysAction } from '../../language/actions';
import { valueOf } from '../../syntax/navigate';

/** The statement of a control whose wording matters: not of a planned or retired one, nor of SOC 1. */
export function statementOf(control: Entity<'control'>, file: FileEntry): Prose | undefined {
  const { status, scope } = control.data;
  if (status === 'retired' || scope === 'soc1') return undefined;
  const prose = scalarProse(file.tree, control.node && valueOf(control.node, 'statement'), true);
  return prose && prose.text.trim() !== '' ? prose : undefined;
}

/** Characters that are looked at; no statement is as long. */
const longest = 5000;

/** Whether a statement says something, and not that anything is done: one of `statement-no-action` and `statement-no-actor` speaks of it. */
export function lacksAction(text: string): boolean {
  const head = text.slice(0, longest);
  return head.trim().split(/\s+/).length >= 3 && !saysAction(head);
}
