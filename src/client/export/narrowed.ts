import * as vscode from 'vscode';
import { askProgramme } from '../actions/ask-programme';
import { questions } from '../actions/questions';
import type { CoverageStore } from '../results/coverage-store';
import type { ShownRows } from '../sidebar/tree/row';

/** What is exported: all of a programme, or some rows of it. */
export interface Narrowed {
  root: string | undefined;
  /** Ids of the rows; all without it. */
  items?: readonly string[];
  /** A sentence for the person, after the export. */
  remark?: string;
}

interface Filtered {
  shownOf(root: string): ShownRows | undefined;
}

/** Asks whether what the view shows is meant, or everything; nothing when the view has no filter. */
export function askShown(store: CoverageStore, view: Filtered) {
  return async (given: string | undefined, title: string): Promise<Narrowed | undefined> => {
    const found = await filteredRows(store, view, given, title);
    if (found === 'cancelled') return undefined;
    if (!found) return { root: given };
    const { root, rows } = found;
    const picked = await questions.showQuickPick(
      [
        ...(rows.items.length > 0
          ? [{ label: vscode.l10n.t('{0} shown', rows.items.length), narrowed: { root, items: rows.items } }]
          : []),
        { label: vscode.l10n.t('All {0}', rows.all), narrowed: { root } },
      ],
      { title, placeHolder: vscode.l10n.t('The view has a filter: what to export') },
    );
    return picked?.narrowed;
  };
}

/** Exports everything, and says so when the view has a filter. */
export function sayAll(store: CoverageStore, view: Filtered) {
  return (root: string | undefined): Promise<Narrowed> => {
    const filtered = store.results.some((each) => (root ?? each.root) === each.root && view.shownOf(each.root));
    return Promise.resolve({
      root,
      ...(filtered ? { remark: vscode.l10n.t('It has all rows: the filter of the view does not count here.') } : {}),
    });
  };
}

async function filteredRows(
  store: CoverageStore,
  view: Filtered,
  given: string | undefined,
  title: string,
): Promise<{ root: string; rows: ShownRows } | 'cancelled' | undefined> {
  if (!store.results.some((each) => view.shownOf(each.root))) return undefined;
  const root = given ?? (await askProgramme(store, title))?.root;
  if (root === undefined) return 'cancelled';
  const rows = view.shownOf(root);
  return rows && { root, rows };
}
