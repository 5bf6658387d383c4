import * as vscode from 'vscode';
import { blockAt, type BlockAtParams } from '../../protocol/preview';
import type { ServerLink } from '../server-link';
import type { PreviewPanel } from './preview-panel';

const settleMilliseconds = 80;

/** Scrolls every visible preview that follows the cursor to the passage that contains the cursor of a source file. */
export function followCursor(panels: ReadonlySet<PreviewPanel>, link: ServerLink): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  async function follow(editor: vscode.TextEditor): Promise<void> {
    turn += 1;
    const mine = turn;
    const uri = editor.document.uri.toString();
    const { line, character } = editor.selection.active;
    for (const panel of [...panels].filter((each) => each.visible && each.follows && !isEcho(each, uri, line))) {
      const params: BlockAtParams = { uri, position: { line, character }, view: panel.view, whatIf: panel.whatIf };
      const result = await link.request(blockAt, params);
      if (mine !== turn) return;
      if (result) panel.reveal(result);
    }
  }

  const listener = vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
    if (panels.size === 0 || !['soc2', 'yaml', 'markdown'].includes(textEditor.document.languageId)) return;
    clearTimeout(timer);
    timer = setTimeout(() => link.inBackground(blockAt.method, follow(textEditor)), settleMilliseconds);
  });
  return new vscode.Disposable(() => {
    clearTimeout(timer);
    listener.dispose();
  });
}

/** Whether a click in this preview set the cursor, so that the passage is visible already. */
function isEcho(panel: PreviewPanel, uri: string, line: number): boolean {
  const { opened } = panel;
  if (!opened) return false;
  panel.opened = undefined;
  return vscode.Uri.parse(opened.uri).toString() === uri && opened.range.start.line === line;
}
