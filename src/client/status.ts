import * as vscode from 'vscode';
import type { CoverageResult } from '../server/protocol';
import type { CoverageStore } from './coverage/coverage-store';
import { fractionOf, lookOf, stateLooks } from './coverage/state-words';
import { escapeMarkdown } from './criteria/escape-markdown';

/** The one status bar item: criteria covered of those in scope and relevant. */
export function showStatus(store: CoverageStore): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('soc2.coverage', vscode.StatusBarAlignment.Left, 0);
  item.name = 'SOC 2 coverage';
  item.command = 'soc2.showCoverage';
  const update = (): void => {
    const programme = store.programmeOf(vscode.window.activeTextEditor?.document.uri.toString());
    if (!programme) {
      item.hide();
      return;
    }
    const { covered, inScope } = programme;
    item.text = `SOC 2 ${covered}/${inScope}`;
    item.accessibilityInformation = { label: `SOC 2: ${covered} of ${inScope} criteria covered` };
    item.tooltip = dashboard(programme);
    item.show();
  };
  update();
  return vscode.Disposable.from(item, store.onDidChange(update), vscode.window.onDidChangeActiveTextEditor(update));
}

function dashboard({ name, categories, criteria, covered, inScope }: CoverageResult): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  text.appendMarkdown(`**${escapeMarkdown(name === '' ? 'SOC 2 programme' : name)}**: ${covered}/${inScope} criteria covered\n\n`);
  text.appendMarkdown('| Category | Covered |\n|:---|---:|\n');
  for (const { id, title } of categories) {
    const states = criteria.filter((each) => each.category === id).map((each) => each.state);
    text.appendMarkdown(`| ${title} | ${fractionOf(states)} |\n`);
  }
  const counts = Object.keys(stateLooks).flatMap((state) => {
    const count = criteria.filter((each) => each.state === state).length;
    return count > 0 && lookOf(state).counted ? [`$(${lookOf(state).icon}) ${count} ${lookOf(state).words}`] : [];
  });
  text.appendMarkdown(`\n${counts.join(' &nbsp; ')}\n\nClick to see the criteria.`);
  return text;
}
