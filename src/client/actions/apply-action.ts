import * as vscode from 'vscode';
import {
  action,
  type ActionChoice,
  type ActionParams,
  type ActionResult,
  type FileChange,
  type NextQuestions,
} from '../../protocol/actions';
import type { Position } from '../../protocol/place';
import type { TypedRequest } from '../../protocol/request';
import { openPosition } from './open-place';
import type { ServerLink } from '../server-link';
import { laySnippet, overlayOf } from './lay-snippet';
import { questions } from './questions';
import { workspaceEdit } from './workspace-edit';

/** Requests an action from the server, applies its changes as one undoable edit and opens the changed place. */
export function performAction(link: ServerLink, params: ActionParams, show?: Show): Promise<boolean> {
  return performRequest(link, action, params, { show });
}

/** What is done in an editor once it is shown. */
export type EditorWork = (editor: vscode.TextEditor) => Promise<void>;

/** Shows a place of a file, and then does the work, once, in its editor. */
export type Show = (uri: string, position: Position, work: EditorWork) => Promise<unknown>;

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

async function showPosition(uri: string, position: Position, work: EditorWork): Promise<void> {
  const editor = await openPosition(uri, position);
  if (editor) await work(editor);
}

/** Makes the changes as plain text, and lays the snippet over what they wrote, with the first blank selected. */
async function insertChange(
  { changes, open, snippet }: Required<Pick<ActionResult, 'changes' | 'open' | 'snippet'>>,
  { show, saves }: { show: Show; saves: boolean },
): Promise<boolean> {
  const own = changes.find((each) => each.uri === open.uri);
  const overlay = own && (await overlayOf(own, snippet));
  if (!(await makeChanges(changes, saves))) return false;
  await show(open.uri, open.position, async (editor) => {
    if (overlay) await laySnippet(editor, overlay);
  });
  return true;
}

/** Shows that the server does not run, so that the action cannot be done now. */
export function tellNoAnswer(): void {
  void questions.showErrorMessage(
    vscode.l10n.t('SOC 2: the language server does not answer. Run “SOC 2: Restart Language Server” and try again.'),
  );
}

/**
 * Applies changes as one undoable edit, and saves them unless told otherwise; shows a message when the editor refuses
 * it.
 */
export async function makeChanges(changes: readonly FileChange[], saves = true): Promise<boolean> {
  if (changes.length === 0) return true;
  if (await vscode.workspace.applyEdit(workspaceEdit(changes), { isRefactoring: saves })) {
    if (saves) await saveIfWanted(changes.map(({ uri }) => uri));
    return true;
  }
  void questions.showErrorMessage(
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
