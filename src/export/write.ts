import { describe } from '../core/description/describe';
import type { DescribeOptions } from '../core/description/options';
import { report } from '../core/description/report';
import { spellingOf } from '../core/description/spelling';
import { printedHash } from '../core/exports/printed';
import { sourceMarks } from '../core/exports/sources';
import { stamped } from '../core/exports/stamp';
import type { View } from '../core/index/view';
import { dayOfWork, dueList } from '../core/due/due-list';
import type { DueItem } from '../core/due/item';
import { roleTitle } from '../core/records/role-title';
import { controlMatrix } from '../core/tables/control-matrix';
import type { DataTable } from '../core/tables/data-table';
import { dueTable } from '../core/tables/due-table';
import { evidenceIndex } from '../core/tables/evidence-index';
import { csvTable } from './csv';
import type { docxDocument } from './docx';
import { dueCalendar } from './due-calendar';
import { htmlDocument } from './html';
import { markdownDocument } from './markdown';
import { markdownTable } from './markdown-table';
import { FigureDrawer } from './pictures/draw-figures';
import type { LoadGraphviz } from './pictures/layout';
import type { xlsxTable } from './xlsx';

/** What can be exported, and in which formats; the first is the usual one. */
export const exportFormats = {
  description: ['md', 'html', 'docx'],
  report: ['md', 'html', 'docx'],
  matrix: ['csv', 'xlsx', 'md'],
  'evidence-index': ['csv', 'xlsx', 'md'],
  due: ['md', 'ics', 'csv', 'xlsx'],
} as const;

export type ExportedDocument = keyof typeof exportFormats;
export type ExportFormat = (typeof exportFormats)[ExportedDocument][number];

/** What to write beyond the usual. */
export interface WriteOptions extends DescribeOptions {
  /** Only these: pieces of work by their ids, in other tables controls by their ids, the second with an id as `AC-03#2`. */
  items?: readonly string[] | undefined;
  /** In a calendar: what tells the programme from others of its name, such as its folder. */
  apart?: string | undefined;
}

/** Writers that are loaded only when they are needed. */
export interface Writers {
  graphviz: LoadGraphviz;
  docx(): Promise<{ docxDocument: typeof docxDocument }>;
  xlsx(): Promise<{ xlsxTable: typeof xlsxTable }>;
}

/** Where pictures cannot be drawn, their words are printed. */
export interface WriteResult {
  content: string | Uint8Array;
  /** Why there are no pictures, where there should be some. */
  withoutPictures?: string;
}

/**
 * Writes one document of a programme. `view` is of grain `full`; the same programme and options give the same bytes.
 */
export async function writeDocument(
  view: View,
  document: ExportedDocument,
  format: ExportFormat,
  options: WriteOptions,
  writers: Writers,
): Promise<WriteResult> {
  if (document === 'description' || document === 'report') return writeText(view, document, format, options, writers);
  const only = options.items && new Set(options.items);
  if (document === 'due' && format === 'ics') return { content: calendar(view, only, options.apart) };
  const table = tableOf(view, document, only);
  if (format === 'xlsx') return { content: await (await writers.xlsx()).xlsxTable(table) };
  return { content: format === 'csv' ? csvTable(table) : markdownTable(table) };
}

type Only = ReadonlySet<string> | undefined;

function tableOf(view: View, document: 'matrix' | 'evidence-index' | 'due', only: Only): DataTable {
  switch (document) {
    case 'matrix':
      return controlMatrix(view, only);
    case 'evidence-index':
      return evidenceIndex(view, only);
    case 'due':
      return dueTable(view, chosenWork(dueList(view), only), dayOf(view));
  }
}

/** The day from which work is counted. Without one nothing is overdue or ahead, so that there is no list. */
function dayOf(view: View): string {
  const day = dayOfWork(view);
  if (day === undefined) throw new Error('due work is counted from a day, and none is known');
  return day;
}

function chosenWork(all: readonly DueItem[], only: Only): readonly DueItem[] {
  return only ? all.filter((each) => only.has(each.id)) : all;
}

function calendar(view: View, only: Only, apart: string | undefined): string {
  return calendarOf(view, chosenWork(dueList(view), only), dayOf(view), apart);
}

/** Work of the programme as a calendar. `day`: ISO day of the list; `apart`: see `WriteOptions`. */
export function calendarOf(view: View, items: readonly DueItem[], day: string, apart?: string): string {
  const { short_name: short, name = '' } = view.manifest('company') ?? {};
  return dueCalendar(items, {
    name: `SOC 2 ${short ?? name}`.trim(),
    apart,
    day,
    titleOf: (role) => roleTitle(view, role),
  });
}

async function writeText(
  view: View,
  document: 'description' | 'report',
  format: ExportFormat,
  options: DescribeOptions,
  writers: Writers,
): Promise<WriteResult> {
  const blocks = (document === 'report' ? report : describe)(view, options);
  const spelling = spellingOf(view, options);
  const stamp = {
    document,
    profile: options.profile ?? 'full',
    spelling,
    printed: printedHash(blocks),
    sources: sourceMarks(view, document),
  };
  if (format === 'md') return { content: stamped(markdownDocument(blocks), 'md', stamp) };
  const { figures, failure } = await drawn(() => new FigureDrawer(writers.graphviz).draw(blocks));
  const meta = { language: spelling === 'american' ? 'en-US' : 'en-GB', figures };
  const content =
    format === 'docx'
      ? await (await writers.docx()).docxDocument(blocks, meta)
      : stamped(htmlDocument(blocks, meta), 'html', stamp);
  return { content, withoutPictures: failure };
}

async function drawn<T>(draw: () => Promise<T>): Promise<{ figures?: T; failure?: string }> {
  try {
    return { figures: await draw() };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
