import * as vscode from 'vscode';
import type { Api } from '../../../src/client/activate';
import { eventually } from '../../support/eventually';
import { equal } from './check';

export const extensionId = 'soc2-workbench.soc2-workbench';

/** What the running extension hands to its tests, once it is active and its server has told the coverage. */
export function running(): Promise<Api> {
  return eventually('the coverage of the programme', () => {
    const api = vscode.extensions.getExtension<Api>(extensionId)?.exports;
    return api && api.store.results.length > 0 ? api : undefined;
  });
}

/** A file of the opened copy. */
export function at(path: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, ...path.split('/'));
}

/** Shows a file as a person opens it, once it has the language that it should have. */
export async function open(path: string, language = 'soc2'): Promise<vscode.TextEditor> {
  await vscode.window.showTextDocument(at(path));
  return active(path, language);
}

/** The active editor once it is that of a file, and in a language if one is given: VS Code tells it after a command ended. */
export function active(path: string, language?: string): Promise<vscode.TextEditor> {
  return eventually(`${path} ${language === undefined ? 'active' : `as ${language}`}`, () => {
    const editor = vscode.window.activeTextEditor;
    const isMeant =
      editor?.document.uri.path === at(path).path &&
      editor.document.languageId === (language ?? editor.document.languageId);
    return isMeant ? editor : undefined;
  });
}

export function isOpen(path: string): boolean {
  return vscode.workspace.textDocuments.some((each) => each.uri.path === at(path).path && !each.isClosed);
}

/** Our problems of a file as Problems shows them, by code. */
export function problemsOf(path: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(at(path)).filter((each) => each.source === 'soc2');
}

export function codesOf(path: string): string[] {
  return problemsOf(path)
    .map(({ code }) => String(typeof code === 'object' ? code.value : code))
    .sort();
}

export async function read(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(at(path)));
}

/** Waits until a file holds a text: VS Code may write it after the document has stopped to be dirty. */
export async function holds(path: string, text: string, what = path): Promise<void> {
  await eventually(`${path} on the disk`, async () => (await read(path)) === text, 20_000).catch(() => undefined);
  equal(await read(path), text, what);
}

/** Writes to the disk, past the editor. */
export async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
}

/** Deletes a file as the explorer does, so that the editor lets go of its document. */
export async function remove(uri: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(uri, { ignoreIfNotExists: true });
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(`${uri.path} was not deleted`);
}

/** The id of a record, or the name of its file without the ending. */
function idOf(path: string, text: string): string {
  return /^id: *(\S+)$/m.exec(text)?.[1] ?? path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}

/** Waits until the server knows no record of a deleted file any more. */
async function forgotten(uri: vscode.Uri, text: string): Promise<void> {
  await eventually(`${uri.path} to be forgotten`, async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      idOf(uri.path, text),
    );
    return found.every(({ location }) => location.uri.path !== uri.path);
  });
}

/** Replaces the first occurrence of a text in an open document; nothing is saved. */
export async function replace({ document }: vscode.TextEditor, from: string, to: string): Promise<void> {
  const start = document.getText().indexOf(from);
  if (start < 0) throw new Error(`${document.uri.path} does not contain ${from}`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(start), document.positionAt(start + from.length)),
    to,
  );
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('the edit was refused');
}

/** The place of a text in a document, `into` characters further. */
export function placeOf({ document }: vscode.TextEditor, text: string, into = 0): vscode.Position {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`${document.uri.path} does not contain ${text}`);
  return document.positionAt(start + into);
}

/** Throws away what was not saved, closes every editor, and waits until VS Code has told that none is active. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(
    (each) => each.isDirty && each.uri.scheme !== 'output',
  )) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const active = (): vscode.Uri | undefined => vscode.window.activeTextEditor?.document.uri;
  await eventually('no editor', () => (active()?.scheme ?? 'output') === 'output');
}

/**
 * Reads all records of the opened copy. The function that it returns closes every editor, writes them back as they were
 * and deletes what is new, which the server has forgotten then.
 */
export async function remembered(): Promise<() => Promise<void>> {
  const before = await recordTexts();
  return async () => {
    await closeAll();
    const texts = [...(await recordTexts())].map(([uri, text]) => ({
      uri: vscode.Uri.parse(uri, true),
      key: uri,
      text,
    }));
    for (const { uri, key, text } of texts) {
      const old = before.get(key);
      if (old !== undefined && old !== text) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(old));
    }
    const fresh = texts.filter(({ key }) => !before.has(key));
    for (const { uri } of fresh) await remove(uri);
    for (const { uri, text } of fresh) await forgotten(uri, text);
  };
}

async function recordTexts(): Promise<Map<string, string>> {
  const uris = await vscode.workspace.findFiles('**/*.{yaml,md}');
  return new Map(
    await Promise.all(
      uris.map(async (uri): Promise<[string, string]> => {
        return [uri.toString(), new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))];
      }),
    ),
  );
}
