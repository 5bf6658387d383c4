import * as vscode from 'vscode';
import type { CoverageResult } from '../../protocol/coverage';
import type { CoverageStore } from '../results/coverage-store';
import { withDistinctNames } from '../../core/language/distinct-names';
import { questions } from './questions';

/**
 * The programme of the active editor, else the only programme, else the programme that the person picks. Undefined,
 * after a message, when there is none.
 */
export async function askProgramme(store: CoverageStore, title: string): Promise<CoverageResult | undefined> {
  const { results } = store;
  const clear =
    store.resultOf(store.programmes.programmeAround(vscode.window.activeTextEditor?.document.uri.toString())) ??
    (results.length === 1 ? results[0] : undefined);
  if (clear) return clear;
  if (results.length === 0) {
    tellNoProgramme();
    return undefined;
  }
  const entries = withDistinctNames(results).map((each) => ({
    label: each.name,
    description: vscode.workspace.asRelativePath(vscode.Uri.parse(each.root), true),
    each,
  }));
  return (
    await questions.showQuickPick(entries, {
      title,
      placeHolder: vscode.l10n.t('Programme'),
      matchOnDescription: true,
    })
  )?.each;
}

/** Says that there is no programme, and how one is begun. */
export function tellNoProgramme(): void {
  void questions.showInformationMessage(
    vscode.l10n.t('SOC 2: there is no programme here yet. Run “SOC 2: Create Programme Manifest” first.'),
  );
}
