import { placeOf } from '../../core/model/place';
import { criterionById } from '../../core/criteria/catalogue';
import { addItem, quoteIfNeeded } from '../../core/syntax/edit';
import type { ActionResult } from '../../protocol/actions';
import { edited, refused, type ActionContext } from './action';

/** Declares in the manifest that a criterion does not concern the system (DC 8), with the reason. */
export function declareNotRelevant(context: ActionContext, criterion: string, reason: string): ActionResult {
  if (!criterionById(criterion)) return refused(`${criterion} is not a criterion.`);
  if (reason.trim() === '') return refused('A criterion can only be left out with a reason.');
  const manifest = context.programme.view().manifestEntity();
  const file = manifest && context.programme.file(manifest.file);
  if (!manifest?.node || !file) return refused('There is no soc2.yaml yet: create the programme manifest first.');
  if ((manifest.data.not_relevant ?? []).some((each) => each.criterion === criterion))
    return refused(`${criterion} is declared not relevant already.`);
  const item = `{criterion: ${criterion}, reason: ${flowText(reason)}}`;
  return edited(
    context,
    file.path,
    addItem(file.tree, manifest.node, 'not_relevant', item, placeOf('manifest', [], 'not_relevant')),
  );
}

/** One line that may stand between braces. */
export function flowText(text: string): string {
  return quoteIfNeeded(text.replace(/\s+/g, ' ').trim());
}
