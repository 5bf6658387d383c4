import {
  Document,
  Footer,
  Header,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TableOfContents,
  TextRun,
} from 'docx';
import type { Block } from '../core/description/block';
import { blockChildren, textWidth } from './docx-blocks';
import { captionNumbers } from './docx-caption';
import { deterministic } from './docx-package';
import { docxStyles, numbering } from './docx-styles';
import { languageOf, titleOf, type DocumentMeta } from './meta';
import { printable } from './printable';

/** A DOCX file with real styles, a table of contents field, header and footer. The same blocks give the same bytes. */
export async function docxDocument(blocks: readonly Block[], meta: DocumentMeta = {}): Promise<Uint8Array> {
  const title = printable(titleOf(blocks, meta));
  const header = printable(meta.header ?? title);
  const first = blocks.findIndex((each) => each.type === 'heading');
  const at = first < 0 ? blocks.length : first;
  const anchors = new Set(blocks.flatMap((each) => (each.type === 'heading' ? [each.anchor] : [])));
  const captions = captionNumbers(blocks);
  let lists = 0;
  const children = (part: readonly Block[]): ReturnType<typeof blockChildren> =>
    part.flatMap((block) => {
      if (block.type === 'list') lists += 1;
      return blockChildren(block, { anchors, list: lists, captions, figures: meta.figures });
    });
  const document = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    description: '',
    styles: docxStyles(languageOf(meta)),
    numbering,
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1418, right: 1134, bottom: 1418, left: 1134 } },
        },
        headers: {
          default: new Header({ children: [new Paragraph({ style: 'Header', children: [new TextRun(header)] })] }),
        },
        footers: { default: new Footer({ children: [pageNumbers()] }) },
        children: [
          ...children(blocks.slice(0, at)),
          new Paragraph({ style: 'ContentsTitle', children: [new TextRun('Contents')] }),
          new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2', beginDirty: false }),
          new Paragraph({ style: 'AfterTable', children: [new PageBreak()] }),
          ...children(blocks.slice(at)),
        ],
      },
    ],
  });
  return deterministic(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function pageNumbers(): Paragraph {
  return new Paragraph({
    style: 'Footer',
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [new TextRun({ children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
  });
}
