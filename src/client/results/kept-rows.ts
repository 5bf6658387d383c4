import type { ChangesOf } from '../../protocol/rows';

/**
 * A result with rows that is updated by the changes that the server sends. Rows that did not change stay the same
 * objects.
 */
export class KeptRows<Result extends object, Field extends keyof Result = keyof Result> {
  readonly #field: Field;
  #rows = new Map<string, unknown>();
  #rest: unknown = {};
  #version = 0;

  /** `field`: the property of the result that contains its rows. */
  constructor(field: Field) {
    this.#field = field;
  }

  /** Version of the kept rows; 0 before the first answer. */
  get version(): number {
    return this.#version;
  }

  get result(): Result {
    return { ...(this.#rest as object), [this.#field]: [...this.#rows.values()] } as Result;
  }

  /** Whether the answer changed the kept result. */
  take({ version, since, rest, changed, order }: ChangesOf<Result, Field>): boolean {
    const before = { rows: this.#rows, text: this.#text };
    const known = since === 0 ? new Map<string, unknown>() : before.rows;
    const rows = new Map([...known, ...changed]);
    this.#rows = order ? new Map(order.map((key) => [key, rows.get(key)])) : rows;
    this.#rest = rest;
    this.#version = version;
    return before.text !== this.#text || changed.length > 0 || order !== undefined;
  }

  get #text(): string {
    return JSON.stringify(this.#rest);
  }
}
