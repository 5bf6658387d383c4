import { pathOfCheck } from '../../core/rules/checker';
import type { Connection } from 'vscode-languageserver';
import type { ClientAbilities } from '../client-abilities';
import type { Workspace } from '../workspace/workspace';

const quietMilliseconds = 400;

/**
 * Makes the client request lenses, hints and colours again when a change of another file affects them: once, when
 * editing pauses.
 */
export class Refresher {
  readonly #connection: Connection;
  readonly #refreshes: ClientAbilities['refreshes'];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: Connection, refreshes: ClientAbilities['refreshes'], workspace: Workspace) {
    this.#connection = connection;
    this.#refreshes = refreshes;
    workspace.onChange('refresh', ({ change, edited }) => {
      const isOwn =
        change.files.every((each) => edited.has(each)) &&
        [...change.stale].every((key) => {
          const path = pathOfCheck(key);
          return path !== undefined && edited.has(path);
        });
      if (!isOwn) this.#soon();
    });
    workspace.onIndexed('refresh', () => this.#soon());
  }

  /** Sends the refresh requests without delay. */
  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { languages } = this.#connection;
    if (this.#refreshes.lenses) void this.#connection.sendRequest('workspace/codeLens/refresh').catch(() => undefined);
    if (this.#refreshes.hints) void languages.inlayHint.refresh().catch(() => undefined);
    if (this.#refreshes.tokens) void languages.semanticTokens.refresh();
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.refresh(), quietMilliseconds);
  }
}
