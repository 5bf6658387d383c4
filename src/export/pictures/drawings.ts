import type { Block } from '../../core/description/block';
import { FigureDrawer } from './draw-figures';
import type { LoadGraphviz } from './layout';

type FigureBlock = Extract<Block, { type: 'figure' }> & Block;

/**
 * Drawings for a document that is shown before they are ready. A figure that is not drawn yet gives undefined, so that
 * its words are shown; when everything that was asked for is drawn, `onDrawn` is called once, and the document can be
 * shown again.
 */
export class Drawings {
  readonly #drawer: FigureDrawer;
  readonly #onDrawn: () => void;
  readonly #onError: (error: unknown) => void;
  readonly #finished = new WeakMap<Block, string>();
  readonly #failed = new WeakSet<Block>();
  readonly #waiting = new Set<Block>();
  /**
   * Markup of the last drawing of a block's id: shown while the next one is drawn, so that a picture does not blink.
   */
  readonly #last = new Map<string, string>();

  constructor(load: LoadGraphviz, onDrawn: () => void, onError: (error: unknown) => void) {
    this.#drawer = new FigureDrawer(load);
    this.#onDrawn = onDrawn;
    this.#onError = onError;
  }

  /**
   * Markup of a figure that is drawn; while it is drawn again after an edit, the markup from before; else undefined.
   * `document` distinguishes blocks with equal ids.
   */
  svgOf(block: FigureBlock, document: string): string | undefined {
    const key = `${document} ${block.id}`;
    const finished = this.#finished.get(block);
    if (finished !== undefined) this.#last.set(key, finished);
    else if (!this.#failed.has(block)) this.#start(block);
    return finished ?? (this.#failed.has(block) ? undefined : this.#last.get(key));
  }

  #start(block: FigureBlock): void {
    if (this.#waiting.has(block)) return;
    this.#waiting.add(block);
    this.#drawer
      .drawn(block)
      .then(
        ({ svg }) => this.#finished.set(block, svg),
        (error: unknown) => {
          this.#failed.add(block);
          this.#onError(error);
        },
      )
      .finally(() => {
        this.#waiting.delete(block);
        if (this.#waiting.size === 0) this.#onDrawn();
      });
  }
}
