import type { CoverageCriterion, CoverageItem, CoverageResult } from '../../server/protocol';
import { lookOf } from '../coverage/state-words';

/** A row of the criteria view. `id` is stable from refresh to refresh, so that what a person opened stays open. */
export type Node = ProgrammeNode | AdoptNode | GroupNode | CriterionNode | ItemNode;
interface Base { id: string; root: string; parent?: Node }
export interface ProgrammeNode extends Base { kind: 'programme'; programme: CoverageResult; children: Node[] }
/** Offers a manifest for a repository that was adopted without one. */
export interface AdoptNode extends Base { kind: 'adopt'; layout: string }
/** `criteria`: all of the group, also those that a filter leaves out of its children. */
export interface GroupNode extends Base { kind: 'category' | 'series'; title: string; criteria: CoverageCriterion[]; children: Node[] }
export interface CriterionNode extends Base { kind: 'criterion'; criterion: CoverageCriterion; children: Node[] }
export interface ItemNode extends Base { kind: 'item'; item: CoverageItem; criterion: string }

/** The rows of all programmes. With `onlyOpen`, criteria that are covered or that nobody asks for are left out. */
export function buildNodes(programmes: readonly CoverageResult[], onlyOpen: boolean): Node[] {
  if (programmes.length === 1) return programmeChildren(programmes[0]!, undefined, onlyOpen);
  return programmes.flatMap((programme) => {
    const node: ProgrammeNode = { kind: 'programme', id: programme.root, root: programme.root, programme, children: [] };
    node.children = programmeChildren(programme, node, onlyOpen);
    return node.children.length > 0 ? [node] : [];
  });
}

export function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? node.children : [];
}

/** The row of a criterion, wherever it stands. */
export function findCriterion(nodes: readonly Node[], root: string, id: string): CriterionNode | undefined {
  for (const node of nodes) {
    if (node.kind === 'criterion' && node.root === root && node.criterion.id === id) return node;
    const found = findCriterion(childrenOf(node), root, id);
    if (found) return found;
  }
  return undefined;
}

function programmeChildren(programme: CoverageResult, parent: Node | undefined, onlyOpen: boolean): Node[] {
  const { root } = programme;
  const wanted = (criterion: CoverageCriterion): boolean => !onlyOpen || isOpen(criterion);
  const above = parent ? { parent } : {};
  const adopt: Node[] = programme.hasManifest ? [] : [{ kind: 'adopt', id: `${root}#adopt`, root, layout: programme.layout, ...above }];
  const categories = programme.categories.flatMap(({ id, title }) => {
    const criteria = programme.criteria.filter((each) => each.category === id);
    if (!criteria.some(wanted)) return [];
    const node: GroupNode = { kind: 'category', id: `${root}#${id}`, root, title, criteria, children: [], ...above };
    node.children = seriesChildren(programme, node, wanted);
    return [node];
  });
  return [...adopt, ...inScopeFirst(categories)];
}

/** A category with a single series shows its criteria at once. */
function seriesChildren(programme: CoverageResult, category: GroupNode, wanted: (criterion: CoverageCriterion) => boolean): Node[] {
  const all = programme.series.filter((each) => category.criteria.some((criterion) => criterion.series === each.id));
  if (all.length === 1) return category.criteria.filter(wanted).map((each) => criterionNode(each, category));
  return all.flatMap(({ id, title }) => {
    const criteria = category.criteria.filter((each) => each.series === id);
    if (!criteria.some(wanted)) return [];
    const node: GroupNode = { kind: 'series', id: `${category.root}#${id}`, root: category.root, title: `${id} ${title}`, criteria, children: [], parent: category };
    node.children = criteria.filter(wanted).map((each) => criterionNode(each, node));
    return [node];
  });
}

function criterionNode(criterion: CoverageCriterion, parent: Node): CriterionNode {
  const node: CriterionNode = { kind: 'criterion', id: `${parent.root}#${criterion.id}`, root: parent.root, criterion, children: [], parent };
  node.children = criterion.items.map((item): ItemNode => ({
    kind: 'item', id: `${node.id}#${item.kind}#${item.id}`, root: parent.root, item, criterion: criterion.id, parent: node,
  }));
  return node;
}

function inScopeFirst(categories: readonly GroupNode[]): GroupNode[] {
  const inScope = (node: GroupNode): boolean => node.criteria.some((each) => each.state !== 'not-in-scope');
  return [...categories.filter(inScope), ...categories.filter((each) => !inScope(each))];
}

/** Asked for, and nothing in place answers it. */
function isOpen({ state }: CoverageCriterion): boolean {
  const { counted, covered } = lookOf(state);
  return counted && !covered;
}
