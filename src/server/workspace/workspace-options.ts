import type { FileSource, Host } from '../../host/host';
import type { OpenDocuments } from './open-documents';
import type { Settings } from './settings';

/** What a workspace is read with. */
export interface WorkspaceOptions {
  host: Host;
  files: FileSource;
  documents: Pick<OpenDocuments, 'text' | 'uris'>;
  today: string;
  /** What the person set for a workspace folder. */
  settingsOf(folder: string): Settings;
  log(message: string): void;
}
