import type { ChangesOf } from '../../protocol/rows';

type Rows = ReadonlyMap<string, object>;

/**
 * How many versions are remembered, since several readers may request one result in turn. Versions share their rows.
 */
const mostVersions = 4;

/** The rows of one result that clients were sent, so that later answers contain only rows that differ. */
export class RowsTold<Result extends object, Field extends keyof Result> {
  readonly #field: Field;
  /** By version, the oldest first. */
  readonly #told = new Map<number, Rows>();

  /** `field`: the property of the results that contains their rows. */
  constructor(field: Field) {
    this.#field = field;
  }

  /** The change from version `since`; all rows when that version is not remembered. */
  change(result: Result, since: number): ChangesOf<Result, Field> {
    const { [this.#field]: list, ...rest } = result;
    const rows = byKey(list as readonly { id: string }[]);
    const before = this.#told.get(since);
    const changed = [...rows].filter(([key, row]) => !same(before?.get(key), row));
    const sameOrder = before !== undefined && sameKeys(rows, before);
    const version = sameOrder && changed.length === 0 ? since : this.#keep(rows);
    const order = sameOrder ? undefined : [...rows.keys()];
    return { version, since: before ? since : 0, rest, changed, order } as ChangesOf<Result, Field>;
  }

  #keep(rows: Rows): number {
    versions += 1;
    this.#told.set(versions, rows);
    const [oldest] = this.#told.keys();
    if (this.#told.size > mostVersions) this.#told.delete(oldest!);
    return versions;
  }
}

/** All answers have different versions, also answers of different results. */
let versions = 0;

/** Two controls may have one id; the key of the second gets a number after a character that no id contains. */
function byKey(rows: readonly { id: string }[]): Map<string, object> {
  const map = new Map<string, object>();
  const counts = new Map<string, number>();
  for (const row of rows) {
    const count = (counts.get(row.id) ?? 0) + 1;
    counts.set(row.id, count);
    map.set(count === 1 ? row.id : `${row.id}\n${count}`, row);
  }
  return map;
}

/** Most rows are remembered and are the same object; the others were computed again and may still be equal. */
function same(before: object | undefined, now: object): boolean {
  return before === now || (before !== undefined && JSON.stringify(before) === JSON.stringify(now));
}

function sameKeys(a: Rows, b: Rows): boolean {
  if (a.size !== b.size) return false;
  const others = b.keys();
  for (const key of a.keys()) if (others.next().value !== key) return false;
  return true;
}
