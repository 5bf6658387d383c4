import { quotedBlank } from '../blanks/blanks';
import { criterionById } from '../criteria/catalogue';
import type { Entity } from '../index/entity';
import type { View } from '../index/view';
import { placeOf } from '../model/place';
import { addItem, oneLineValue, quoteIfNeeded, setValue, type TextEdit } from '../syntax/edit';
import { valueOf } from '../syntax/navigate';
import type { MapNode, SourceTree } from '../syntax/tree';
import { nextCsocId } from '../templates/next-id';
import { changeOf, refusal, type Change } from './change';

/** An assumption about a vendor for a criterion: a CSOC without its id. */
export interface Assumption {
  text: string;
  criterion: string;
}

/** Adds assumptions about a vendor as CSOCs with the next free ids, and carves the vendor out unless it is already. */
export function carveOut(view: View, vendor: Entity<'vendor'>, assumptions: readonly Assumption[]): Change {
  const unknown = assumptions.find((each) => !criterionById(each.criterion));
  if (unknown) return refusal(`${unknown.criterion} is not a criterion.`);
  if (assumptions.length === 0 || assumptions.some((each) => each.text.trim() === ''))
    return refusal('Say what is assumed of the vendor.');
  const tree = view.file(vendor.file)?.tree;
  if (!vendor.node || !tree) return refusal(`There is no vendor ${vendor.id}.`);
  const items = assumptions.map((each, index) => csocItem(nextCsocId(view, vendor.id, index), each));
  const subservice = valueOf(vendor.node, 'subservice');
  if (subservice?.kind !== 'map') {
    const value = `\n  method: carve-out\n  csocs:${blockList(items, '    ')}`;
    return changeOf(vendor.file, [setValue(tree, vendor.node, 'subservice', value, placeIn([], 'subservice'))]);
  }
  const method = valueOf(subservice, 'method');
  const isMethod = (name: string): boolean => method?.kind === 'scalar' && method.text === name;
  if (isMethod('inclusive'))
    return refusal(`${vendor.id} is presented by the inclusive method; its controls belong into the description.`);
  const methodEdits = isMethod('carve-out')
    ? []
    : [setValue(tree, subservice, 'method', 'carve-out', placeIn(['subservice'], 'method'))];
  return changeOf(vendor.file, [...methodEdits, ...addCsocs(tree, subservice, items)]);
}

/** One CSOC as a YAML map in braces. */
export function csocItem(id: string, { text, criterion }: Assumption): string {
  return `{id: ${quoteIfNeeded(id)}, text: ${quotedBlank(oneLineValue(text))}, criteria: [${criterion}]}`;
}

/** Replaces a list without items by a new one, one CSOC a line, as when the key is missing. */
function addCsocs(tree: SourceTree, subservice: MapNode, items: readonly string[]): TextEdit[] {
  const place = placeIn(['subservice'], 'csocs');
  const present = valueOf(subservice, 'csocs');
  if (present?.kind === 'seq' && present.items.length > 0)
    return items.map((each) => addItem(tree, subservice, 'csocs', each, place));
  return [setValue(tree, subservice, 'csocs', blockList(items, '  '), place)];
}

function blockList(items: readonly string[], indent: string): string {
  return items.map((each) => `\n${indent}- ${each}`).join('');
}

function placeIn(path: readonly string[], key: string): ReturnType<typeof placeOf> {
  return placeOf('vendor', path, key);
}
