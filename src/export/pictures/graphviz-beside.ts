import type { LoadGraphviz } from './layout';

/** For Node: loads Graphviz once, from the bundle beside the program. */
export function graphvizBeside(): LoadGraphviz {
  let loaded: ReturnType<LoadGraphviz> | undefined;
  return () => (loaded ??= import('./graphviz').then((module) => module.graphviz()));
}
