import type { Block } from '../core/description/block';
import type { DrawnFigure } from './pictures/draw-figures';

/** What an exported file says about itself. Nothing in it may come from a clock. */
export interface DocumentMeta {
  /** Defaults to the text of the first title block. */
  title?: string;
  /** Language tag of the text; `en-GB` when absent. */
  language?: string;
  /** One line in the header of each printed page; defaults to the title. */
  header?: string;
  /** Drawings of figures by the block's id, from a `FigureDrawer`; a figure without one is given in words. */
  figures?: ReadonlyMap<string, DrawnFigure>;
}

export function titleOf(blocks: readonly Block[], meta: DocumentMeta): string {
  const title = blocks.find((each) => each.type === 'title');
  return meta.title ?? (title?.type === 'title' ? title.text : 'System description');
}

/** `3.1 Infrastructure` */
export function headingText(block: Extract<Block, { type: 'heading' }>): string {
  return block.number ? `${block.number} ${block.text}` : block.text;
}

/** Where something missing would be written, in words: `soc2.yaml, key cuecs`. */
export function actionPlace(action: { file: string; key?: string }): string {
  return action.key ? `${action.file}, key ${action.key}` : action.file;
}

/** The form of a language tag such as `en-GB`. */
const languageTag = /^[A-Za-z-]{2,20}$/;

/** The document's language tag, `en-GB` when none or no proper one is given. */
export function languageOf({ language }: DocumentMeta): string {
  return languageTag.test(language ?? '') ? language! : 'en-GB';
}
