import type { Block } from '../../core/description/block';
import type { Programme } from '../../core/index/programme';
import type { Checker } from '../../core/rules/checker';
import type { Diagnostic } from '../../core/rules/diagnostic';
import type { BlockMark } from '../../protocol/preview';
import { closest, passagesOf, placeAt, type Passage } from './sources';

interface Context {
  programme: Programme;
  checker: Checker;
  uriOf(path: string): string;
}

interface Marked {
  block: string;
  mark: BlockMark;
  diagnostic: Diagnostic;
}

/** The most problems of one file that a page shows. */
const mostOfFile = 50;

/**
 * The problems of a document's sources, each at the block or row that shows its place best. Files are processed one by
 * one, so that a host can pause in between, and only when their problems or passages changed.
 */
export class BlockMarks {
  readonly #context: Context;
  /** By file, then by block. */
  readonly #passages = new Map<string, Map<string, Passage[]>>();
  readonly #marked = new Map<string, Marked[]>();
  #blocks: ReadonlyMap<string, Block> = new Map();
  readonly #touched = new Set<string>();
  readonly #changed: Set<string>;

  /** `before`: blocks whose marks a page shows already, so that blocks without marks now are cleared. */
  constructor(context: Context, before: Iterable<string> = []) {
    this.#context = context;
    this.#changed = new Set(before);
  }

  /** Ids of the blocks that have marks. */
  get markedBlocks(): Set<string> {
    return new Set([...this.#marked.values()].flat().map((each) => each.block));
  }

  /** Takes the current blocks. */
  place(blocks: readonly Block[]): void {
    const now = new Map(blocks.map((each) => [each.id, each]));
    for (const [id, block] of this.#blocks) if (!now.has(id)) this.#replace(id, block, undefined);
    for (const [id, block] of now) if (this.#blocks.get(id) !== block) this.#replace(id, this.#blocks.get(id), block);
    this.#blocks = now;
  }

  /** Takes files whose problems may have changed. */
  touch(files: Iterable<string>): void {
    for (const file of files) this.#touched.add(file);
  }

  get idle(): boolean {
    return this.#touched.size === 0;
  }

  /** Processes one of the files that may have changed. */
  step(): void {
    const [file] = this.#touched;
    if (file === undefined) return;
    this.#touched.delete(file);
    const before = this.#marked.get(file) ?? [];
    const now = this.#markFile(file);
    if (before.length === 0 && now.length === 0) return;
    if (now.length > 0) this.#marked.set(file, now);
    else this.#marked.delete(file);
    if (JSON.stringify(before.map(shown)) === JSON.stringify(now.map(shown))) return;
    for (const { block } of [...before, ...now]) this.#changed.add(block);
  }

  /** Marks of the blocks whose marks changed since the last call. */
  changes(): Record<string, BlockMark[]> {
    const result: Record<string, BlockMark[]> = {};
    if (this.#changed.size === 0) return result;
    for (const block of this.#changed) result[block] = [];
    for (const list of this.#marked.values())
      for (const { block, mark } of list) if (this.#changed.has(block)) result[block]!.push(mark);
    this.#changed.clear();
    return result;
  }

  /** The problem of a mark, as it was last found. */
  find(block: string, code: string, message: string): Diagnostic | undefined {
    for (const list of this.#marked.values()) {
      const found = list.find(
        (each) => each.block === block && each.mark.code === code && each.mark.message === message,
      );
      if (found) return found.diagnostic;
    }
    return undefined;
  }

  #markFile(path: string): Marked[] {
    const { programme, checker, uriOf } = this.#context;
    const file = programme.file(path);
    const passages = [...(this.#passages.get(path)?.values() ?? [])].flat();
    if (!file || passages.length === 0) return [];
    return checker
      .check(path)
      .filter((each) => each.severity !== 'hint')
      .slice(0, mostOfFile)
      .flatMap((diagnostic) => {
        const place = placeAt({ programme, file, uriOf }, diagnostic.start);
        const passage = place && closest(passages, path, place);
        if (!passage) return [];
        const { severity, code, message } = diagnostic;
        const fixes = checker.fixesFor(diagnostic).map((each) => each.title);
        return [
          {
            block: passage.block,
            diagnostic,
            mark: {
              severity,
              code,
              message,
              file: path,
              ...(passage.row === undefined ? {} : { row: passage.row }),
              fixes,
            },
          },
        ];
      });
  }

  /** Files whose passages did not change are not processed again: an edit changes only one row of a long table. */
  #replace(id: string, before: Block | undefined, block: Block | undefined): void {
    const [old, fresh] = [passagesByFile(before), passagesByFile(block)];
    for (const file of new Set([...old.keys(), ...fresh.keys()])) {
      const passages = fresh.get(file);
      if (passages && JSON.stringify(passages) === JSON.stringify(old.get(file))) continue;
      const ofFile = this.#passages.get(file) ?? new Map<string, Passage[]>();
      if (passages) this.#passages.set(file, ofFile.set(id, passages));
      else if (ofFile.delete(id) && ofFile.size === 0) this.#passages.delete(file);
      this.#touched.add(file);
    }
  }
}

function passagesByFile(block: Block | undefined): Map<string, Passage[]> {
  const byFile = new Map<string, Passage[]>();
  for (const passage of block ? passagesOf(block) : []) {
    const list = byFile.get(passage.source.file);
    if (list) list.push(passage);
    else byFile.set(passage.source.file, [passage]);
  }
  return byFile;
}

function shown({ block, mark }: Marked): unknown {
  return [block, mark];
}
