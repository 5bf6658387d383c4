import { isInPlace } from '../coverage/presence';
import { compareText } from '../index/order';
import type { View } from '../index/view';
import { bucketOf, dayOfWork, dueList } from './due-list';

/** What one role owns and has to do. */
export interface OwnerLoad {
  /** Id of a role; empty for what nobody owns. */
  owner: string;
  title: string;
  /** people.yaml knows the role. */
  declared: boolean;
  /** Controls in place. */
  controls: number;
  evidence: Work;
  other: Work;
}

export interface Work {
  /** Overdue. */
  late: number;
  /** Still to come. */
  due: number;
}

/** Every role that owns a control in place or has work to do: those with most that is late first, then by title. */
export function ownersLoad(view: View): OwnerLoad[] {
  return view.derive('load of owners', computeLoad);
}

function computeLoad(view: View): OwnerLoad[] {
  const roles = new Map(
    (view.peopleEntity()?.data.roles ?? []).flatMap(({ id, title }) => (id === undefined ? [] : [[id, title ?? id]])),
  );
  const loads = new Map<string, OwnerLoad>();
  const of = (owner: string): OwnerLoad => {
    let load = loads.get(owner);
    if (!load)
      loads.set(
        owner,
        (load = {
          owner,
          title: owner === '' ? 'Nobody' : (roles.get(owner) ?? owner),
          declared: roles.has(owner),
          controls: 0,
          evidence: { late: 0, due: 0 },
          other: { late: 0, due: 0 },
        }),
      );
    return load;
  };
  for (const control of view.all('control')) if (isInPlace(view, control)) of(control.data.owner ?? '').controls += 1;
  const day = dayOfWork(view);
  for (const item of dueList(view))
    of(item.owner)[item.kind === 'evidence' ? 'evidence' : 'other'][
      day !== undefined && bucketOf(item, day) === 'overdue' ? 'late' : 'due'
    ] += 1;
  return [...loads.values()].sort(
    (a, b) => lateOf(b) - lateOf(a) || compareText(a.title, b.title) || compareText(a.owner, b.owner),
  );
}

function lateOf({ evidence, other }: OwnerLoad): number {
  return evidence.late + other.late;
}
