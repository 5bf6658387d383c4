/**
 * What rows of all views of the sidebar have. `id` stays the same from refresh to refresh, so that what a person opened stays open.
 * `children` is absent for rows that cannot be opened; it is called when somebody looks, and again without cost.
 */
export interface Row<Node> {
  id: string;
  /** Uri of the programme's root. */
  root: string;
  parent?: Node;
  children?: () => readonly Node[];
}

/** The rows of a view, and how many of the things that it lists a filter has left. */
export interface Built<Node> {
  roots: Node[];
  shown: number;
  all: number;
}

/** Makes a value when it is asked for, once. */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

export function childrenOf<Node extends Row<Node>>(node: Node): readonly Node[] {
  return node.children?.() ?? [];
}

/** The first row that is wanted, depth first. */
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

/** Several programmes get a row each, unless it would be empty; a single one needs none. */
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

/** Ids that differ: the second of two equal ones gets `#2`, and so on. */
export function distinct(ids: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return ids.map((id) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}#${count}`;
  });
}

/** What stands under `key` for each item, in the order in which keys come up. */
export function groupedBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** Order of titles: as people sort them, the empty one (nobody) last. */
export function byTitle(a: { title: string }, b: { title: string }): number {
  return (
    Number(a.title === '') - Number(b.title === '') || a.title.localeCompare(b.title, undefined, { numeric: true })
  );
}
