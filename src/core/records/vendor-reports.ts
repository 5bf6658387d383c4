import type { Entity } from '../index/entity';
import { isStillOpen } from './open';

export type Assurance = NonNullable<Entity<'vendor'>['data']['assurance']>[number];

/** The newest entry of each kind of assurance about a vendor, with its position in the list. */
export function newestReports(vendor: Entity<'vendor'>): (readonly [index: number, report: Assurance])[] {
  const all = [...(vendor.data.assurance ?? []).entries()];
  return all.filter(
    ([, report]) => !all.some(([, other]) => other.kind === report.kind && endOf(other) > endOf(report)),
  );
}

/** The review of the assurance at a position of the list, once its reader wrote down all of it. */
export function reviewOf(vendor: Entity<'vendor'>, index: number): Assurance['reviewed'] {
  return isStillOpen(vendor, ['assurance', index, 'reviewed']) ? undefined : vendor.data.assurance?.[index]?.reviewed;
}

/** Last day that a report covers; empty when it does not say. */
export function endOf({ period, as_of }: Assurance): string {
  return period?.to ?? as_of ?? '';
}

/** Last day that a report or its bridge letter covers. */
export function coveredUntil(report: Assurance): string {
  return report.bridge_letter && report.bridge_letter > endOf(report) ? report.bridge_letter : endOf(report);
}

export function isSocReport({ kind }: Assurance): boolean {
  return kind !== undefined && kind.startsWith('soc');
}

/** The vendor's controls are needed for the commitments, but are not examined with ours. */
export function isCarvedOut({ data }: Entity<'vendor'>): boolean {
  return data.subservice?.method === 'carve-out';
}
