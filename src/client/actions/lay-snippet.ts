import * as vscode from 'vscode';
import { applyEdits } from '../../core/syntax/text-edit';
import type { ActionResult, FileChange } from '../../protocol/actions';
import type { Position } from '../../protocol/place';
import { toRange } from './workspace-edit';

/** A snippet, and the plain text that the changes write in its place. */
export interface Overlay {
  uri: string;
  /** Where the plain text begins. */
  start: Position;
  plain: string;
  snippet: string;
}

/** What has to be known of a file before its change, so that a snippet can be laid over the changed text. */
export async function overlayOf(
  { uri, create, edits = [] }: FileChange,
  { range, text }: NonNullable<ActionResult['snippet']>,
): Promise<Overlay> {
  const { start } = range;
  if (create !== undefined) return { uri, start, plain: create, snippet: text };
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const before = document.getText();
  const span = ({ start, end }: vscode.Range): { start: number; end: number } => ({
    start: document.offsetAt(start),
    end: document.offsetAt(end),
  });
  const after = applyEdits(
    before,
    edits.map((each) => ({ ...span(toRange(each.range)), newText: each.newText })),
  );
  const replaced = span(toRange(range));
  const plain = after.slice(replaced.start, after.length - (before.length - replaced.end));
  return { uri, start, plain, snippet: text };
}

/**
 * Puts the snippet of a change that was made over the plain text in an editor, which gets the keyboard focus. The text
 * stays the same; nothing is saved, since a save may trim the places to fill in. An editor of another file, one that was
 * closed, or one whose text became another, is left as it is.
 */
export async function laySnippet(editor: vscode.TextEditor, { uri, start, plain, snippet }: Overlay): Promise<void> {
  const { document } = editor;
  if (document.uri.toString() !== vscode.Uri.parse(uri, true).toString()) return;
  // An editor that indents with tabs would turn the spaces of YAML into tabs.
  const options = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true };
  let version: number;
  do {
    const range = rangeOf(document, start, plain);
    if (!range || !vscode.window.visibleTextEditors.includes(editor)) return;
    ({ version } = document);
    if (await editor.insertSnippet(new vscode.SnippetString(snippet), range, options)) return;
    // The editor refuses a range of an older text, as when a formatter changed it meanwhile.
  } while (document.version !== version);
}

const lineBreak = /\r?\n/;

/**
 * The range of a text that begins at a position; undefined when something else stands there. Blanks at the ends of its
 * lines may be missing, as after a save that trims them.
 */
function rangeOf(document: vscode.TextDocument, start: Position, text: string): vscode.Range | undefined {
  const lines = text.split(lineBreak);
  let end = new vscode.Position(start.line, start.character);
  for (const [index, line] of lines.entries()) {
    const at = start.line + index;
    if (at >= document.lineCount) return undefined;
    const from = index === 0 ? start.character : 0;
    const there = document.lineAt(at).text.slice(from);
    const isLast = index === lines.length - 1;
    const whole = isLast ? there.startsWith(line) : there === line;
    if (!whole && there !== line.trimEnd()) return undefined;
    end = new vscode.Position(at, from + (whole ? line.length : there.length));
  }
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
