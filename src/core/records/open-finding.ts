import type { Entity } from '../index/entity';

/** Whether a finding is neither settled nor accepted as it is. */
export function isOpen({ data }: Entity<'finding'>): boolean {
  return data.closed === undefined && data.status !== 'closed' && data.status !== 'accepted';
}
