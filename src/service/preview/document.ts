import type { Block } from '../../core/description/block';
import { describeParts } from '../../core/description/describe';
import type { DescribeOptions } from '../../core/description/options';
import { uniqueBlocks, type Part } from '../../core/description/part';
import { report, reportParts } from '../../core/description/report';
import type { Programme } from '../../core/index/programme';
import { blockHtml } from '../../export/html';
import type { PreviewBlock, PreviewView } from '../../protocol/preview';

export interface RenderedDocument {
  title: string;
  /** The blocks from which `blocks` was rendered. */
  source: readonly Block[];
  blocks: readonly PreviewBlock[];
}

const htmlOfBlock = new WeakMap<Block, string>();
const knownParts = new WeakMap<Programme, Map<PreviewView, readonly Part[]>>();

/** The blocks of a document. Each part is remembered until a fact that it prints changes. */
export function previewDocument(
  programme: Programme,
  view: PreviewView,
  options: DescribeOptions = {},
): readonly Block[] {
  const parts = programme.remember(`preview ${view}`, 'visible', (reading) =>
    view === 'report'
      ? reportParts(reading, { ...options, dashboard: true, draftIsSaid: true })
      : describeParts(reading, options),
  );
  forgetOldParts(programme, view, parts);
  return uniqueBlocks(
    parts.flatMap((part) => programme.remember(partKey(view, part), 'full', (reading) => part.render(reading))),
  );
}

/** A document to be given away: what the page says above a report is said in it. */
export function wholeDocument(
  programme: Programme,
  view: PreviewView,
  options: DescribeOptions = {},
): readonly Block[] {
  return view === 'report'
    ? report(programme.view('full'), { ...options, dashboard: true })
    : previewDocument(programme, view, options);
}

export type FigureBlock = Extract<Block, { type: 'figure' }>;

/**
 * The blocks of a document as HTML for the preview page. `svgOf`: the markup of a figure that has been drawn; other
 * figures are given in words.
 */
export function renderBlocks(
  programme: Programme,
  view: PreviewView,
  options: DescribeOptions = {},
  svgOf: (figure: FigureBlock) => string | undefined = () => undefined,
): RenderedDocument {
  const blocks = previewDocument(programme, view, options);
  const title = blocks.find((each) => each.type === 'title');
  return {
    title: title?.type === 'title' ? title.text : '',
    source: blocks,
    blocks: blocks.map((each) => ({
      id: each.id,
      html: each.type === 'figure' ? blockHtml(each, svgOf(each)) : htmlOf(each),
    })),
  };
}

/**
 * When the list of parts changes, a part with an unchanged key may be in another place and begin with another heading.
 */
function forgetOldParts(programme: Programme, view: PreviewView, parts: readonly Part[]): void {
  const known = knownParts.get(programme) ?? new Map<PreviewView, readonly Part[]>();
  knownParts.set(programme, known);
  const before = known.get(view);
  if (before === parts) return;
  for (const part of before ?? []) programme.derived.drop(partKey(view, part));
  known.set(view, parts);
}

function partKey(view: PreviewView, part: Part): string {
  return `preview ${view} ${part.key}`;
}

function htmlOf(block: Block): string {
  let html = htmlOfBlock.get(block);
  if (html === undefined) {
    html = blockHtml(block);
    htmlOfBlock.set(block, html);
  }
  return html;
}
