import type { Entity } from '../index/entity';

/** Neither settled nor knowingly left as it is. */
export function isOpen({ data }: Entity<'finding'>): boolean {
  return data.closed === undefined && data.status !== 'closed' && data.status !== 'accepted';
}
