import { AlignmentType, LevelFormat, LineRuleType } from 'docx';

/**
 * Spacing in twips; `line` in 240ths of a line. Stated in full: without a rule some programs take `line` for a height.
 */
const spacing = (
  before: number,
  after: number,
  line = 276,
): { before: number; after: number; line: number; lineRule: typeof LineRuleType.AUTO } => ({
  before,
  after,
  line,
  lineRule: LineRuleType.AUTO,
});

const heading = (size: number, before: number): object => ({
  run: { size, bold: true, color: '1F2328', font: 'Calibri' },
  paragraph: { spacing: spacing(before, 120, 252), keepNext: true, keepLines: true },
});

/** The styles that a document uses, all of them real ones; `language` is a tag such as `en-GB`. */
export function docxStyles(language: string): object {
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 22, language: { value: language } },
        paragraph: { spacing: spacing(0, 120) },
      },
      title: {
        run: { size: 40, bold: true, font: 'Calibri' },
        paragraph: { spacing: spacing(240, 240, 252), keepLines: true },
      },
      heading1: heading(30, 360),
      heading2: heading(26, 280),
      heading3: heading(23, 220),
      heading4: heading(22, 180),
    },
    paragraphStyles: [
      {
        id: 'ContentsTitle',
        name: 'Contents Title',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: 28, bold: true },
        paragraph: { spacing: spacing(240, 120), keepNext: true },
      },
      {
        id: 'Header',
        name: 'header',
        basedOn: 'Normal',
        run: { size: 16, color: '57606A' },
        paragraph: { spacing: spacing(0, 0, 240) },
      },
      {
        id: 'Footer',
        name: 'footer',
        basedOn: 'Normal',
        run: { size: 16, color: '57606A' },
        paragraph: { spacing: spacing(0, 0, 240) },
      },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        next: 'Normal',
        run: { bold: true, size: 20 },
        paragraph: { spacing: spacing(160, 80, 252), keepLines: true },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        run: { size: 19 },
        paragraph: { spacing: spacing(0, 0, 252) },
      },
      {
        id: 'AfterTable',
        name: 'After Table',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: 12 },
        paragraph: { spacing: spacing(0, 60, 240) },
      },
      { id: 'Note', name: 'Note', basedOn: 'Normal', paragraph: { spacing: spacing(0, 60) } },
      {
        id: 'Code',
        name: 'Code',
        basedOn: 'Normal',
        run: { font: 'Consolas', size: 18 },
        paragraph: { spacing: spacing(0, 0, 252) },
      },
      {
        id: 'Quotation',
        name: 'Quotation',
        basedOn: 'Normal',
        run: { italics: true },
        paragraph: { indent: { left: 567 } },
      },
    ],
  };
}

const indents = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (level: number) => string): object[] =>
  indents.map((level) => ({
    level,
    format,
    text: text(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 425 * (level + 1), hanging: 425 } } },
  }));

/** Lists with bullets, and with numbers; nine levels of each. */
export const numbering = {
  config: [
    { reference: 'bullets', levels: levels(LevelFormat.BULLET, () => '•') as never },
    { reference: 'numbers', levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) as never },
  ],
};
