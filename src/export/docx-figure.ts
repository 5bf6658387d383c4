import { AlignmentType, ImageRun, LineRuleType, Paragraph } from 'docx';
import type { Block, ListItem } from '../core/description/block';
import { emf } from './pictures/emf';
import type { DrawnFigure } from './pictures/draw-figures';
import { printable } from './printable';

type Figure = Extract<Block, { type: 'figure' }>;

/** Room between the margins of an A4 page, caption left out, in 96ths of an inch. */
const page = { width: 640, height: 840 };
/** Word cuts longer descriptions. */
const longestText = 2000;

/**
 * The picture as vectors: SVG where the program shows it, else a metafile of the same drawing. All that it says is its
 * alternative text.
 */
export function pictureParagraph(block: Figure & Block, { drawing, svg }: DrawnFigure): Paragraph {
  const scale = Math.min(1, page.width / drawing.width, page.height / drawing.height);
  const size = { width: Math.round(drawing.width * scale), height: Math.round(drawing.height * scale) };
  const words = beginning(block.words.map(wordsOf).join(' '), longestText);
  const run = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}`),
    // The library's types have no name for metafiles, but it writes what it is given.
    fallback: { type: 'emf' as never, data: emf(drawing) },
    transformation: size,
    altText: { name: beginning(block.caption, 200), title: beginning(block.caption, 200), description: words },
  });
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 160, after: 80, line: 240, lineRule: LineRuleType.AUTO },
    children: [run],
  });
}

/** At most this many UTF-16 units, one less where that would split a surrogate pair. */
function beginning(text: string, most: number): string {
  return printable(text.slice(0, most).replace(/[\ud800-\udbff]$/, ''));
}

function wordsOf(item: ListItem): string {
  const text = item.text.map((each) => each.text).join('');
  const children = (item.children ?? []).map(wordsOf);
  return children.length > 0 ? `${text.replace(/\.$/, '')} ${children.join('; ')}.`.replace(/\.\.$/, '.') : text;
}
