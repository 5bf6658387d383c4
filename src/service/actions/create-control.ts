import { criterionById } from '../../core/criteria/catalogue';
import { newControl } from '../../core/templates/control';
import type { ActionResult } from '../../protocol/actions';
import { created, refused, type ActionContext } from './action';

/** A control, planned. A policy that claims its criterion becomes the control's policy: its practice is what is missing. */
export function createControl(context: ActionContext, criterion: string | undefined, title?: string): ActionResult {
  if (criterion !== undefined && !criterionById(criterion)) return refused(`${criterion} is not a criterion.`);
  const view = context.programme.view();
  const policy = criterion === undefined ? undefined : view.referrers('policy', 'criterion', criterion)[0];
  const owner = policy?.data.owner;
  return created(
    context,
    newControl(view, criterion, {
      ...(title === undefined ? {} : { title }),
      ...(policy ? { policy: policy.id } : {}),
      ...(owner ? { owner } : {}),
    }),
  );
}
