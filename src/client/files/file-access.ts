import * as vscode from 'vscode';
import {
  fsExist,
  fsList,
  fsRead,
  type FsExistResult,
  type FsEntry,
  type FsReadResult,
} from '../../protocol/host-files';
import type { ServerLink } from '../server-link';
import { encodeBase64 } from '../../protocol/base64';

const mostFiles = 50_000;
const deepest = 16;
const largest = 8 * 1024 * 1024;
const wanted = /\.(ya?ml|md|markdown|html)$/i;
const skipped = /^(\.|(node_modules|bower_components|__pycache__)$)/;

/**
 * Lists and reads files for a server that cannot read them itself: only YAML and Markdown files below a workspace
 * folder, up to a number, a depth and a size. Symbolic links are left out, so that nothing outside the folder is read.
 */
export function serveFiles(link: ServerLink): void {
  link.onRequest(fsList, async ({ root }) => {
    const folder = insideWorkspace(root);
    return folder && (await isOwnFolder(folder)) ? listFiles(folder) : [];
  });
  link.onRequest(fsRead, async ({ uri }) => {
    const file = insideWorkspace(uri);
    return file && wanted.test(file.path) && (await isPlain(file)) ? readFile(file) : null;
  });
  link.onRequest(fsExist, async ({ uris }) => {
    const answers: FsExistResult = [];
    for (const uri of uris) {
      const file = insideWorkspace(uri);
      answers.push(file ? await exists(file) : null);
    }
    return answers;
  });
}

async function listFiles(root: vscode.Uri): Promise<FsEntry[]> {
  const found: FsEntry[] = [];
  let level = [root];
  for (let depth = 0; level.length > 0 && depth < deepest && found.length < mostFiles; depth += 1) {
    const contents = await Promise.all(level.map((folder) => readFolder(folder)));
    const next: vscode.Uri[] = [];
    for (const [index, entries] of contents.entries()) {
      for (const [name, type] of entries) {
        const uri = vscode.Uri.joinPath(level[index]!, name);
        if (type === vscode.FileType.Directory && !skipped.test(name)) next.push(uri);
        else if (type === vscode.FileType.File && wanted.test(name)) found.push({ uri: uri.toString(), size: 0 });
      }
    }
    level = next;
  }
  return found.slice(0, mostFiles);
}

async function readFolder(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

async function readFile(file: vscode.Uri): Promise<FsReadResult> {
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    return size > largest ? null : encodeBase64(await vscode.workspace.fs.readFile(file));
  } catch {
    return null;
  }
}

/** A segment `.` or `..` of a path, which could lead out of the workspace folder. */
const dotSegment = /(^|\/)\.\.?(\/|$)/;

/** The uri when it is in a workspace folder and contains no `..`. */
function insideWorkspace(text: string): vscode.Uri | undefined {
  const uri = vscode.Uri.parse(text);
  if (dotSegment.test(uri.path) || uri.path.includes('\\')) return undefined;
  return vscode.workspace.getWorkspaceFolder(uri) ? uri : undefined;
}

/** Whether a file or folder exists; null when the path goes through a link or the file system reports an error. */
async function exists(file: vscode.Uri): Promise<boolean | null> {
  const folder = vscode.workspace.getWorkspaceFolder(file)!.uri;
  const names = file.path.slice(folder.path.replace(/\/$/, '').length + 1).split('/');
  try {
    for (let length = 1; length <= names.length; length += 1) {
      const { type } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, ...names.slice(0, length)));
      if ((type & vscode.FileType.SymbolicLink) !== 0) return null;
    }
    return true;
  } catch (error) {
    return error instanceof vscode.FileSystemError && error.code === 'FileNotFound' ? false : null;
  }
}

/** True for a workspace folder, which may be a symbolic link, and for a folder in it that no link leads to. */
async function isOwnFolder(folder: vscode.Uri): Promise<boolean> {
  const { uri } = vscode.workspace.getWorkspaceFolder(folder)!;
  return uri.path.replace(/\/$/, '') === folder.path.replace(/\/$/, '') || isPlain(folder);
}

/** True when neither the file nor a folder between it and the workspace folder is a symbolic link. */
async function isPlain(file: vscode.Uri): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(file)!.uri;
  const names = file.path.slice(folder.path.replace(/\/$/, '').length + 1).split('/');
  try {
    const stats = await Promise.all(
      names.map((_, index) => vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, ...names.slice(0, index + 1)))),
    );
    return stats.every((each) => (each.type & vscode.FileType.SymbolicLink) === 0);
  } catch {
    return false;
  }
}
