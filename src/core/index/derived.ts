/**
 * Values computed from the programme, kept until a fact that they read changes.
 *
 * Two kinds share one store. A *value* may be read by others: when one of its inputs changes it is computed again at
 * once, and only if the result differs do its readers hear of it. A *leaf* (the problems of a file, the blocks of a
 * section) is merely forgotten and reported as stale. Results of values must survive JSON.
 */
export type Record = (dependency: string) => void;

interface Slot {
  key: string;
  leaf: boolean;
  compute: (record: Record) => unknown;
  reads: readonly string[];
  value: unknown;
  valid: boolean;
}

export interface DerivedCounters {
  computed: number;
}

export class Derived {
  readonly counters: DerivedCounters = { computed: 0 };
  readonly #slots = new Map<string, Slot>();
  readonly #readers = new Map<string, Set<Slot>>();

  /** The value under `key`, computed with recorded reads unless it is still valid. */
  get<T>(key: string, leaf: boolean, compute: (record: Record) => T): T {
    let slot = this.#slots.get(key);
    if (!slot) {
      slot = { key, leaf, compute, reads: [], value: undefined, valid: false };
      this.#slots.set(key, slot);
    }
    if (!slot.valid) this.#compute(slot);
    return slot.value as T;
  }

  /** Forgets a leaf for good, for example when its file is deleted. */
  drop(key: string): void {
    const slot = this.#slots.get(key);
    if (!slot) return;
    this.#unlink(slot);
    this.#slots.delete(key);
  }

  clear(): void {
    this.#slots.clear();
    this.#readers.clear();
  }

  /** Marks what read a changed fact; returns the keys of leaves that became stale and of values that changed. */
  invalidate(changed: Iterable<string>): Set<string> {
    const touched = new Set<string>();
    const queue: Slot[] = [];
    const mark = (dependency: string): void => {
      for (const slot of this.#readers.get(dependency) ?? []) {
        if (!slot.valid) continue;
        slot.valid = false;
        if (slot.leaf) touched.add(slot.key);
        else queue.push(slot);
      }
    };
    for (const dependency of changed) mark(dependency);
    for (let slot = queue.pop(); slot; slot = queue.pop()) {
      const name = valueDependency(slot.key);
      if (!this.#readers.get(name)?.size) continue;
      const before = JSON.stringify(slot.value);
      if (!slot.valid) this.#compute(slot);
      if (JSON.stringify(slot.value) === before) continue;
      touched.add(slot.key);
      mark(name);
    }
    return touched;
  }

  #compute(slot: Slot): void {
    this.counters.computed += 1;
    const reads = new Set<string>();
    slot.value = slot.compute((dependency) => reads.add(dependency));
    this.#unlink(slot);
    slot.reads = [...reads];
    for (const dependency of slot.reads) {
      const readers = this.#readers.get(dependency);
      if (readers) readers.add(slot);
      else this.#readers.set(dependency, new Set([slot]));
    }
    slot.valid = true;
  }

  #unlink(slot: Slot): void {
    for (const dependency of slot.reads) {
      const readers = this.#readers.get(dependency);
      readers?.delete(slot);
      if (readers?.size === 0) this.#readers.delete(dependency);
    }
    slot.reads = [];
  }
}

/** The name under which readers of a derived value depend on it. */
export function valueDependency(key: string): string {
  return `x ${key}`;
}
