import * as vscode from 'vscode';
import { answering, enter } from './answering';
import { equal, ok } from './check';
import { eventually } from '../../support/eventually';
import { at, closeAll, remove, running } from './programme';
import { rowsOf, wordsOf } from './rows';

describe('the criteria view', () => {
  before(running);
  afterEach(closeAll);

  it('counts on its badge what its rows call a gap', async () => {
    const { view } = await running();
    const gaps = rowsOf(view).filter((each) => each.kind === 'criterion' && each.criterion.state === 'gap');
    ok(gaps.length > 0, 'the draft has no gap');
    equal(view.gaps, gaps.length, 'badge');
  });

  it('says of a group how much is covered and how many gaps there are', async () => {
    const { view } = await running();
    const spoken = rowsOf(view).map((each) => wordsOf(view, each).spoken);
    ok(
      spoken.some((each) => each.startsWith('Availability: 0 of 3 · 3 gaps')),
      spoken.filter((each) => /^(?:Avail|A1)/.test(each)).join(' | '),
    );
    ok(
      spoken.some((each) => each.startsWith('A1.1, Capacity: gap')),
      spoken.filter((each) => each.startsWith('A1.1')).join(' | '),
    );
    const row = rowsOf(view).find((each) => each.kind === 'criterion' && each.criterion.id === 'A1.1')!;
    equal(wordsOf(view, row).label, 'A1.1 Capacity', 'label');
  });

  it('is not drawn anew when the same is announced again, and not while its rows are being asked for', async () => {
    const { view, store } = await running();
    let refreshes = 0;
    const listener = view.onDidChangeTreeData(() => {
      refreshes += 1;
    });
    try {
      await store.refresh();
      equal(refreshes, 0, 'refreshes without a change');
      view.getChildren();
      view.showOnlyOpen(true);
      equal(refreshes, 0, 'refreshes between a question and its answer');
      await eventually('the rows drawn anew', () => refreshes === 1);
    } finally {
      listener.dispose();
      view.showOnlyOpen(false);
    }
  });

  it('leaves out what is covered when asked to, and shows it again', async () => {
    const { view } = await running();
    const criteria = (): number => rowsOf(view).filter((each) => each.kind === 'criterion').length;
    const all = criteria();
    await vscode.commands.executeCommand('soc2.showUncovered');
    ok(criteria() > 0 && criteria() < all, `${criteria()} of ${all} rows`);
    await vscode.commands.executeCommand('soc2.showAll');
    equal(criteria(), all, 'rows');
  });

  it('opens what addresses a criterion where it says so', async () => {
    const { view } = await running();
    const item = rowsOf(view).find((each) => each.kind === 'item' && each.item.id === 'GV-01')!;
    await vscode.commands.executeCommand('soc2.openItem', item);
    await eventually('the control', () =>
      vscode.window.activeTextEditor?.document.uri.path.endsWith('/controls/GV-01.yaml'),
    );
  });

  it('writes a control for a gap, with the cursor at the statement; it counts as planned only', async () => {
    const { view, store } = await running();
    const gaps = view.gaps;
    const row = rowsOf(view).find((each) => each.kind === 'criterion' && each.criterion.id === 'A1.1')!;
    await answering([enter, enter], () => vscode.commands.executeCommand('soc2.createControl', row));
    const editor = await eventually('the new control', () =>
      vscode.window.activeTextEditor?.document.getText().includes('criteria: [A1.1]')
        ? vscode.window.activeTextEditor
        : undefined,
    );
    ok(
      editor.document.lineAt(editor.selection.active.line).text.includes('Say who does what'),
      'the cursor is elsewhere',
    );
    await eventually(
      'planned',
      () => store.results[0]!.criteria.find((each) => each.id === 'A1.1')?.state === 'planned',
    );
    await eventually('one gap less', () => view.gaps === gaps - 1);
    const { uri } = editor.document;
    equal(uri.path.startsWith(at('controls').path), true, `written into controls, not ${uri.path}`);
    await closeAll();
    await remove(uri);
    await eventually('the gap to be back', () => view.gaps === gaps);
  });

  it('tells of each criterion in words why it has its state and what would raise it', async () => {
    const { view } = await running();
    const row = rowsOf(view).find((each) => each.kind === 'criterion' && each.criterion.state === 'gap')!;
    if (row.kind !== 'criterion') throw new Error('no gap');
    ok(row.criterion.raise.length > 0, 'nothing would raise a gap');
    const { spoken, icon } = wordsOf(view, row);
    ok(spoken.includes('gap') && icon === 'circle-large-outline', `${spoken} with ${icon}`);
    const tooltip = (view.resolveTreeItem(view.shownAs(row), row).tooltip as vscode.MarkdownString).value;
    ok(tooltip.includes('What would raise it') && tooltip.includes('command:soc2.explainCriterion'), tooltip);
    const lines = tooltip.split('\n').filter((each) => each !== '');
    ok(lines.length <= 24 && /^\[Read more\]\(command:soc2\.open/.test(lines.at(-1)!), tooltip);
  });

  it('is filtered by state, owner and words, and says so until the filter is off', async () => {
    const { view } = await running();
    const criteria = (): number => rowsOf(view).filter((each) => each.kind === 'criterion').length;
    const all = criteria();
    try {
      view.setFilter({ text: 'access', facets: { state: ['addressed', 'evidenced', 'gap'] } });
      ok(criteria() > 0 && criteria() < all, `${criteria()} of ${all}`);
      ok(
        /^Filter: State: .*gap.*; Words: “access”\. Shown: \d+ of 61\.$/.test(view.said.message ?? ''),
        view.said.message ?? 'no message',
      );
      equal(view.said.description, 'filtered', 'description');
      view.setFilter({ text: 'no criterion says this', facets: {} });
      equal([criteria(), view.said.message], [0, undefined], 'an empty view leaves the place to its welcome');
    } finally {
      await vscode.commands.executeCommand('soc2.showAll');
    }
    equal([criteria(), view.said.message, view.said.description], [all, undefined, undefined], 'after the filter');
  });

  it('is grouped by owner with the titles of roles', async () => {
    const { view } = await running();
    try {
      view.group('owner');
      const groups = view.getChildren();
      ok(groups.length > 2 && groups.at(-1)!.kind === 'unasked', `${groups.length} groups`);
      ok(
        groups.some((each) => /[A-Z].* /.test(wordsOf(view, each).label)),
        'roles go by their ids',
      );
      ok(
        groups.some((each) => each.kind === 'owner' && each.key === ''),
        'nobody’s criteria are lost',
      );
    } finally {
      view.group('category');
    }
  });

  it('shows points of focus when the setting says so, and counts none', async () => {
    const { view, store } = await running();
    const points = (): number => rowsOf(view).filter((each) => each.kind === 'focus').length;
    const { covered, inScope } = store.results[0]!;
    equal(points(), 0, 'points of focus before');
    try {
      await vscode.commands.executeCommand('soc2.showPointsOfFocus');
      await eventually('points of focus', () => points() > 100);
      const named = rowsOf(view).find((each) => each.kind === 'focus' && each.point.controls.includes('AC-01'))!;
      ok(wordsOf(view, named).description.includes('AC-01'), 'the control that names it is not told');
      equal([store.results[0]!.covered, store.results[0]!.inScope], [covered, inScope], 'coverage');
    } finally {
      await vscode.commands.executeCommand('soc2.hidePointsOfFocus');
      await eventually('no points of focus', () => points() === 0);
    }
  });

  it('supposes other categories without writing anything', async () => {
    const { view, store } = await running();
    const { root, criteria } = store.results[0]!;
    const state = (id: string): string | undefined => view.results[0]!.criteria.find((each) => each.id === id)?.state;
    equal(state('PI1.1'), 'not-in-scope', 'before');
    const gaps = view.gaps;
    await view.supposing({ root, of: { categories: ['security', 'processing-integrity'] } });
    ok(state('PI1.1') !== 'not-in-scope' && state('A1.1') === 'not-in-scope', 'the rows do not suppose it');
    ok(
      /^what if: with Processing integrity, without /.test(view.said.description ?? ''),
      view.said.description ?? 'no description',
    );
    equal([store.results[0]!.criteria, view.gaps], [criteria, gaps], 'what really is');
    const said = (id: string): string =>
      wordsOf(
        view,
        rowsOf(view).find((each) => each.kind === 'criterion' && each.criterion.id === id)!,
      ).description;
    ok(said('PI1.1').endsWith(' · new'), said('PI1.1'));
    ok(said('A1.1').endsWith(' · no longer asked for'), said('A1.1'));
    ok(!said('CC6.1').includes('·'), said('CC6.1'));
    const group = rowsOf(view).find((each) => each.kind === 'category' && each.key === 'processing-integrity')!;
    ok(/^\d\/5 \(\+5\) · \d gaps? \(\+\d\)$/.test(wordsOf(view, group).description), wordsOf(view, group).description);
    await vscode.commands.executeCommand('soc2.clearWhatIf');
    equal([state('PI1.1'), view.said.description], ['not-in-scope', undefined], 'afterwards');
  });

  it('works in a window that does not trust the folder', () => {
    equal(vscode.workspace.isTrusted, false, 'trusted');
  });
});
