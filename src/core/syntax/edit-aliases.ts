import { isAliasItself, isCopy, isMerged, ownPairs } from './aliases';
import { replaceBlockText } from './edit-block-text';
import * as items from './edit-items';
import * as pairs from './edit-pairs';
import type { InsertPlace } from './edit-pairs';
import { colonEnd, lineEnding } from './layout';
import { pairOf } from './navigate';
import { asFlow, flowSource, quoteIfNeeded } from './scalar-text';
import type { TextEdit } from './text-edit';
import type { MapNode, Pair, ScalarNode, SeqNode, SourceTree, TreeNode } from './tree';

/*
 * The edits that other modules call. An alias is replaced by its value, written out, so that the value at the anchor
 * stays as it is; nothing inside the expansion of an alias or a merge key is edited. Everything else goes to the edits
 * of pairs and items.
 */

/** An edit that changes nothing, for nodes that cannot be edited in place. */
function nothing({ start }: { start: number }): TextEdit {
  return { start, end: start, newText: '' };
}

function ownPairOf(tree: SourceTree, map: MapNode, key: string): Pair | undefined {
  const pair = pairOf(map, key);
  return pair && !isMerged(tree, pair) ? pair : undefined;
}

/** See `edit-pairs`. Changes nothing when there is no map and the text holds something else. */
export function insertPair(
  tree: SourceTree,
  map: MapNode | undefined,
  key: string,
  valueYaml: string,
  place: InsertPlace = {},
): TextEdit {
  if (!map) return begin(tree, key, valueYaml);
  if (!isCopy(tree, map)) return pairs.insertPair(tree, ownPairs(tree, map), key, valueYaml, place);
  if (!isAliasItself(tree, map)) return nothing(map);
  const inner = flowSource(map).slice(1, -1);
  return { start: map.start, end: map.end, newText: `{${inner}${inner ? ', ' : ''}${key}: ${asFlow(valueYaml)}}` };
}

function begin(tree: SourceTree, key: string, valueYaml: string): TextEdit {
  if (tree.roots.length > 0) return { start: tree.text.length, end: tree.text.length, newText: '' };
  const edit = pairs.insertPair(tree, undefined, key, valueYaml);
  const isGlued =
    tree.frontMatter !== undefined &&
    tree.frontMatter.form !== 'none' &&
    edit.start > 0 &&
    !/[\r\n]/.test(tree.text.charAt(edit.start - 1));
  return isGlued ? { ...edit, newText: lineEnding(tree.text) + edit.newText } : edit;
}

/** An anchor between a colon and its value. */
const anchorName = /(?:^|\s)(&[^\s,[\]{}]+)/;

/** A comment, in which no anchor counts. */
const commentText = /(?:^|\s)#.*/g;

/** See `edit-pairs`. An anchor before the old value stays with the new one. */
export function setValue(
  tree: SourceTree,
  map: MapNode,
  key: string,
  valueYaml: string,
  place: InsertPlace = {},
): TextEdit {
  const pair = isCopy(tree, map) ? undefined : ownPairOf(tree, map, key);
  if (!pair) return isCopy(tree, map) && pairOf(map, key) ? nothing(map) : insertPair(tree, map, key, valueYaml, place);
  const anchor =
    pair.value &&
    anchorName.exec(tree.text.slice(colonEnd(tree, pair), pair.value.start).replace(commentText, ''))?.[1];
  const value = anchor ? `${anchor}${valueYaml.startsWith('\n') ? '' : ' '}${valueYaml}` : valueYaml;
  return pairs.setValue(tree, ownPairs(tree, map), key, value, place);
}

/** See `edit-pairs`. */
export function removePair(tree: SourceTree, map: MapNode, key: string): TextEdit {
  return isCopy(tree, map) || !ownPairOf(tree, map, key)
    ? nothing(map)
    : pairs.removePair(tree, ownPairs(tree, map), key);
}

/**
 * Adds an item to the list under a key; creates the list where there is none. `itemYaml` is one line, or lines that
 * begin at the left margin.
 */
export function addItem(
  tree: SourceTree,
  map: MapNode,
  key: string,
  itemYaml: string,
  place: InsertPlace = {},
): TextEdit {
  const value = pairOf(map, key)?.value;
  if (isCopy(tree, map)) return nothing(map);
  if (!value || (value.kind === 'scalar' && value.type === 'null'))
    return setValue(tree, map, key, newList(map, itemYaml), place);
  if (!ownPairOf(tree, map, key)) return insertPair(tree, map, key, `[${listed(value)}${asFlow(itemYaml)}]`, place);
  if (value.kind === 'seq' && isCopy(tree, value))
    return { start: value.start, end: value.end, newText: `[${listed(value)}${asFlow(itemYaml)}]` };
  return items.addToValue(tree, value, itemYaml);
}

/** Adds items to the list under a key in the order given; a list that has no items yet, or an alias's, is written anew on one line. */
export function addItems(
  tree: SourceTree,
  map: MapNode,
  key: string,
  itemsYaml: readonly string[],
  place: InsertPlace = {},
): TextEdit[] {
  const [first] = itemsYaml;
  if (itemsYaml.length < 2) return first === undefined ? [] : [addItem(tree, map, key, first, place)];
  if (isCopy(tree, map)) return [nothing(map)];
  const value = pairOf(map, key)?.value;
  const appends = value?.kind === 'seq' && value.items.length > 0 && !isCopy(tree, value) && ownPairOf(tree, map, key);
  if (appends) return itemsYaml.map((each) => items.addToValue(tree, value, each));
  const before = !value || (value.kind === 'scalar' && value.type === 'null') ? '' : listed(value);
  return [setValue(tree, map, key, `[${before}${itemsYaml.map(asFlow).join(', ')}]`, place)];
}

/** The items of a value in flow style, each followed by a comma, with room for one more. */
function listed(value: TreeNode): string {
  return (value.kind === 'seq' ? value.items : [value]).map((item) => `${flowSource(item)}, `).join('');
}

function newList(map: MapNode, itemYaml: string): string {
  const flow = asFlow(itemYaml);
  return !map.flow && /^\{/.test(flow)
    ? `\n  - ${itemYaml.replace(/^\n\s*/, '').replace(/\n/g, '\n    ')}`
    : `[${flow}]`;
}

/** See `edit-items`. */
export function removeItem(tree: SourceTree, seq: SeqNode, index: number): TextEdit {
  if (!isCopy(tree, seq)) return items.removeItem(tree, seq, index);
  if (!isAliasItself(tree, seq) || !seq.items[index]) return nothing(seq);
  return {
    start: seq.start,
    end: seq.end,
    newText: `[${seq.items
      .filter((_, at) => at !== index)
      .map(flowSource)
      .join(', ')}]`,
  };
}

/** See `edit-items`. */
export function replaceScalar(tree: SourceTree, node: ScalarNode, value: string): TextEdit {
  if (isCopy(tree, node))
    return isAliasItself(tree, node)
      ? { start: node.start, end: node.end, newText: quoteIfNeeded(value) }
      : nothing(node);
  if (node.style === 'literal' || node.style === 'folded') return replaceBlockText(tree, node, value);
  const edit = items.replaceScalar(node, value);
  const isGlued = edit.start === edit.end && /\S/.test(tree.text.charAt(edit.start - 1));
  return isGlued ? { ...edit, newText: ` ${edit.newText}` } : edit;
}

/** See `edit-items`. */
export function replaceInScalar(
  tree: SourceTree,
  node: ScalarNode,
  start: number,
  end: number,
  newText: string,
): TextEdit {
  return isCopy(tree, node) ? nothing(node) : items.replaceInScalar(tree, node, start, end, newText);
}
