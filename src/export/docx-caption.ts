import { Paragraph, SimpleField, TextRun } from 'docx';
import type { Block } from '../core/description/block';
import { printable } from './printable';

/**
 * `Figure 1. Text`. The number is a field, so that a program can renumber and make lists of figures and tables; it
 * holds `number` until then.
 */
export function captionParagraph(
  kind: 'Figure' | 'Table',
  number: number,
  text: string,
  keepNext = kind === 'Table',
): Paragraph {
  return new Paragraph({
    style: 'Caption',
    keepNext,
    children: [
      new TextRun(`${kind} `),
      new SimpleField(` SEQ ${kind} \\* ARABIC `, String(number)),
      new TextRun(`. ${printable(text)}`),
    ],
  });
}

/** Numbers of figures and of tables with captions, each counted from 1, by the block's id. */
export function captionNumbers(blocks: readonly Block[]): Map<string, number> {
  const counts = { figure: 0, table: 0 };
  return new Map(
    blocks.flatMap((each) =>
      each.type === 'figure' || (each.type === 'table' && each.caption)
        ? [[each.id, (counts[each.type] += 1)] as const]
        : [],
    ),
  );
}
