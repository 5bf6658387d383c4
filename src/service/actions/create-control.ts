import { createControl as newControlFile } from '../../core/changes/create-control';
import { criterionById } from '../../core/criteria/catalogue';
import type { ActionResult } from '../../protocol/actions';
import { created, refused, type ActionContext } from './action';

/** A control, planned, for a criterion or for none yet. */
export function createControl(context: ActionContext, criterion: string | undefined, title?: string): ActionResult {
  if (criterion !== undefined && !criterionById(criterion)) return refused(`${criterion} is not a criterion.`);
  return created(context, newControlFile(context.programme.view(), criterion, title));
}
