import type { Block } from '../core/description/block';

type Table = Extract<Block, { type: 'table' }>;

/** Twips that a character of table text takes on average, and the padding at the sides of a cell. */
const character = 120;
const padding = 240;
/** Longer words break. */
const longestWord = 16;
/** A line of a cell longer than this gains nothing from more width. */
const longestLine = 90;

/**
 * Widths of a table's columns in twips, `total` together. A column that needs little gets what it needs, so that ids do
 * not take width from statements; the others share the rest. None gets less than its longest word, as long as there is
 * room.
 */
export function columnWidths(table: Pick<Table, 'columns' | 'rows'>, total: number): number[] {
  const needs = table.columns.map((column, index) =>
    need([column, ...table.rows.map((row) => (row.cells[index] ?? []).map((each) => each.text).join(''))]),
  );
  const least = needs.map((each) => each.least);
  const squeeze = Math.min(1, total / sum(least));
  const widths = least.map((each) => Math.floor(each * squeeze));
  let open = needs.map((_, index) => index);
  while (open.length > 0) {
    const rest = total - sum(widths.filter((_, index) => !open.includes(index)));
    const share = rest / sum(open.map((index) => Math.sqrt(needs[index]!.wanted)));
    const settled = open.filter((index) => needs[index]!.wanted <= share * Math.sqrt(needs[index]!.wanted));
    if (settled.length === 0 || settled.length === open.length) {
      for (const index of open)
        widths[index] = Math.max(widths[index]!, Math.floor(share * Math.sqrt(needs[index]!.wanted)));
      break;
    }
    for (const index of settled) widths[index] = Math.max(widths[index]!, needs[index]!.wanted);
    open = open.filter((index) => !settled.includes(index));
  }
  const excess = total / Math.max(1, sum(widths));
  return widths.map((each) => Math.floor(each * excess));
}

function need(texts: readonly string[]): { least: number; wanted: number } {
  const words = texts.flatMap((text) => text.split(/[\s/]+/)).reduce((most, word) => Math.max(most, word.length), 1);
  const lines = texts.map((text) => Math.min(longestLine, text.length)).sort((a, b) => a - b);
  const usual = lines[Math.floor((lines.length - 1) * 0.9)] ?? 1;
  const least = Math.min(longestWord, words) * character + padding;
  return { least, wanted: Math.max(least, usual * character + padding) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
