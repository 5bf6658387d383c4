import { carveOut as carveOutChange } from '../../core/changes/carve-out';
import type { ActionResult } from '../../protocol/actions';
import { changed, refused, type ActionContext } from './action';

/** States what is assumed of a vendor for a criterion (a CSOC), and makes the vendor a carved-out one where it is none yet. */
export function carveOut(context: ActionContext, vendorId: string, criterion: string, text: string): ActionResult {
  const view = context.programme.view();
  const vendor = view.get('vendor', vendorId);
  return vendor
    ? changed(context, carveOutChange(view, vendor, [{ text, criterion }]))
    : refused(`There is no vendor ${vendorId}.`);
}
