import * as vscode from 'vscode';
import { equal, ok } from './check';
import { eventually } from '../../support/eventually';
import { at, closeAll, running, write } from './programme';
import { rowsOf, wordsOf } from './rows';
import { yaml } from '../../../src/core/syntax/text-block';

describe('the controls view', () => {
  before(async () => {
    const { sidebar } = await running();
    await eventually('the controls', () => sidebar.controlsStore.results.length > 0);
  });
  afterEach(closeAll);

  it('has a row for each control with its evidence in an icon and in words', async () => {
    const {
      sidebar: { controls, controlsStore },
    } = await running();
    const rows = rowsOf(controls).filter((each) => each.kind === 'control');
    equal(rows.length, controlsStore.results[0]!.controls.length, 'rows');
    for (const each of rows) {
      const { description, spoken, icon } = wordsOf(controls, each);
      ok(
        description !== '' && icon !== '' && spoken.length > description.length,
        `${each.id}: ${description}, ${icon}, ${spoken}`,
      );
    }
  });

  it('shows just the controls whose evidence is late or missing when asked', async () => {
    const {
      sidebar: { controls, controlsStore },
    } = await running();
    const lacking = controlsStore.results[0]!.controls.filter(
      (each) => each.evidence === 'late' || each.evidence === 'missing',
    ).map((each) => each.id);
    await vscode.commands.executeCommand('soc2.showEvidenceGaps');
    try {
      equal(
        rowsOf(controls)
          .flatMap((each) => (each.kind === 'control' ? [each.control.id] : []))
          .sort(),
        lacking.sort(),
        'rows',
      );
    } finally {
      await vscode.commands.executeCommand('soc2.showAllControls');
    }
  });

  it('has a row for each of two controls with one id, here and below their criterion, and each opens its own file', async () => {
    const {
      sidebar: { controls },
      view: criteria,
    } = await running();
    const files = ['AC-03.yaml', 'AC-04.yaml'];
    const tabNow = (): string | undefined => vscode.window.tabGroups.activeTabGroup.activeTab?.label;
    const opened = async (command: string, rows: readonly unknown[]): Promise<string[]> => {
      const found: string[] = [];
      for (const row of rows) {
        await closeAll();
        await vscode.commands.executeCommand(command, row);
        found.push(await eventually('a file', tabNow));
      }
      return found.sort();
    };
    const rows = rowsOf(controls).filter((each) => each.kind === 'control' && each.control.id === 'AC-03');
    equal(await opened('soc2.openRecord', rows), files, 'controls');
    const items = rowsOf(criteria).filter(
      (each) => each.kind === 'item' && each.criterion === 'CC6.2' && each.item.id === 'AC-03',
    );
    equal(await opened('soc2.openItem', items), files, 'below the criterion');
    ok(
      items.every((each) => each.kind === 'item' && each.item.note.endsWith('; two controls are called AC-03')),
      'nothing says that the id is not clear',
    );
  });

  it('shows below a control its criteria and what each interval needs', async () => {
    const {
      sidebar: { controls },
    } = await running();
    const rows = rowsOf(controls);
    ok(
      rows.some((each) => each.kind === 'criterion-of' && each.title !== ''),
      'no criterion with its title',
    );
    const cells = rows.filter((each) => each.kind === 'cell');
    ok(cells.length > 0, 'no intervals');
    ok(
      cells.every((each) => / to |^\d{4}-\d\d-\d\d$/.test(wordsOf(controls, each).label)),
      'intervals without their days',
    );
  });

  it('opens the control, or the record of an interval', async () => {
    const {
      sidebar: { controls },
    } = await running();
    const control = rowsOf(controls).find((each) => each.kind === 'control' && each.control.id === 'GV-01')!;
    await vscode.commands.executeCommand('soc2.openRecord', control);
    await eventually('the control', () =>
      vscode.window.activeTextEditor?.document.uri.path.endsWith('/controls/GV-01.yaml'),
    );
    const cell = rowsOf(controls).find((each) => each.kind === 'cell' && each.cell.records.length > 0);
    ok(cell, 'no interval has a record');
    await vscode.commands.executeCommand('soc2.openRecord', cell);
    await eventually('the record', () => vscode.window.activeTextEditor?.document.uri.path.includes('/evidence/'));
  });

  it('groups by owner and by status, and remembers it', async () => {
    const {
      sidebar: { controls },
    } = await running();
    try {
      controls.group('status');
      equal(controls.getChildren().map((each) => each.kind === 'group' && each.key)[0], 'in-place', 'first group');
      controls.group('owner');
      ok(
        controls.getChildren().every((each) => each.kind === 'group' && each.by === 'owner'),
        'groups',
      );
    } finally {
      controls.group('series');
    }
  });

  it('stays the same, opened and selected, over fifty refreshes', async () => {
    const {
      sidebar: { controls },
    } = await running();
    await vscode.commands.executeCommand('soc2.showControls');
    const { root, control } = rowsOf(controls).find(
      (each) => each.kind === 'control' && each.children !== undefined,
    ) as { root: string; control: { id: string } };
    await controls.reveal(root, control.id);
    await eventually(
      'the selection',
      () => controls.selection[0]?.kind === 'control' && controls.selection[0].control.id === control.id,
    );
    const ids = rowsOf(controls).map((each) => each.id);
    for (let turn = 0; turn < 50; turn++) controls.rebuild();
    equal(
      rowsOf(controls).map((each) => each.id),
      ids,
      'ids',
    );
    await eventually(
      'the same selection',
      () => controls.selection[0]?.kind === 'control' && controls.selection[0].control.id === control.id,
    );
  });

  it('selects the record of the active editor when asked to, and only then', async () => {
    const {
      sidebar: { controls },
    } = await running();
    await vscode.commands.executeCommand('soc2.showControls');
    const selected = (): string | undefined =>
      controls.selection[0]?.kind === 'control' ? controls.selection[0].control.id : undefined;
    const followed: string[] = [];
    const follow = controls.follow.bind(controls);
    controls.follow = (cursor) => {
      followed.push(cursor.uri.split('/').at(-1)!);
      return follow(cursor);
    };
    await vscode.window.showTextDocument(at('controls/CH-01.yaml'));
    await eventually('the editor', () => vscode.window.activeTextEditor?.document.uri.path.endsWith('CH-01.yaml'));
    // A view follows 120 ms after the editor: a longer timer that begins later ends later.
    await new Promise((resolve) => setTimeout(resolve, 121));
    equal(followed, [], 'nobody asked for it');
    ok(selected() !== 'CH-01', 'nobody asked for it');
    try {
      await vscode.commands.executeCommand('soc2.followEditor');
      await eventually('CH-01', () => selected() === 'CH-01');
      await vscode.window.showTextDocument(at('controls/AC-02.yaml'));
      await eventually('AC-02', () => selected() === 'AC-02');
      equal(vscode.window.activeTextEditor?.document.uri.path.endsWith('AC-02.yaml'), true, 'the focus');
      equal([...new Set(followed)], ['CH-01.yaml', 'AC-02.yaml'], 'what was followed');
    } finally {
      controls.follow = follow;
      await vscode.commands.executeCommand('soc2.unfollowEditor');
    }
  });

  it('shows a thousand controls, and opens at the last', async () => {
    const {
      sidebar: { controls, controlsStore },
    } = await running();
    const before = controlsStore.results[0]!.controls.length;
    const records = Array.from(
      { length: 1000 },
      (_, index) => yaml`
        - id: ZZ-${String(index).padStart(4, '0')}
          title: Control ${index}
          statement: The team checks item ${index} each quarter.
          criteria: [CC6.1]
          owner: security-lead
          frequency: quarterly
      `,
    );
    await write('controls/many.yaml', records.join(''));
    try {
      await eventually('the rows', () => controlsStore.results[0]!.controls.length === before + 1000);
      const labels = rowsOf(controls).map((row) => wordsOf(controls, row).label);
      equal(labels.filter((label) => label.includes('ZZ-')).length, 1000, 'rows of the new file');
      await controls.reveal(controlsStore.results[0]!.root, 'ZZ-0999');
      await eventually(
        'the last one',
        () => controls.selection[0]?.kind === 'control' && controls.selection[0].control.id === 'ZZ-0999',
      );
    } finally {
      await vscode.workspace.fs.delete(at('controls/many.yaml'));
      await eventually('the rows gone', () => controlsStore.results[0]!.controls.length === before);
    }
  });
});
