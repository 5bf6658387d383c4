import type { View } from '../index/view';
import { newControl, type NewFile } from '../templates/control';

/**
 * A new planned control for a criterion, or for none yet. A policy that claims the criterion becomes the control's
 * policy, and its owner the control's owner unless somebody said another, because the control is the practice that the
 * policy lacks. An empty owner leaves it open.
 */
export function createControl(
  view: View,
  criterion: string | undefined,
  { title, owner }: { title?: string | undefined; owner?: string | undefined } = {},
): NewFile {
  const policy = criterion === undefined ? undefined : view.referrers('policy', 'criterion', criterion)[0];
  return newControl(view, criterion, { title, policy: policy?.id, owner: owner ?? policy?.data.owner });
}
