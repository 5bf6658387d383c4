import {
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  InternalHyperlink,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import type { Block, Inline, ListItem } from '../core/description/block';
import { columnWidths } from './column-widths';
import { captionParagraph } from './docx-caption';
import { pictureParagraph } from './docx-figure';
import { actionPlace, headingText } from './meta';
import type { DrawnFigure } from './pictures/draw-figures';
import { printable, printableLines, safeHref } from './printable';

export interface DocxContext {
  /** Anchors of the document, so that no link is dead. */
  anchors: ReadonlySet<string>;
  /** Number of the list, so that each ordered list counts from 1. */
  list: number;
  /** Numbers of figures and tables by the block's id. */
  captions: ReadonlyMap<string, number>;
  /** Drawings of figures by the block's id. */
  figures?: ReadonlyMap<string, DrawnFigure> | undefined;
}

type Child = Paragraph | Table;

/** Width between the margins of an A4 page, in twips. */
export const textWidth = 9638;

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;
const line = { style: BorderStyle.SINGLE, size: 4, color: 'BFC5CC' } as const;

/** Paragraphs and tables of one block. */
export function blockChildren(block: Block, context: DocxContext): Child[] {
  switch (block.type) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(printable(block.text))] })];
    case 'heading':
      return [
        new Paragraph({
          heading: headings[block.level - 1]!,
          children: [
            new Bookmark({ id: bookmarkName(block.anchor), children: [new TextRun(printable(headingText(block)))] }),
          ],
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ children: runs(block.text, context) })];
    case 'quote':
      return [new Paragraph({ style: 'Quotation', children: runs(block.text, context) })];
    case 'code':
      return printableLines(block.text).map((each) => new Paragraph({ style: 'Code', children: [new TextRun(each)] }));
    case 'list':
      return items(block.items, block.ordered, 0, context);
    case 'table':
      return table(block, context);
    case 'figure':
      return figure(block, context);
    case 'missing':
      return [
        note([{ text: 'Missing: ', strong: true }, { text: block.text }], 'FFF8C5', context),
        ...(block.action
          ? [
              note(
                [{ text: `${block.action.title}: ` }, { text: actionPlace(block.action), code: true }],
                'FFF8C5',
                context,
              ),
            ]
          : []),
      ];
    case 'box':
      return [
        note([{ text: block.title, strong: true }], 'EAEEF2', context),
        note([{ text: block.text }], 'EAEEF2', context),
      ];
  }
}

function runs(inlines: readonly Inline[], context: DocxContext): ParagraphChild[] {
  return inlines.map((inline): ParagraphChild => {
    const target = safeHref(inline.href);
    const run = (link: boolean): TextRun =>
      new TextRun({
        text: printable(inline.text),
        ...(inline.strong ? { bold: true } : {}),
        ...(inline.emphasis ? { italics: true } : {}),
        ...(inline.code ? { font: 'Consolas' } : {}),
        ...(link ? { style: 'Hyperlink' } : {}),
      });
    if (target?.startsWith('#'))
      return context.anchors.has(target.slice(1))
        ? new InternalHyperlink({ anchor: bookmarkName(target.slice(1)), children: [run(true)] })
        : run(false);
    return target ? new ExternalHyperlink({ link: target, children: [run(true)] }) : run(false);
  });
}

/** An anchor that keeps all it says as a bookmark's name, so that no other anchor gets the same one. */
const plainAnchor = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Bookmarks in Word are letters, digits and `_`, begin with a letter and have at most 40 characters. A hash keeps
 * changed names unique.
 */
export function bookmarkName(anchor: string): string {
  const name = `a_${anchor.replace(/[^A-Za-z0-9]+/g, '_')}`;
  if (name.length <= 40 && plainAnchor.test(anchor)) return name;
  let hash = 5381;
  for (let i = 0; i < anchor.length; i += 1) hash = (Math.imul(hash, 33) ^ anchor.charCodeAt(i)) >>> 0;
  return `${name.slice(0, 30)}_${hash.toString(36)}`;
}

function items(list: readonly ListItem[], ordered: boolean, level: number, context: DocxContext): Paragraph[] {
  return list.flatMap((item) => {
    const children = item.children ?? [];
    return [
      new Paragraph({
        numbering: { reference: ordered ? 'numbers' : 'bullets', level: Math.min(level, 8), instance: context.list },
        children: runs(item.text, context),
        spacing: { after: 60 },
      }),
      ...(children.length > 0 ? items(children, children[0]!.ordered ?? false, level + 1, context) : []),
    ];
  });
}

/** Without a drawing, the words stand for the picture. */
function figure(block: Extract<Block, { type: 'figure' }>, context: DocxContext): Child[] {
  const drawn = context.figures?.get(block.id);
  const number = context.captions.get(block.id) ?? 1;
  return drawn
    ? [pictureParagraph(block, drawn), captionParagraph('Figure', number, block.caption)]
    : [captionParagraph('Figure', number, block.caption, true), ...items(block.words, false, 0, context)];
}

function table(block: Extract<Block, { type: 'table' }>, context: DocxContext): Child[] {
  const widths = columnWidths(block, textWidth);
  const cell = (text: readonly Inline[], index: number, head: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index]!, type: WidthType.DXA },
      ...(head ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F0F3F6' } } : {}),
      margins: { top: 50, bottom: 50, left: 90, right: 90 },
      children: [
        new Paragraph({
          style: 'TableText',
          children: runs(head ? text.map((each) => ({ ...each, strong: true })) : text, context),
        }),
      ],
    });
  const rows = block.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: block.columns.map((_, index) => cell(row.cells[index] ?? [], index, false)),
      }),
  );
  return [
    ...(block.caption ? [captionParagraph('Table', context.captions.get(block.id) ?? 1, block.caption)] : []),
    new Table({
      width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: block.columns.map((each, index) => cell([{ text: each }], index, true)),
        }),
        ...rows,
      ],
    }),
    new Paragraph({ style: 'AfterTable', children: [] }),
  ];
}

function note(text: readonly Inline[], fill: string, context: DocxContext): Paragraph {
  return new Paragraph({
    style: 'Note',
    shading: { type: ShadingType.CLEAR, color: 'auto', fill },
    children: runs(text, context),
    border: { left: { style: BorderStyle.SINGLE, size: 18, space: 6, color: fill === 'FFF8C5' ? '9A6700' : '8C959F' } },
  });
}
