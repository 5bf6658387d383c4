import type {
  BlockMark,
  OutlineEntry,
  PreviewBlock,
  PreviewChange,
  PreviewDocument,
  PreviewMarks,
  PreviewScope,
} from '../../protocol/preview';

/**
 * The newest state of a previewed document. The panel keeps it, so that a page that was hidden can be filled without
 * the server.
 */
export class DocumentState {
  #blocks = new Map<string, PreviewBlock>();
  #marks = new Map<string, BlockMark[]>();
  /** Empty until there is a document. */
  key = '';
  version = 0;
  title = '';
  outline: OutlineEntry[] = [];
  scope: PreviewScope = { categories: [] };
  fresh: string[] = [];

  get blocks(): PreviewBlock[] {
    return [...this.#blocks.values()];
  }

  get marks(): Record<string, BlockMark[]> {
    return Object.fromEntries(this.#marks);
  }

  replace(document: PreviewDocument): void {
    this.#marks.clear();
    const { key, outline, scope, fresh } = document;
    Object.assign(this, { key, outline, scope, fresh });
    this.#blocks = new Map(document.blocks.map((each) => [each.id, each]));
    this.version = document.version;
    this.title = document.title;
  }

  /**
   * Applies a change. `gap`: an earlier change is missing, so the whole document has to be requested again.
   * `stale`: the document has this version, or a newer one, already.
   */
  apply(change: PreviewChange): 'applied' | 'stale' | 'gap' {
    if (change.version <= this.version) return 'stale';
    if (change.version !== this.version + 1) return 'gap';
    for (const block of change.changed) this.#blocks.set(block.id, block);
    if (change.order) {
      this.#blocks = new Map(
        change.order.flatMap((id) => {
          const block = this.#blocks.get(id);
          return block ? [[id, block] as const] : [];
        }),
      );
    }
    this.version = change.version;
    this.title = change.title;
    this.outline = change.outline ?? this.outline;
    this.scope = change.scope ?? this.scope;
    this.fresh = change.fresh ?? this.fresh;
    return 'applied';
  }

  /** Replaces the problems of some blocks. */
  mark({ marks }: PreviewMarks): void {
    for (const [block, list] of Object.entries(marks)) {
      if (list.length > 0) this.#marks.set(block, list);
      else this.#marks.delete(block);
    }
  }
}
