import * as vscode from 'vscode';
import type { FromPage, PageState, ToPage } from '../../../webview/messages';
import { blockSource, previewClose, previewOpen, type BlockAtResult, type Place, type PreviewChange, type PreviewDocument, type PreviewOpen, type PreviewView } from '../../server/protocol';
import { openPlace } from '../editor/open-place';
import type { ServerLink } from '../server-link';
import { DocumentState } from './document-state';
import { createNonce } from './nonce';
import { pageHtml } from './page-html';

export const viewTypes: Record<PreviewView, string> = { description: 'soc2.description', report: 'soc2.report' };
const titles: Record<PreviewView, string> = { description: 'System description', report: 'Report (draft)' };
const noProgramme = 'There is no programme in this workspace yet. Run “SOC 2: Create Programme Manifest” to begin one, and this page fills itself.';

/** One open preview: keeps the newest document, and fills the page whenever it is in sight. */
export class PreviewPanel {
  readonly #panel: vscode.WebviewPanel;
  readonly #link: ServerLink;
  readonly #state = new DocumentState();
  readonly view: PreviewView;
  /** Uri of the programme's root, once it is known. */
  root: string | undefined;
  follows = true;
  /** Where a click of the page last went, so that its echo from the editor moves nothing. */
  opened: Place | undefined;
  #pageReady = false;
  #loaded = false;
  #loading: Promise<void> | undefined;

  constructor(panel: vscode.WebviewPanel, extension: vscode.Uri, link: ServerLink, start: Pick<PageState, 'view' | 'root'>) {
    this.#panel = panel;
    this.#link = link;
    this.view = start.view;
    this.root = start.root;
    const folders = pageFolders(extension);
    panel.webview.options = { enableScripts: true, localResourceRoots: folders };
    panel.iconPath = { light: vscode.Uri.joinPath(extension, 'media', 'soc2-light.svg'), dark: vscode.Uri.joinPath(extension, 'media', 'soc2-dark.svg') };
    panel.title = titles[this.view];
    panel.webview.onDidReceiveMessage((message: FromPage) => void this.#receive(message));
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.#pageReady = false;
    });
    panel.onDidDispose(() => void this.#link.request(previewClose, this.#name));
    panel.webview.html = pageHtml({
      view: this.view, title: panel.title, cspSource: panel.webview.cspSource, nonce: createNonce(), ...(this.root === undefined ? {} : { root: this.root }),
      script: panel.webview.asWebviewUri(vscode.Uri.joinPath(folders[0]!, 'preview.js')).toString(),
      style: panel.webview.asWebviewUri(vscode.Uri.joinPath(folders[0]!, 'preview.css')).toString(),
    });
    void this.load();
  }

  get visible(): boolean {
    return this.#panel.visible;
  }

  /** Whether the panel waits for a programme to appear. */
  get empty(): boolean {
    return !this.#loaded;
  }

  onDidDispose(handle: () => void): void {
    this.#panel.onDidDispose(handle);
  }

  show(): void {
    this.#panel.reveal(undefined, true);
  }

  /** Asks the server for the whole document; changes follow by themselves. */
  load(): Promise<void> {
    this.#loading ??= this.#load().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  /** A change that the server announced for this programme and view. */
  take(change: PreviewChange): void {
    if (!this.#loaded) return;
    const base = this.#state.version;
    const outcome = this.#state.apply(change);
    if (outcome === 'gap') void this.load();
    if (outcome !== 'applied') return;
    const { version, title, changed, order } = change;
    this.#post({ type: 'change', base, version, title, changed, ...(order ? { order } : {}) });
  }

  reveal({ block, row }: BlockAtResult): void {
    this.#post({ type: 'reveal', block, ...(row === undefined ? {} : { row }) });
  }

  get #name(): PreviewOpen {
    return { view: this.view, ...(this.root === undefined ? {} : { root: this.root }) };
  }

  async #load(): Promise<void> {
    if (!this.#link.running) return;
    const document = await this.#link.request<PreviewDocument | null>(previewOpen, this.#name);
    this.#loaded = Boolean(document);
    if (document) {
      this.root = document.root;
      this.#state.replace(document);
    }
    this.#fill();
  }

  #fill(): void {
    if (!this.#loaded) this.#post({ type: 'empty', text: this.#link.running ? noProgramme : 'Starting …' });
    else this.#post({ type: 'show', view: this.view, version: this.#state.version, title: this.#state.title, blocks: this.#state.blocks });
  }

  /** What is said to a page out of sight is lost, so nothing is: the page asks when it comes back. */
  #post(message: ToPage): void {
    if (this.#pageReady && this.#panel.visible) void this.#panel.webview.postMessage(message);
  }

  async #receive(message: FromPage): Promise<void> {
    if (message.type === 'ready') {
      this.#pageReady = true;
      if (!this.#loading) this.#fill();
    } else if (message.type === 'follow') this.follows = message.on;
    else if (message.type === 'open' && this.root !== undefined) {
      const { block, row } = message;
      const place = await this.#link.request<Place | null>(blockSource, { root: this.root, view: this.view, block, ...(row === undefined ? {} : { row }) });
      if (!place) return;
      this.opened = place;
      await openPlace(place, { beside: this.#panel.viewColumn });
    }
  }
}

/** The only folders that a page may load from: its script and style, and the icons. */
export function pageFolders(extension: vscode.Uri): vscode.Uri[] {
  return [vscode.Uri.joinPath(extension, 'dist', 'webview'), vscode.Uri.joinPath(extension, 'media')];
}
