import { isStillOpen } from './open';
import type { Entity } from '../index/entity';

/** Whether a finding is neither settled nor accepted as it is; what nobody has answered in words is neither. */
export function isOpen(finding: Entity<'finding'>): boolean {
  const { closed, status } = finding.data;
  return (closed === undefined && status !== 'closed' && status !== 'accepted') || isStillOpen(finding, ['response']);
}
