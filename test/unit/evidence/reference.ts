/** A slow way to the same answers: sets of days, counted one by one. Shares no code with what it is compared with. */
export interface ReferenceRecord {
  id: string;
  kind: string;
  from: string;
  to: string;
  collected?: string;
  result?: string;
  /** Something that it has to say is still open. */
  open?: boolean;
}
export interface ReferenceCase {
  report: { type: 1; asOf: string } | { type: 2; from: string; to: string };
  frequency: string;
  automated: boolean;
  since?: string;
  until?: string;
  records: ReferenceRecord[];
  grace: Record<string, number>;
  today?: string;
}
export interface ReferenceCell {
  from: string;
  to: string;
  state: string;
  records: string[];
}

const day = 86_400_000;
const text = (time: number): string => new Date(time).toISOString().slice(0, 10);
const time = (date: string): number => Date.parse(`${date}T00:00:00Z`);

function daysFrom(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = time(from); at <= time(to); at += day) days.push(text(at));
  return days;
}

/** The day on which the nth interval after `from` begins, by counting months on a calendar and clamping to their last days. */
function beginning(from: string, frequency: string, n: number): string {
  const days = { daily: 1, weekly: 7, biweekly: 14 }[frequency];
  if (days) return text(time(from) + n * days * day);
  const months = { monthly: 1, continuous: 1, quarterly: 3, 'semi-annual': 6, annual: 12 }[frequency]!;
  const [year, month, date] = from.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + n * months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return text(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last)));
}

function intervals(span: string[], frequency: string): string[][] {
  const found: string[][] = [];
  const whole: number[] = [];
  for (let n = 0; beginning(span[0]!, frequency, n) <= span[span.length - 1]!; n += 1) {
    const all = daysFrom(beginning(span[0]!, frequency, n), text(time(beginning(span[0]!, frequency, n + 1)) - day));
    whole.push(all.length);
    found.push(all.filter((each) => span.includes(each)));
  }
  const rest = found[found.length - 1]!;
  if (found.length > 1 && rest.length < whole[whole.length - 1]! / 2)
    found.splice(-2, 2, [...found[found.length - 2]!, ...rest]);
  return found;
}

/** The days that a record can show. */
function shownDays(record: ReferenceRecord, today: string | undefined): Set<string> {
  if (record.open) return new Set();
  return new Set(
    daysFrom(record.from, record.to).filter(
      (each) => (record.collected === undefined || each <= record.collected) && (today === undefined || each <= today),
    ),
  );
}

export function referenceCells(given: ReferenceCase): ReferenceCell[] {
  const shown = given.records
    .map((record) => ({ record, days: shownDays(record, given.today) }))
    .filter(({ days }) => days.size > 0);
  type Shown = (typeof shown)[number];
  const make = (days: string[], proofs: Shown[], open: boolean, frequency: string, end: string): ReferenceCell => {
    const [from, to] = [days[0]!, days[days.length - 1]!];
    const records = proofs.map((each) => each.record);
    const due = text(time(to) + given.grace[frequency]! * day);
    const state = open
      ? given.today === undefined
        ? 'missing'
        : given.today <= due
          ? 'due'
          : given.today > end
            ? 'missing'
            : 'late'
      : records.some((each) => each.result === 'exception')
        ? 'exception'
        : records.every((each) => each.result === 'not-applicable')
          ? 'not-applicable'
          : 'covered';
    return { from, to, state, records: [...new Set(records.map((each) => each.id))].sort() };
  };
  if (given.report.type === 1) {
    const { asOf } = given.report;
    const proofs = shown.filter(({ days }) => [...days].some((each) => each <= asOf));
    return [make([asOf], proofs, proofs.length === 0, 'per-event', asOf)];
  }
  const { from, to } = given.report;
  const span = daysFrom(from, to).filter(
    (each) => (given.since === undefined || each >= given.since) && (given.until === undefined || each <= given.until),
  );
  if (span.length === 0) return [];
  const common = (each: Shown, days: string[]): number => days.filter((one) => each.days.has(one)).length;
  if (!given.automated && given.frequency !== 'per-event') {
    return intervals(span, given.frequency).map((days) => {
      const proofs = shown.filter((each) => {
        const both = common(each, days);
        return both > 0 && (both * 2 >= days.length || both * 2 >= each.days.size);
      });
      return make(days, proofs, proofs.length === 0, given.frequency, to);
    });
  }
  const inside = shown.filter((each) => common(each, span) > 0);
  if (!given.automated) {
    const complete = inside.filter(({ record }) => record.kind === 'population' || record.result === 'not-applicable');
    const open = span.some((each) => !complete.some(({ days }) => days.has(each)));
    return [make(span, inside, open, 'per-event', to)];
  }
  const configurations = inside.filter(({ record }) =>
    ['configuration', 'screenshot', 'export', 'report', 'document', 'review'].includes(record.kind),
  );
  const logs = inside.filter(({ record }) =>
    ['log', 'export', 'report', 'population', 'ticket', 'sample', 'review'].includes(record.kind),
  );
  const told = span.filter((each) => logs.some(({ days }) => days.has(each))).length;
  const ends = inside.flatMap(({ days }) => [...days]).sort();
  const apart = inside.length > 1 && daysFrom(ends[0]!, ends[ends.length - 1]!).length * 2 >= span.length;
  const history = told * 2 >= span.length ? logs : apart ? inside : [];
  return [
    make(span, configurations, configurations.length === 0, 'per-event', to),
    make(span, history, history.length === 0, 'per-event', to),
  ];
}
