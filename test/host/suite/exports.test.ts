import * as vscode from 'vscode';
import { equal, ok } from './check';
import { eventually } from '../../support/eventually';
import { at, closeAll, codesOf, open, problemsOf, read, replace, running } from './programme';
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

  it('draw their pictures', async () => {
    await vscode.commands.executeCommand('soc2.exportDescription', {
      format: 'html',
      target: at('exports/d.html').toString(),
    });
    ok((await read('exports/d.html')).includes('<svg'), 'no picture');
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
});
