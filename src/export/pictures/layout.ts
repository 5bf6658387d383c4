import type { Picture } from '../../core/description/pictures/picture';
import { layoutColumns } from './column-layout';
import type { Drawing } from './drawing';
import { layoutGraph } from './graph-layout';
import { layoutGrid } from './grid-layout';
import type { PlaceGraph } from './place-graph';

/** Loads Graphviz; called once, when the first graph is drawn. Rejects where there is no WebAssembly. */
export type LoadGraphviz = () => Promise<PlaceGraph>;

/**
 * Layout of a picture: gives everything in it a position and a size on the page, by the type of picture. Equal pictures
 * give equal drawings.
 */
export async function layout(picture: Picture, load: LoadGraphviz): Promise<Drawing> {
  switch (picture.type) {
    case 'grid':
      return layoutGrid(picture);
    case 'columns':
      return layoutColumns(picture);
    case 'graph':
      return layoutGraph(picture, await load());
  }
}
