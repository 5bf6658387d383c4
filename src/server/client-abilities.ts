import type { InitializeParams } from 'vscode-languageserver';

/** The form of an ISO day. */
const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** A scheme of uris that a client may choose for the pages of rules. */
const uriScheme = /^[a-z][a-z0-9-]{1,40}$/;

/** Names of VS Code and of editors that are built from it and have its commands. */
const vscodeName = /visual studio code|vscode|vscodium|code-server|code - oss/i;

/** The abilities of a client that change what the server does. */
export interface ClientAbilities {
  pullsDiagnostics: boolean;
  refreshesDiagnostics: boolean;
  documentChanges: boolean;
  snippets: boolean;
  /** Opens the suggestions again after a key: a command of VS Code and its kin. */
  retrigger: boolean;
  workspaceFolders: boolean;
  watchesFiles: boolean;
  /** An edit may delete files. */
  deletesFiles: boolean;
  /** An edit may rename files. */
  renamesFiles: boolean;
  /** Edits may be marked for the person to confirm. */
  annotations: boolean;
  preparesRename: boolean;
  /** Shows a question of the server, and makes an edit that the server sends. */
  asksAndEdits: boolean;
  /** Answers `workspace/configuration`, folder by folder. */
  tellsSettings: boolean;
  /** What the client requests again when the server sends a refresh request. */
  refreshes: { lenses: boolean; hints: boolean; tokens: boolean };
  /** Our own extension: it watches the programmes' folders by itself. */
  ownClient: boolean;
  /** Command of the client that opens `[uri, position]`. */
  openCommand?: string;
  /** Command of the client that shows all answers to a problem. */
  chooseCommand?: string;
  /** Command of the client that reveals a row of a sidebar view. */
  viewCommand?: string;
  /** Command of the client that shows places. */
  placesCommand?: string;
  /** Scheme of uris under which the client shows the pages of rules: `soc2-rule:/<code>.md`. */
  ruleScheme?: string;
}

/** What `initializationOptions` may contain. Every property is optional, for editors without our extension. */
export interface StartOptions {
  folders?: string[];
  fileAccess?: 'node' | 'client';
  /** ISO date. */
  today?: string;
  openCommand?: string;
  chooseCommand?: string;
  /** Command of the client that reveals a row: given `criteria` or `controls`, the root's uri and an id. */
  viewCommand?: string;
  /** `library` sends every YAML file through the library. */
  parser?: 'fast' | 'library';
  ruleScheme?: string;
  /** `soc2.*` as nested objects, used until the client is asked for settings or reports a change. */
  settings?: unknown;
  /** Command of the client that shows places: given a uri, a position and locations. */
  placesCommand?: string;
  /**
   * False in an untrusted workspace: no other program is run there. Absent: trusted, as for any tool that a person
   * starts.
   */
  trusted?: boolean;
  /**
   * Ids of the roles that the person chose in the client, by root of a programme; below the empty name for all others.
   */
  ownRoles?: Record<string, unknown>;
}

export function startOptions(params: InitializeParams): StartOptions {
  const given = (params.initializationOptions ?? {}) as Record<string, unknown>;
  const options: StartOptions = {};
  if (Array.isArray(given.folders)) options.folders = given.folders.filter((each) => typeof each === 'string');
  if (given.fileAccess === 'node' || given.fileAccess === 'client') options.fileAccess = given.fileAccess;
  if (typeof given.today === 'string' && isoDay.test(given.today)) options.today = given.today;
  if (typeof given.openCommand === 'string') options.openCommand = given.openCommand;
  if (typeof given.chooseCommand === 'string') options.chooseCommand = given.chooseCommand;
  if (typeof given.viewCommand === 'string') options.viewCommand = given.viewCommand;
  if (typeof given.ruleScheme === 'string' && uriScheme.test(given.ruleScheme)) options.ruleScheme = given.ruleScheme;
  options.settings = { ...(given.rules === undefined ? {} : { rules: given.rules }), ...(given.settings ?? {}) };
  if (typeof given.placesCommand === 'string') options.placesCommand = given.placesCommand;
  if (given.parser === 'fast' || given.parser === 'library') options.parser = given.parser;
  if (typeof given.trusted === 'boolean') options.trusted = given.trusted;
  options.ownRoles = { '': given.ownRole, ...(typeof given.ownRoles === 'object' ? given.ownRoles : {}) };
  return options;
}

/** Folders to search for programmes: those in the initialization options, else those of the workspace. */
export function foldersOf(params: InitializeParams): string[] {
  const named = startOptions(params).folders;
  if (named) return named;
  if (params.workspaceFolders) return params.workspaceFolders.map((each) => each.uri);
  return params.rootUri ? [params.rootUri] : [];
}

export function abilitiesOf(params: InitializeParams): ClientAbilities {
  const { workspace, textDocument, window } = params.capabilities;
  const edits = workspace?.workspaceEdit;
  const { openCommand, chooseCommand, viewCommand, placesCommand, ruleScheme, fileAccess, folders } =
    startOptions(params);
  const ownClient = fileAccess !== undefined || folders !== undefined;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    documentChanges: edits?.documentChanges === true && edits.resourceOperations?.includes('create') === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    retrigger: vscodeName.test(params.clientInfo?.name ?? '') || ownClient,
    workspaceFolders: workspace?.workspaceFolders === true,
    deletesFiles: edits?.documentChanges === true && edits.resourceOperations?.includes('delete') === true,
    renamesFiles: edits?.documentChanges === true && edits.resourceOperations?.includes('rename') === true,
    annotations: edits?.changeAnnotationSupport !== undefined,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    asksAndEdits: window?.showMessage !== undefined && workspace?.applyEdit === true,
    tellsSettings: workspace?.configuration === true,
    refreshes: {
      lenses: workspace?.codeLens?.refreshSupport === true,
      hints: workspace?.inlayHint?.refreshSupport === true,
      tokens: workspace?.semanticTokens?.refreshSupport === true,
    },
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    ownClient,
    openCommand: openCommand || undefined,
    chooseCommand: chooseCommand || undefined,
    viewCommand: viewCommand || undefined,
    placesCommand: placesCommand || undefined,
    ruleScheme: ruleScheme || undefined,
  };
}
