import { mapControl as mapControlChange } from '../../core/changes/map-control';
import type { ActionResult } from '../../protocol/actions';
import { changed, refused, type ActionContext } from './action';

/** Adds a criterion to a control, in the list in which the control names its criteria. */
export function mapControl(context: ActionContext, controlId: string, criterion: string): ActionResult {
  const view = context.programme.view();
  const control = view.get('control', controlId);
  return control
    ? changed(context, mapControlChange(view, control, criterion))
    : refused(`There is no control ${controlId}.`);
}
