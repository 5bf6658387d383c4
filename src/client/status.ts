import * as vscode from 'vscode';
import { withDistinctNames } from '../core/language/distinct-names';
import type { CoverageStore } from './results/coverage-store';
import type { Sidebar } from './sidebar/sidebar';
import { dashboard, dashboardCommands, statusWords } from './status-dashboard';

/**
 * The one status bar item: criteria covered of those in scope and relevant. Its tooltip is built from the results of
 * the three views.
 */
export function showStatus(store: CoverageStore, { controlsStore, dueStore }: Sidebar): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('soc2.coverage', vscode.StatusBarAlignment.Left, 0);
  item.name = vscode.l10n.t('SOC 2 coverage');
  item.command = 'soc2.showCoverage';
  const update = (): void => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const { programmes } = store;
    const all = withDistinctNames(store.results);
    const programme = [programmes.programmeAround(uri), programmes.programmeOf(uri), all[0]?.root]
      .map((root) => all.find((each) => each.root === root))
      .find((each) => each !== undefined);
    if (!programme) {
      item.hide();
      return;
    }
    const { root } = programme;
    const words = statusWords(programme, all.length > 1);
    item.text = words.text;
    item.accessibilityInformation = { label: words.spoken };
    const text = new vscode.MarkdownString(
      dashboard(programme, controlsStore.resultOf(root)?.controls, dueStore.resultOf(root)?.rows),
      true,
    );
    text.isTrusted = { enabledCommands: dashboardCommands };
    item.tooltip = text;
    item.show();
  };
  update();
  return vscode.Disposable.from(
    item,
    ...[store, controlsStore, dueStore].map((each) => each.onDidChange(update)),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
}
