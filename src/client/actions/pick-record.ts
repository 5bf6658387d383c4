import * as vscode from 'vscode';
import type { Place } from '../../protocol/place';
import { records, type RecordKind, type RecordRow, type RecordsResult } from '../../protocol/records';
import type { CoverageStore } from '../results/coverage-store';
import type { ServerLink } from '../server-link';
import { tellNoAnswer } from './apply-action';
import { withDistinctNames } from '../../core/language/distinct-names';
import { kindWord } from './record-kinds';
import { questions } from './questions';

export interface PickedRecord {
  root: string;
  row: RecordRow;
  /** The programme's reference day, an ISO day. */
  today?: string;
}

export interface PickOptions {
  title: string;
  placeHolder: string;
  kinds: readonly RecordKind[];
  /** The message for a workspace without any such record. */
  none: string;
  /** Root uri of the programme; absent: all programmes. */
  root?: string;
  /** Rows are sorted by this, smaller values first; rows with equal values by id. */
  rank?: (row: RecordRow) => string | number;
  /** Which rows are offered; absent: all. */
  only?: (row: RecordRow) => boolean;
}

interface Entry extends vscode.QuickPickItem {
  record?: PickedRecord;
}

/**
 * Lets a person pick a record of the workspace. The record at the cursor comes first, then those of the active editor's
 * programme, then those of the other programmes. Each programme is named when there are several.
 */
export async function pickRecord(
  link: ServerLink,
  store: CoverageStore,
  options: PickOptions,
): Promise<PickedRecord | undefined> {
  const { title, placeHolder, kinds, none } = options;
  const found = await recordsOf(link, store, kinds, options.root);
  if (!found) {
    tellNoAnswer();
    return undefined;
  }
  const { only = () => true } = options;
  const programmes = found.map((each) => ({ ...each, records: each.records.filter(only) }));
  const all = programmes.flatMap((each) => each.records.map((row): PickedRecord => pickedFrom(each, row)));
  if (all.length === 0) {
    void questions.showInformationMessage(none);
    return undefined;
  }
  const here = atCursor(all, vscode.window.activeTextEditor);
  const withKind = kinds.length > 1;
  const entries = withDistinctNames(programmes).flatMap((programme): Entry[] => {
    const others = ranked(programme.records, options.rank).filter((row) => row !== here?.row);
    const ownEntries = others.map((row) => entryOf(pickedFrom(programme, row), withKind));
    const needsName = programmes.length > 1 && others.length > 0;
    return needsName ? [separator(programme.name), ...ownEntries] : ownEntries;
  });
  const first: Entry[] = here ? [separator(vscode.l10n.t('at the cursor')), entryOf(here, withKind)] : [];
  // With several programmes, the separator of the next programme ends the first group.
  if (here && programmes.length === 1) first.push(separator(''));
  const shown = { title, placeHolder, matchOnDescription: true, matchOnDetail: true };
  const chosen = await questions.showQuickPick([...first, ...entries], shown);
  return chosen?.record;
}

function separator(label: string): Entry {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/**
 * The current data of a record by its id, for a row on which a command was run; undefined, after a message, when the
 * record is gone or the server does not answer.
 */
export async function recordById(
  link: ServerLink,
  { root, kind, id, at }: { root: string; kind: RecordKind; id: string; at?: Place },
): Promise<PickedRecord | undefined> {
  const result = await link.request(records, { root, kinds: [kind] });
  const named = (result?.records ?? []).filter((each) => each.id === id);
  const inFile = named.filter((each) => each.place?.uri === at?.uri);
  const row = !at
    ? named[0]
    : (inFile.find((each) => isSame(each.place, at)) ?? inFile[0] ?? (named.length === 1 ? named[0] : undefined));
  if (result && row) return pickedFrom(result, row);
  if (result === undefined) tellNoAnswer();
  else
    void questions.showWarningMessage(
      vscode.l10n.t('SOC 2: {0} is not there any more. It may have been renamed or deleted.', id),
    );
  return undefined;
}

function isSame(one: Place | null, { uri, range: { start } }: Place): boolean {
  return one?.uri === uri && one.range.start.line === start.line && one.range.start.character === start.character;
}

async function recordsOf(
  link: ServerLink,
  store: CoverageStore,
  kinds: readonly RecordKind[],
  only: string | undefined,
): Promise<RecordsResult[] | undefined> {
  await store.programmes.current();
  const here = store.programmes.programmeAround(vscode.window.activeTextEditor?.document.uri.toString());
  const roots = only === undefined ? store.programmes.roots : [only];
  const ordered = [...roots.filter((each) => each === here), ...roots.filter((each) => each !== here)];
  const found = await Promise.all(ordered.map((root) => link.request(records, { root, kinds })));
  return found.some((each) => each === undefined) ? undefined : found.flatMap((each) => each ?? []);
}

function pickedFrom({ root, today }: RecordsResult, row: RecordRow): PickedRecord {
  return { root, row, ...(today === undefined ? {} : { today }) };
}

/** The record that contains the cursor: the last record of its file that begins before it. */
function atCursor(all: readonly PickedRecord[], editor: vscode.TextEditor | undefined): PickedRecord | undefined {
  if (!editor) return undefined;
  const uri = editor.document.uri.toString();
  const line = ({ row }: PickedRecord): number => row.place?.range.start.line ?? 0;
  const isInFile = ({ row }: PickedRecord): boolean =>
    row.place !== null && vscode.Uri.parse(row.place.uri).toString() === uri;
  const inFile = all.filter(isInFile).sort((a, b) => line(a) - line(b));
  const beginBefore = inFile.filter((each) => line(each) <= editor.selection.active.line);
  return beginBefore.pop() ?? inFile[0];
}

function ranked(rows: readonly RecordRow[], rank: PickOptions['rank']): readonly RecordRow[] {
  if (!rank) return rows;
  const keyed = rows.map((row, index) => ({ row, index, by: rank(row) }));
  keyed.sort((a, b) => {
    if (a.by === b.by) return a.index - b.index;
    return a.by < b.by ? -1 : 1;
  });
  return keyed.map(({ row }) => row);
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
