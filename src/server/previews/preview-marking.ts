import { pathOfCheck } from '../../core/rules/checker';
import type { Block } from '../../core/description/block';
import type { Change } from '../../core/index/programme';
import type { Diagnostic } from '../../core/rules/diagnostic';
import type { BlockMarks } from '../../service/preview/marks';
import type { OpenPreview, PreviewOptions } from './open-preview';
import { previewMarks, type PreviewFixParams } from '../../protocol/preview';
import { send } from '../../protocol/request';
import { runQuietly } from '../requests/safe';
import type { OpenProgramme } from '../workspace/open-programme';

interface Marking {
  openProgramme: OpenProgramme;
  marks: BlockMarks;
}

const restMilliseconds = 120;
const sliceMilliseconds = 4;

/**
 * Sends the problems of previewed blocks. They are looked up after the text was rendered, in small slices that stop
 * when a file changes, so that typing never waits for them.
 */
export class PreviewMarking {
  readonly #options: PreviewOptions;
  readonly #shown = new Map<string, Marking>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #working = false;
  /** A file changed while problems were looked up. */
  #interrupted = false;

  constructor(options: PreviewOptions) {
    this.#options = options;
  }

  /**
   * Takes the current blocks of a preview. `create` makes the marks of a preview that has none yet, or whose programme
   * was read again.
   */
  show(
    { key }: OpenPreview,
    openProgramme: OpenProgramme,
    blocks: readonly Block[],
    create: (before: Iterable<string>) => BlockMarks,
  ): void {
    let marking = this.#shown.get(key);
    if (marking?.openProgramme !== openProgramme)
      this.#shown.set(key, (marking = { openProgramme, marks: create(marking?.marks.markedBlocks ?? []) }));
    marking.marks.place(blocks);
    this.#later();
  }

  forget(key: string): void {
    this.#shown.delete(key);
  }

  touch(openProgramme: OpenProgramme, change: Change): void {
    this.#interrupted = true;
    const files = [...change.files, ...[...change.stale].flatMap((key) => pathOfCheck(key) ?? [])];
    for (const each of this.#shown.values()) if (each.openProgramme === openProgramme) each.marks.touch(files);
  }

  /**
   * Looks up the problems of a file again although it did not change, since what its fixes propose may depend on other
   * files.
   */
  again(key: string, file: string): void {
    this.#shown.get(key)?.marks.touch([file]);
    this.#later();
  }

  /** The problem behind a mark of a preview. */
  find(key: string, { block, code, message }: PreviewFixParams): Diagnostic | undefined {
    return this.#shown.get(key)?.marks.find(block, code, message);
  }

  #later(): void {
    if (this.#working) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#working = true;
      runQuietly(this.#options.log, 'Marking', () => this.#work());
    }, restMilliseconds);
  }

  async #work(): Promise<void> {
    const { host, connection } = this.#options;
    this.#interrupted = false;
    try {
      for (const [key, { openProgramme, marks }] of this.#shown) {
        let started = host.now();
        while (!marks.idle && openProgramme.complete && !this.#interrupted) {
          marks.step();
          if (host.now() - started < sliceMilliseconds) continue;
          await host.pause();
          started = host.now();
        }
        const changes = marks.changes();
        if (Object.keys(changes).length > 0) await send(connection, previewMarks, { key, marks: changes });
      }
    } finally {
      this.#working = false;
    }
    if ([...this.#shown.values()].some((each) => !each.marks.idle && each.openProgramme.complete)) this.#later();
  }
}
