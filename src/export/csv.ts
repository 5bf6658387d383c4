import type { DataTable } from '../core/tables/data-table';
import { printable } from './printable';

/**
 * Comma-separated values by RFC 4180, with the byte order mark by which spreadsheets recognise UTF-8. Nothing in a cell
 * can run as a formula.
 */
export function csvTable({ columns, rows }: DataTable): string {
  const lines = [columns.map((each) => each.title), ...rows].map((cells) => cells.map(cell).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** Characters with which spreadsheets begin a formula, their full-width forms included. */
const formulaStart = /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;

/** What a cell cannot hold without quotes: separators, line breaks, and white space at its ends. */
const needsQuotes = /[",\r\n]|^\s|\s$/;

function cell(text: string): string {
  const line = printable(text);
  const safe = formulaStart.test(text) || formulaStart.test(line.trimStart()) ? `'${line}` : line;
  return needsQuotes.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
