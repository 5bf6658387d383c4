import type { DueKind } from '../../protocol/due';
import type { Days } from '../../protocol/evidence';
import type { Place } from '../../protocol/place';
import type { RecordKind } from '../../protocol/records';

/** The record that a row of a view represents. `root`: root uri of its programme. */
export interface GivenSubject {
  root: string;
  kind: RecordKind;
  id: string;
  /** Where the row has its record: several records may have one id. */
  at?: Place;
  /** The days to cover, for due evidence and for the row of an interval. */
  interval?: Days;
  /** The intervals that the row stands for, where there are several. */
  intervals?: readonly Days[];
}

const kindOfDue: Readonly<Partial<Record<DueKind, RecordKind>>> = {
  evidence: 'control',
  'control-review': 'control',
  'policy-review': 'policy',
  'vendor-review': 'vendor',
  'vendor-report': 'vendor',
  'bridge-letter': 'vendor',
  'risk-review': 'risk',
  'incident-decision': 'incident',
  finding: 'finding',
};
const kinds: readonly string[] = ['control', 'policy', 'vendor', 'risk', 'incident', 'finding'] satisfies RecordKind[];

/**
 * Reads the argument that a tree passes to a command: `{root, control: {id}, interval?}`, `{root, row: DueRow}` or
 * `{root, item: {kind, id}}`; undefined for any other value.
 */
export function givenSubject(given: unknown): GivenSubject | undefined {
  if (!isObject(given) || typeof given['root'] !== 'string') return undefined;
  const { root, control, row, item } = given;
  const days = isDays(given['interval']) ? { interval: given['interval'] } : {};
  if (isObject(control) && typeof control['id'] === 'string')
    return { root, kind: 'control', id: control['id'], ...atPlaceOf(control), ...days };
  if (isObject(row) && typeof row['subject'] === 'string') {
    const kind = kindOfDue[row['kind'] as DueKind];
    const { interval, intervals } = row;
    return (
      kind && {
        root,
        kind,
        id: row['subject'],
        ...atPlaceOf(row),
        ...(isDays(interval) ? { interval } : {}),
        ...(Array.isArray(intervals) && intervals.every(isDays) ? { intervals } : {}),
      }
    );
  }
  if (isObject(item) && typeof item['id'] === 'string' && kinds.includes(String(item['kind'])))
    return { root, kind: item['kind'] as RecordKind, id: item['id'], ...atPlaceOf(item) };
  return undefined;
}

/** The control for which evidence is recorded, with the days to cover when the row gives them. */
export function evidenceSubject(
  given: unknown,
): { root: string; control: string; at?: Place; interval?: Days; intervals?: readonly Days[] } | undefined {
  const subject = givenSubject(given);
  if (subject?.kind !== 'control') return undefined;
  const { root, id, kind: _, ...days } = subject;
  return { root, control: id, ...days };
}

function atPlaceOf({ place }: Record<string, unknown>): { at?: Place } {
  return isObject(place) && typeof place['uri'] === 'string' && isObject(place['range'])
    ? { at: place as unknown as Place }
    : {};
}

function isDays(value: unknown): value is Days {
  return isObject(value) && typeof value['from'] === 'string' && typeof value['to'] === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
