import type { Diagnostic } from '../../core/rules/diagnostic';
import type { Checker } from '../../core/rules/checker';
import type { Fix } from '../../core/rules/rule';
import type { ActionResult, FileChange } from '../../server/protocol';
import { edited, refused, type ActionContext } from '../actions/action';
import { toRange } from '../place';
import { positionIn } from '../workspace-edit';

/** Applies the quick fix with this title to a problem, as long as the problem is still there. */
export function fixMarked(context: ActionContext & { checker: Checker }, found: Diagnostic, title: string): ActionResult {
  const { checker } = context;
  const now = checker.check(found.file)
    .filter((each) => each.code === found.code && each.message === found.message)
    .sort((a, b) => Math.abs(a.start - found.start) - Math.abs(b.start - found.start))[0];
  if (!now) return refused('This problem is settled already.');
  const fix = checker.fixesFor(now).find((each) => each.title === title);
  return fix ? applied(context, fix) : refused('This fix no longer applies; the text has changed.');
}

function applied(context: ActionContext, fix: Fix): ActionResult {
  const { programme, uriOf } = context;
  const created = (fix.create ?? []).map((each): FileChange => ({ uri: uriOf(each.file), create: each.text }));
  const [only, ...others] = fix.edits ?? [];
  if (only && others.length === 0 && created.length === 0) return edited(context, only.file, ...only.edits);
  const changes = (fix.edits ?? []).flatMap(({ file, edits }): FileChange[] => {
    const entry = programme.file(file);
    return entry ? [{ uri: uriOf(file), edits: edits.map((each) => ({ range: toRange(entry.tree, each), newText: each.newText })) }] : [];
  });
  const first = fix.create?.[0];
  return { changes: [...created, ...changes], ...(first ? { open: { uri: uriOf(first.file), position: positionIn(first.text, first.cursor ?? 0) } } : {}) };
}
