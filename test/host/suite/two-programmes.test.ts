import * as vscode from 'vscode';
import type { Row } from '../../../src/client/sidebar/tree/row';
import type { SidebarView } from '../../../src/client/sidebar/tree/sidebar-view';
import { statusWords } from '../../../src/client/status-dashboard';
import { withDistinctNames } from '../../../src/core/language/distinct-names';
import { yaml } from '../../../src/core/syntax/text-block';
import { answering, choose, dismiss, type Answer } from './answering';
import { equal, ok } from './check';
import { eventually } from '../../support/eventually';
import { at, closeAll, isOpen, running, write } from './programme';
import { rowsOf, wordsOf } from './rows';

const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(command);

const control = 'years/2027/controls/ZZ-01.yaml';
const first = 'controls/AC-01.yaml';

describe('two programmes of one company', () => {
  before(async () => {
    const { store, sidebar } = await running();
    const { name } = store.results[0]!;
    await write(
      'years/2027/soc2.yaml',
      yaml`
        schema: soc2/1
        company: {name: ${name}, short_name: ${name}}
        categories: [security]
        report: {type: 2, period: {from: 2025-01-01, to: 2025-06-30}}
      `,
    );
    await write(
      control,
      yaml`
        title: Access reviewed
        statement: The lead reviews access each quarter.
        criteria: [CC6.2]
        owner: zz-lead
        reviewed: 2025-01-01
      `,
    );
    await write(
      'years/2027/controls/ZZ-02.yaml',
      yaml`
        title: Access removed
        statement: The lead removes access on the day of leaving.
        criteria: [CC6.2]
        owner: platform-lead
        reviewed: 2025-01-01
      `,
    );
    await write(
      'years/2027/people.yaml',
      yaml`
        roles:
          - {id: zz-lead, title: Lead of 2027}
          - {id: platform-lead, title: Platform Lead}
      `,
    );
    await eventually('its control', () => JSON.stringify(sidebar.controlsStore.results).includes('Access reviewed'));
    await eventually('the work of both roles', () => {
      const rows = sidebar.dueStore.results.flatMap((each) => (each.root.endsWith('/2027') ? each.rows : []));
      return ['zz-lead', 'platform-lead'].every((owner) => rows.some((each) => each.owner === owner));
    });
    await eventually('both programmes', () => store.results.length === 2);
  });
  afterEach(closeAll);
  after(async () => {
    await eventually('its file closed', () => !isOpen(control));
    await vscode.workspace.fs.delete(at('years'), { recursive: true, useTrash: false });
    const { store } = await running();
    await eventually('one programme', () => store.results.length === 1);
  });

  it('are told apart by their folders in the views', async () => {
    const { view, sidebar } = await running();
    for (const labels of [topLabels(view), topLabels(sidebar.controls), topLabels(sidebar.due)])
      equal(
        [labels.length, new Set(labels).size, labels.filter((each) => each.endsWith(' (2027)')).length],
        [2, 2, 1],
        labels.join(' | '),
      );
  });

  it('are told apart in the badge and in lists', async () => {
    const { sidebar } = await running();
    const tooltip = sidebar.due.badgeShown?.tooltip ?? '';
    ok(tooltip.includes(' (2027): '), tooltip);
    const { asked } = await answering([dismiss], () => run('soc2.explainCriterion'));
    equal(asked[0]!.placeHolder, 'Programme', 'question');
    equal(new Set(asked[0]!.entries.map((each) => each.split('\n')[0])).size, 2, 'different names');
  });

  it('are told apart in the status bar, which names no programme that is alone', async () => {
    const { store } = await running();
    const [one, other] = withDistinctNames(store.results).map((each) => statusWords(each, true));
    ok(/^SOC 2 \d+\/\d+ · .+ \(.+\)$/.test(one!.text) && one!.text !== other!.text, one!.text);
    ok(one!.spoken.endsWith(one!.text.split(' · ')[1]!), one!.spoken);
    ok(/^SOC 2 \d+\/\d+$/.test(statusWords(store.results[0]!, false).text), 'alone');
  });

  it('ask which one a preview shows, and say it in the tab, unless the editor says it', async () => {
    const { asked } = await answering([choose('(2027)')], () => run('soc2.openDescription'));
    equal(asked[0]!.placeHolder, 'Programme', 'question');
    await eventually('the tab', () => tabs().some((each) => /^System description: .+ \(2027\)$/.test(each)));
    await closeAll();
    // As from the explorer: nothing but its editor keeps the document.
    await vscode.commands.executeCommand('vscode.open', at(control));
    await eventually('its editor', () => vscode.window.activeTextEditor?.document.uri.path === at(control).path);
    await answering([], () => run('soc2.openDescription'));
    await eventually('the tab', () => tabs().some((each) => each.endsWith(' (2027)')));
  });

  /** The owners of the rows of work that are shown, each behind the programme. */
  const ownersShown = async (): Promise<string[]> => {
    const { due } = (await running()).sidebar;
    const shown = rowsOf(due).flatMap((each) =>
      each.kind === 'work' ? [`${each.root.endsWith('/2027') ? '2027' : 'first'}: ${each.row.owner}`] : [],
    );
    return [...new Set(shown)].sort();
  };

  it('remember one’s own role each for itself', async () => {
    const look = async (path: string): Promise<void> => {
      await vscode.commands.executeCommand('vscode.open', at(path));
      await eventually('its editor', () => vscode.window.activeTextEditor?.document.uri.path === at(path).path);
    };
    const mine = async (path: string, ...answers: Answer[]): Promise<number> => {
      await look(path);
      return (await answering(answers, () => run('soc2.showMyWork'))).asked.length;
    };
    try {
      equal(await mine(control, choose('Lead of 2027')), 1, 'a question for this programme');
      await look(first);
      await answering([choose('Platform Lead')], () => run('soc2.chooseMyRole'));
      for (const path of [control, first, control]) {
        equal(await mine(path), 0, 'questions afterwards');
        equal(await ownersShown(), ['2027: zz-lead', 'first: platform-lead'], 'owners of the rows');
      }
      const message = (await running()).sidebar.due.said.message ?? '';
      ok(/Lead of 2027 .*\(2027\), Platform Lead|Platform Lead .*, Lead of 2027 .*\(2027\)/.test(message), message);
    } finally {
      await run('soc2.showAllDue');
    }
  });

  for (const command of [
    'soc2.exportDescription',
    'soc2.exportReport',
    'soc2.exportMatrix',
    'soc2.exportEvidenceIndex',
    'soc2.exportShownMatrix',
    'soc2.exportShownEvidenceIndex',
    'soc2.exportDue',
  ])
    it(`ask which one is exported: ${command}`, async () => {
      const { asked } = await answering([choose('(2027)'), dismiss], () => run(command));
      equal(
        asked.map((each) => each.placeHolder),
        ['Programme', 'Format'],
        'questions',
      );
    });

  it('do not ask which one is exported while a preview shows one', async () => {
    await answering([choose('(2027)')], () => run('soc2.openDescription'));
    await eventually('the tab', () => activeTab()?.endsWith(' (2027)') === true);
    const { asked } = await answering([dismiss], () => run('soc2.exportMatrix'));
    equal(
      asked.map((each) => each.placeHolder),
      ['Format'],
      'questions',
    );
  });
});

function activeTab(): string | undefined {
  return vscode.window.tabGroups.activeTabGroup.activeTab?.label;
}

function topLabels<Node extends Row<Node>>(view: SidebarView<Node>): string[] {
  return view.getChildren().map((row) => wordsOf(view, row).label);
}

function tabs(): string[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs.map((each) => each.label));
}
