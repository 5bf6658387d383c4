import { declareNotRelevant as declareChange } from '../../core/changes/not-relevant';
import type { ActionResult } from '../../protocol/actions';
import { changed, type ActionContext } from './action';

/** Declares in the manifest that a criterion is not relevant to the system (DC 8), with the reason. */
export function declareNotRelevant(context: ActionContext, criterion: string, reason: string): ActionResult {
  return changed(context, declareChange(context.programme.view(), criterion, reason));
}
