import { EventEmitter, type Disposable, type Event } from 'vscode';
import { programmes, rowsOf, type ProgrammeParams, type RowsChange } from '../../protocol/protocol';
import type { ServerLink } from '../server-link';
import { KeptRows } from './kept-rows';

/** What to ask of each programme, and the notification after which the answer may differ. */
export interface Question {
  request: keyof typeof rowsOf;
  changed: string;
  params?: (root: string) => ProgrammeParams;
}

/** One result for every programme of the workspace, as the server last told it; after the first answer it tells what differs. */
export class ResultStore<Result extends { root: string }> implements Disposable {
  readonly #link: ServerLink;
  readonly #question: Question;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: readonly Disposable[];
  readonly onDidChange: Event<void> = this.#changed.event;
  #kept = new Map<string, KeptRows<Result>>();
  #results: readonly Result[] = [];
  #differ = false;
  #known = false;
  #found = false;
  #running: Promise<void> | undefined;
  #again = false;

  constructor(link: ServerLink, question: Question) {
    this.#link = link;
    this.#question = question;
    this.#subscriptions = [
      link.onNotification(question.changed, () => link.inBackground(question.request, this.refresh())),
      link.onStarted(() => link.inBackground(question.request, this.#startAgain())),
    ];
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
      const before = this.#kept;
      const asked = roots.map((root) => [root, before.get(root) ?? new KeptRows<Result>(rowsOf[request])] as const);
      const answers = await Promise.all(
        asked.map(([root, kept]) =>
          this.#link.request<RowsChange | null>(request, { ...params(root), since: kept.version }),
        ),
      );
      if (this.#kept !== before || answers.includes(undefined)) continue;
      const differ = asked.filter(([, kept], index) => answers[index] && kept.take(answers[index]));
      this.#kept = new Map(asked.filter((_, index) => answers[index]));
      this.#differ ||= differ.length > 0 || [...before.keys()].join('\n') !== [...this.#kept.keys()].join('\n');
      if (!this.#again) this.#tell();
    }
  }

  /** A new server knows nothing of what an earlier one told; its rows are shown until they are told anew. */
  async #startAgain(): Promise<void> {
    this.#kept = new Map();
    this.#differ = true;
    await this.refresh();
  }

  /** The server announces whatever may have changed the answer; listeners hear of it when it did. */
  #tell(): void {
    if (this.#known && !this.#differ) return;
    this.#results = [...this.#kept.values()].map((each) => each.result);
    this.#known = true;
    this.#differ = false;
    this.#changed.fire();
  }
}
