import { carveOut as carveOutChange } from '../../core/changes/carve-out';
import type { ActionResult } from '../../protocol/actions';
import { changed, refused, type ActionContext } from './action';

/** Adds what is assumed of a vendor for a criterion (a CSOC), and marks the vendor as carved out if it is not yet. */
export function carveOut(context: ActionContext, vendorId: string, criterion: string, text: string): ActionResult {
  const view = context.programme.view();
  const vendor = view.get('vendor', vendorId);
  return vendor
    ? changed(context, carveOutChange(view, vendor, [{ text, criterion }]))
    : refused(`There is no vendor ${vendorId}.`);
}
