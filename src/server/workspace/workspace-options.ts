import type { FileSource, Host } from '../../host/host';
import type { OpenDocuments } from './open-documents';
import type { OpenProgramme } from './open-programme';
import type { Settings } from './settings';

/** The options for reading a workspace. */
export interface WorkspaceOptions {
  host: Host;
  files: FileSource;
  documents: Pick<OpenDocuments, 'text' | 'uris'>;
  /** ISO day of the client's clock; the `today` of a manifest outranks it. */
  today: string;
  /** The settings of a workspace folder. */
  settingsOf(folder: string): Settings;
  /** Id of the role of the person at work in a programme. */
  authorOf(programme: Pick<OpenProgramme, 'folder' | 'root'>): string | undefined;
  log(message: string): void;
}
