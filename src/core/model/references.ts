import { isBlankText } from '../blanks/blanks';
import { normaliseCategory, normaliseCriterion } from '../criteria/normalise';
import type { MapNode, Path, ScalarNode, TreeNode } from '../syntax/tree';
import { isSingle, type EntityKind, type IdKind } from './kinds';
import { rootField, type Field } from './schema';

/** An id at a place of a record. */
export interface IdPlace {
  kind: IdKind;
  id: string;
  /** From the record's root: to the referring scalar, or to the declaring map. */
  path: Path;
}

/** Every id that a record uses, in source order. Criteria and categories in canonical form where they can be. */
export function referencesIn(kind: EntityKind, node: MapNode): IdPlace[] {
  const found: IdPlace[] = [];
  collectReferences(rootField(kind), node, [], found);
  return found;
}

/**
 * Every id that a record declares: first its own (`id`, which the caller knows), then those of the items inside it, in
 * source order. The manifest, people.yaml and the licensed wording have no id of their own.
 */
export function declarationsIn(kind: EntityKind, node: MapNode, id: string): IdPlace[] {
  const found: IdPlace[] = isSingle(kind) ? [] : [{ kind, id, path: [] }];
  const root = rootField(kind);
  for (const pair of firstPairs(node)) {
    const field = root.byKey?.get(pair.key.text);
    if (field?.hasIds && pair.value && pair.value.kind !== 'scalar')
      collectDeclarations(field, pair.value, [pair.key.text], found);
  }
  return found;
}

function collectReferences(field: Field, node: TreeNode, path: Path, found: IdPlace[]): void {
  if (node.kind === 'scalar') return collectScalar(field, node, path, found);
  if (node.kind === 'seq') {
    const { item } = field;
    if (item) node.items.forEach((each, index) => collectReferences(item, each, [...path, index], found));
    return;
  }
  const map = field.type === 'list' ? field.item : field;
  for (const pair of firstPairs(node)) {
    const inner = map?.byKey?.get(pair.key.text);
    if (inner?.hasRefs && pair.value) collectReferences(inner, pair.value, [...path, pair.key.text], found);
  }
}

/** A scalar is the value itself, a list of one, or the value of the key that a map's shorthand names. */
function collectScalar(field: Field, node: ScalarNode, path: Path, found: IdPlace[]): void {
  const value = field.type === 'list' ? field.item : field;
  const { ref } = (value?.shorthand ? value.byKey?.get(value.shorthand) : value) ?? {};
  if (!ref || node.type === 'null' || node.text === '' || isBlankText(node.text)) return;
  if (ref === 'vendor' && node.text === 'self') return;
  found.push({ kind: ref, id: canonical(ref, node.text), path });
}

function collectDeclarations(field: Field, node: TreeNode, path: Path, found: IdPlace[]): void {
  if (node.kind === 'scalar') return;
  if (node.kind === 'seq') {
    const { item } = field;
    if (item) node.items.forEach((each, index) => collectDeclarations(item, each, [...path, index], found));
    return;
  }
  const map = field.type === 'list' ? field.item : field;
  for (const pair of firstPairs(node)) {
    const inner = map?.byKey?.get(pair.key.text);
    if (!inner?.hasIds || !pair.value) continue;
    if (pair.value.kind !== 'scalar') collectDeclarations(inner, pair.value, [...path, pair.key.text], found);
    else if (inner.declares && pair.value.type !== 'null' && pair.value.text !== '')
      found.push({ kind: inner.declares, id: pair.value.text, path });
  }
}

/** Pairs without those whose key came before: the first one counts. */
export function firstPairs(node: MapNode): readonly MapNode['pairs'][number][] {
  const { pairs } = node;
  if (pairs.length < 2) return pairs;
  const seen = new Set<string>();
  for (const pair of pairs) seen.add(pair.key.text);
  if (seen.size === pairs.length) return pairs;
  seen.clear();
  return pairs.filter((pair) => !seen.has(pair.key.text) && seen.add(pair.key.text));
}

/** An id as the rest of the programme knows it: `cc_6_1` is CC6.1, `A` is availability. */
export function canonical(kind: IdKind, text: string): string {
  if (kind === 'criterion') return normaliseCriterion(text).id ?? text;
  if (kind === 'category') return normaliseCategory(text) ?? text;
  return text;
}
