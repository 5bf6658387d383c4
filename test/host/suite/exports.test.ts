import * as vscode from 'vscode';
import { equal, ok } from './check';
import { eventually } from '../../support/eventually';
import { at, closeAll, codesOf, open, read, replace, running } from './programme';
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
});
