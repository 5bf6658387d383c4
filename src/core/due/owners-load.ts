import { isInPlace } from '../coverage/presence';
import { compareText } from '../index/order';
import type { View } from '../index/view';
import { bucketOf, dayOfWork, dueList } from './due-list';

/** What one role owns and has to do. */
export interface OwnerLoad {
  /** Id of a role; empty for work without an owner. */
  owner: string;
  title: string;
  /** people.yaml declares the role. */
  declared: boolean;
  /** Controls in place. */
  controls: number;
  evidence: Work;
  other: Work;
}

interface Work {
  /** Number of overdue items. */
  late: number;
  /** Number of items still to come. */
  due: number;
}

/** Every role that owns a control in place or has work to do: those with the most late work first, then by title. */
export function ownersLoad(view: View): OwnerLoad[] {
  return view.derive('load of owners', computeLoad);
}

function computeLoad(view: View): OwnerLoad[] {
  const titles = roleTitles(view);
  const loads = new Map<string, OwnerLoad>();
  const loadOf = (owner: string): OwnerLoad => {
    const load = loads.get(owner) ?? noLoad(owner, titles);
    loads.set(owner, load);
    return load;
  };
  for (const control of view.all('control')) {
    if (isInPlace(view, control)) loadOf(control.data.owner ?? '').controls += 1;
  }
  const day = dayOfWork(view);
  for (const item of dueList(view)) {
    const load = loadOf(item.owner);
    const work = item.kind === 'evidence' ? load.evidence : load.other;
    const isLate = day !== undefined && bucketOf(item, day) === 'overdue';
    work[isLate ? 'late' : 'due'] += 1;
  }
  return [...loads.values()].sort(compareLoads);
}

/** Titles by the id of the role, as people.yaml has them. */
function roleTitles(view: View): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { id, title } of view.peopleEntity()?.data.roles ?? []) {
    if (id !== undefined) titles.set(id, title ?? id);
  }
  return titles;
}

function noLoad(owner: string, titles: ReadonlyMap<string, string>): OwnerLoad {
  return {
    owner,
    title: owner === '' ? 'Nobody' : (titles.get(owner) ?? owner),
    declared: titles.has(owner),
    controls: 0,
    evidence: { late: 0, due: 0 },
    other: { late: 0, due: 0 },
  };
}

function compareLoads(a: OwnerLoad, b: OwnerLoad): number {
  return lateOf(b) - lateOf(a) || compareText(a.title, b.title) || compareText(a.owner, b.owner);
}

function lateOf({ evidence, other }: OwnerLoad): number {
  return evidence.late + other.late;
}
