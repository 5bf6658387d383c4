import { belongsToReport } from '../../coverage/incidents';
import { presenceOf } from '../../coverage/presence';
import { scopeOf } from '../../scope/scope';
import type { Entity } from '../../index/entity';
import { bodyProse, scalarProse, type Prose } from '../../language/prose';
import { keyNodeAt, nodeAt } from '../../syntax/navigate';
import type { Path, TreeNode } from '../../syntax/tree';
import type { EntityKind } from '../../model/kinds';
import type { RuleContext } from '../rule';

/** Kinds of record of which something is printed in the description. */
export const printedKinds = [
  'manifest',
  'people',
  'control',
  'narrative',
  'vendor',
  'incident',
] as const satisfies readonly EntityKind[];

/** Keys, at the root of a record, whose values are printed with all that they hold. */
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

/** Ids, references, dates and choices: rules and the schema look after them. */
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

/** Each piece of text that the description prints of a record, with what stands in quotes. */
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

/** A control in place, a narrative with its section, a disclosed incident, the others always. */
export function isPrinted(entity: Entity, { view }: RuleContext): boolean {
  if (entity.kind === 'control') return presenceOf(view, entity as Entity<'control'>) === 'in-place';
  if (entity.kind === 'narrative') return (entity as Entity<'narrative'>).data.section !== undefined;
  const { data } = entity as Entity<'incident'>;
  return entity.kind !== 'incident' || (data.disclose === true && belongsToReport(scopeOf(view), data));
}
