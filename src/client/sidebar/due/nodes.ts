import type { DueBucket, DueKind, DueResult, DueRow } from '../../../protocol/due';
import { ownerValue } from '../owner-value';
import { admits, type Filter } from '../tree/filter';
import { rowsApart, type Apart } from './task';
import { byTitle, distinct, groupedBy, lazily, underProgrammes, type Built, type Row } from '../tree/row';

export type Node = ProgrammeNode | GroupNode | WorkNode;
type Base = Row<Node>;
interface ProgrammeNode extends Base {
  kind: 'programme';
  name: string;
  /** The day from which its manifest counts, if it names one. */
  asOf?: string;
  rows: DueRow[];
}
/** `rows`: the rows of the group that pass the filter. `key`: the bucket or the role. `title`: of a role. */
export interface GroupNode extends Base {
  kind: 'group';
  by: Grouping;
  key: string;
  title: string;
  rows: DueRow[];
}
/** `today`: ISO day from which the distance is counted. `apart`: what the label has to say besides. */
export interface WorkNode extends Base {
  kind: 'work';
  row: DueRow;
  today: string;
  apart: Apart;
}

export type Grouping = 'time' | 'owner';

const buckets: readonly DueBucket[] = ['overdue', 'week', 'month', 'later'];
/** In the order in which they are offered. */
export const dueKinds: readonly DueKind[] = [
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
];

/** The rows of all programmes, soonest first; buckets without work are left out. */
export function buildNodes(
  results: readonly DueResult[],
  options: { filter: Filter; grouping: Grouping },
): Built<Node> {
  const wanted = (root: string, each: DueRow): boolean =>
    admits(options.filter, () => `${each.subject} ${each.title} ${each.reason} ${each.ownerTitle}`, {
      owner: [ownerValue(root, each.owner)],
      kind: [each.kind],
    });
  const left = ({ root, rows }: DueResult): DueRow[] => rows.filter((each) => wanted(root, each));
  const roots = underProgrammes<DueResult, Node>(
    results,
    ({ root, name, rows, today, kept }): ProgrammeNode => ({
      kind: 'programme',
      id: root,
      root,
      name,
      rows,
      ...(kept ? { asOf: today } : {}),
    }),
    (result, parent) => groups(result, left(result), parent, options.grouping),
  );
  return { roots, shown: results.flatMap(left).length, all: results.flatMap((each) => each.rows).length };
}

/** Days from one ISO day to another; negative when it is past. */
export function daysUntil(date: string, today: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}

function groups(
  { root, today, rows: every }: DueResult,
  rows: readonly DueRow[],
  parent: Node | undefined,
  by: Grouping,
): Node[] {
  const ids = distinct(every.map((each) => `${root}#due#${each.id}`));
  const idOf = new Map(every.map((each, index) => [each, ids[index]!]));
  const apart = rowsApart(every);
  const keyed = [...groupedBy(rows, (each) => (by === 'time' ? each.bucket : each.owner))].map(([key, all]) => ({
    key,
    title: by === 'owner' ? all[0]!.ownerTitle || key : key,
    all,
  }));
  return keyed
    .sort(by === 'time' ? (a, b) => buckets.indexOf(a.key as DueBucket) - buckets.indexOf(b.key as DueBucket) : byTitle)
    .map(({ key, title, all }) => {
      const node: GroupNode = {
        kind: 'group',
        by,
        key,
        title,
        id: `${root}#${by}:${key}`,
        root,
        rows: all,
        ...(parent ? { parent } : {}),
      };
      node.children = lazily(() =>
        all.map((row): WorkNode => ({
          kind: 'work',
          id: idOf.get(row)!,
          root,
          row,
          today,
          apart: apart.get(row)!,
          parent: node,
        })),
      );
      return node;
    });
}
