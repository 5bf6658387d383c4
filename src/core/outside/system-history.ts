import { normaliseCategory } from '../criteria/normalise';
import type { Entity } from '../index/entity';
import { readFacts } from '../index/facts';
import { compareText } from '../index/order';
import type { EntityKind } from '../model/kinds';
import type { HistoryChange } from '../index/outside-facts';

/** What one step of the history changed in the files that describe the system. */
export interface Step {
  /** ISO day. */
  date: string;
  files: readonly {
    path: string;
    kind: 'manifest' | 'control' | 'vendor';
    before: string | undefined;
    after: string | undefined;
  }[];
}

type State = Pick<HistoryChange, 'what' | 'id' | 'name'> & { state: string };

/**
 * Parts of the system that changed within a period, from the steps of a history, oldest first. What was added and
 * removed within the period does not count. Empty when the programme itself was started in the period: describing a
 * system does not change it; for the same reason a control that is newly written down does not count.
 */
export function changesWithin(steps: readonly Step[], period: { from: string; to: string }): HistoryChange[] {
  const found = new Map<string, HistoryChange>();
  for (const { date, files } of steps) {
    if (date < period.from || date > period.to) continue;
    if (files.some((each) => each.kind === 'manifest' && each.before === undefined)) return [];
    const before = statesOf(files.map((each) => ({ ...each, text: each.before })));
    const after = statesOf(files.map((each) => ({ ...each, text: each.after })));
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const old = before.get(key);
      const now = after.get(key);
      if ((old?.state ?? '') === (now?.state ?? '')) continue;
      const { what, id, name } = (now ?? old)!;
      found.set(key, {
        what,
        id,
        name,
        date,
        before: found.get(key)?.before ?? old?.state ?? '',
        after: now?.state ?? '',
      });
    }
  }
  return [...found.values()]
    .filter(concernsUsers)
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.what, b.what) || compareText(a.id, b.id));
}

function concernsUsers({ what, before, after }: HistoryChange): boolean {
  if (before === after) return false;
  return what !== 'control' || before === 'in-place' || (before !== '' && after === 'in-place');
}

function statesOf(files: readonly { path: string; kind: EntityKind; text: string | undefined }[]): Map<string, State> {
  const states = new Map<string, State>();
  for (const { path, kind, text } of files) {
    if (text === undefined) continue;
    for (const entity of readFacts(path, text, kind, 'soc2').entities)
      for (const state of statesIn(entity)) states.set(`${state.what} ${state.id}`, state);
  }
  return states;
}

function statesIn(entity: Entity): State[] {
  if (isOf(entity, 'manifest')) {
    const { categories = [], system } = entity.data;
    return [
      ...categories.flatMap((each): State[] =>
        named('category', normaliseCategory(String(each)), undefined, 'examined'),
      ),
      ...(system?.infrastructure ?? []).flatMap(({ id, name, provider }) =>
        named('infrastructure', id, name, provider ?? 'self'),
      ),
    ];
  }
  if (isOf(entity, 'vendor')) {
    const { subservice, name } = entity.data;
    return subservice?.method === undefined || subservice.method === 'none'
      ? []
      : named('subservice', entity.id, name, subservice.method);
  }
  if (!isOf(entity, 'control') || entity.data.scope === 'soc1') return [];
  return named('control', entity.id, entity.data.title, entity.data.status ?? 'in-place');
}

function named(what: State['what'], id: string | undefined, name: string | undefined, state: string): State[] {
  return id === undefined ? [] : [{ what, id, name, state }];
}

function isOf<K extends EntityKind>(entity: Entity, kind: K): entity is Entity<K> {
  return entity.kind === kind;
}
