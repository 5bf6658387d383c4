import type { Picture } from '../../core/pictures/picture';
import type { Drawing } from './drawing';
import { layoutGraph } from './graph-layout';
import { layoutGrid } from './grid-layout';
import type { PlaceGraph } from './place-graph';

/** Loads Graphviz; called once, when the first graph is drawn. Rejects where there is no WebAssembly. */
export type LoadGraphviz = () => Promise<PlaceGraph>;

/** A picture with places. Equal pictures give equal drawings. */
export async function layout(picture: Picture, load: LoadGraphviz): Promise<Drawing> {
  return picture.type === 'grid' ? layoutGrid(picture) : layoutGraph(picture, await load());
}
