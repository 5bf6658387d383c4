import { applyEdits } from '../../../src/core/syntax/edit';
import { toOffset } from '../../../src/service/place';
import type { ActionResult } from '../../../src/protocol/actions';
import type { Opened } from '../../support/programme';

export interface Outcome {
  /** Texts after the action, by path. */
  texts: Record<string, string>;
  error?: string;
  /** Path of the file that is opened. */
  open?: string;
  /** Rest of the line at the cursor. */
  at?: string;
}

/** What an action does to the files of a programme. */
export function outcomeOf(context: Opened, result: ActionResult): Outcome {
  const texts: Record<string, string> = {};
  for (const change of result.changes) {
    const path = change.uri.replace('file:///larkspur/', '');
    const file = context.programme.file(path);
    const edits = (change.edits ?? []).map((each) => ({
      start: toOffset(file!.tree, each.range.start),
      end: toOffset(file!.tree, each.range.end),
      newText: each.newText,
    }));
    texts[path] = change.create ?? applyEdits(file!.tree.text, edits);
  }
  const opened = result.open?.uri.replace('file:///larkspur/', '');
  const text = opened === undefined ? undefined : (texts[opened] ?? context.programme.file(opened)?.tree.text);
  const { line, character } = result.open?.position ?? { line: 0, character: 0 };
  const at = text?.split('\n')[line]?.slice(character);
  return {
    texts,
    ...(at === undefined ? {} : { at }),
    ...(result.error ? { error: result.error } : {}),
    ...(opened === undefined ? {} : { open: opened }),
  };
}
