import { mapControl as mapControlChange } from '../../core/changes/map-control';
import type { ActionParams, ActionResult } from '../../protocol/actions';
import { changed, recordAt, type ActionContext } from './action';

/** Adds a criterion to a control, in the list in which the control names its criteria. */
export function mapControl(
  context: ActionContext,
  { control: id, criterion, at }: Extract<ActionParams, { action: 'mapControl' }>,
): ActionResult {
  const control = recordAt(context, 'control', id, at);
  return 'changes' in control
    ? control
    : changed(context, mapControlChange(context.programme.view(), control, criterion));
}
