import type { Fix } from '../../core/rules/rule';
import type { ActionResult, FileChange } from '../../protocol/actions';
import { toRange } from '../place';
import { positionIn } from '../workspace-edit';
import { edited, type ActionContext } from './action';

/** A fix as an action; the written text is opened at its first word. */
export function applyFix(context: ActionContext, fix: Fix): ActionResult {
  const { programme, uriOf } = context;
  const created = (fix.create ?? []).map((each): FileChange => ({ uri: uriOf(each.file), create: each.text }));
  const [only, ...others] = fix.edits ?? [];
  if (only && others.length === 0 && created.length === 0) return edited(context, only.file, ...only.edits);
  const changes = (fix.edits ?? []).flatMap(({ file, edits }): FileChange[] => {
    const entry = programme.file(file);
    return entry
      ? [
          {
            uri: uriOf(file),
            edits: edits.map((each) => ({ range: toRange(entry.tree, each), newText: each.newText })),
          },
        ]
      : [];
  });
  const first = fix.create?.[0];
  return {
    changes: [...created, ...changes],
    ...(first ? { open: { uri: uriOf(first.file), position: positionIn(first.text, first.cursor ?? 0) } } : {}),
  };
}
