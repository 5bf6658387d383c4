import { describe } from '../core/description/describe';
import { report } from '../core/description/report';
import type { Block } from '../core/description/block';
import type { Programme } from '../core/index/programme';
import { blockHtml } from '../export/html';
import type { PreviewBlock, PreviewView } from '../server/protocol';

export interface RenderedDocument {
  title: string;
  blocks: readonly PreviewBlock[];
}

const htmlOfBlock = new WeakMap<Block, string>();

/** The blocks of a document, remembered until something that it prints changes. */
export function previewDocument(programme: Programme, view: PreviewView): readonly Block[] {
  return programme.remember(`preview ${view}`, 'full', (full) => (view === 'report' ? report(full) : describe(full)));
}

/** The blocks of a document as HTML for the preview page. */
export function renderBlocks(programme: Programme, view: PreviewView): RenderedDocument {
  const blocks = previewDocument(programme, view);
  const title = blocks.find((each) => each.type === 'title')?.text ?? '';
  return { title, blocks: blocks.map((each) => ({ id: each.id, html: htmlOf(each) })) };
}

function htmlOf(block: Block): string {
  let html = htmlOfBlock.get(block);
  if (html === undefined) {
    html = blockHtml(block);
    htmlOfBlock.set(block, html);
  }
  return html;
}
