import * as vscode from 'vscode';
import { artefactEndings } from '../../core/outside/location';

const endings = [...new Set(['yaml', 'yml', 'md', 'markdown', 'html', ...artefactEndings])];
const sources = `**/*.{${endings.join(',')}}`;
/** The files of git that a commit, a checkout and an addition write. */
const ofGit = '.git/{HEAD,index,logs/HEAD}';
const ignored = /(^|\/)(\.git|node_modules)(\/|$)/;
/** Folders that never contain a programme's files, and what is below them. */
const skipped = /(^|\/)(\.[^/]*|node_modules|bower_components|__pycache__)(\/|$)/;

/**
 * Watches the YAML and Markdown files, exported HTML, files that evidence records may name and git's own files, in
 * every workspace folder, also in folders that are added later. It uses the watching that the editor does anyway, which
 * comes late and leaves out a file that is created and deleted in one moment; what the editor itself does to files is
 * therefore reported at once, too. A folder that is created, replaced, renamed or deleted is reported as one uri, since
 * the editor may notice a new folder too late to notice the files that were written into it at once.
 */
export class ProgrammeWatcher implements vscode.FileSystemWatcher {
  readonly ignoreCreateEvents = false;
  readonly ignoreChangeEvents = false;
  readonly ignoreDeleteEvents = false;
  readonly #created = new vscode.EventEmitter<vscode.Uri>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #deleted = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidCreate = this.#created.event;
  readonly onDidChange = this.#changed.event;
  readonly onDidDelete = this.#deleted.event;
  readonly #watchers = new Map<string, vscode.Disposable>();
  readonly #listeners: vscode.Disposable[];

  constructor() {
    for (const folder of vscode.workspace.workspaceFolders ?? []) this.#watch(folder);
    this.#listeners = [
      vscode.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const folder of removed) this.#forget(folder.uri.toString());
        for (const folder of added) this.#watch(folder);
      }),
      vscode.workspace.onDidCreateFiles(({ files }) => report(files, this.#created)),
      vscode.workspace.onDidDeleteFiles(({ files }) => report(files, this.#deleted)),
      // VS Code does not report the files of a renamed folder one by one.
      vscode.workspace.onDidRenameFiles(({ files }) => {
        report(
          files.map(({ oldUri }) => oldUri),
          this.#deleted,
        );
        report(
          files.map(({ newUri }) => newUri),
          this.#created,
        );
      }),
    ];
  }

  dispose(): void {
    for (const each of [...this.#listeners, ...this.#watchers.values(), this.#created, this.#changed, this.#deleted])
      each.dispose();
    this.#watchers.clear();
  }

  #watch(folder: vscode.WorkspaceFolder): void {
    const files = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, sources));
    const folders = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
    const pass =
      (emitter: vscode.EventEmitter<vscode.Uri>, wanted: (uri: vscode.Uri) => boolean = () => true) =>
      (uri: vscode.Uri): void => {
        if (!ignored.test(uri.path) && wanted(uri)) emitter.fire(uri);
      };
    files.onDidCreate(pass(this.#created));
    files.onDidChange(pass(this.#changed));
    files.onDidDelete(pass(this.#deleted));
    const isFolder = (uri: vscode.Uri): boolean =>
      mayBeFolder(uri) && !skipped.test(uri.path.slice(folder.uri.path.length));
    folders.onDidCreate(pass(this.#created, isFolder));
    // Some file systems report the workspace folder as changed with each change directly below it.
    folders.onDidChange(pass(this.#changed, (uri) => isFolder(uri) && uri.path !== folder.uri.path));
    folders.onDidDelete(pass(this.#deleted, isFolder));
    const git = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, ofGit));
    for (const event of [git.onDidCreate, git.onDidChange, git.onDidDelete]) event((uri) => this.#changed.fire(uri));
    this.#watchers.set(folder.uri.toString(), vscode.Disposable.from(files, folders, git));
  }

  #forget(folder: string): void {
    this.#watchers.get(folder)?.dispose();
    this.#watchers.delete(folder);
  }
}

/** A path with such an ending is taken for a file; any other path, such as `v1.2`, may be a folder. */
const fileEnding = /\.(?!\d+$)[A-Za-z0-9]{1,9}$/;

/** Passes on what the editor did to files and folders that may belong to a programme. */
function report(uris: readonly vscode.Uri[], emitter: vscode.EventEmitter<vscode.Uri>): void {
  for (const uri of uris)
    if (!ignored.test(uri.path) && (mayBeFolder(uri) || isSource(uri)) && vscode.workspace.getWorkspaceFolder(uri))
      emitter.fire(uri);
}

function isSource({ path }: vscode.Uri): boolean {
  return endings.includes(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
}

function mayBeFolder({ path }: vscode.Uri): boolean {
  return !fileEnding.test(path);
}
