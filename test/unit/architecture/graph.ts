/** Who imports whom: each node with the nodes that it needs. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** A graph of the pairs; an arrow from a node to itself is left out. */
export function graphOf(arrows: Iterable<readonly [from: string, to: string]>): Graph {
  const graph = new Map<string, Set<string>>();
  for (const [from, to] of arrows) {
    if (from === to) continue;
    const needs = graph.get(from) ?? new Set<string>();
    graph.set(from, needs.add(to));
  }
  return graph;
}

/** One way round for each knot of the graph, as `a -> b -> a`, sorted. Empty when every arrow leads down. */
export function cyclesIn(graph: Graph): string[] {
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (node: string, way: readonly string[]): void => {
    const start = way.indexOf(node);
    if (start >= 0) cycles.push([...way.slice(start), node].join(' -> '));
    if (start >= 0 || finished.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...way, node]);
    finished.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return cycles.sort();
}
