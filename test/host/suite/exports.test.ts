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
