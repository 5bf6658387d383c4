import { defaultSettings } from '../../../src/server/workspace/settings';
import type { Connection } from 'vscode-languageserver';
import type { FileSource, Host } from '../../../src/host/host';
import { Previews } from '../../../src/server/previews/previews';
import { Problems } from '../../../src/server/problems/problems';
import type { ProblemsOptions } from '../../../src/server/problems/problems';
import { Workspace } from '../../../src/server/workspace/workspace';

const everyFile: ProblemsOptions['scope'] = {
  includes: () => true,
  isLimited: () => false,
  onChange: () => undefined,
};

/** A server without a process: files in memory, documents in a map, every message kept. */
export class Harness {
  readonly disk: Map<string, string>;
  readonly documents = new Map<string, string>();
  readonly sent: { what: string; params?: unknown }[] = [];
  readonly logged: string[] = [];
  /** Paths that were read from the disk. */
  readonly reads: string[] = [];
  /** Folders whose files were listed; empty text for the workspace folder. */
  readonly lists: string[] = [];
  /** A folder that cannot be listed. */
  refused: string | undefined;
  readonly source: FileSource;
  readonly workspace: Workspace;
  readonly problems: Problems;
  readonly previews: Previews;
  static readonly folder = 'file:///larkspur';

  constructor(
    files: Readonly<Record<string, string>>,
    pull = true,
    scopeFor: (harness: Harness) => ProblemsOptions['scope'] = () => everyFile,
  ) {
    this.disk = new Map(Object.entries(files));
    const source: FileSource = (this.source = {
      list: async (_folder, _token, below = '') => {
        this.lists.push(below);
        if (below !== '' && below === this.refused) throw new Error('no answer');
        return [...this.disk.keys()].filter((path) => below === '' || path.startsWith(`${below}/`));
      },
      read: async (_folder, paths, each) => {
        for (const path of paths) {
          this.reads.push(path);
          each(path, this.disk.get(path));
        }
      },
    });
    const host: Host = {
      today: () => '2026-05-01',
      now: () => performance.now(),
      pause: () => new Promise((resolve) => setImmediate(resolve)),
      files: source,
      office: { docx: () => import('../../../src/export/docx'), xlsx: () => import('../../../src/export/xlsx') },
    };
    const log = (message: string): void => void this.logged.push(message);
    const connection = {
      sendDiagnostics: async (params: unknown) => void this.sent.push({ what: 'publish', params }),
      sendNotification: async (what: string, params: unknown) => void this.sent.push({ what, params }),
      languages: { diagnostics: { refresh: () => void this.sent.push({ what: 'refresh' }) } },
    } as unknown as Connection;
    const documents = {
      text: (uri: string) => this.documents.get(uri),
      uris: () => [...this.documents.keys()],
      version: () => null,
      spelling: (uri: string) => uri,
    };
    this.workspace = new Workspace({
      host,
      files: source,
      documents,
      settingsOf: () => defaultSettings,
      authorOf: () => undefined,
      today: '2026-05-01',
      log,
    });
    const scope = scopeFor(this);
    this.problems = new Problems({
      connection,
      workspace: this.workspace,
      documents,
      host,
      log,
      pull,
      refresh: true,
      scope,
    });
    this.previews = new Previews({ connection, workspace: this.workspace, host, log });
  }

  async start(): Promise<this> {
    this.workspace.addFolders([Harness.folder]);
    await this.workspace.whenIndexed();
    await this.settled();
    return this;
  }

  uri(path: string): string {
    return `${Harness.folder}/${path}`;
  }

  edit(path: string, text: string): void {
    this.documents.set(this.uri(path), text);
    this.workspace.documentChanged(this.uri(path));
    this.workspace.flush();
  }

  async close(path: string): Promise<void> {
    this.documents.delete(this.uri(path));
    await this.workspace.documentClosed(this.uri(path));
  }

  /** Everything that was started in the background has ended. */
  async settled(): Promise<void> {
    for (let i = 0; i < 20; i += 1) await new Promise((resolve) => setImmediate(resolve));
  }

  get programme() {
    return this.workspace.openProgrammes[0]!.programme;
  }
}
