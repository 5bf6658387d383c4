import type { InitializeParams } from 'vscode-languageserver';
import type { SeverityOverrides } from '../core/rules/checker';

/** What a client can do, as far as it changes what we do. */
export interface ClientAbilities {
  pullsDiagnostics: boolean;
  refreshesDiagnostics: boolean;
  documentChanges: boolean;
  snippets: boolean;
  /** Opens the suggestions again after a key: a command of VS Code and its kin. */
  retrigger: boolean;
  workspaceFolders: boolean;
  watchesFiles: boolean;
  /** Our own extension: it watches the programmes' folders by itself. */
  ownClient: boolean;
  /** Command of the client that opens `[uri, position]`. */
  openCommand?: string;
  /** Command of the client that shows all answers to a problem. */
  chooseCommand?: string;
  /** Scheme of uris under which the client shows the pages of rules: `soc2-rule:/<code>.md`. */
  ruleScheme?: string;
}

/** What `initializationOptions` may hold; every part is optional, for editors that know nothing of us. */
export interface StartOptions {
  folders?: string[];
  fileAccess?: 'node' | 'client';
  /** ISO date. */
  today?: string;
  openCommand?: string;
  chooseCommand?: string;
  /** `library` sends every YAML file through the library. */
  parser?: 'fast' | 'library';
  ruleScheme?: string;
  /** Severity by code. */
  rules?: SeverityOverrides;
  /** False in a workspace that the person has not trusted: no other program is run there. Absent: trusted, as for any tool that a person starts. */
  trusted?: boolean;
}

export function startOptions(params: InitializeParams): StartOptions {
  const given = (params.initializationOptions ?? {}) as Record<string, unknown>;
  const options: StartOptions = {};
  if (Array.isArray(given.folders)) options.folders = given.folders.filter((each) => typeof each === 'string');
  if (given.fileAccess === 'node' || given.fileAccess === 'client') options.fileAccess = given.fileAccess;
  if (typeof given.today === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given.today)) options.today = given.today;
  if (typeof given.openCommand === 'string') options.openCommand = given.openCommand;
  if (typeof given.chooseCommand === 'string') options.chooseCommand = given.chooseCommand;
  if (typeof given.ruleScheme === 'string' && /^[a-z][a-z0-9-]{1,40}$/.test(given.ruleScheme)) options.ruleScheme = given.ruleScheme;
  options.rules = severitiesIn(given.rules);
  if (given.parser === 'fast' || given.parser === 'library') options.parser = given.parser;
  if (typeof given.trusted === 'boolean') options.trusted = given.trusted;
  return options;
}

/** The severities among what a client sent as settings; anything else is left out. */
export function severitiesIn(given: unknown): SeverityOverrides {
  if (typeof given !== 'object' || given === null) return {};
  return Object.fromEntries(Object.entries(given).flatMap(([code, value]) => {
    const severity = (['error', 'warning', 'information', 'hint', 'none'] as const).find((each) => each === value);
    return severity && code.startsWith('soc2.') ? [[code, severity]] : [];
  }));
}

/** Folders to look for programmes in: those named for us, else those of the workspace. */
export function foldersOf(params: InitializeParams): string[] {
  const named = startOptions(params).folders;
  if (named) return named;
  if (params.workspaceFolders) return params.workspaceFolders.map((each) => each.uri);
  return params.rootUri ? [params.rootUri] : [];
}

export function abilitiesOf(params: InitializeParams): ClientAbilities {
  const { workspace, textDocument } = params.capabilities;
  const edits = workspace?.workspaceEdit;
  const { openCommand, chooseCommand, ruleScheme, fileAccess, folders } = startOptions(params);
  const ownClient = fileAccess !== undefined || folders !== undefined;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    documentChanges: edits?.documentChanges === true && edits.resourceOperations?.includes('create') === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    retrigger: /visual studio code|vscode|vscodium|code-server|code - oss/i.test(params.clientInfo?.name ?? '') || ownClient,
    workspaceFolders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    ownClient,
    ...(openCommand ? { openCommand } : {}),
    ...(chooseCommand ? { chooseCommand } : {}),
    ...(ruleScheme ? { ruleScheme } : {}),
  };
}
