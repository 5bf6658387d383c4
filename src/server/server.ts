import {
  CancellationToken,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { reading } from '../core/syntax/yaml';
import { abilitiesOf, foldersOf, startOptions } from './client-abilities';
import type { ServerContext } from './context';
import { clientFacts } from '../host/client/facts';
import { clientFiles } from '../host/client/files';
import { ClientSettings } from './workspace/client-settings';
import { customRequests } from './requests/custom-requests';
import { Exports } from './requests/exports';
import { FactKeeper } from './facts/fact-keeper';
import { features } from './features';
import { artefactEndings } from '../core/outside/location';
import { isArtefact, type Host } from '../host/host';
import { trusted } from '../protocol/host-files';
import { ownRole, type OwnRole } from '../protocol/roles';
import { OpenDocuments } from './workspace/open-documents';
import { Previews } from './previews/previews';
import { Problems } from './problems/problems';
import { ProblemScope } from './problems/problem-scope';
import { Refresher } from './requests/refresher';
import { runQuietly, type Log } from './requests/safe';
import { TrendKeeper } from './facts/trend-keeper';
import { large } from './requests/unparsed';
import { WatchedFiles } from './workspace/watched-files';
import { SecondLook } from './workspace/second-look';
import { Workspace } from './workspace/workspace';

const restMilliseconds = 40;

/**
 * Serves the language server protocol on a connection until the client closes it. Call `connection.listen()`
 * afterwards.
 */
export function startLanguageServer(connection: Connection, host: Host): void {
  const log: Log = (message) => connection.console.error(message);
  const documents = new OpenDocuments();
  let server: ServerContext | undefined;
  let folders: string[] = [];
  documents.listen(connection, {
    opened: (uri) => server?.problems.documentToggled(uri),
    changed: (uri) => {
      if (!server) return;
      const { workspace } = server;
      workspace.documentChanged(uri);
      runQuietly(log, 'Reading an edit', async () => {
        await host.pause();
        // A large file is parsed when typing pauses, or when an answer needs it.
        if ((documents.text(uri)?.length ?? 0) >= large)
          await new Promise((resolve) => setTimeout(resolve, restMilliseconds));
        workspace.flush();
      });
    },
    closed: (uri) => {
      if (!server) return;
      server.problems.documentToggled(uri);
      if (server.workspace.isNews(uri)) server.closed.add(uri);
      runQuietly(log, 'Closing a document', () => server!.workspace.documentClosed(uri));
    },
  });
  connection.onInitialize((params): InitializeResult => {
    const created = create(connection, host, log, documents, params);
    server = created;
    folders = foldersOf(params);
    for (const feature of features) feature.register(connection, created);
    for (const register of customRequests) register(created);
    return {
      capabilities: Object.assign(
        {
          textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
          workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        },
        ...features.map((each) => each.capability(created)),
      ) as ServerCapabilities,
      serverInfo: { name: 'soc2' },
    };
  });
  connection.onInitialized(() => {
    if (!server) return;
    const { workspace, abilities, clientSettings } = server;
    if (abilities.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        workspace.removeFolders(removed.map((each) => each.uri));
        workspace.addFolders(added.map((each) => each.uri));
      });
    }
    if (abilities.watchesFiles && !abilities.ownClient) watchProgrammes(connection, log);
    const known = folders.length > 1 || !abilities.ownClient ? clientSettings.ask(folders) : Promise.resolve();
    runQuietly(log, 'Starting', () => workspace.start(folders, known));
  });
}

function create(
  connection: Connection,
  host: Host,
  log: Log,
  documents: OpenDocuments,
  params: InitializeParams,
): ServerContext {
  const options = startOptions(params);
  reading.plain = options.parser !== 'library';
  const abilities = abilitiesOf(params);
  const clientSettings = new ClientSettings(connection, log, abilities.tellsSettings);
  clientSettings.take(options.settings);
  for (const [root, role] of Object.entries(options.ownRoles ?? {})) clientSettings.choose(role, root);
  const byClient = options.fileAccess === 'client';
  const files = byClient || !host.files ? clientFiles(connection) : host.files;
  const facts = byClient || !host.facts ? (abilities.ownClient ? clientFacts(connection) : undefined) : host.facts;
  const workspace = new Workspace({
    host,
    files,
    documents,
    today: options.today ?? host.today(),
    settingsOf: (folder) => clientSettings.of(folder),
    authorOf: (programme) => clientSettings.authorOf(programme),
    log,
  });
  const sources = { workspace, source: facts, log, git: options.trusted !== false && !byClient };
  const keeper = facts && new FactKeeper({ ...sources, source: facts });
  const trend = new TrendKeeper(sources);
  const scope = new ProblemScope({
    ...sources,
    documents,
    scopeOf: (folder) => clientSettings.of(folder).problemScope,
  });
  const shared = { connection, workspace, documents, host, log };
  const problems = new Problems({
    ...shared,
    ruleScheme: abilities.ruleScheme,
    pull: abilities.pullsDiagnostics,
    refresh: abilities.refreshesDiagnostics,
    scope,
  });
  const watched = new WatchedFiles(host, log, (uris) => workspace.filesChanged(uris, CancellationToken.None));
  const closed = new SecondLook((uris) => watched.add(uris.filter((each) => !documents.document(each))));
  const refresher = new Refresher(connection, abilities.refreshes, workspace);
  const withSettings = (change: () => unknown): void =>
    runQuietly(log, 'Reading settings', async () => {
      const before = whatDecides(clientSettings, workspace.folders);
      const scopes = scopesOf(clientSettings, workspace.folders);
      await change();
      if (before !== whatDecides(clientSettings, workspace.folders)) workspace.settingsChanged();
      workspace.authorsChanged();
      if (scopes !== scopesOf(clientSettings, workspace.folders)) {
        scope.settingsChanged();
        problems.scopeChanged();
      }
      refresher.refresh();
    });
  connection.onDidChangeConfiguration(({ settings }: { settings?: { soc2?: unknown } | null }) =>
    withSettings(() => {
      if (settings?.soc2) clientSettings.take(settings.soc2);
      return workspace.folders.length > 1 || !abilities.ownClient ? clientSettings.ask(workspace.folders) : undefined;
    }),
  );
  connection.onNotification(ownRole.method, ({ role, root }: OwnRole) =>
    withSettings(() => clientSettings.choose(role, root)),
  );
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.map((each) => each.uri);
    keeper?.touched(uris);
    trend.touched(uris);
    scope.touched(uris);
    watched.add(uris.filter((each) => !each.includes('/.git/') && !isArtefact(each)));
  });
  connection.onNotification(trusted.method, () => {
    keeper?.allowGit();
    trend.allowGit();
    scope.allowGit();
  });
  connection.onShutdown(() => {
    closed.dispose();
    keeper?.dispose();
    trend.dispose();
    scope.dispose();
    refresher.dispose();
  });
  return {
    connection,
    host,
    log,
    abilities,
    clientSettings,
    get settings() {
      return clientSettings.general;
    },
    workspace,
    documents,
    closed,
    problems,
    previews: new Previews({ ...shared, trend }),
    exports: new Exports(shared),
    userEmail: (openProgramme) => keeper?.userEmail(openProgramme) ?? Promise.resolve(undefined),
  };
}

/** Which files' problems each folder reports. */
function scopesOf(settings: ClientSettings, folders: readonly string[]): string {
  return folders.map((each) => settings.of(each).problemScope).join(' ');
}

/** The settings that affect how programmes are read and checked. */
function whatDecides(settings: ClientSettings, folders: readonly string[]): string {
  return JSON.stringify(
    folders.map((each) => {
      const { rules, exclude, layout } = settings.of(each);
      return { rules, exclude, layout };
    }),
  );
}

/**
 * Our own client watches files by itself; other clients are asked to watch the kinds of file that a programme consists
 * of.
 */
function watchProgrammes(connection: Connection, log: Log): void {
  const watchers = [
    { globPattern: `**/*.{${[...new Set(['yaml', 'yml', 'md', 'markdown', 'html', ...artefactEndings])].join(',')}}` },
    { globPattern: '**/.git/{HEAD,index,logs/HEAD}' },
  ];
  runQuietly(log, 'Watching files', async () => {
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  });
}
