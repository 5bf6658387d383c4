import * as vscode from 'vscode';
import { answering, choose, file, press, type Answer } from './answering';
import { equal, ok } from './check';
import { ownerValue } from '../../../src/client/sidebar/owner-value';
import { eventually } from '../../support/eventually';
import { at, closeAll, codesOf, open, problemsOf, read, replace, running, write } from './programme';
import { yaml } from '../../../src/core/syntax/text-block';

const zip = [0x50, 0x4b];

describe('exports', () => {
  before(running);
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs
      .delete(at('exports'), { recursive: true, useTrash: false })
      .then(undefined, () => undefined);
  });

  for (const [command, format, begins] of [
    ['soc2.exportDescription', 'docx', zip],
    ['soc2.exportDescription', 'html', '<!DOCTYPE html>'],
    ['soc2.exportReport', 'docx', zip],
    ['soc2.exportMatrix', 'xlsx', zip],
    ['soc2.exportMatrix', 'csv', '\ufeffCriterion'],
    ['soc2.exportEvidenceIndex', 'xlsx', zip],
  ] as const) {
    it(`${command} writes ${format}`, async () => {
      const target = at(`exports/file.${format}`);
      const written = await vscode.commands.executeCommand<vscode.Uri>(command, { format, target: target.toString() });
      equal(written?.toString(), target.toString(), 'the file');
      const bytes = await vscode.workspace.fs.readFile(target);
      const start = typeof begins === 'string' ? [...new TextEncoder().encode(begins)] : begins;
      equal([...bytes.subarray(0, start.length)], [...start], 'the first bytes');
      ok(bytes.length > 1000, `${bytes.length} bytes`);
    });
  }

  it('go to the proposed folder, which is there before the dialog asks, and offer only what works here', async () => {
    const { questions } = await running();
    const before = { ...questions };
    const offered: string[] = [];
    let proposed: vscode.Uri | undefined;
    Object.assign(questions, {
      showSaveDialog: async ({ defaultUri }: vscode.SaveDialogOptions) => {
        proposed = defaultUri;
        await vscode.workspace.fs.stat(vscode.Uri.joinPath(defaultUri!, '..'));
        return defaultUri;
      },
      showInformationMessage: (_text: string, ...actions: string[]) => {
        offered.push(...actions);
        return Promise.resolve(undefined);
      },
    });
    try {
      const written = await vscode.commands.executeCommand<vscode.Uri>('soc2.exportDescription', { format: 'docx' });
      equal(written?.toString(), proposed?.toString(), 'the file');
      const isRemote = vscode.env.uiKind === vscode.UIKind.Web || vscode.env.remoteName !== undefined;
      equal(offered, isRemote ? ['Show in Explorer'] : ['Open', 'Open Folder'], 'what is offered');
    } finally {
      Object.assign(questions, before);
    }
  });

  it('leave no empty folder behind when nothing is exported', async () => {
    const { questions } = await running();
    const { showSaveDialog } = questions;
    Object.assign(questions, { showSaveDialog: () => Promise.resolve(undefined) });
    try {
      await vscode.commands.executeCommand('soc2.exportDescription', { format: 'docx' });
    } finally {
      Object.assign(questions, { showSaveDialog });
    }
    const names = (await vscode.workspace.fs.readDirectory(at('.'))).map(([name]) => name);
    ok(!names.includes('exports'), names.join(' '));
  });

  it('draw their pictures', async () => {
    await vscode.commands.executeCommand('soc2.exportDescription', {
      format: 'html',
      target: at('exports/d.html').toString(),
    });
    ok((await read('exports/d.html')).includes('<svg'), 'no picture');
  });

  it('write the work that the view shows, or all of it, as the person answers', async () => {
    const {
      sidebar: { due, dueStore },
    } = await running();
    await eventually('the work', () => (dueStore.results[0]?.rows.length ?? 0) > 0);
    const all = dueStore.results[0]!.rows;
    const mine = all.filter((each) => each.owner === all[0]!.owner && each.kind === all[0]!.kind);
    ok(mine.length < all.length, 'the filter leaves everything');
    const target = at('exports/work.ics');
    const exported = async (...answers: string[]): Promise<{ titles: string[]; events: number }> => {
      const { asked } = await answering([...answers.map(choose), file(target)], () =>
        vscode.commands.executeCommand('soc2.exportDue'),
      );
      const text = await read('exports/work.ics');
      return { titles: asked.map((each) => each.entries.join(' / ')), events: text.split('BEGIN:VEVENT').length - 1 };
    };
    equal((await exported('iCalendar')).events, all.length, 'without a filter');
    due.setFilter({
      text: '',
      facets: { owner: [ownerValue(dueStore.results[0]!.root, all[0]!.owner)], kind: [all[0]!.kind] },
    });
    try {
      const shown = await exported('shown', 'iCalendar');
      equal(shown.events, mine.length, 'what is shown');
      equal(shown.titles[0], `${mine.length} shown / All ${all.length}`, 'the question');
      equal((await exported('All', 'iCalendar')).events, all.length, 'everything');
      due.setFilter({ text: all[0]!.title, facets: {} });
      const worded = await exported('shown', 'iCalendar');
      ok(worded.events > 0 && worded.events < all.length, 'by words');
    } finally {
      await vscode.commands.executeCommand('soc2.showAllDue');
    }
  });

  it('write the controls that their view shows from its menu, and all from the palette, which says so', async () => {
    const {
      sidebar: { controls, controlsStore },
    } = await running();
    const one = await eventually('a control', () =>
      controlsStore.results[0]?.controls.find((each) => each.status === 'in-place' && each.criteria.length > 0),
    );
    const target = at('exports/matrix.csv');
    const ids = async (): Promise<Set<string | undefined>> =>
      new Set([...(await read('exports/matrix.csv')).matchAll(/,([A-Z]{2}-\d+),/g)].map((each) => each[1]));
    controls.setFilter({ text: `${one.id} ${one.title}`, facets: {} });
    try {
      await answering([choose('shown'), choose('CSV'), file(target)], () =>
        vscode.commands.executeCommand('soc2.exportShownMatrix'),
      );
      equal([...(await ids())], [one.id], 'from the menu');
      const { said } = await answering([choose('CSV'), file(target)], () =>
        vscode.commands.executeCommand('soc2.exportMatrix'),
      );
      ok((await ids()).size > 1, 'from the palette');
      ok(said.at(-1)?.includes('It has all rows'), said.join(' | '));
    } finally {
      await vscode.commands.executeCommand('soc2.showAllControls');
    }
  });

  it('are reported as stale once a source changes, and are written again', async () => {
    const path = 'exports/system-description.md';
    await vscode.commands.executeCommand('soc2.exportDescription', { format: 'md', target: at(path).toString() });
    const editor = await open('controls/AC-01.yaml');
    await replace(
      editor,
      'statement:',
      yaml`
        notes: ours
        statement:`,
    );
    await replace(editor, 'title: ', 'title: New ');
    await eventually('the problem', () => codesOf(path).includes('soc2.description.stale-export'));
    await vscode.commands.executeCommand('soc2.exportAgain', at(path).toString());
    await eventually('the problem to be gone', () => !codesOf(path).includes('soc2.description.stale-export'));
  });

  for (const [format, language] of [
    ['md', 'markdown'],
    ['html', 'html'],
  ] as const) {
    it(`are written again by the quick fix in ${format}`, async () => {
      const path = `exports/again.${format}`;
      await vscode.commands.executeCommand('soc2.exportDescription', { format, target: at(path).toString() });
      const written = await read(path);
      await replace(await open('controls/AC-01.yaml'), 'title: ', 'title: Newer ');
      const code = 'soc2.description.stale-export';
      const { document } = await open(path, language);
      await eventually('the problem', () => codesOf(path).includes(code));
      const fix = await eventually('the fix', async () => {
        const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          problemsOf(path)[0]!.range,
          vscode.CodeActionKind.QuickFix.value,
        );
        return all.find((each) => each.title === 'Export again');
      });
      await vscode.commands.executeCommand(fix.command!.command, ...(fix.command!.arguments as unknown[]));
      await eventually('the problem to be gone', () => !codesOf(path).includes(code));
      const now = await read(path);
      ok(now !== written && now.includes('Newer '), 'the file is as it was');
    });
  }

  it('are written again by the command for the file in sight', async () => {
    const path = 'exports/in-sight.html';
    await vscode.commands.executeCommand('soc2.exportDescription', { format: 'html', target: at(path).toString() });
    await replace(await open('controls/AC-01.yaml'), 'title: ', 'title: Newest ');
    await eventually('the problem', () => codesOf(path).includes('soc2.description.stale-export'));
    await open(path, 'html');
    await vscode.commands.executeCommand('soc2.exportAgain');
    ok((await read(path)).includes('Newest '), 'the file is as it was');
  });

  /** Exports a description to a path, and answers with its text. */
  const described = async (path: string, format: 'md' | 'html'): Promise<string> => {
    await vscode.commands.executeCommand('soc2.exportDescription', { format, target: at(path).toString() });
    return read(path);
  };
  /** Exports a file again and answers with what was said. */
  const again = async (path: string, ...answers: Answer[]): Promise<string[]> =>
    (await answering(answers, () => vscode.commands.executeCommand('soc2.exportAgain', at(path).toString()))).said;
  const losing = press('Export Again and Lose the Edit');

  for (const [format, language] of [
    ['md', 'markdown'],
    ['html', 'html'],
  ] as const) {
    it(`are written over a hand edit in ${format} only after a question`, async () => {
      const path = `exports/by-hand.${format}`;
      const written = await described(path, format);
      const edited = written.replace('Larkspur', 'Larkspur, by hand');
      await write(path, edited);
      const said = await again(path);
      ok(said.length === 1 && said[0]!.includes('edited'), said.join(' | '));
      equal(await read(path), edited, 'the edit');
      equal((await again(path, losing)).length, 2, 'the question and the report');
      equal(await read(path), written, 'the export');
      equal((await again(path)).length, 1, 'only the report');
    });

    it(`are written below an unsaved editor of ${format} only after a question, and the editor shows them`, async () => {
      const path = `exports/unsaved.${format}`;
      const written = await described(path, format);
      const { document } = await open(path, language);
      await replace(vscode.window.activeTextEditor!, 'Larkspur', 'Larkspur, unsaved');
      const said = await again(path);
      ok(said.length === 1 && said[0]!.includes('edited'), said.join(' | '));
      ok((await read(path)) === written && document.isDirty, 'written although the person did not agree');
      await replace(await open('controls/AC-01.yaml'), 'title: ', 'title: Newest ');
      await again(path, losing);
      const now = await read(path);
      ok(now.includes('Newest '), 'the file is as it was');
      await eventually('the editor with the export', () => !document.isDirty && document.getText() === now);
    });
  }

  it('are written over an edit without another question by the fix that says so', async () => {
    const path = 'exports/fixed.md';
    const written = await described(path, 'md');
    await write(path, written.replace('Larkspur', 'Larkspur, by hand'));
    const { document } = await open(path, 'markdown');
    const fix = await eventually('the fix', async () => {
      const [problem] = problemsOf(path);
      const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        problem?.range ?? new vscode.Range(0, 0, 0, 0),
        vscode.CodeActionKind.QuickFix.value,
      );
      return all.find((each) => each.title === 'Export again, and lose the edit');
    });
    const { said } = await answering([], () =>
      vscode.commands.executeCommand(fix.command!.command, ...(fix.command!.arguments as unknown[])),
    );
    equal([said.length, await read(path)], [1, written], 'messages and the file');
  });

  it('are written again wherever in the programme they were saved, in the form that they have', async () => {
    for (const [path, format] of [
      ['exports/sent/in-folder.htm', 'html'],
      ['sent/elsewhere.html', 'html'],
      ['sent/elsewhere.htm', 'html'],
      ['sent/elsewhere.markdown', 'md'],
    ] as const) {
      const written = await described(path, format);
      await replace(await open('controls/AC-01.yaml'), 'title: ', 'title: Newest ');
      await again(path);
      const now = await read(path);
      ok(now.includes('Newest ') && now.slice(0, 10) === written.slice(0, 10), `${path}: ${now.slice(0, 80)}`);
      await closeAll();
    }
    await vscode.workspace.fs.delete(at('sent'), { recursive: true, useTrash: false });
  });

  it('say truly why they cannot be written again', async () => {
    const said = await again('soc2.yaml');
    ok(said.length === 1 && said[0]!.includes('does not say what it was exported from'), said.join(' | '));
  });
});
