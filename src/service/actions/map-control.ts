import { placeOf } from '../../core/model/place';
import { criterionById } from '../../core/criteria/catalogue';
import { addItem } from '../../core/syntax/edit';
import { valueOf } from '../../core/syntax/navigate';
import type { ActionResult } from '../../protocol/actions';
import { edited, refused, type ActionContext } from './action';

/** Adds a criterion to a control, in the list that the control uses already. */
export function mapControl(context: ActionContext, controlId: string, criterion: string): ActionResult {
  if (!criterionById(criterion)) return refused(`${criterion} is not a criterion.`);
  const control = context.programme.view().get('control', controlId);
  const file = control && context.programme.file(control.file);
  if (!control?.node || !file) return refused(`There is no control ${controlId}.`);
  const named = context.programme.view().references('criterion', criterion);
  if (named.some((each) => each.entity === control && each.path[0] !== 'focus'))
    return refused(`${controlId} names ${criterion} already.`);
  const satisfies = valueOf(control.node, 'criteria') ? undefined : valueOf(control.node, 'satisfies');
  const edits =
    satisfies?.kind === 'map'
      ? addItem(
          file.tree,
          satisfies,
          valueOf(satisfies, 'TSPC') && !valueOf(satisfies, 'TSC') ? 'TSPC' : 'TSC',
          criterion,
        )
      : addItem(file.tree, control.node, 'criteria', criterion, placeOf('control', [], 'criteria'));
  return edited(context, file.path, edits);
}
