import type { Block } from '../../core/description/block';
import type { Drawing } from './drawing';
import { layout, type LoadGraphviz } from './layout';
import { svg } from './svg';

type Figure = Extract<Block, { type: 'figure' }>;

/** A figure as it was drawn. */
export interface DrawnFigure {
  drawing: Drawing;
  svg: string;
}

/** At most this many drawings are kept; a document has a dozen. */
const mostKept = 200;

/** Draws figures and remembers what it drew: an edit elsewhere costs nothing, and equal pictures are drawn once. */
export class FigureDrawer {
  readonly #load: LoadGraphviz;
  readonly #drawings = new Map<string, Promise<Drawing>>();
  readonly #known = new WeakMap<Figure, Promise<DrawnFigure>>();

  constructor(load: LoadGraphviz) {
    this.#load = load;
  }

  /** By the block's id. Rejects where Graphviz cannot be loaded; grids never need it. */
  async draw(blocks: readonly Block[]): Promise<Map<string, DrawnFigure>> {
    const figures = blocks.filter((each): each is Figure & Block => each.type === 'figure');
    return new Map(await Promise.all(figures.map(async (each) => [each.id, await this.drawn(each)] as const)));
  }

  /** Draws one block; the same block gets the same promise. */
  drawn(figure: Figure & Block): Promise<DrawnFigure> {
    let known = this.#known.get(figure);
    if (!known) {
      known = this.#drawing(figure).then((drawing) => ({
        drawing,
        svg: svg(drawing, {
          title: figure.caption,
          desc: 'Everything that the picture shows is written below it in words.',
          id: figure.id,
        }),
      }));
      this.#known.set(figure, known);
      known.catch(() => this.#known.delete(figure));
    }
    return known;
  }

  #drawing({ picture }: Figure): Promise<Drawing> {
    const key = JSON.stringify(picture);
    const known = this.#drawings.get(key);
    if (known) return known;
    if (this.#drawings.size >= mostKept) this.#drawings.delete(this.#drawings.keys().next().value!);
    const drawing = layout(picture, this.#load);
    this.#drawings.set(key, drawing);
    drawing.catch(() => this.#drawings.delete(key));
    return drawing;
  }
}

/** Markup of every figure by the block's id: for a document that is written once. */
export async function drawFigures(blocks: readonly Block[], load: LoadGraphviz): Promise<Map<string, string>> {
  const drawn = await new FigureDrawer(load).draw(blocks);
  return new Map([...drawn].map(([id, each]) => [id, each.svg]));
}
