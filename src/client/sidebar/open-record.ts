import * as vscode from 'vscode';
import type { ControlRow, ControlsResult } from '../../protocol/controls';
import type { DueResult } from '../../protocol/due';
import type { Place } from '../../protocol/place';
import { openPlace, openPosition } from '../actions/open-place';
import type { ResultStore } from '../results/result-store';
import { rowNow } from '../results/row-now';
import { questions } from '../actions/questions';

interface Stores {
  controls: ResultStore<ControlsResult>;
  due: ResultStore<DueResult>;
}

/** The properties of a row that identify its record. */
interface Given {
  root: string;
  control?: ControlRow;
  record?: string;
  cell?: { records: readonly string[] };
  row?: { id: string; place: Place | null };
}

/**
 * Opens the record of a row in Controls or Due. Lines may have moved since the row was made, so its place is requested
 * again.
 */
export async function openRecord(stores: Stores, given: Given): Promise<void> {
  const { root, control, row } = given;
  const evidence = given.record ?? given.cell?.records[0];
  if (evidence !== undefined && (await openEvidence(root, evidence))) return;
  if (control) {
    await stores.controls.refresh();
    const now = rowNow(stores.controls.resultOf(root)?.controls ?? [], control, fileOf);
    await openAt(now?.place ?? control.place, control.id);
  } else if (row) {
    await stores.due.refresh();
    await openAt(
      stores.due.results.find((each) => each.root === root)?.rows.find((each) => each.id === row.id)?.place ??
        row.place,
      row.id,
    );
  }
}

function fileOf({ place }: ControlRow): string | undefined {
  return place?.uri;
}

async function openAt(place: Place | null, id: string): Promise<void> {
  if (place) await openPlace(place);
  else void questions.showInformationMessage(vscode.l10n.t('SOC 2: {0} has no place in a file.', id));
}

/** Evidence records are found through the search for workspace symbols, by their id. */
async function openEvidence(root: string, id: string): Promise<boolean> {
  const symbols =
    (await vscode.commands.executeCommand<vscode.SymbolInformation[] | undefined>(
      'vscode.executeWorkspaceSymbolProvider',
      id,
    )) ?? [];
  const found = symbols.find(
    ({ name, kind, location }) =>
      kind === vscode.SymbolKind.File &&
      (name === id || name.startsWith(`${id} `)) &&
      location.uri.toString().startsWith(`${root}/`),
  );
  if (!found) return false;
  await openPosition(found.location.uri.toString(), found.location.range.start);
  return true;
}
