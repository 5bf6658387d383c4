import * as vscode from 'vscode';
import {
  exportDocument,
  type ExportFileFormat,
  type ExportName,
  type ExportParams,
  type ExportResult,
} from '../../protocol/exports';
import { decodeBase64 } from '../../protocol/base64';
import type { ServerLink } from '../server-link';
import { askExport, formatsOf, titleOf } from './ask-export';
import { questions } from '../actions/questions';
import type { Narrowed } from './narrowed';

/** Endings of exported files that the editor can show as text. */
const textEnding = /\.(?:md|csv|html)$/i;

/** Ending of HTML files, which a browser shows if they are on this machine. */
const htmlEnding = /\.html$/i;

/**
 * What a caller may give (a preview gives its programme, a task gives everything); the person is asked for the rest.
 */
interface ExportOptions {
  root?: string;
  format?: ExportFileFormat;
  profile?: 'full' | 'customer';
  /** Uri of the file to write, which is overwritten without a question. */
  target?: string;
}

/**
 * Exports a document: asks for form and place, shows progress, writes the file and offers to open it. Answers with its
 * uri. `narrow` says which rows are meant where a view has a filter; undefined when the person cancels.
 */
export async function exportFrom(
  link: ServerLink,
  document: ExportName,
  given: unknown,
  narrow: (root: string | undefined, title: string) => Promise<Narrowed | undefined> = (root) =>
    Promise.resolve({ root }),
): Promise<vscode.Uri | undefined> {
  const options = optionsOf(given, document);
  const narrowed =
    options.target === undefined ? await narrow(options.root, titleOf(document)) : { root: options.root };
  if (!narrowed) return undefined;
  const { root, items, remark }: Narrowed = narrowed;
  const format = options.format;
  const form = format === undefined ? await askExport(document) : { format, profile: options.profile ?? 'full' };
  if (!form) return undefined;
  const result = await produce(link, titleOf(document), {
    document,
    ...form,
    root,
    items,
  });
  if (!result) return undefined;
  const note = [result.note, remark].filter((each) => each !== undefined).join(' ');
  const target =
    options.target === undefined
      ? await askTarget(vscode.Uri.parse(result.target), form.format)
      : vscode.Uri.parse(options.target, true);
  return target && (await write(target, result))
    ? announce(link, target, note, options.target === undefined)
    : undefined;
}

/** A document that the server wrote. */
export type Produced = Extract<ExportResult, { target: string }>;

/** Requests a document and shows progress; tells the person why there is none, and answers then with undefined. */
export async function produce(link: ServerLink, title: string, params: ExportParams): Promise<Produced | undefined> {
  const progress = { location: vscode.ProgressLocation.Notification, title: `SOC 2: ${title} …`, cancellable: true };
  const result = await vscode.window.withProgress(progress, (_report, token) =>
    link.cancellable(exportDocument, params, token),
  );
  if (result === 'cancelled') return undefined;
  if (!result)
    void questions.showErrorMessage(
      vscode.l10n.t(
        'SOC 2: the document could not be written. The output “SOC 2 Workbench” says why; run “SOC 2: Restart Language Server” and try again.',
      ),
    );
  else if ('error' in result) void questions.showWarningMessage(`SOC 2: ${result.error}`);
  else return result;
  return undefined;
}

/** Asks where to export to. The proposed folder is created first, so that the dialog has no question about it. */
async function askTarget(proposed: vscode.Uri, format: ExportFileFormat): Promise<vscode.Uri | undefined> {
  const folder = vscode.Uri.joinPath(proposed, '..');
  const isNew = !(await exists(folder));
  if (isNew) await vscode.workspace.fs.createDirectory(folder).then(undefined, () => undefined);
  const target = await questions.showSaveDialog({
    defaultUri: proposed,
    saveLabel: vscode.l10n.t('Export'),
    title: vscode.l10n.t('Export to'),
    filters: { [format.toUpperCase()]: [format] },
  });
  // Only an empty folder is deleted without `recursive`.
  if (isNew && target?.path.startsWith(`${folder.path}/`) !== true)
    await vscode.workspace.fs.delete(folder).then(undefined, () => undefined);
  return target;
}

function exists(uri: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Writes a file and its folder; tells the person why it cannot. */
export async function write(target: vscode.Uri, { content }: Produced): Promise<boolean> {
  try {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(target, '..'));
    await vscode.workspace.fs.writeFile(target, decodeBase64(content));
    return true;
  } catch (error) {
    void questions.showErrorMessage(
      vscode.l10n.t(
        'SOC 2: {0} could not be written: {1}. Choose another place, or close the file where it is open, and export again.',
        vscode.workspace.asRelativePath(target),
        error instanceof Error ? error.message : String(error),
      ),
    );
    return false;
  }
}

/** Says where the file is, and with `offer` offers to open it. */
export function announce(link: ServerLink, target: vscode.Uri, note: string, offer: boolean): vscode.Uri {
  const text = `${vscode.l10n.t('SOC 2: exported {0}.', vscode.workspace.asRelativePath(target))}${note === '' ? '' : ` ${note}`}`;
  const actions = offer ? actionsFor(target) : [];
  const answered = questions.showInformationMessage(text, ...actions.map(({ title }) => title));
  link.inBackground(
    exportDocument.method,
    answered.then((answer) => actions.find(({ title }) => title === answer)?.run()),
  );
  return target;
}

/**
 * What can be done with an exported file. Other programs are only started where the window and the file are on one
 * machine; a browser or a remote window shows where the file is, from where it can be downloaded.
 */
function actionsFor(target: vscode.Uri): { title: string; run: () => Thenable<unknown> }[] {
  const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(command, target);
  const isHere =
    target.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  const isText = textEnding.test(target.path) && !(isHere && htmlEnding.test(target.path));
  const opens = isText ? () => run('vscode.open') : isHere ? () => vscode.env.openExternal(target) : undefined;
  return [
    ...(opens ? [{ title: vscode.l10n.t('Open'), run: opens }] : []),
    isHere
      ? { title: vscode.l10n.t('Open Folder'), run: () => run('revealFileInOS') }
      : { title: vscode.l10n.t('Show in Explorer'), run: () => run('revealInExplorer') },
  ];
}

/** Any caller may run a command with any argument. */
function optionsOf(given: unknown, document: ExportName): ExportOptions {
  if (typeof given !== 'object' || given === null) return {};
  const { root, format, profile, target } = given as ExportOptions;
  return {
    root: typeof root === 'string' ? root : undefined,
    format: format !== undefined && formatsOf(document).includes(format) ? format : undefined,
    profile: profile === 'customer' && document === 'description' ? profile : undefined,
    target: typeof target === 'string' ? target : undefined,
  };
}
