import type { RowsChange } from '../server/protocol';

type Rows = ReadonlyMap<string, object>;

/** What a client was told of the rows of one result, so that it can be told of those alone that differ. */
export class RowsTold {
  readonly #field: string;
  #version = 0;
  #rows: Rows = new Map();

  /** `field` of the results holds their rows. */
  constructor(field: string) {
    this.#field = field;
  }

  /** From version `since`, or from nothing where that is not what was told last. */
  change(result: object, since: number): RowsChange {
    const { [this.#field]: list, ...rest } = result as Record<string, unknown>;
    const follows = since !== 0 && since === this.#version;
    const before: Rows = follows ? this.#rows : new Map<string, object>();
    const rows = byKey(list as readonly { id: string }[]);
    const changed = [...rows].filter(([key, row]) => !same(before.get(key), row));
    this.#rows = rows;
    this.#version = ++versions;
    return { version: this.#version, since: follows ? since : 0, rest, changed, ...(follows && sameKeys(rows, before) ? {} : { order: [...rows.keys()] }) };
  }
}

/** No two answers have the same version, whatever they are about. */
let versions = 0;

/** Two controls may carry one id; the second is told apart by its number. */
function byKey(rows: readonly { id: string }[]): Map<string, object> {
  const map = new Map<string, object>();
  const counts = new Map<string, number>();
  for (const row of rows) {
    const count = (counts.get(row.id) ?? 0) + 1;
    counts.set(row.id, count);
    map.set(count === 1 ? row.id : `${row.id} #${count}`, row);
  }
  return map;
}

/** Most rows are remembered and the same object; the rest was worked out again and may say the same. */
function same(before: object | undefined, now: object): boolean {
  return before === now || (before !== undefined && JSON.stringify(before) === JSON.stringify(now));
}

function sameKeys(a: Rows, b: Rows): boolean {
  if (a.size !== b.size) return false;
  const others = b.keys();
  for (const key of a.keys()) if (others.next().value !== key) return false;
  return true;
}
