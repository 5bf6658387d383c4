import type { Disposable } from 'vscode';
import { changed, type Changed } from '../../protocol/changed';
import { programmes } from '../../protocol/programmes';
import type { ServerLink } from '../server-link';
import { Listeners } from './listeners';

/** The part of the link to the server that stores need. */
export type ResultLink = Pick<ServerLink, 'request' | 'inBackground' | 'onNotification' | 'onStarted'>;

/**
 * The roots of the workspace's programmes that the server sent last. They are requested once, and again when they may
 * have changed.
 */
export class Programmes implements Disposable {
  readonly #link: ResultLink;
  readonly #listChanged = new Listeners<void>();
  readonly #announced = new Listeners<Changed>();
  readonly #subscriptions: readonly Disposable[];
  /** Fires when the roots changed. */
  readonly onDidChange = this.#listChanged.event;
  /** Fires when the server announced that results may have changed; `current` returns the new roots by then. */
  readonly onDidAnnounce = this.#announced.event;
  #roots: readonly string[] = [];
  /** The running or answered request; undefined: the list has to be requested. */
  #question: Promise<readonly string[] | undefined> | undefined;
  /** How often the list became out of date, so that an answer to an older request is ignored. */
  #forgotten = 0;

  constructor(link: ResultLink) {
    this.#link = link;
    this.#subscriptions = [
      link.onNotification(changed, (announcement) => {
        if (!announcement.roots) this.#forget();
        this.#announced.fire(announcement);
      }),
      link.onStarted(() => {
        this.#forget();
        link.inBackground(programmes.method, this.current());
      }),
    ];
  }

  /** Root uris, sorted; known before any other data of a programme. */
  get roots(): readonly string[] {
    return this.#roots;
  }

  /** Root of the programme that contains a file. */
  programmeAround(uri: string | undefined): string | undefined {
    const around = this.#roots.filter((root) => uri?.startsWith(`${root}/`));
    return around.sort((a, b) => b.length - a.length)[0];
  }

  /** Root of the programme that contains a file; without a file, or for a file outside, the first root. */
  programmeOf(uri: string | undefined): string | undefined {
    return this.programmeAround(uri) ?? this.#roots[0];
  }

  /** Resolves with the roots when the server sent them; undefined when it did not answer. */
  current(): Promise<readonly string[] | undefined> {
    this.#question ??= this.#ask();
    return this.#question;
  }

  dispose(): void {
    for (const each of this.#subscriptions) each.dispose();
    this.#listChanged.dispose();
    this.#announced.dispose();
  }

  async #ask(): Promise<readonly string[] | undefined> {
    const before = this.#forgotten;
    const roots = await this.#link.request(programmes);
    if (this.#forgotten !== before) return this.current();
    if (roots === undefined) this.#question = undefined;
    else this.#take(roots);
    return roots;
  }

  #forget(): void {
    this.#forgotten += 1;
    this.#question = undefined;
  }

  #take(roots: readonly string[]): void {
    const differ = roots.join('\n') !== this.#roots.join('\n');
    this.#roots = roots;
    if (differ) this.#listChanged.fire();
  }
}
