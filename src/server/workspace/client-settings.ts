import { MessageType, ShowMessageNotification, type Connection, type ShowMessageParams } from 'vscode-languageserver';
import { isId } from '../../core/model/read-scalar';
import { runQuietly, type Log } from '../requests/safe';
import { defaultSettings, readSettings, type Settings } from './settings';
import { normaliseUri } from '../../host/uris';

/** The settings of a client: those for all folders, and those of single folders where the client supports them. */
export class ClientSettings {
  readonly #connection: Connection;
  readonly #log: Log;
  readonly #perFolder: boolean;
  readonly #folders = new Map<string, Settings>();
  readonly #told = new Set<string>();
  #general: Settings = defaultSettings;
  /** The roles that the person chose, by root; of all other programmes below the empty name. */
  readonly #chosen = new Map<string, string>();

  /** `perFolder`: the client answers `workspace/configuration`. */
  constructor(connection: Connection, log: Log, perFolder: boolean) {
    this.#connection = connection;
    this.#log = log;
    this.#perFolder = perFolder;
  }

  get general(): Settings {
    return this.#general;
  }

  of(folder: string): Settings {
    return this.#folders.get(normaliseUri(folder)) ?? this.#general;
  }

  /** The role of the person in a programme: the one that a setting names, else the one that the person chose. */
  authorOf({ folder, root }: { folder: string; root: string }): string | undefined {
    return this.of(folder).owner ?? this.#chosen.get(root) ?? this.#chosen.get('');
  }

  /** Takes a role that the person chose in the client. `root`: uri of a programme; absent: all that have no own one. */
  choose(role: unknown, root = ''): void {
    const key = root && normaliseUri(root);
    if (typeof role === 'string' && isId(role)) this.#chosen.set(key, role);
    else this.#chosen.delete(key);
  }

  /** Takes the settings that the client sent (`soc2.*` as nested objects). True when any of them changed. */
  take(given: unknown): boolean {
    const before = JSON.stringify(this.#general);
    const { settings, problems } = readSettings(given);
    this.#general = settings;
    this.#tell(problems);
    return before !== JSON.stringify(settings);
  }

  /** Asks the client for the settings of folders. True when any of them changed. */
  async ask(folders: readonly string[]): Promise<boolean> {
    if (!this.#perFolder || folders.length === 0) return false;
    const before = JSON.stringify([...this.#folders]);
    const answers = await this.#connection.workspace.getConfiguration(
      folders.map((scopeUri) => ({ scopeUri, section: 'soc2' })),
    );
    folders.forEach((folder, index) => {
      const answer: unknown = (answers as unknown[])[index];
      if (answer === null || answer === undefined) return;
      const { settings, problems } = readSettings(answer);
      this.#folders.set(normaliseUri(folder), settings);
      this.#tell(problems);
    });
    return before !== JSON.stringify([...this.#folders]);
  }

  /** Logs each problem and shows it, once while it stays the same. */
  #tell(problems: readonly string[]): void {
    for (const problem of problems) {
      if (this.#told.has(problem)) continue;
      this.#told.add(problem);
      this.#log(problem);
      const message: ShowMessageParams = { type: MessageType.Warning, message: `SOC 2: ${problem}` };
      runQuietly(this.#log, 'Showing a message', () =>
        this.#connection.sendNotification(ShowMessageNotification.type, message),
      );
    }
  }
}
