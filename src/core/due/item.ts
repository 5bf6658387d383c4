import { oneLine } from '../language/one-line';
import type { EntityKind } from '../model/kinds';
import type { Entity } from '../index/entity';
import type { CellNeed } from '../evidence/cells';
import type { Interval } from '../evidence/intervals';

export const dueKinds = [
  'evidence',
  'policy-review',
  'control-review',
  'vendor-review',
  'vendor-report',
  'bridge-letter',
  'finding',
  'risk-review',
  'incident-decision',
  'cuec-decision',
] as const;
export type DueKind = (typeof dueKinds)[number];

/** One piece of work that follows from the programme's dates. Survives JSON. */
export interface DueItem {
  /**
   * Stays the same while the work is the same, whatever its date. No other item has it: of records with the same id,
   * the second has items that end in `#2`.
   */
  id: string;
  kind: DueKind;
  /** The record that it is about: its kind, its id and its file; its number among those with its id there, if not 0. */
  record: { kind: EntityKind; id: string; file: string; number?: number };
  /** What is to be done, in the imperative. */
  title: string;
  /** Why, one sentence. */
  reason: string;
  /** Id of a role; empty where the programme names none. */
  owner: string;
  /** ISO day by which it is to be done. */
  date: string;
  /** Overdue whatever today is: evidence of a programme that is judged as at the end of its period. */
  over?: true;
  /** For evidence, the days that it has to cover. */
  interval?: Interval;
  /** The intervals of which `interval` consists, where there are several. */
  intervals?: readonly Interval[];
  /** For evidence, what it has to show. */
  need?: CellNeed;
  /** The name by which people know the record, where that is not its id: of a policy, of a vendor. */
  name?: string;
  /** For the report of a vendor that is there, its kind, such as `soc2-type2`. */
  report?: string;
}

/**
 * An item about a record, with what all items have. `part` distinguishes several items of one kind about one record.
 */
export function itemOf(
  kind: DueKind,
  record: Entity,
  part: string,
  rest: Omit<DueItem, 'id' | 'kind' | 'record' | 'owner'> & { owner?: string | undefined },
): DueItem {
  return {
    id: [kind, record.kind, record.id, ...(part === '' ? [] : [part])].join(' '),
    kind,
    record: { kind: record.kind, id: record.id, file: record.file },
    ...rest,
    owner: rest.owner ?? '',
  };
}

/** `AWS` or `aws (Hosting)`: a record as a sentence names it. */
export function nameOf(record: Entity, title: string | undefined): string {
  return title === undefined || title.trim() === '' ? record.id : `${record.id} ${title.replace(/\s+/g, ' ').trim()}`;
}

/** The property `name` of an item, for a name that is not blank; on one line. */
export function named(name: string | undefined): { name?: string } {
  const words = oneLine(name ?? '');
  return words === '' ? {} : { name: words };
}
