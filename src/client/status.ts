import * as vscode from 'vscode';
import type { CoverageResult } from '../server/protocol';
import type { CoverageStore } from './coverage/coverage-store';
import { fractionText, stateText } from './coverage/state-text';
import { lookOf, stateLooks } from './coverage/state-words';
import { escapeMarkdown } from './criteria/escape-markdown';

/** The one status bar item: criteria covered of those in scope and relevant. */
export function showStatus(store: CoverageStore): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('soc2.coverage', vscode.StatusBarAlignment.Left, 0);
  item.name = vscode.l10n.t('SOC 2 coverage');
  item.command = 'soc2.showCoverage';
  const update = (): void => {
    const programme = store.programmeOf(vscode.window.activeTextEditor?.document.uri.toString());
    if (!programme) {
      item.hide();
      return;
    }
    const { covered, inScope } = programme;
    item.text = `SOC 2 ${covered}/${inScope}`;
    item.accessibilityInformation = { label: vscode.l10n.t('SOC 2: {0} of {1} criteria covered', covered, inScope) };
    item.tooltip = dashboard(programme);
    item.show();
  };
  update();
  return vscode.Disposable.from(item, store.onDidChange(update), vscode.window.onDidChangeActiveTextEditor(update));
}

function dashboard({ name, categories, criteria, covered, inScope }: CoverageResult): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  text.appendMarkdown(`**${escapeMarkdown(name === '' ? vscode.l10n.t('SOC 2 programme') : name)}**: ${vscode.l10n.t('{0}/{1} criteria covered', covered, inScope)}\n\n`);
  text.appendMarkdown(`| ${vscode.l10n.t('Category')} | ${vscode.l10n.t('Covered')} |\n|:---|---:|\n`);
  for (const { id, title } of categories) {
    const states = criteria.filter((each) => each.category === id).map((each) => each.state);
    text.appendMarkdown(`| ${title} | ${fractionText(states)} |\n`);
  }
  const counts = Object.keys(stateLooks).flatMap((state) => {
    const count = criteria.filter((each) => each.state === state).length;
    return count > 0 && lookOf(state).counted ? [`$(${lookOf(state).icon}) ${count} ${stateText(state)}`] : [];
  });
  text.appendMarkdown(`\n${counts.join(' &nbsp; ')}\n\n${vscode.l10n.t('Click to see the criteria.')}`);
  return text;
}
