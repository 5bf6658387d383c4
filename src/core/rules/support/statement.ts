import type { Entity, FileEntry } from '../../index/entity';
import { scalarProse, type Prose } from '../../language/prose';
import { valueOf } from '../../syntax/navigate';

/** The statement of a control whose wording matters: not of a planned or retired one, nor of SOC 1. */
export function statementOf(control: Entity<'control'>, file: FileEntry): Prose | undefined {
  const { status, scope } = control.data;
  if (status === 'retired' || scope === 'soc1') return undefined;
  const prose = scalarProse(file.tree, control.node && valueOf(control.node, 'statement'), true);
  return prose && prose.text.trim() !== '' ? prose : undefined;
}
