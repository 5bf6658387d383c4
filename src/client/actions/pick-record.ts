import * as vscode from 'vscode';
import { records, type RecordKind, type RecordRow, type RecordsResult } from '../../protocol/protocol';
import type { CoverageStore } from '../results/coverage-store';
import type { ServerLink } from '../server-link';
import { tellNoAnswer } from './apply-action';
import { programmeName } from './ask-programme';
import { kindWord } from './record-kinds';
import { questions } from './questions';

export interface PickedRecord {
  root: string;
  row: RecordRow;
  /** The programme's, an ISO day. */
  today?: string;
}

export interface PickOptions {
  title: string;
  placeHolder: string;
  kinds: readonly RecordKind[];
  /** What to say when there is no such record anywhere. */
  none: string;
  /** Only of this programme. */
  root?: string;
  /** Rows that answer with less come first; by id where they are alike. */
  rank?: (row: RecordRow) => string | number;
}

interface Entry extends vscode.QuickPickItem {
  record?: PickedRecord;
}

/**
 * A record of the workspace: the one at the cursor first, then those of the active editor's programme, then those of the others,
 * each programme named where there are several.
 */
export async function pickRecord(
  link: ServerLink,
  store: CoverageStore,
  options: PickOptions,
): Promise<PickedRecord | undefined> {
  const { title, placeHolder, kinds, none } = options;
  const programmes = await recordsOf(link, store, kinds, options.root);
  if (!programmes) {
    tellNoAnswer();
    return undefined;
  }
  const all = programmes.flatMap((each) => each.records.map((row): PickedRecord => pickedFrom(each, row)));
  if (all.length === 0) {
    void questions.showInformationMessage(none);
    return undefined;
  }
  const here = atCursor(all, vscode.window.activeTextEditor);
  const entries = programmes.flatMap((programme): Entry[] => {
    const rows = ranked(programme.records, options.rank)
      .map((row) => pickedFrom(programme, row))
      .filter((each) => each.row !== here?.row);
    const name: Entry[] =
      programmes.length > 1 && rows.length > 0
        ? [{ label: programmeName(programme), kind: vscode.QuickPickItemKind.Separator }]
        : [];
    return [...name, ...rows.map((each) => entryOf(each, kinds.length > 1))];
  });
  const first: Entry[] = here
    ? [
        { label: vscode.l10n.t('at the cursor'), kind: vscode.QuickPickItemKind.Separator },
        entryOf(here, kinds.length > 1),
        ...(programmes.length > 1 ? [] : [{ label: '', kind: vscode.QuickPickItemKind.Separator }]),
      ]
    : [];
  return (
    await questions.showQuickPick([...first, ...entries], {
      title,
      placeHolder,
      matchOnDescription: true,
      matchOnDetail: true,
    })
  )?.record;
}

/** One record by its id, for a row that was given; what is known of it now. */
export async function recordById(
  link: ServerLink,
  { root, kind, id }: { root: string; kind: RecordKind; id: string },
): Promise<PickedRecord | undefined> {
  const result = await link.request<RecordsResult | null>(records, { root, kinds: [kind] });
  const row = result?.records.find((each) => each.id === id);
  return result && row ? pickedFrom(result, row) : undefined;
}

async function recordsOf(
  link: ServerLink,
  store: CoverageStore,
  kinds: readonly RecordKind[],
  only: string | undefined,
): Promise<RecordsResult[] | undefined> {
  const here = store.programmeAround(vscode.window.activeTextEditor?.document.uri.toString())?.root;
  const roots = only === undefined ? store.results.map((each) => each.root) : [only];
  const ordered = [...roots.filter((each) => each === here), ...roots.filter((each) => each !== here)];
  const found = await Promise.all(ordered.map((root) => link.request<RecordsResult | null>(records, { root, kinds })));
  return found.some((each) => each === undefined) ? undefined : found.flatMap((each) => each ?? []);
}

function pickedFrom({ root, today }: RecordsResult, row: RecordRow): PickedRecord {
  return { root, row, ...(today === undefined ? {} : { today }) };
}

/** The record that the cursor stands in: the last one of its file that begins before it. */
function atCursor(all: readonly PickedRecord[], editor: vscode.TextEditor | undefined): PickedRecord | undefined {
  if (!editor) return undefined;
  const uri = editor.document.uri.toString();
  const line = ({ row }: PickedRecord): number => row.place?.range.start.line ?? 0;
  const inFile = all
    .filter(({ row }) => row.place !== null && vscode.Uri.parse(row.place.uri).toString() === uri)
    .sort((a, b) => line(a) - line(b));
  return inFile.filter((each) => line(each) <= editor.selection.active.line).pop() ?? inFile[0];
}

function ranked(rows: readonly RecordRow[], rank: PickOptions['rank']): readonly RecordRow[] {
  if (!rank) return rows;
  return rows
    .map((row, index) => ({ row, index, by: rank(row) }))
    .sort((a, b) => (a.by === b.by ? a.index - b.index : a.by < b.by ? -1 : 1))
    .map(({ row }) => row);
}

function entryOf(record: PickedRecord, withKind: boolean): Entry {
  const { row } = record;
  return {
    label: row.id,
    description: row.title,
    detail: withKind ? `${kindWord(row.kind)} · ${row.detail}` : row.detail,
    record,
  };
}
