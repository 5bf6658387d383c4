import type { Programme } from '../../core/index/programme';
import type { TextEdit } from '../../core/syntax/edit';
import type { ActionResult, FileChange } from '../../server/protocol';
import { toRange } from '../place';
import { positionIn } from '../workspace-edit';

/** What an action works on. */
export interface ActionContext {
  programme: Programme;
  uriOf(path: string): string;
}

/** Nothing was changed, and why. */
export function refused(error: string): ActionResult {
  return { changes: [], error };
}

/** Edits of one file that exists; opens it at the first of them. */
export function edited({ programme, uriOf }: ActionContext, path: string, ...edits: readonly TextEdit[]): ActionResult {
  const file = programme.file(path);
  const first = edits[0];
  if (!file || !first) return refused('There is nothing to change.');
  const uri = uriOf(path);
  const change: FileChange = { uri, edits: edits.map((each) => ({ range: toRange(file.tree, each), newText: each.newText })) };
  return { changes: [change], open: { uri, position: toRange(file.tree, first).start } };
}

/** A new file, opened where something has to be filled in. */
export function created({ programme, uriOf }: ActionContext, file: { path: string; text: string; cursor: number }): ActionResult {
  if (programme.file(file.path)) return refused(`${file.path} exists already.`);
  const uri = uriOf(file.path);
  return { changes: [{ uri, create: file.text }], open: { uri, position: positionIn(file.text, file.cursor) } };
}
