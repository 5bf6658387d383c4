import type { CoverageCriterion, CoverageItem, CoverageResult, FocusPoint } from '../../../protocol/coverage';
import { countedOf, lookOf } from '../../results/state-words';
import { placed, type Dragged, type DropTarget } from '../drag';
import { ownerValue } from '../owner-value';
import { admits, type Filter } from '../tree/filter';
import { byTitle, distinct, findRow, groupedBy, lazily, underProgrammes, type Built, type Row } from '../tree/row';

export type Node = ProgrammeNode | AdoptNode | GroupNode | CriterionNode | ItemNode | FocusNode;
type Base = Row<Node>;
interface ProgrammeNode extends Base {
  kind: 'programme';
  programme: CoverageResult;
  /** With a what-if, the number of criteria in scope without it. */
  inScopeBefore?: number;
}
/** Offers to create a manifest for a repository that was adopted without one. */
interface AdoptNode extends Base {
  kind: 'adopt';
  layout: string;
}
/**
 * `criteria`: all criteria of the group, also those that a filter leaves out of its children. `key`: the role, for the
 * group of an owner; empty for criteria without an owner.
 */
export interface GroupNode extends Base {
  kind: 'category' | 'series' | 'owner' | 'unasked';
  key: string;
  title: string;
  criteria: CoverageCriterion[];
  /** With a what-if, the states of the criteria without it. */
  before?: string[];
}
export interface CriterionNode extends Base {
  kind: 'criterion';
  criterion: CoverageCriterion;
  /** Whether a what-if asks for the criterion that the manifest does not ask for, or the other way round. */
  change?: 'new' | 'gone';
}
export interface ItemNode extends Base {
  kind: 'item';
  item: CoverageItem;
  criterion: string;
}
/** A point of focus, which is not counted. */
export interface FocusNode extends Base {
  kind: 'focus';
  point: FocusPoint;
  criterion: string;
}

export type Grouping = 'category' | 'owner';
export interface CriteriaOptions {
  filter: Filter;
  grouping: Grouping;
  /** Points of focus as rows of their own below each criterion. */
  focus: boolean;
  /** The name of a role. */
  ownerTitle: (root: string, owner: string) => string;
  /** With a what-if of a programme, the state of its criterion without it; undefined for other programmes. */
  stateBefore?: (root: string, criterion: string) => string | undefined;
}

type Wanted = (criterion: CoverageCriterion) => boolean;

/** The rows of all programmes. */
export function buildNodes(programmes: readonly CoverageResult[], options: CriteriaOptions): Built<Node> {
  const wantedOf =
    (root: string): Wanted =>
    (each) =>
      admits(options.filter, () => textOf(each), {
        state: [each.state],
        owner: ownersOf(each).map((owner) => ownerValue(root, owner)),
      });
  const roots = underProgrammes<CoverageResult, Node>(
    programmes,
    (programme): ProgrammeNode => {
      const { before } = beforeOf(programme.root, programme.criteria, options);
      return {
        kind: 'programme',
        id: programme.root,
        root: programme.root,
        programme,
        ...(before ? { inScopeBefore: countedOf(before) } : {}),
      };
    },
    (programme, parent) => programmeChildren(programme, parent, options, wantedOf(programme.root)),
  );
  const shown = programmes.flatMap(({ root, criteria }) => criteria.filter(wantedOf(root)));
  return { roots, shown: shown.length, all: programmes.flatMap((each) => each.criteria).length };
}

/** Roles that own a control which addresses a criterion; the empty role when there is none. */
export function ownersOf({ items }: CoverageCriterion): string[] {
  const owners = items.flatMap((each) => (each.kind === 'control' && each.owner ? [each.owner] : []));
  return owners.length === 0 ? [''] : [...new Set(owners)];
}

/** The row of a criterion in any group. */
export function findCriterion(nodes: readonly Node[], root: string, id: string): CriterionNode | undefined {
  return findRow(nodes, (each) => each.kind === 'criterion' && each.root === root && each.criterion.id === id) as
    CriterionNode | undefined;
}

/** The item that a dragged row carries: its criterion or its control. */
export function draggedOf(node: Node): Dragged | undefined {
  const { root } = node;
  if (node.kind === 'criterion') return { root, kind: 'criterion', id: node.criterion.id };
  return node.kind === 'item' && node.item.kind === 'control'
    ? { root, kind: 'control', id: node.item.id, ...placed(node.item.place) }
    : undefined;
}

export function targetOf(node: Node): DropTarget | undefined {
  const { root } = node;
  switch (node.kind) {
    case 'criterion':
      return { root, criterion: node.criterion.id };
    case 'focus':
      return { root, criterion: node.criterion };
    case 'item':
      return {
        root,
        criterion: node.criterion,
        ...(node.item.kind === 'control' ? { control: node.item.id, ...placed(node.item.place) } : {}),
      };
    default:
      return undefined;
  }
}

function textOf({ id, title, summary, items }: CoverageCriterion): string {
  return [id, title, summary, ...items.flatMap((each) => [each.id, each.title])].join(' ');
}

function programmeChildren(
  programme: CoverageResult,
  parent: Node | undefined,
  options: CriteriaOptions,
  wanted: Wanted,
): Node[] {
  const { root } = programme;
  const above = parent ? { parent } : {};
  const adopt: Node[] = programme.hasManifest
    ? []
    : [{ kind: 'adopt', id: `${root}#adopt`, root, layout: programme.layout, ...above }];
  const groups =
    options.grouping === 'owner'
      ? byOwner(programme, above, options, wanted)
      : byCategory(programme, above, options, wanted);
  return [...adopt, ...groups];
}

function byCategory(
  programme: CoverageResult,
  above: { parent?: Node },
  options: CriteriaOptions,
  wanted: Wanted,
): Node[] {
  const { root } = programme;
  return inScopeFirst(
    programme.categories.flatMap(({ id, title }) => {
      const criteria = programme.criteria.filter((each) => each.category === id);
      if (!criteria.some(wanted)) return [];
      const node: GroupNode = {
        kind: 'category',
        key: id,
        id: `${root}#${id}`,
        root,
        title,
        criteria,
        ...beforeOf(root, criteria, options),
        ...above,
      };
      node.children = lazily(() => seriesChildren(programme, node, options, wanted));
      return [node];
    }),
  );
}

/** A category with a single series shows its criteria at once. */
function seriesChildren(
  programme: CoverageResult,
  category: GroupNode,
  options: CriteriaOptions,
  wanted: Wanted,
): Node[] {
  const { root } = category;
  const rows = (criteria: readonly CoverageCriterion[], parent: Node): Node[] =>
    criteria.filter(wanted).map((each) => criterionNode(each, `${root}#${each.id}`, parent, options));
  const all = programme.series.filter((each) => category.criteria.some((criterion) => criterion.series === each.id));
  if (all.length === 1) return rows(category.criteria, category);
  return all.flatMap(({ id, title }) => {
    const criteria = category.criteria.filter((each) => each.series === id);
    if (!criteria.some(wanted)) return [];
    const node: GroupNode = {
      kind: 'series',
      key: id,
      id: `${root}#${id}`,
      root,
      title: `${id} ${title}`,
      criteria,
      ...beforeOf(root, criteria, options),
      parent: category,
    };
    node.children = lazily(() => rows(criteria, node));
    return [node];
  });
}

/** A criterion is listed under every role that owns a control for it; criteria that are not in scope come last. */
function byOwner(
  { root, criteria }: CoverageResult,
  above: { parent?: Node },
  options: CriteriaOptions,
  wanted: Wanted,
): Node[] {
  const asked = criteria.filter((each) => lookOf(each.state).counted);
  const unasked = criteria.filter((each) => !lookOf(each.state).counted);
  const pairs = asked.flatMap((criterion) => ownersOf(criterion).map((owner) => ({ owner, criterion })));
  const groups = [...groupedBy(pairs, (each) => each.owner)]
    .map(([key, all]) => ({
      kind: 'owner' as const,
      key,
      title: key === '' ? '' : options.ownerTitle(root, key),
      criteria: all.map((each) => each.criterion),
    }))
    .sort(byTitle);
  return [...groups, { kind: 'unasked' as const, key: 'unasked', title: '', criteria: unasked }].flatMap(
    ({ kind, key, title, criteria: all }) => {
      if (!all.some(wanted)) return [];
      const node: GroupNode = {
        kind,
        key,
        id: `${root}#${kind}:${key}`,
        root,
        title,
        criteria: all,
        ...(kind === 'owner' ? beforeOf(root, all, options) : {}),
        ...above,
      };
      node.children = lazily(() =>
        all.filter(wanted).map((each) => criterionNode(each, `${node.id}#${each.id}`, node, options)),
      );
      return [node];
    },
  );
}

function criterionNode(
  criterion: CoverageCriterion,
  id: string,
  parent: Node,
  options: CriteriaOptions,
): CriterionNode {
  const change = changeOf(parent.root, criterion, options);
  const node: CriterionNode = {
    kind: 'criterion',
    id,
    root: parent.root,
    criterion,
    ...(change ? { change } : {}),
    parent,
  };
  if (criterion.items.length > 0 || (options.focus && criterion.focus.length > 0)) {
    node.children = lazily(() => [
      ...itemNodes(criterion.items, node, criterion.id),
      ...(options.focus ? criterion.focus.map((point) => focusNode(point, node)) : []),
    ]);
  }
  return node;
}

function changeOf(
  root: string,
  { id, state }: CoverageCriterion,
  { stateBefore }: CriteriaOptions,
): CriterionNode['change'] {
  const before = stateBefore?.(root, id);
  if (before === undefined || lookOf(before).counted === lookOf(state).counted) return undefined;
  return lookOf(state).counted ? 'new' : 'gone';
}

/** The states of the criteria without the what-if, where there is one of this programme. */
function beforeOf(
  root: string,
  criteria: readonly CoverageCriterion[],
  { stateBefore }: CriteriaOptions,
): { before?: string[] } {
  const before = criteria.flatMap(({ id }) => stateBefore?.(root, id) ?? []);
  return before.length === criteria.length ? { before } : {};
}

function focusNode(point: FocusPoint, parent: CriterionNode): FocusNode {
  const { criterion, root } = parent;
  const node: FocusNode = {
    kind: 'focus',
    id: `${parent.id}#focus#${point.id}`,
    root,
    point,
    criterion: criterion.id,
    parent,
  };
  const items = criterion.items.filter((each) => each.kind === 'control' && point.controls.includes(each.id));
  if (items.length > 0) node.children = lazily(() => itemNodes(items, node, criterion.id));
  return node;
}

function itemNodes(items: readonly CoverageItem[], parent: Node, criterion: string): ItemNode[] {
  const ids = distinct(items.map((each) => `${parent.id}#${each.kind}#${each.id}`));
  return items.map((item, index) => ({ kind: 'item', id: ids[index]!, root: parent.root, item, criterion, parent }));
}

function inScopeFirst(categories: readonly GroupNode[]): GroupNode[] {
  const inScope = (node: GroupNode): boolean => node.criteria.some((each) => each.state !== 'not-in-scope');
  return [...categories.filter(inScope), ...categories.filter((each) => !inScope(each))];
}
