import { EventEmitter, type Disposable, type Event } from 'vscode';
import { programmes, type ProgrammeParams } from '../../server/protocol';
import type { ServerLink } from '../server-link';

/** What to ask of each programme, and the notification after which the answer may differ. */
export interface Question {
  request: string;
  changed: string;
  params?: (root: string) => ProgrammeParams;
}

/** One answer for every programme of the workspace, as the server last told it. */
export class ResultStore<Result extends { root: string }> implements Disposable {
  readonly #link: ServerLink;
  readonly #question: Question;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: readonly Disposable[];
  readonly onDidChange: Event<void> = this.#changed.event;
  #results: readonly Result[] = [];
  #text = '';
  #known = false;
  #found = false;
  #running: Promise<void> | undefined;
  #again = false;

  constructor(link: ServerLink, question: Question) {
    this.#link = link;
    this.#question = question;
    this.#subscriptions = [link.onNotification(question.changed, () => void this.refresh()), link.onStarted(() => void this.refresh())];
  }

  /** Programmes in the order of their roots. */
  get results(): readonly Result[] {
    return this.#results;
  }

  /** Whether there is a programme; known before anything else of it is. */
  get found(): boolean {
    return this.#found;
  }

  /** False until the server has answered once. */
  get known(): boolean {
    return this.#known;
  }

  /** The programme that a file lies in. */
  programmeAround(uri: string | undefined): Result | undefined {
    const around = this.#results.filter((each) => uri?.startsWith(`${each.root}/`));
    return around.sort((a, b) => b.root.length - a.root.length)[0];
  }

  /** The same; without a file, or for a file outside, the only or first one. */
  programmeOf(uri: string | undefined): Result | undefined {
    return this.programmeAround(uri) ?? this.#results[0];
  }

  /** Resolves when what the store holds is not older than this call. At most one question is under way. */
  async refresh(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#ask().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  dispose(): void {
    for (const each of this.#subscriptions) each.dispose();
    this.#changed.dispose();
  }

  async #ask(): Promise<void> {
    const { request, params = (root: string): ProgrammeParams => ({ root }) } = this.#question;
    while (this.#again) {
      this.#again = false;
      const roots = await this.#link.request<string[]>(programmes);
      if (roots === undefined) continue;
      if (this.#found !== roots.length > 0) {
        this.#found = roots.length > 0;
        this.#changed.fire();
      }
      const results = await Promise.all(roots.map((root) => this.#link.request<Result | null>(request, params(root))));
      if (this.#again) continue;
      this.#take(results.flatMap((each) => each ?? []));
    }
  }

  /** The server announces whatever may have changed the answer; listeners hear of it when it did. */
  #take(results: readonly Result[]): void {
    const text = JSON.stringify(results);
    if (this.#known && text === this.#text) return;
    this.#text = text;
    this.#results = results;
    this.#known = true;
    this.#changed.fire();
  }
}
