import type { ActionParams, ActionResult } from '../../protocol/actions';
import type { ActionContext } from './action';
import { carveOut } from './carve-out';
import { createControl } from './create-control';
import { decideIncident } from './decide-incident';
import { mapControl } from './map-control';
import { markReviewed } from './mark-reviewed';
import { newRecord } from './new-record';
import { declareNotRelevant } from './not-relevant';
import { recordEvidence } from './record-evidence';

/** Computes the edits of an action on an existing programme; nothing is written here. */
export function perform(
  context: ActionContext,
  params: Exclude<ActionParams, { action: 'createManifest' }>,
): ActionResult {
  switch (params.action) {
    case 'createControl':
      return createControl(context, params.criterion, params);
    case 'mapControl':
      return mapControl(context, params);
    case 'notRelevant':
      return declareNotRelevant(context, params.criterion, params.reason);
    case 'carveOut':
      return carveOut(context, params);
    case 'newRecord':
      return newRecord(context, params);
    case 'recordEvidence':
      return recordEvidence(context, params);
    case 'markReviewed':
      return markReviewed(context, params);
    case 'decideIncident':
      return decideIncident(context, params);
  }
}
