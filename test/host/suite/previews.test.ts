import * as vscode from 'vscode';
import { equal } from './check';
import { eventually } from '../../support/eventually';
import { closeAll, open, running } from './programme';

describe('previews', () => {
  before(running);
  afterEach(closeAll);

  for (const [command, viewType] of [
    ['soc2.openDescription', 'soc2.description'],
    ['soc2.openReport', 'soc2.report'],
  ] as const) {
    it(`${command} opens one page beside the editor, and shows it again the next time`, async () => {
      await open('controls/AC-01.yaml');
      await vscode.commands.executeCommand(command);
      const tab = await eventually('the page', () => pages(viewType)[0]);
      equal(tab.group.viewColumn, vscode.ViewColumn.Two, 'column');
      await vscode.window.showTextDocument(vscode.window.visibleTextEditors[0]!.document, vscode.ViewColumn.One);
      await vscode.commands.executeCommand(command);
      equal(pages(viewType).length, 1, 'pages');
    });
  }
});

function pages(viewType: string): { group: vscode.TabGroup }[] {
  return vscode.window.tabGroups.all.flatMap((group) =>
    group.tabs
      .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(viewType))
      .map(() => ({ group })),
  );
}
