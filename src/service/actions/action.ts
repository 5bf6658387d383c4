import { isRefused, type Change } from '../../core/changes/change';
import type { Entity, FileEntry } from '../../core/index/entity';
import type { Programme } from '../../core/index/programme';
import { recordsWith } from '../../core/index/same-id';
import type { EntityKind, IdKind } from '../../core/model/kinds';
import { isIsoDate } from '../../core/model/dates';
import { keepsReadable } from '../../core/rules/readable';
import { applyEdits, type TextEdit } from '../../core/syntax/edit';
import { snippetOf, stopsOf } from '../../core/templates/stops';
import type { ActionResult, FileChange } from '../../protocol/actions';
import type { Place } from '../../protocol/place';
import { toOffset, toPosition, toRange } from '../place';
import { positionIn } from '../workspace-edit';

/** The programme on which an action works, and the uri of a path relative to its root. */
export interface ActionContext {
  programme: Programme;
  uriOf(path: string): string;
}

/** A result without changes, with the reason. */
export function refused(error: string): ActionResult {
  return { changes: [], error };
}

/** Why a day cannot be the day of a past event; undefined when it can. */
export function dayProblem({ programme }: ActionContext, day: string): string | undefined {
  if (!isIsoDate(day)) return `${day} is no day: write it as YYYY-MM-DD.`;
  return programme.today !== undefined && day > programme.today
    ? `${day} has not come yet. Give the day on which it was done.`
    : undefined;
}

/**
 * The record with an id that a row stands for: the last one of its file that begins before its place. Without a place,
 * or where only one has the id, that one.
 */
export function recordAt<K extends EntityKind & IdKind>(
  { programme, uriOf }: ActionContext,
  kind: K,
  id: string,
  at: Place | undefined,
): Entity<K> | ActionResult {
  const all = recordsWith(programme.view(), kind, id);
  const inFile = at && all.length > 1 ? all.filter((each) => uriOf(each.file) === at.uri) : all;
  const tree = at && inFile[0] && programme.file(inFile[0].file)!.tree;
  const found = tree && inFile.findLast((each) => each.start <= toOffset(tree, at.range.start));
  return found ?? inFile[0] ?? refused(`There is no ${kind} ${id}${all.length > 0 ? ' there any more' : ''}.`);
}

/** A record with its file, for edits; or why it cannot be edited: in a broken file the place of a key is not known. */
export function editable<K extends EntityKind & IdKind>(
  context: ActionContext,
  kind: K,
  id: string,
  at: Place | undefined,
): { entity: Entity<K>; file: FileEntry } | ActionResult {
  const entity = recordAt(context, kind, id, at);
  if ('changes' in entity) return entity;
  const file = context.programme.file(entity.file)!;
  const broken = file.tree.problems[0];
  if (broken)
    return refused(
      `${file.path} is broken in line ${toPosition(file.tree, broken.start).line + 1}: ${broken.message} Mend it first, then try again.`,
    );
  if (!entity.node)
    return refused(`${file.path} has no front matter yet. Begin it with the name of the ${kind}, then try again.`);
  return { entity, file };
}

/**
 * An act of `core/changes` as an action. An act that adds problems of reading to a file is refused, as a fix would not
 * be offered either.
 */
export function changed(context: ActionContext, change: Change): ActionResult {
  if (isRefused(change)) return refused(change.refusal);
  const isSafe = keepsReadable(context.programme, { title: '', edits: [change] });
  return isSafe
    ? edited(context, change.file, ...change.edits)
    : refused(`${change.file} cannot be edited where this belongs. Write it by hand.`);
}

/** Edits of one existing file, which is opened at the last edit, where its new words begin. */
export function edited({ programme, uriOf }: ActionContext, path: string, ...edits: readonly TextEdit[]): ActionResult {
  const file = programme.file(path);
  if (!file || edits.length === 0) return refused('There is nothing to change.');
  const uri = uriOf(path);
  const change: FileChange = {
    uri,
    edits: edits.map((each) => ({ range: toRange(file.tree, each), newText: each.newText })),
  };
  return { changes: [change], open: { uri, position: positionIn(applyEdits(file.tree.text, edits), newWords(edits)) } };
}

/** Blanks and the punctuation of a list before the first word of a new text. */
const listPunctuation = /^[\s,[\]-]*/;

/** Offset in the edited text of the first character of the last edit that is neither blank nor a list's punctuation. */
function newWords(edits: readonly TextEdit[]): number {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  const last = sorted.pop()!;
  const moved = sorted.reduce((sum, each) => sum + each.newText.length - (each.end - each.start), 0);
  return last.start + moved + listPunctuation.exec(last.newText)![0].length;
}

const fileStart = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A new file, opened at the first text that has to be filled in; its blanks are tab stops of the snippet. */
export function created(
  { programme, uriOf }: ActionContext,
  file: { path: string; text: string; cursor: number },
): ActionResult {
  if (programme.file(file.path)) return refused(`${file.path} exists already.`);
  if (file.path.split('/').includes('..'))
    return refused(`${file.path} lies outside the programme. Correct \`paths\` in soc2.yaml.`);
  const uri = uriOf(file.path);
  const stops = stopsOf(file.text);
  return {
    changes: [{ uri, create: file.text }],
    open: { uri, position: positionIn(file.text, file.cursor) },
    ...(stops.length > 0 ? { snippet: { range: fileStart, text: snippetOf(file.text, stops) } } : {}),
  };
}
