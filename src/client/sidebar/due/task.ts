import type { DueKind, DueRow } from '../../../protocol/due';

/** What is done about a record, as the label of a row says it. */
export type Task =
  | Exclude<DueKind, 'evidence' | 'vendor-report'>
  | NonNullable<DueRow['need']>
  | 'vendor-report'
  | 'vendor-report-of-kind';

/** What distinguishes a row of due work from rows of the same task about a record of the same name. */
export interface Apart {
  /** The name is of several records. */
  byId?: boolean;
  /** The record has several rows, each for other days. */
  byDays?: boolean;
}

/** The words of labels, with `{0}` for the record and `{1}` for the kind of report. */
interface LabelWords {
  tasks: Readonly<Record<Task, string>>;
  reports: Readonly<Record<string, string>>;
}

/** What is to be done about what, with the days of the work where the record has several rows. */
export function labelOf(row: DueRow, { byId, byDays }: Apart, { tasks, reports }: LabelWords): string {
  const { name, subject, report, interval } = row;
  const record = name === undefined ? subject : byId ? `${name} (${subject})` : name;
  const parts = [record, report === undefined ? '' : (reports[report] ?? report)];
  const words = tasks[taskOf(row)].replace(/\{(\d)\}/g, (_, index: string) => parts[Number(index)]!);
  return byDays && interval ? `${words}, ${shortDays(interval) ?? interval.from}` : words;
}

function taskOf({ kind, need, report }: DueRow): Task {
  if (kind === 'evidence') return need ?? 'interval';
  if (kind === 'vendor-report') return report === undefined || report === 'other' ? kind : 'vendor-report-of-kind';
  return kind;
}

/** For each row of a programme, what its label needs besides task and name, so that no two labels are alike. */
export function rowsApart(rows: readonly DueRow[]): Map<DueRow, Apart> {
  const subjects = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  // All reviews are called alike.
  const task = (row: DueRow): string => taskOf(row).replace(/^.+-review$/, 'review');
  const named = (row: DueRow): string => [task(row), row.report, row.name ?? row.subject].join('\n');
  const exact = (row: DueRow): string => [named(row), row.subject].join('\n');
  for (const row of rows) {
    subjects.set(named(row), (subjects.get(named(row)) ?? new Set()).add(row.subject));
    counts.set(exact(row), (counts.get(exact(row)) ?? 0) + 1);
  }
  return new Map(
    rows.map((row) => [
      row,
      {
        ...(subjects.get(named(row))!.size > 1 ? { byId: true } : {}),
        ...(counts.get(exact(row))! > 1 && row.interval ? { byDays: true } : {}),
      },
    ]),
  );
}

const firstOfMonth = /^(\d{4})-(\d\d)-01$/;

/** `2026-03`, `2026 Q1`, `2026 H1` or `2026` for whole months, quarters, half-years and years; else undefined. */
export function shortDays({ from, to }: { from: string; to: string }): string | undefined {
  const start = firstOfMonth.exec(from);
  if (!start) return undefined;
  const [year, first] = [start[1]!, Number(start[2])];
  const lengths = {
    1: `${year}-${start[2]}`,
    3: `${year} Q${(first + 2) / 3}`,
    6: `${year} H${(first + 5) / 6}`,
    12: year,
  };
  for (const [length, words] of Object.entries(lengths).map(([each, text]) => [Number(each), text] as const)) {
    const last = new Date(Date.UTC(Number(year), first - 1 + length, 0)).toISOString().slice(0, 10);
    if (to === last && (first - 1) % length === 0) return words;
  }
  return undefined;
}
