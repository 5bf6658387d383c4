import type { ChangesOf } from '../../protocol/rows';

type Rows = ReadonlyMap<string, object>;

/** Versions that are remembered: several readers may ask about one result in turn. Their rows are shared. */
const mostVersions = 4;

/** What clients were told of the rows of one result, so that they can be told of those alone that differ. */
export class RowsTold<Result extends object, Field extends keyof Result> {
  readonly #field: Field;
  /** By version, the oldest first. */
  readonly #told = new Map<number, Rows>();

  /** `field` of the results holds their rows. */
  constructor(field: Field) {
    this.#field = field;
  }

  /** From version `since`, or from nothing where that is not remembered. */
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

/** No two answers have the same version, whatever they are about. */
let versions = 0;

/** Two controls may carry one id; the second is told apart by its number, behind a letter that no id holds. */
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
