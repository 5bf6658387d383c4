import { placeOf } from '../../core/model/place';
import { fieldAt } from '../../core/model/schema';
import { addItem, applyEdits, setValue, type TextEdit } from '../../core/syntax/edit';
import { valueOf } from '../../core/syntax/navigate';
import type { MapNode, Path, SourceTree, TreeNode } from '../../core/syntax/tree';
import { itemValues } from '../../core/templates/item';
import { snippetOf, stopsOf } from '../../core/templates/stops';
import { firstBlank, itemInBraces, stubOf } from '../../core/templates/stub';
import type { ActionResult } from '../../protocol/actions';
import { refused, type ActionContext } from '../actions/action';
import { toPosition, toRange } from '../place';
import { positionIn } from '../workspace-edit';

/**
 * Writes a key of a file's first record with texts to fill in, and all missing keys on the path to it; an existing list
 * gets one more item, whose keys say what is `given` (YAML by key). An existing value is opened instead. The cursor is
 * placed at the first text to fill in.
 */
export function insertKey(
  context: ActionContext,
  file: string,
  path: Path,
  given: Readonly<Record<string, string>> = {},
): ActionResult {
  const entry = context.programme.file(file);
  if (!entry) return refused(`${file} does not exist yet. Create it first.`);
  const entity = entry.entities[0];
  const uri = context.uriOf(file);
  if (!entity?.node || path.length === 0)
    return { changes: [], open: { uri, position: toPosition(entry.tree, entity?.node?.start ?? 0) } };
  const { parent, rest, found } = walk(entity.node, path);
  const depth = path.length - rest.length;
  const field = fieldAt(entity.kind, path);
  const stub = field && stubOf(field, itemValues(context.programme.view(), entity.id, path, given));
  let edit: TextEdit | undefined;
  if (rest.length > 0 && parent) edit = begin(entry.tree, parent, entity.kind, path.slice(0, depth), rest, stub);
  else if (found?.kind === 'seq' && found.items.length > 0 && field?.item?.fields && parent)
    edit = addItem(entry.tree, parent, String(path[path.length - 1]), itemInBraces(stub!));
  if (!edit) return { changes: [], open: { uri, position: toPosition(entry.tree, found?.end ?? entity.node.start) } };
  const { start, end, newText } = edit;
  const after = applyEdits(entry.tree.text, [edit]);
  return {
    changes: [{ uri, edits: [{ range: toRange(entry.tree, edit), newText }] }],
    open: { uri, position: positionIn(after, start + firstBlank(newText)) },
    ...snippetFor(entry.tree, { start, end, newText }, after),
  };
}

/**
 * The edit as a snippet. It begins with the line, because an editor indents the lines of a snippet as far as the line
 * where it is inserted.
 */
function snippetFor(tree: SourceTree, { start, end, newText }: TextEdit, after: string): Pick<ActionResult, 'snippet'> {
  const from = after.lastIndexOf('\n', start - 1) + 1;
  const to = start + newText.length;
  const stops = stopsOf(after)
    .filter((each) => each.start >= start && each.end <= to)
    .map((each) => ({ start: each.start - from, end: each.end - from }));
  if (stops.length === 0) return {};
  return { snippet: { range: toRange(tree, { start: from, end }), text: snippetOf(after.slice(from, to), stops) } };
}

/** Follows a path as far as values exist: the last map on the path, the remaining steps, and the value at the end. */
function walk(root: MapNode, path: Path): { parent: MapNode | undefined; rest: Path; found: TreeNode | undefined } {
  let node: TreeNode = root;
  let parent: MapNode | undefined;
  for (let index = 0; index < path.length; index += 1) {
    const step = path[index]!;
    if (node.kind === 'map') parent = node;
    const next: TreeNode | undefined =
      node.kind === 'map'
        ? valueOf(node, String(step))
        : node.kind === 'seq' && typeof step === 'number'
          ? node.items[step]
          : undefined;
    const empty = next?.kind === 'scalar' && next.type === 'null';
    if (!next || empty)
      return { parent: node.kind === 'map' ? node : undefined, rest: path.slice(index), found: undefined };
    node = next;
  }
  return { parent, rest: [], found: node };
}

/** The first missing key with all further keys of the path below it. */
function begin(
  tree: Parameters<typeof setValue>[0],
  parent: MapNode,
  kind: Parameters<typeof placeOf>[0],
  above: Path,
  rest: Path,
  stub = '',
): TextEdit {
  const [first, ...deeper] = rest.map(String);
  let value = stub;
  for (const key of deeper.reverse())
    value = `\n  ${key}:${value.startsWith('\n') ? value.replace(/\n/g, '\n  ') : ` ${value}`}`;
  const edit = setValue(tree, parent, first!, value, placeOf(kind, above, first!));
  return value === '' && edit.newText.includes(`${first!}:`)
    ? { ...edit, newText: edit.newText.replace(new RegExp(`${first!}:(?=\\r?\\n|$)`), `${first!}: `) }
    : edit;
}
