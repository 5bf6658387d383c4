import type { DueKind } from '../../protocol/due';
import type { Days } from '../../protocol/evidence';
import type { RecordKind } from '../../protocol/records';

/** The record that a row of a view represents. `root`: root uri of its programme. */
export interface GivenSubject {
  root: string;
  kind: RecordKind;
  id: string;
  /** The days to cover, for due evidence and for the row of an interval. */
  interval?: Days;
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
    return { root, kind: 'control', id: control['id'], ...days };
  if (isObject(row) && typeof row['subject'] === 'string') {
    const kind = kindOfDue[row['kind'] as DueKind];
    return (
      kind && { root, kind, id: row['subject'], ...(isDays(row['interval']) ? { interval: row['interval'] } : {}) }
    );
  }
  if (isObject(item) && typeof item['id'] === 'string' && kinds.includes(String(item['kind'])))
    return { root, kind: item['kind'] as RecordKind, id: item['id'] };
  return undefined;
}

/** The control for which evidence is recorded, with the days to cover when the row gives them. */
export function evidenceSubject(given: unknown): { root: string; control: string; interval?: Days } | undefined {
  const subject = givenSubject(given);
  return subject?.kind === 'control'
    ? { root: subject.root, control: subject.id, ...(subject.interval ? { interval: subject.interval } : {}) }
    : undefined;
}

function isDays(value: unknown): value is Days {
  return isObject(value) && typeof value['from'] === 'string' && typeof value['to'] === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
