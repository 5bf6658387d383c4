import { carveOut as carveOutChange } from '../../core/changes/carve-out';
import type { ActionParams, ActionResult } from '../../protocol/actions';
import { changed, recordAt, type ActionContext } from './action';

/** Adds what is assumed of a vendor for a criterion (a CSOC), and marks the vendor as carved out if it is not yet. */
export function carveOut(
  context: ActionContext,
  { vendor: id, criterion, text, at }: Extract<ActionParams, { action: 'carveOut' }>,
): ActionResult {
  const vendor = recordAt(context, 'vendor', id, at);
  return 'changes' in vendor
    ? vendor
    : changed(context, carveOutChange(context.programme.view(), vendor, [{ text, criterion }]));
}
