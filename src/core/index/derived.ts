/**
 * Values computed from the programme, kept until a fact they read changes.
 *
 * Two kinds share one store. A *value* may be read by others: when one of its inputs changes it is recomputed at once,
 * and its readers are notified only if the result differs. A *leaf* (the problems of a file, the blocks of a section)
 * is only dropped and reported as stale. Results of values must survive JSON.
 */
export type RecordRead = (dependency: string) => void;

interface Slot {
  key: string;
  leaf: boolean;
  /** Kept for values only: a leaf is recomputed when a caller asks for it again, with that caller's function. */
  compute: ((record: RecordRead) => unknown) | undefined;
  reads: readonly Dependency[];
  value: unknown;
  valid: boolean;
}

/**
 * A fact that some computation read. Most facts of a file have one reader; a Set for each would cost too much memory.
 */
interface Dependency {
  name: string;
  readers: Slot | Set<Slot> | undefined;
}

const none: readonly Dependency[] = [];

export interface DerivedCounters {
  computed: number;
}

export class Derived {
  readonly counters: DerivedCounters = { computed: 0 };
  readonly #slots = new Map<string, Slot>();
  readonly #dependencies = new Map<string, Dependency>();

  /** The value under `key`, computed with recorded reads unless it is still valid. */
  get<T>(key: string, leaf: boolean, compute: (record: RecordRead) => T): T {
    let slot = this.#slots.get(key);
    if (!slot) {
      slot = { key, leaf, compute: leaf ? undefined : compute, reads: none, value: undefined, valid: false };
      this.#slots.set(key, slot);
    }
    if (!slot.valid) this.#compute(slot, compute);
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
    this.#dependencies.clear();
  }

  /** Marks what read a changed fact; returns the keys of leaves that became stale and of values that changed. */
  invalidate(changed: Iterable<string>): Set<string> {
    const touched = new Set<string>();
    const queue: { slot: Slot; before: unknown }[] = [];
    const mark = (name: string): void => {
      for (const slot of readersOf(this.#dependencies.get(name))) {
        if (!slot.valid) continue;
        slot.valid = false;
        if (slot.leaf) touched.add(slot.key);
        else queue.push({ slot, before: slot.value });
      }
    };
    for (const name of changed) mark(name);
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { slot, before } = next;
      const name = valueDependency(slot.key);
      if (!this.#dependencies.has(name)) continue;
      // Another value may have recomputed this one already: what counts is the result before the change.
      if (!slot.valid) this.#compute(slot, slot.compute!);
      if (JSON.stringify(slot.value) === JSON.stringify(before)) continue;
      touched.add(slot.key);
      mark(name);
    }
    return touched;
  }

  #compute(slot: Slot, compute: (record: RecordRead) => unknown): void {
    this.counters.computed += 1;
    const names = new Set<string>();
    slot.value = compute((name) => names.add(name));
    if (!isSame(slot.reads, names)) {
      this.#unlink(slot);
      slot.reads = Array.from(names, (name) => this.#link(name, slot));
    }
    slot.valid = true;
  }

  #link(name: string, slot: Slot): Dependency {
    let dependency = this.#dependencies.get(name);
    if (!dependency) {
      dependency = { name, readers: slot };
      this.#dependencies.set(name, dependency);
    } else if (dependency.readers instanceof Set) {
      dependency.readers.add(slot);
    } else if (dependency.readers !== slot) {
      dependency.readers = dependency.readers ? new Set([dependency.readers, slot]) : slot;
    }
    return dependency;
  }

  #unlink(slot: Slot): void {
    for (const dependency of slot.reads) {
      if (dependency.readers instanceof Set) dependency.readers.delete(slot);
      else if (dependency.readers === slot) dependency.readers = undefined;
      if (dependency.readers === undefined || (dependency.readers instanceof Set && dependency.readers.size === 0))
        this.#dependencies.delete(dependency.name);
    }
    slot.reads = none;
  }
}

/** Most computations read the same facts again, in the same order. */
function isSame(reads: readonly Dependency[], names: ReadonlySet<string>): boolean {
  if (reads.length !== names.size) return false;
  let index = 0;
  for (const name of names) {
    if (reads[index]!.name !== name) return false;
    index += 1;
  }
  return true;
}

function* readersOf(dependency: Dependency | undefined): Iterable<Slot> {
  const readers = dependency?.readers;
  if (readers instanceof Set) yield* readers;
  else if (readers) yield readers;
}

/** The name under which readers of a derived value depend on it. */
export function valueDependency(key: string): string {
  return `x ${key}`;
}
