import type { Connection } from 'vscode-languageserver';
import type * as renderer from './preview-renderer';
import type { RenderedDocument } from '../service/preview';
import type { Host } from './host';
import { previewChanged, type BlockAtParams, type BlockAtResult, type BlockSourceParams, type Place, type PreviewBlock, type PreviewChange, type PreviewDocument, type PreviewOpen, type PreviewView } from './protocol';
import { runQuietly, type Log } from './safe';
import type { Session } from './session';
import { toOffset } from '../service/place';
import type { Workspace } from './workspace';

interface Open {
  root: string;
  view: PreviewView;
  version: number;
  title: string;
  order: string[];
  html: Map<string, string>;
}

export interface PreviewCounters {
  rendered: number;
  sentBlocks: number;
}

type Renderer = typeof renderer;

/** A request for the problems of an edited document follows the edit closely, and goes first. */
const ticksBeforeRendering = 4;

/** Previews that a client shows. After an edit each is rendered once, on the next tick, and only changed blocks are sent. */
export class Previews {
  readonly counters: PreviewCounters = { rendered: 0, sentBlocks: 0 };
  readonly #open = new Map<string, Open>();
  readonly #options: { connection: Connection; workspace: Workspace; host: Host; log: Log };
  #scheduled = false;
  #renderer: Promise<Renderer> | undefined;

  constructor(options: { connection: Connection; workspace: Workspace; host: Host; log: Log }) {
    this.#options = options;
    options.workspace.onChange(() => this.#schedule());
    options.workspace.onIndexed(() => this.#schedule());
  }

  /** Waits until the programme is complete: a description with half of its controls helps nobody. */
  async open({ root, view }: PreviewOpen): Promise<PreviewDocument | null> {
    const { workspace } = this.#options;
    await workspace.whenIndexed();
    workspace.flush();
    const session = workspace.session(root);
    if (!session) return null;
    const key = keyOf(session.root, view);
    const rendered = this.#render(await this.#load(), session, view);
    const version = (this.#open.get(key)?.version ?? 0) + 1;
    this.#open.set(key, { root: session.root, view, version, title: rendered.title, order: orderOf(rendered), html: new Map(rendered.blocks.map((each) => [each.id, each.html])) });
    return { root: session.root, view, version, title: rendered.title, blocks: [...rendered.blocks] };
  }

  close({ root, view }: PreviewOpen): void {
    const session = this.#options.workspace.session(root);
    this.#open.delete(keyOf(session?.root ?? root ?? '', view));
  }

  async source({ root, view, block, row }: BlockSourceParams): Promise<Place | null> {
    await this.#options.workspace.whenIndexed();
    this.#options.workspace.flush();
    const session = this.#options.workspace.session(root);
    return session ? (await this.#load()).blockSource(session, view, block, row) : null;
  }

  async at({ uri, position, view }: BlockAtParams): Promise<BlockAtResult | null> {
    await this.#options.workspace.whenIndexed();
    this.#options.workspace.flush();
    const target = this.#options.workspace.find(uri);
    const file = target?.session.programme.file(target.path);
    if (!target || !file) return null;
    const { programme, uriOf, options } = target.session;
    return (await this.#load()).blockAt({ programme, file, uriOf, options }, view, toOffset(file.tree, position));
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

  #update(renderer: Renderer, open: Open): void {
    const session = this.#options.workspace.session(open.root);
    if (!session?.complete) return;
    const rendered = this.#render(renderer, session, open.view);
    const changed = rendered.blocks.filter((each) => open.html.get(each.id) !== each.html);
    const order = orderOf(rendered);
    const moved = order.length !== open.order.length || order.some((id, index) => id !== open.order[index]);
    if (changed.length === 0 && !moved && rendered.title === open.title) return;
    Object.assign(open, { version: open.version + 1, title: rendered.title, order, html: new Map(rendered.blocks.map((each) => [each.id, each.html])) });
    this.counters.sentBlocks += changed.length;
    const message: PreviewChange = { root: open.root, view: open.view, version: open.version, title: open.title, changed: changed as PreviewBlock[], ...(moved ? { order } : {}) };
    void this.#options.connection.sendNotification(previewChanged, message);
  }

  /** Most sessions never look at a preview, so its code is set up when it is first needed. */
  #load(): Promise<Renderer> {
    return (this.#renderer ??= import('./preview-renderer'));
  }

  #render(renderer: Renderer, session: Session, view: PreviewView): RenderedDocument {
    this.counters.rendered += 1;
    return renderer.renderBlocks(session.programme, view, session.options);
  }
}

function orderOf(rendered: RenderedDocument): string[] {
  return rendered.blocks.map((each) => each.id);
}

function keyOf(root: string, view: PreviewView): string {
  return `${view} ${root}`;
}
