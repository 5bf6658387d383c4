import { criterionById } from '../../core/criteria/catalogue';
import { newControl } from '../../core/templates/control';
import type { ActionParams, ActionResult } from '../../server/protocol';
import { created, refused, type ActionContext } from './action';
import { carveOut } from './carve-out';
import { mapControl } from './map-control';
import { declareNotRelevant } from './not-relevant';

/** Computes the edits of an action on an existing programme; nothing is written here. */
export function perform(context: ActionContext, params: Exclude<ActionParams, { action: 'createManifest' }>): ActionResult {
  switch (params.action) {
    case 'createControl': return createControl(context, params.criterion);
    case 'mapControl': return mapControl(context, params.control, params.criterion);
    case 'notRelevant': return declareNotRelevant(context, params.criterion, params.reason);
    case 'carveOut': return carveOut(context, params.vendor, params.criterion, params.text);
  }
}

/** A policy that claims the criterion becomes the control's policy: its practice is what is missing. */
function createControl(context: ActionContext, criterion: string): ActionResult {
  if (!criterionById(criterion)) return refused(`${criterion} is not a criterion.`);
  const view = context.programme.view();
  const policy = view.referrers('policy', 'criterion', criterion)[0];
  const owner = policy?.data.owner;
  return created(context, newControl(view, criterion, { ...(policy ? { policy: policy.id } : {}), ...(owner ? { owner } : {}) }));
}
