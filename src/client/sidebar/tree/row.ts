/**
 * The properties of the rows of all sidebar views. `id` stays the same from refresh to refresh, so that rows which a
 * person opened stay open. `children` is absent for rows that cannot be opened; it is called when a row is opened, and
 * further calls are cheap.
 */
export interface Row<Node> {
  id: string;
  /** Uri of the programme's root. */
  root: string;
  parent?: Node;
  children?: () => readonly Node[];
}

/** The rows of a view, and how many of its items a filter shows. */
export interface Built<Node> {
  roots: Node[];
  shown: number;
  all: number;
}

/** The things that the rows of one programme stand for, by id, and how many there are without a filter. */
export interface ShownRows {
  items: string[];
  all: number;
}

/** Computes a value on the first call, and returns it on every call. */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

export function childrenOf<Node extends Row<Node>>(node: Node): readonly Node[] {
  return node.children?.() ?? [];
}

/** The first row that `wanted` accepts, depth first. */
export function findRow<Node extends Row<Node>>(
  nodes: readonly Node[],
  wanted: (node: Node) => boolean,
): Node | undefined {
  for (const node of nodes) {
    if (wanted(node)) return node;
    const found = findRow(childrenOf(node), wanted);
    if (found) return found;
  }
  return undefined;
}

/** With several programmes, one row for each that is not empty; a single programme gets no row of its own. */
export function underProgrammes<Result extends { root: string }, Node extends Row<Node>>(
  results: readonly Result[],
  rowOf: (result: Result) => Node & { children?: () => readonly Node[] },
  rows: (result: Result, parent: Node | undefined) => Node[],
): Node[] {
  if (results.length === 1) return rows(results[0]!, undefined);
  return results.flatMap((result) => {
    const node = rowOf(result);
    const children = rows(result, node);
    node.children = () => children;
    return children.length > 0 ? [node] : [];
  });
}

/** Makes ids unique: the second of two equal ids gets `#2`, and so on. */
export function distinct(ids: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return ids.map((id) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}#${count}`;
  });
}

/** The items by their `key`, in the order in which the keys first appear. */
export function groupedBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** Order of titles as people sort them; the empty title (no owner) comes last. */
export function byTitle(a: { title: string }, b: { title: string }): number {
  return (
    Number(a.title === '') - Number(b.title === '') || a.title.localeCompare(b.title, undefined, { numeric: true })
  );
}
