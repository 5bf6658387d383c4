import type { ControlRow, ControlsResult } from '../../../protocol/controls';
import type { EvidenceCell } from '../../../protocol/evidence';
import { placed, type Dragged, type DropTarget } from '../drag';
import { ownerValue } from '../owner-value';
import { admits, type Filter } from '../tree/filter';
import { byTitle, distinct, groupedBy, lazily, underProgrammes, type Built, type Row } from '../tree/row';

export type Node = ProgrammeNode | GroupNode | ControlNode | CriterionNode | CellNode | RecordNode;
type Base = Row<Node>;
interface ProgrammeNode extends Base {
  kind: 'programme';
  name: string;
  controls: ControlRow[];
}
/**
 * `controls`: all controls of the group, also those that a filter hides. `key`: the series, role or status. `title`: of
 * a role.
 */
export interface GroupNode extends Base {
  kind: 'group';
  by: Grouping;
  key: string;
  title: string;
  controls: ControlRow[];
}
export interface ControlNode extends Base {
  kind: 'control';
  control: ControlRow;
}
/** A criterion that a control names. `title` is empty for one that does not exist. */
export interface CriterionNode extends Base {
  kind: 'criterion-of';
  control: ControlRow;
  of: string;
  title: string;
}
/** One interval with the evidence that it needs. `interval`: its days, in the form that commands take. */
export interface CellNode extends Base {
  kind: 'cell';
  control: ControlRow;
  cell: EvidenceCell;
  interval: { from: string; to: string };
}
/** One of several evidence records of an interval. */
export interface RecordNode extends Base {
  kind: 'record';
  control: ControlRow;
  record: string;
}

export type Grouping = 'series' | 'owner' | 'status';
export interface ControlsOptions {
  filter: Filter;
  grouping: Grouping;
  /** The title of a criterion. */
  criterionTitle: (root: string, id: string) => string;
}

const statusOrder: readonly ControlRow['status'][] = ['in-place', 'planned', 'retired', 'outside'];

/** The rows of all programmes; those below a control are made when it is opened. */
export function buildNodes(results: readonly ControlsResult[], options: ControlsOptions): Built<Node> {
  const wantedOf =
    (root: string) =>
    (each: ControlRow): boolean =>
      admits(options.filter, () => `${each.id} ${each.title} ${each.ownerTitle} ${each.criteria.join(' ')}`, {
        evidence: [each.evidence],
        owner: [ownerValue(root, each.owner)],
        status: [each.status],
      });
  const roots = underProgrammes<ControlsResult, Node>(
    results,
    ({ root, name, controls }): ProgrammeNode => ({ kind: 'programme', id: root, root, name, controls }),
    (result, parent) => groups(result, parent, options, wantedOf(result.root)),
  );
  const shown = results.flatMap(({ root, controls }) => controls.filter(wantedOf(root)));
  return { roots, shown: shown.length, all: results.flatMap((each) => each.controls).length };
}

/** The states of evidence that is required and missing. */
export function lacksEvidence({ evidence }: ControlRow): boolean {
  return evidence === 'late' || evidence === 'missing';
}

/** The item that a dragged row carries. */
export function draggedOf(node: Node): Dragged | undefined {
  const { root } = node;
  if (node.kind === 'control') return { root, kind: 'control', id: node.control.id, ...placed(node.control.place) };
  return node.kind === 'criterion-of' ? { root, kind: 'criterion', id: node.of } : undefined;
}

export function targetOf(node: Node): DropTarget | undefined {
  if (!('control' in node)) return undefined;
  return {
    root: node.root,
    control: node.control.id,
    ...placed(node.control.place),
    ...(node.kind === 'criterion-of' ? { criterion: node.of } : {}),
  };
}

function groups(
  { root, controls }: ControlsResult,
  parent: Node | undefined,
  options: ControlsOptions,
  wanted: (control: ControlRow) => boolean,
): Node[] {
  const by = options.grouping;
  const ids = distinct(controls.map((each) => `${root}#control#${each.id}`));
  const idOf = new Map(controls.map((each, index) => [each, ids[index]!]));
  const keyed = [...groupedBy(controls, (each) => each[by])].map(([key, all]) => ({
    key,
    title: by === 'owner' ? all[0]!.ownerTitle || key : key,
    all,
  }));
  return keyed.sort(by === 'status' ? (a, b) => rank(a.key) - rank(b.key) : byTitle).flatMap(({ key, title, all }) => {
    if (!all.some(wanted)) return [];
    const node: GroupNode = {
      kind: 'group',
      by,
      key,
      title,
      id: `${root}#${by}:${key}`,
      root,
      controls: all,
      ...(parent ? { parent } : {}),
    };
    node.children = lazily(() => all.filter(wanted).map((each) => controlNode(each, idOf.get(each)!, node, options)));
    return [node];
  });
}

function controlNode(control: ControlRow, id: string, parent: Node, { criterionTitle }: ControlsOptions): ControlNode {
  const { root } = parent;
  const node: ControlNode = { kind: 'control', id, root, control, parent };
  if (control.criteria.length + control.cells.length > 0) {
    node.children = lazily(() => {
      const ofCriteria = distinct(control.criteria.map((each) => `${id}#${each}`));
      const ofCells = distinct(control.cells.map(({ need, from, to }) => `${id}#${need} ${from} ${to}`));
      return [
        ...control.criteria.map((of, index): CriterionNode => ({
          kind: 'criterion-of',
          id: ofCriteria[index]!,
          root,
          control,
          of,
          title: criterionTitle(root, of),
          parent: node,
        })),
        ...control.cells.map((cell, index) => cellNode(cell, ofCells[index]!, node)),
      ];
    });
  }
  return node;
}

/** The row of an interval opens its single record; several records have rows of their own. */
function cellNode(cell: EvidenceCell, id: string, parent: ControlNode): CellNode {
  const { root, control } = parent;
  const node: CellNode = { kind: 'cell', id, root, control, cell, interval: { from: cell.from, to: cell.to }, parent };
  if (cell.records.length > 1) {
    const ids = distinct(cell.records.map((each) => `${id}#${each}`));
    node.children = lazily(() =>
      cell.records.map((record, index): RecordNode => ({
        kind: 'record',
        id: ids[index]!,
        root,
        control,
        record,
        parent: node,
      })),
    );
  }
  return node;
}

function rank(status: string): number {
  return statusOrder.indexOf(status as ControlRow['status']);
}
