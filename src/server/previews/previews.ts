import { toOffset } from '../../service/place';
import type { RenderedDocument } from '../../service/preview/document';
import type { OpenPreview, PreviewOptions } from './open-preview';
import { PreviewMarking } from './preview-marking';
import type * as renderer from './preview-renderer';
import type { ActionResult } from '../../protocol/actions';
import type { Place } from '../../protocol/place';
import {
  previewChanged,
  type BlockAtParams,
  type BlockAtResult,
  type BlockSourceParams,
  type PreviewChange,
  type PreviewDocument,
  type PreviewFillParams,
  type PreviewFixParams,
  type PreviewMarkdownParams,
  type PreviewOpen,
} from '../../protocol/preview';
import { send } from '../../protocol/request';
import { runQuietly } from '../requests/safe';
import type { OpenProgramme } from '../workspace/open-programme';

export interface PreviewCounters {
  rendered: number;
  sentBlocks: number;
}

type Renderer = typeof renderer;

/** A request for the problems of an edited document comes shortly after the edit, and is answered before rendering. */
const ticksBeforeRendering = 4;

/**
 * The previews that a client shows. After an edit each is rendered once, some ticks later, and only changed blocks are
 * sent.
 */
export class Previews {
  readonly counters: PreviewCounters = { rendered: 0, sentBlocks: 0 };
  readonly #open = new Map<string, OpenPreview>();
  readonly #options: PreviewOptions;
  readonly #marking: PreviewMarking;
  #scheduled = false;
  #renderer: Promise<Renderer> | undefined;
  #drawings: InstanceType<Renderer['Drawings']> | undefined;

  constructor(options: PreviewOptions) {
    this.#options = options;
    this.#marking = new PreviewMarking(options);
    options.workspace.onChange('previews', ({ openProgramme, change }) => {
      this.#marking.touch(openProgramme, change);
      this.#schedule();
    });
    options.workspace.onIndexed('previews', () => this.#schedule());
  }

  /** Waits until the programme is complete, since a description with half of its controls is of no use. */
  async open(params: PreviewOpen): Promise<PreviewDocument | null> {
    const openProgramme = await this.#programme(params.root);
    if (!openProgramme) return null;
    const { view, whatIf } = params;
    const renderer = await this.#load();
    const key = keyOf(openProgramme.root, params);
    const rendered = this.#render(renderer, openProgramme, { key, view, whatIf });
    const open: OpenPreview = {
      key,
      root: openProgramme.root,
      view,
      whatIf,
      version: (this.#open.get(key)?.version ?? 0) + 1,
      title: rendered.title,
      order: orderOf(rendered),
      html: htmlOf(rendered),
      outline: renderer.outlineOf(rendered.source),
      scope: renderer.previewScope(openProgramme.programme),
      fresh: this.#fresh(renderer, openProgramme, params, rendered),
    };
    this.#open.set(key, open);
    if (view === 'report') this.#options.trend?.want(key, openProgramme.root);
    this.#marking.forget(key);
    this.#marking.show(
      open,
      openProgramme,
      rendered.source,
      (before) => new renderer.BlockMarks(openProgramme, before),
    );
    return {
      key,
      root: openProgramme.root,
      view,
      version: open.version,
      title: open.title,
      blocks: [...rendered.blocks],
      outline: open.outline,
      scope: open.scope,
      fresh: open.fresh,
    };
  }

  close(params: PreviewOpen): void {
    const openProgramme = this.#options.workspace.programme(params.root);
    const key = keyOf(openProgramme?.root ?? params.root ?? '', params);
    this.#open.delete(key);
    this.#options.trend?.drop(key);
    this.#marking.forget(key);
    openProgramme?.forgetWhatIfs(
      [...this.#open.values()].flatMap((each) =>
        each.root === openProgramme.root && each.whatIf ? [each.whatIf] : [],
      ),
    );
  }

  async source(params: BlockSourceParams): Promise<Place | null> {
    const openProgramme = await this.#programme(params.root);
    if (!openProgramme) return null;
    const renderer = await this.#load();
    return renderer.blockSource(openProgramme, this.#blocks(renderer, openProgramme, params), params.block, params.row);
  }

  async at({ root, uri, position, view, whatIf }: BlockAtParams): Promise<BlockAtResult | null> {
    const shown = await this.#programme(root);
    const target = this.#options.workspace.find(uri);
    const file = target?.openProgramme.programme.file(target.path);
    if (!target || !file) return null;
    const { openProgramme } = target;
    if (root !== undefined && openProgramme !== shown) return null;
    const renderer = await this.#load();
    const blocks = this.#blocks(renderer, openProgramme, { view, whatIf });
    return renderer.blockAt(
      { programme: openProgramme.programme, file, uriOf: openProgramme.uriOf },
      blocks,
      toOffset(file.tree, position),
    );
  }

  async markdown(params: PreviewMarkdownParams): Promise<string | null> {
    const openProgramme = await this.#programme(params.root);
    if (!openProgramme) return null;
    const renderer = await this.#load();
    const { view, whatIf, blocks } = params;
    const document = blocks
      ? this.#blocks(renderer, openProgramme, params)
      : renderer.wholeDocument(openProgramme.asIf(whatIf), view, openProgramme.options);
    return renderer.previewMarkdown(document, blocks);
  }

  async fill(params: PreviewFillParams): Promise<ActionResult> {
    const openProgramme = await this.#programme(params.root);
    if (!openProgramme) return gone;
    const renderer = await this.#load();
    const block = this.#blocks(renderer, openProgramme, params).find((each) => each.id === params.block);
    return block?.type === 'missing'
      ? renderer.fillMissing(openProgramme, block, params.choice)
      : { changes: [], error: 'Nothing is missing there any more.' };
  }

  async fix(params: PreviewFixParams): Promise<ActionResult> {
    const openProgramme = await this.#programme(params.root);
    if (!openProgramme) return gone;
    const renderer = await this.#load();
    const key = keyOf(openProgramme.root, params);
    const diagnostic = this.#marking.find(key, params);
    if (!diagnostic) return { changes: [], error: 'This problem is settled already.' };
    const result = renderer.fixMarked(openProgramme, diagnostic, params.title);
    if (result.error !== undefined) this.#marking.again(key, diagnostic.file);
    return result;
  }

  async #programme(root: string | undefined): Promise<OpenProgramme | undefined> {
    const { workspace } = this.#options;
    await workspace.whenIndexed();
    workspace.flush();
    return workspace.programme(root);
  }

  #schedule(): void {
    if (this.#scheduled || this.#open.size === 0) return;
    this.#scheduled = true;
    runQuietly(this.#options.log, 'Rendering', async () => {
      for (let i = 0; i < ticksBeforeRendering; i += 1) await this.#options.host.pause();
      const renderer = await this.#load();
      this.#scheduled = false;
      for (const each of this.#open.values()) this.#update(renderer, each);
    });
  }

  #update(renderer: Renderer, open: OpenPreview): void {
    const openProgramme = this.#options.workspace.programme(open.root);
    if (!openProgramme?.complete) return;
    const rendered = this.#render(renderer, openProgramme, open);
    this.#marking.show(
      open,
      openProgramme,
      rendered.source,
      (before) => new renderer.BlockMarks(openProgramme, before),
    );
    const changed = rendered.blocks.filter((each) => open.html.get(each.id) !== each.html);
    const order = unlessSame(orderOf(rendered), open.order);
    const outline = unlessSame(renderer.outlineOf(rendered.source), open.outline);
    const scope = unlessSame(renderer.previewScope(openProgramme.programme), open.scope);
    const fresh = unlessSame(this.#fresh(renderer, openProgramme, open, rendered), open.fresh);
    if (changed.length === 0 && !order && !outline && !scope && !fresh && rendered.title === open.title) return;
    open.version += 1;
    open.title = rendered.title;
    open.html = htmlOf(rendered);
    open.order = order ?? open.order;
    open.outline = outline ?? open.outline;
    open.scope = scope ?? open.scope;
    open.fresh = fresh ?? open.fresh;
    this.counters.sentBlocks += changed.length;
    const message: PreviewChange = {
      key: open.key,
      version: open.version,
      title: open.title,
      changed,
      order,
      outline,
      scope,
      fresh,
    };
    const { connection, log } = this.#options;
    runQuietly(log, 'Sending a preview', () => send(connection, previewChanged, message));
  }

  /** Most users never open a preview, so its code is loaded when it is first needed. */
  #load(): Promise<Renderer> {
    return (this.#renderer ??= import('./preview-renderer'));
  }

  #blocks(
    renderer: Renderer,
    openProgramme: OpenProgramme,
    { view, whatIf }: Pick<PreviewOpen, 'view' | 'whatIf'>,
  ): ReturnType<Renderer['previewDocument']> {
    return renderer.previewDocument(openProgramme.asIf(whatIf), view, openProgramme.options);
  }

  /** The blocks that a what-if adds to the document as it is. */
  #fresh(
    renderer: Renderer,
    openProgramme: OpenProgramme,
    { view, whatIf }: Pick<PreviewOpen, 'view' | 'whatIf'>,
    rendered: RenderedDocument,
  ): string[] {
    if (!whatIf) return [];
    const asIs = new Set(this.#blocks(renderer, openProgramme, { view }).map((each) => each.id));
    return orderOf(rendered).filter((each) => !asIs.has(each));
  }

  /** Pictures are sent when they are drawn; until then their words are shown. */
  #render(
    renderer: Renderer,
    openProgramme: OpenProgramme,
    { key, view, whatIf }: Pick<OpenPreview, 'key' | 'view' | 'whatIf'>,
  ): RenderedDocument {
    this.counters.rendered += 1;
    const { host, log } = this.#options;
    this.#drawings ??= new renderer.Drawings(
      host.graphviz ?? noGraphviz,
      () => this.#schedule(),
      (error) => log(`Drawing failed: ${error instanceof Error ? error.message : String(error)}`),
    );
    const drawings = this.#drawings;
    return renderer.renderBlocks(openProgramme.asIf(whatIf), view, openProgramme.options, (figure) =>
      drawings.svgOf(figure, key),
    );
  }
}

const noGraphviz = (): Promise<never> =>
  Promise.reject(new Error('there is no Graphviz here; pictures are given in words.'));

const gone: ActionResult = { changes: [], error: 'There is no programme in this workspace.' };

function orderOf(rendered: RenderedDocument): string[] {
  return rendered.blocks.map((each) => each.id);
}

function htmlOf(rendered: RenderedDocument): Map<string, string> {
  return new Map(rendered.blocks.map((each) => [each.id, each.html]));
}

function unlessSame<T>(now: T, before: T): T | undefined {
  return JSON.stringify(now) === JSON.stringify(before) ? undefined : now;
}

function keyOf(root: string, { view, whatIf }: PreviewOpen): string {
  return [view, root, ...(whatIf ? [JSON.stringify([whatIf.type ?? null, whatIf.categories ?? null])] : [])].join(' ');
}
