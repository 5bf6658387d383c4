import { instance } from '@viz-js/viz';
import type { PlaceGraph } from './place-graph';

/**
 * Entry of the bundle `graphviz.js`: Graphviz as WebAssembly, more than a megabyte, loaded when the first picture is
 * drawn.
 */
export async function graphviz(): Promise<PlaceGraph> {
  const viz = await instance();
  return (graph) => viz.renderJSON(graph, { engine: 'dot' });
}
