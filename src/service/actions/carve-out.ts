import { placeOf } from '../../core/model/place';
import { criterionById } from '../../core/criteria/catalogue';
import { addItem, setValue } from '../../core/syntax/edit';
import { valueOf } from '../../core/syntax/navigate';
import type { ActionResult } from '../../protocol/actions';
import { edited, refused, type ActionContext } from './action';
import { flowText } from './not-relevant';

/** States what is assumed of a vendor for a criterion (a CSOC), and makes the vendor a carved-out one where it is none yet. */
export function carveOut(context: ActionContext, vendorId: string, criterion: string, text: string): ActionResult {
  if (!criterionById(criterion)) return refused(`${criterion} is not a criterion.`);
  if (text.trim() === '') return refused('Say what is assumed of the vendor.');
  const vendor = context.programme.view().get('vendor', vendorId);
  const file = vendor && context.programme.file(vendor.file);
  if (!vendor?.node || !file) return refused(`There is no vendor ${vendorId}.`);
  const item = `{id: ${nextCsoc(context, vendorId)}, text: ${flowText(text)}, criteria: [${criterion}]}`;
  const subservice = valueOf(vendor.node, 'subservice');
  if (subservice?.kind !== 'map') {
    const value = `\n  method: carve-out\n  csocs:\n    - ${item}`;
    return edited(
      context,
      file.path,
      setValue(file.tree, vendor.node, 'subservice', value, placeOf('vendor', [], 'subservice')),
    );
  }
  const method = valueOf(subservice, 'method');
  if (method?.kind === 'scalar' && method.text === 'inclusive')
    return refused(`${vendorId} is presented by the inclusive method; its controls belong into the description.`);
  const carvedOut = method?.kind === 'scalar' && method.text === 'carve-out';
  const edits = carvedOut
    ? []
    : [setValue(file.tree, subservice, 'method', 'carve-out', placeOf('vendor', ['subservice'], 'method'))];
  return edited(
    context,
    file.path,
    ...edits,
    addItem(file.tree, subservice, 'csocs', item, placeOf('vendor', ['subservice'], 'csocs')),
  );
}

/** `CSOC-AWS-4` after `CSOC-AWS-3`. */
function nextCsoc(context: ActionContext, vendorId: string): string {
  const prefix = `CSOC-${vendorId.toUpperCase()}-`;
  const numbers = context.programme.tables.ids('csoc').flatMap((id) => {
    const number = id.startsWith(prefix) ? Number(id.slice(prefix.length)) : NaN;
    return Number.isInteger(number) ? [number] : [];
  });
  return `${prefix}${numbers.reduce((most, each) => Math.max(most, each), 0) + 1}`;
}
