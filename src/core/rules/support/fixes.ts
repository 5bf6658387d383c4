import { isRefused, type Change } from '../../changes/change';
import type { Entity } from '../../index/entity';
import { replaceInScalar, type TextEdit } from '../../syntax/edit';
import { nodeAtOffset } from '../../syntax/navigate';
import type { Answer, Fix, RuleContext } from '../rule';

interface FixOptions {
  preferred?: boolean;
  safe?: boolean;
}

/** A fix inside the checked file; empty when there is no edit to make. */
export function editHere(
  context: RuleContext,
  title: string,
  edits: TextEdit | readonly TextEdit[] | undefined,
  options: FixOptions = {},
): Fix[] {
  if (!edits) return [];
  const list = 'start' in edits ? [edits] : [...edits];
  return list.length === 0 ? [] : [{ title, edits: [{ file: context.file.path, edits: list }], ...options }];
}

/** A fix that changes words of prose: of a scalar, with quotes where YAML needs them, or of a Markdown body. */
export function rewordHere(
  context: RuleContext,
  entity: Entity,
  title: string,
  { start, end, newText }: TextEdit,
  options: FixOptions = {},
): Fix[] {
  const node = entity.node && nodeAtOffset(entity.node, start)?.node;
  const line = newText.replace(/\s+/g, ' ');
  const edit =
    node?.kind === 'scalar' && end <= node.end
      ? replaceInScalar(context.file.tree, node, start, end, line)
      : { start, end, newText: line };
  return editHere(context, title, edit, options);
}

/** A fix inside another file of the programme. */
export function editIn(
  file: string,
  title: string,
  edits: TextEdit | readonly TextEdit[] | undefined,
  options: FixOptions = {},
): Fix[] {
  if (!edits) return [];
  return [{ title, edits: [{ file, edits: 'start' in edits ? [edits] : [...edits] }], ...options }];
}

/** A change of `core/changes` as a fix; empty when the change is refused. */
export function changeFix(title: string, change: Change, options: FixOptions = {}): Fix[] {
  return isRefused(change) ? [] : editIn(change.file, title, change.edits, options);
}

/** A fix that writes a new file. `|` in `text` marks the cursor and is removed. */
export function createFile(file: string, title: string, text: string, options: FixOptions = {}): Fix {
  const cursor = text.indexOf('|');
  const plain = cursor < 0 ? text : text.slice(0, cursor) + text.slice(cursor + 1);
  return { title, create: [{ file, text: plain, ...(cursor < 0 ? {} : { cursor }) }], ...options };
}

/** Each fix of each of several things as an answer; none for a single thing, whose fixes are offered without a list. */
export function* answersEach<T>(
  things: readonly T[],
  fixesOf: (thing: T) => Iterable<Fix>,
  detailOf: (thing: T) => string,
): Iterable<Answer> {
  if (things.length < 2) return;
  for (const each of things) for (const fix of fixesOf(each)) yield { label: fix.title, detail: detailOf(each), fix };
}
