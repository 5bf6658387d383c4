import type { View } from '../index/view';
import { newControl, type NewFile } from '../templates/control';

/**
 * A new control for a criterion (or for none yet), planned. A policy that claims the criterion becomes the control's policy and
 * its owner the control's owner: what is missing is the practice of that policy.
 */
export function createControl(view: View, criterion: string | undefined, title?: string): NewFile {
  const policy = criterion === undefined ? undefined : view.referrers('policy', 'criterion', criterion)[0];
  return newControl(view, criterion, { title, policy: policy?.id, owner: policy?.data.owner });
}
