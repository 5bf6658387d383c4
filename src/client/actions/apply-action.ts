import * as vscode from 'vscode';
import {
  action,
  type ActionChoice,
  type ActionParams,
  type ActionResult,
  type FileChange,
  type NextQuestions,
} from '../../protocol/actions';
import type { Position, Range } from '../../protocol/place';
import type { TypedRequest } from '../../protocol/request';
import { openPosition } from '../editor/open-place';
import type { ServerLink } from '../server-link';
import { questions } from './questions';

/** Requests an action from the server, applies its changes as one undoable edit and opens the changed place. */
export function performAction(link: ServerLink, params: ActionParams, show?: Show): Promise<boolean> {
  return performRequest(link, action, params, { show });
}

/** Shows a place of a file, and then does the work, once, as soon as its editor is the active one. */
export type Show = (uri: string, position: Position, work: () => Promise<void>) => Promise<unknown>;

/** How a caller takes part in a request. */
export interface Ways<Params> {
  /** Shows the changed place. */
  show?: Show | undefined;
  /** False for a quick fix, which is left unsaved as any other; absent: true. */
  saves?: boolean;
  /** Asks the questions of another command. */
  goOn?: (next: NextQuestions) => Promise<unknown>;
  /** Asks what is to be said of a report that was read; undefined when the person cancels. */
  askReading?: () => Promise<Partial<Params> | undefined>;
}

/**
 * Applies the changes of any request that returns an `ActionResult`. When the result asks for a choice, the request is
 * sent again with the person's choice. What was changed is saved, if the setting `files.refactoring.autoSave` is
 * on.
 */
export async function performRequest<Params extends object>(
  link: ServerLink,
  kind: TypedRequest<Params, ActionResult>,
  params: Params,
  ways: Ways<Params> = {},
): Promise<boolean> {
  const { show = showPosition, saves = true } = ways;
  const result = await link.request(kind, params);
  if (!result) {
    tellNoAnswer();
    return false;
  }
  if (result.error !== undefined) {
    void questions.showWarningMessage(`SOC 2: ${result.error}`);
    return false;
  }
  if (result.ask) {
    const choice = await choose(result.ask);
    const said = choice?.read && ways.askReading ? await ways.askReading() : {};
    return choice && said ? performRequest(link, kind, { ...params, ...said, choice: choice.id }, ways) : false;
  }
  const { changes, open, snippet, next } = result;
  if (next) {
    await ways.goOn?.(next);
    return false;
  }
  if (open && snippet) return insertChange({ changes, open, snippet }, { show, saves });
  if (!(await makeChanges(changes, saves))) return false;
  if (open) await openAt(open.uri, open.position, show);
  return true;
}

/** Opens a place as `show` does, or as any other. */
export function openAt(uri: string, position: Position, show: Show = showPosition): Promise<unknown> {
  return show(uri, position, () => Promise.resolve());
}

async function showPosition(uri: string, position: Position, work: () => Promise<void>): Promise<void> {
  if (await openPosition(uri, position)) await work();
}

/** Makes the change of the file that is opened as a snippet, with the first blank selected. */
async function insertChange(
  { changes, open, snippet }: Required<Pick<ActionResult, 'changes' | 'open' | 'snippet'>>,
  { show, saves }: { show: Show; saves: boolean },
): Promise<boolean> {
  const { uri } = open;
  const { range, text } = snippet;
  const others = changes.flatMap((each) =>
    each.uri !== uri ? [each] : each.create === undefined ? [] : [{ uri, create: '' }],
  );
  if (!(await makeChanges(others, saves))) return false;
  await show(uri, range.start, async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor && isSameUri(editor.document, uri)) {
      await editor.insertSnippet(new vscode.SnippetString(text), toRange(range));
      if (saves) await saveIfWanted([uri]);
    } else await makeChanges(changes.filter((each) => each.uri === uri).map(withoutCreating), saves);
  });
  return true;
}

/** The change of a file that exists by now. */
function withoutCreating({ uri, create, edits = [] }: FileChange): FileChange {
  const fileStart = { line: 0, character: 0 };
  return {
    uri,
    edits: create === undefined ? edits : [{ range: { start: fileStart, end: fileStart }, newText: create }],
  };
}

/** Shows that the server does not run, so that the action cannot be done now. */
export function tellNoAnswer(): void {
  void vscode.window.showErrorMessage(
    vscode.l10n.t('SOC 2: the language server does not answer. Run “SOC 2: Restart Language Server” and try again.'),
  );
}

/** Applies changes as one undoable edit, and saves them unless told otherwise; shows a message when the editor refuses it. */
export async function makeChanges(changes: readonly FileChange[], saves = true): Promise<boolean> {
  if (changes.length === 0) return true;
  if (await vscode.workspace.applyEdit(workspaceEdit(changes), { isRefactoring: saves })) {
    if (saves) await saveIfWanted(changes.map(({ uri }) => uri));
    return true;
  }
  void vscode.window.showErrorMessage(
    vscode.l10n.t('SOC 2: the change could not be made. Check that the files can be written, and try again.'),
  );
  return false;
}

/** VS Code itself saves a refactoring only if it changes several files. */
async function saveIfWanted(uris: readonly string[]): Promise<void> {
  if (vscode.workspace.getConfiguration('files').get('refactoring.autoSave') !== true) return;
  for (const document of vscode.workspace.textDocuments)
    if (document.isDirty && uris.some((uri) => isSameUri(document, uri))) await document.save();
}

function isSameUri({ uri }: vscode.TextDocument, other: string): boolean {
  return uri.toString() === vscode.Uri.parse(other, true).toString();
}

async function choose({ title, choices }: NonNullable<ActionResult['ask']>): Promise<ActionChoice | undefined> {
  const entries = choices.map((each) => ({ label: each.title, detail: each.detail, each }));
  return (
    await questions.showQuickPick(entries, {
      title,
      placeHolder: vscode.l10n.t('Type to search'),
      matchOnDetail: true,
    })
  )?.each;
}

function workspaceEdit(changes: readonly FileChange[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, create, edits, rename } of changes) {
    const target = vscode.Uri.parse(uri, true);
    if (create !== undefined)
      edit.createFile(target, { contents: new TextEncoder().encode(create), ignoreIfExists: false });
    for (const { range, newText } of edits ?? []) edit.replace(target, toRange(range), newText);
    if (rename !== undefined) edit.renameFile(target, vscode.Uri.parse(rename, true));
  }
  return edit;
}

function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
