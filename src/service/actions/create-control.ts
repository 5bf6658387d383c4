import { createControl as newControlFile } from '../../core/changes/create-control';
import { criterionById } from '../../core/criteria/catalogue';
import type { ActionResult } from '../../protocol/actions';
import { created, refused, type ActionContext } from './action';

/** Creates a planned control, for a criterion or without one, with what the person said of it. */
export function createControl(
  context: ActionContext,
  criterion: string | undefined,
  { title, owner }: { title?: string | undefined; owner?: string | undefined } = {},
): ActionResult {
  if (criterion !== undefined && !criterionById(criterion)) return refused(`${criterion} is not a criterion.`);
  return created(context, newControlFile(context.programme.view(), criterion, { title, owner }));
}
