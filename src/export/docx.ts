import {
  AlignmentType, Document, Footer, Header, LevelFormat, Packer, PageNumber, Paragraph, Tab, TabStopType, TableOfContents, TextRun,
} from 'docx';
import type { Block } from '../core/description/block';
import { blockChildren } from './docx-blocks';
import { captionNumbers } from './docx-caption';
import { deterministic } from './docx-package';
import { titleOf, type DocumentMeta } from './meta';
import { printable } from './printable';

/** Width between the margins of an A4 page, in twips. */
const textWidth = 9638;

/** A DOCX file with real styles, a table of contents field, header and footer. The same blocks give the same bytes. */
export async function docxDocument(blocks: readonly Block[], meta: DocumentMeta = {}): Promise<Uint8Array> {
  const title = printable(titleOf(blocks, meta));
  const header = printable(meta.header ?? title);
  const first = blocks.findIndex((each) => each.type === 'heading');
  const at = first < 0 ? blocks.length : first;
  const anchors = new Set(blocks.flatMap((each) => (each.type === 'heading' ? [each.anchor] : [])));
  const captions = captionNumbers(blocks);
  let lists = 0;
  const children = (part: readonly Block[]): ReturnType<typeof blockChildren> => part.flatMap((block) => {
    if (block.type === 'list') lists += 1;
    return blockChildren(block, { anchors, list: lists, captions, figures: meta.figures });
  });
  const document = new Document({
    title, creator: '', lastModifiedBy: '', description: '', styles, numbering,
    sections: [{
      properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1418, right: 1134, bottom: 1418, left: 1134 } } },
      headers: { default: new Header({ children: [new Paragraph({ style: 'Header', children: [new TextRun(header)] })] }) },
      footers: { default: new Footer({ children: [pageNumbers()] }) },
      children: [
        ...children(blocks.slice(0, at)),
        new Paragraph({ style: 'ContentsTitle', children: [new TextRun('Contents')] }),
        new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2', beginDirty: false }),
        ...children(blocks.slice(at)),
      ],
    }],
  });
  return deterministic(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function pageNumbers(): Paragraph {
  return new Paragraph({
    style: 'Footer', tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [new TextRun({ children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
  });
}

const heading = (size: number, before: number): { run: { size: number; bold: true; color: string; font: string }; paragraph: { spacing: { before: number; after: number }; keepNext: true } } =>
  ({ run: { size, bold: true, color: '1F2328', font: 'Calibri' }, paragraph: { spacing: { before, after: 120 }, keepNext: true } });

const styles = {
  default: {
    document: { run: { font: 'Calibri', size: 22, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 120, line: 276 } } },
    title: { run: { size: 40, bold: true, font: 'Calibri' }, paragraph: { spacing: { before: 240, after: 240 } } },
    heading1: heading(30, 360), heading2: heading(26, 280), heading3: heading(23, 220), heading4: heading(22, 180),
  },
  paragraphStyles: [
    { id: 'ContentsTitle', name: 'Contents Title', basedOn: 'Normal', next: 'Normal', run: { size: 28, bold: true }, paragraph: { spacing: { before: 240, after: 120 } } },
    { id: 'Header', name: 'header', basedOn: 'Normal', run: { size: 16, color: '57606A' } },
    { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 16, color: '57606A' } },
    { id: 'Caption', name: 'caption', basedOn: 'Normal', next: 'Normal', run: { bold: true, size: 20 }, paragraph: { keepNext: true, spacing: { before: 160, after: 80 } } },
    { id: 'TableText', name: 'Table Text', basedOn: 'Normal', run: { size: 19 }, paragraph: { spacing: { after: 0, line: 252 } } },
    { id: 'Note', name: 'Note', basedOn: 'Normal', paragraph: { spacing: { after: 60 } } },
    { id: 'Code', name: 'Code', basedOn: 'Normal', run: { font: 'Consolas', size: 18 }, paragraph: { spacing: { after: 0 } } },
    { id: 'Quotation', name: 'Quotation', basedOn: 'Normal', run: { italics: true }, paragraph: { indent: { left: 567 } } },
  ],
};

const indents = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (level: number) => string): object[] =>
  indents.map((level) => ({ level, format, text: text(level), alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 425 * (level + 1), hanging: 425 } } } }));

const numbering = {
  config: [
    { reference: 'bullets', levels: levels(LevelFormat.BULLET, () => '•') as never },
    { reference: 'numbers', levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) as never },
  ],
};

