import type { Connection } from 'vscode-languageserver';
import type { Host } from '../host/host';
import type { ClientAbilities } from './client-abilities';
import type { Previews } from './previews/previews';
import type { Problems } from './problems/problems';
import type { Exports } from './requests/exports';
import type { Log } from './requests/safe';
import type { ClientSettings } from './workspace/client-settings';
import type { OpenProgramme } from './workspace/open-programme';
import type { OpenDocuments } from './workspace/open-documents';
import type { SecondLook } from './workspace/second-look';
import type { Settings } from './workspace/settings';
import type { Workspace } from './workspace/workspace';

/** Everything that a request may need, after the client sent `initialize`. */
export interface ServerContext {
  connection: Connection;
  host: Host;
  log: Log;
  abilities: ClientAbilities;
  /** The settings that apply to all folders. */
  readonly settings: Settings;
  clientSettings: ClientSettings;
  workspace: Workspace;
  documents: OpenDocuments;
  /** Told of each document that is closed, if its file was not known before. */
  closed: SecondLook;
  problems: Problems;
  previews: Previews;
  exports: Exports;
  /** The person's e-mail address as git knows it; undefined where git may not be asked. */
  userEmail(openProgramme: OpenProgramme): Promise<string | undefined>;
}
