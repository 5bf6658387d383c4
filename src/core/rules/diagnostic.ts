import type { EntityKind, IdKind } from '../model/kinds';
import type { Json, Severity } from './rule';

/** A problem in the form that every client receives. Offsets are UTF-16 units in the file. */
export interface Diagnostic {
  file: string;
  code: string;
  severity: Severity;
  message: string;
  start: number;
  end: number;
  /** The record that the problem concerns; absent for syntax problems. */
  entity?: { kind: EntityKind; id: string; /** Position among the file's records. */ index: number };
  data?: { readonly [key: string]: Json };
  related?: readonly { kind: IdKind; id: string; message: string }[];
}

/** Orders problems by place, then code, then message, for every listing. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return a.start - b.start || a.end - b.end || compare(a.code, b.code) || compare(a.message, b.message);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
