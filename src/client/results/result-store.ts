import type { Disposable, Event } from 'vscode';
import type { WhatIf } from '../../protocol/programmes';
import type { ChangesOf, RowsRequest } from '../../protocol/rows';
import { KeptRows } from './kept-rows';
import { Listeners } from './listeners';
import type { Programmes, ResultLink } from './programmes';

/** The request for each programme. */
export interface Question<Result> {
  request: RowsRequest<Result>;
  /** The what-if of a programme; undefined: the manifest as it is. */
  whatIfOf?: (root: string) => WhatIf | undefined;
}

/**
 * The last result that the server sent for every programme of the workspace. After the first answer the server sends
 * only rows that differ, and the store requests only the programmes whose change the server announced.
 */
export class ResultStore<Result extends { root: string }> implements Disposable {
  readonly programmes: Programmes;
  readonly #link: ResultLink;
  readonly #question: Question<Result>;
  readonly #changed = new Listeners<void>();
  readonly #subscriptions: readonly Disposable[];
  readonly onDidChange: Event<void> = this.#changed.event;
  #kept = new Map<string, KeptRows<Result>>();
  /** Roots of the programmes whose rows were requested since the server last announced a change of them. */
  readonly #fresh = new Set<string>();
  #results: readonly Result[] = [];
  #differ = false;
  #known = false;
  #running: Promise<void> | undefined;
  #again = false;

  constructor(link: ResultLink, programmes: Programmes, question: Question<Result>) {
    this.#link = link;
    this.programmes = programmes;
    this.#question = question;
    this.#subscriptions = [
      programmes.onDidAnnounce(({ roots, results }) => {
        if (results.includes(question.request.name)) link.inBackground(question.request.method, this.#refresh(roots));
      }),
      link.onStarted(() => link.inBackground(question.request.method, this.#startAgain())),
    ];
  }

  /** Programmes in the order of their roots. */
  get results(): readonly Result[] {
    return this.#results;
  }

  /** False until the server has answered once. */
  get known(): boolean {
    return this.#known;
  }

  /** The result of the programme with this root. */
  resultOf(root: string | undefined): Result | undefined {
    return this.#results.find((each) => each.root === root);
  }

  /** Resolves when the results of the store are not older than this call. At most one request is running. */
  refresh(): Promise<void> {
    return this.#refresh(undefined);
  }

  dispose(): void {
    for (const each of this.#subscriptions) each.dispose();
    this.#changed.dispose();
  }

  /** Requests the results of the programmes with these roots; undefined: of all. */
  async #refresh(roots: readonly string[] | undefined): Promise<void> {
    for (const root of roots ?? [...this.#fresh]) this.#fresh.delete(root);
    this.#again = true;
    this.#running ??= this.#ask().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  async #ask(): Promise<void> {
    const { request } = this.#question;
    while (this.#again) {
      this.#again = false;
      const roots = await this.programmes.current();
      if (roots === undefined) continue;
      const before = this.#kept;
      const rows = new Map(roots.map((root) => [root, before.get(root) ?? new KeptRows<Result>(request.rows)]));
      const asked = [...rows].filter(([root]) => !before.has(root) || !this.#fresh.has(root));
      for (const [root] of asked) this.#fresh.add(root);
      const answers = await Promise.all(asked.map(([root, kept]) => this.#changesOf(root, kept.version)));
      if (this.#kept !== before) continue;
      if (answers.includes(undefined)) {
        for (const [root] of asked) this.#fresh.delete(root);
        continue;
      }
      for (const [index, [root, kept]] of asked.entries()) {
        const answer = answers[index];
        if (!answer) rows.delete(root);
        else if (kept.take(answer)) this.#differ = true;
      }
      this.#kept = rows;
      this.#differ ||= [...before.keys()].join('\n') !== [...rows.keys()].join('\n');
      if (!this.#again) this.#tell();
    }
  }

  #changesOf(root: string, since: number): Promise<ChangesOf<Result> | null | undefined> {
    return this.#link.request(this.#question.request.changes, { root, whatIf: this.#question.whatIfOf?.(root), since });
  }

  /**
   * A new server does not remember what an earlier server sent. The old rows are shown until the new server sends them
   * again.
   */
  async #startAgain(): Promise<void> {
    this.#kept = new Map();
    this.#differ = true;
    await this.refresh();
  }

  /**
   * The server announces every change that may affect the result; listeners are notified when the result did change.
   */
  #tell(): void {
    if (this.#known && !this.#differ) return;
    this.#results = [...this.#kept.values()].map((each) => each.result);
    this.#known = true;
    this.#differ = false;
    this.#changed.fire();
  }
}
