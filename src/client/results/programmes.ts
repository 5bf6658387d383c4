import type { Disposable } from 'vscode';
import { changed, type Changed } from '../../protocol/changed';
import { programmes } from '../../protocol/programmes';
import type { ServerLink } from '../server-link';
import { Listeners } from './listeners';

/** What stores need of the link to the server. */
export type ResultLink = Pick<ServerLink, 'request' | 'inBackground' | 'onNotification' | 'onStarted'>;

/** The programmes of the workspace by their roots, as the server last told them. Asked for once, and again when there may be others. */
export class Programmes implements Disposable {
  readonly #link: ResultLink;
  readonly #listChanged = new Listeners<void>();
  readonly #announced = new Listeners<Changed>();
  readonly #subscriptions: readonly Disposable[];
  /** Other roots than before. */
  readonly onDidChange = this.#listChanged.event;
  /** The server announced that results may differ; `current` tells the roots of this moment already. */
  readonly onDidAnnounce = this.#announced.event;
  #roots: readonly string[] = [];
  /** The question under way, or answered; undefined: the list has to be asked for. */
  #question: Promise<readonly string[] | undefined> | undefined;
  /** How often the list has been out of date, so that an answer which comes too late is not taken. */
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

  /** Root uris, sorted; known before anything else of a programme is. */
  get roots(): readonly string[] {
    return this.#roots;
  }

  /** Root of the programme that a file lies in. */
  programmeAround(uri: string | undefined): string | undefined {
    const around = this.#roots.filter((root) => uri?.startsWith(`${root}/`));
    return around.sort((a, b) => b.length - a.length)[0];
  }

  /** Root of the programme that a file lies in; without a file, or for a file outside, of the only or first one. */
  programmeOf(uri: string | undefined): string | undefined {
    return this.programmeAround(uri) ?? this.#roots[0];
  }

  /** The roots, once the server has told them; undefined when it did not answer. */
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
