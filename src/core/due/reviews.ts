import { isInPlace } from '../coverage/presence';
import { scopeOf } from '../scope/scope';
import type { Entity } from '../index/entity';
import type { View } from '../index/view';
import { addMonths } from '../model/dates';
import { lastReviewed } from '../records/last-reviewed';
import { itemOf, named, nameOf, type DueItem } from './item';

/** Months after which controls and risks are reviewed again. */
const yearly = 12;

/**
 * The review of a policy: due on the planned day, and at the latest when the programme's review interval has passed
 * since the last one.
 */
export function policyReviewDue(view: View, policy: Entity<'policy'>): DueItem[] {
  const { next_review: planned, owner, name } = policy.data;
  const last = lastReviewed(policy);
  const months = view.manifest('lint')?.policy_review_months ?? yearly;
  const latest = last === undefined ? undefined : addMonths(last, months);
  const next = planned !== undefined && (last === undefined || planned > last) ? planned : undefined;
  const date = [latest, next].filter((each) => each !== undefined).sort()[0] ?? unplanned(view);
  if (date === undefined) return [];
  const reason =
    last === undefined
      ? 'No review of it is recorded.'
      : `Last reviewed ${last}; ${date === next ? `the next review is planned for ${next}` : `policies are reviewed every ${months === 12 ? 'year' : `${months} months`}`}.`;
  const title = `Review policy ${nameOf(policy, name)}`;
  return [itemOf('policy-review', policy, '', { title, reason, owner, date, ...named(name) })];
}

/** The comparison of a control's text with practice; only where one was recorded before. */
export function controlReviewDue(view: View, control: Entity<'control'>): DueItem[] {
  const { reviewed, owner, title } = control.data;
  if (reviewed === undefined || !isInPlace(view, control)) return [];
  return [
    itemOf('control-review', control, '', {
      title: `Confirm that ${nameOf(control, title)} still describes practice`,
      reason: `Last compared ${reviewed}; systems change and sentences stay.`,
      owner,
      date: addMonths(reviewed, yearly),
    }),
  ];
}

export function riskReviewDue(view: View, risk: Entity<'risk'>): DueItem[] {
  const { reviewed, owner, title, status } = risk.data;
  if (status === 'closed') return [];
  const date = reviewed === undefined ? unplanned(view) : addMonths(reviewed, yearly);
  if (date === undefined) return [];
  return [
    itemOf('risk-review', risk, '', {
      title: `Assess risk ${nameOf(risk, title)}`,
      reason:
        reviewed === undefined
          ? 'No assessment of it is recorded.'
          : `Last assessed ${reviewed}; risks are assessed every year.`,
      owner,
      date,
    }),
  ];
}

/** The due day of work that has no planned day: the day at which staleness is judged. */
export function unplanned(view: View): string | undefined {
  return scopeOf(view).reference;
}
