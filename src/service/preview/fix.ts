import type { Diagnostic } from '../../core/rules/diagnostic';
import type { Checker } from '../../core/rules/checker';
import type { ActionResult } from '../../protocol/actions';
import { refused, type ActionContext } from '../actions/action';
import { applyFix } from '../actions/apply-fix';

/** Applies the quick fix with this title to a problem, as long as the problem is still there. */
export function fixMarked(
  context: ActionContext & { checker: Checker },
  found: Diagnostic,
  title: string,
): ActionResult {
  const { checker } = context;
  const now = checker
    .check(found.file)
    .filter((each) => each.code === found.code && each.message === found.message)
    .sort((a, b) => Math.abs(a.start - found.start) - Math.abs(b.start - found.start))[0];
  if (!now) return refused('This problem is settled already.');
  const fix = checker.fixesFor(now).find((each) => each.title === title);
  return fix
    ? applyFix(context, fix)
    : refused(
        'This fix no longer applies, since a text has changed. What is proposed now stands beside the passage in a moment.',
      );
}
