import { belongsToReport } from '../../coverage/incidents';
import { presenceOf } from '../../coverage/presence';
import { scopeOf } from '../../scope/scope';
import type { Entity } from '../../index/entity';
import { bodyProse, scalarProse, type Prose } from '../../language/prose';
import { keyNodeAt, nodeAt } from '../../syntax/navigate';
import type { Path, TreeNode } from '../../syntax/tree';
import type { EntityKind } from '../../model/kinds';
import type { RuleContext } from '../rule';

/** Kinds of record that the description prints, wholly or partly. */
export const printedKinds = [
  'manifest',
  'people',
  'control',
  'narrative',
  'vendor',
  'incident',
] as const satisfies readonly EntityKind[];

/** Keys at the root of a record whose values the description prints completely. */
const roots: Partial<Record<EntityKind, readonly string[]>> = {
  manifest: [
    'company',
    'system',
    'commitments',
    'system_requirements',
    'cuecs',
    'user_responsibilities',
    'not_relevant',
    'changes',
    'glossary',
  ],
  people: ['roles'],
  control: ['title', 'statement'],
  vendor: ['name', 'services', 'subservice', 'cuecs'],
  incident: ['summary', 'nature', 'effect', 'resolution'],
};

/** Keys of ids, references, dates and choices, which other rules and the schema check. */
const notWords = new Set([
  'id',
  'website',
  'provider',
  'vendor',
  'origin',
  'category',
  'commitments',
  'criteria',
  'criterion',
  'class',
  'stored_in',
  'date',
  'in',
  'personal',
  'from',
  'to',
  'method',
  'monitoring',
  'controls',
  'components',
  'holder',
  'reports_to',
  'affects',
  'assertion',
  'reviewed',
  'role',
]);

/** Every text of a record that the description prints, including quoted words. */
export function printedTexts(entity: Entity, context: RuleContext): Prose[] {
  const { tree } = context.file;
  if (!isPrinted(entity, context)) return [];
  if (entity.kind === 'narrative') {
    const prose = bodyProse(tree, entity, true);
    return prose ? [prose] : [];
  }
  return printedScalars(entity).flatMap(({ node }) => scalarProse(tree, node, true) ?? []);
}

export function printedScalars(entity: Entity): { node: TreeNode; path: Path }[] {
  const found: { node: TreeNode; path: Path }[] = [];
  const visit = (node: TreeNode | undefined, path: Path): void => {
    if (node?.kind === 'map') {
      for (const pair of node.pairs)
        if (!notWords.has(pair.key.text) || path[0] === 'glossary') visit(pair.value, [...path, pair.key.text]);
    } else if (node?.kind === 'seq') node.items.forEach((each, index) => visit(each, [...path, index]));
    else if (node?.kind === 'scalar' && node.type === 'string') found.push({ node, path });
  };
  for (const key of roots[entity.kind] ?? [])
    if (entity.node && keyNodeAt(entity.node, [key])) visit(nodeAt(entity.node, [key]), [key]);
  return found;
}

/**
 * Whether the description prints a record: a control when in place, a narrative with a section, a disclosed incident;
 * other kinds always.
 */
export function isPrinted(entity: Entity, { view }: RuleContext): boolean {
  if (entity.kind === 'control') return presenceOf(view, entity as Entity<'control'>) === 'in-place';
  if (entity.kind === 'narrative') return (entity as Entity<'narrative'>).data.section !== undefined;
  const { data } = entity as Entity<'incident'>;
  return entity.kind !== 'incident' || (data.disclose === true && belongsToReport(scopeOf(view), data));
}
