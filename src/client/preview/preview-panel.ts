import * as vscode from 'vscode';
import type { FromPage, PageState, ToPage } from '../../../webview/messages';
import type { Place, Position } from '../../protocol/place';
import {
  blockSource,
  previewClose,
  previewFill,
  previewFix,
  previewMarkdown,
  previewOpen,
  type BlockAtParams,
  type BlockAtResult,
  type PreviewChange,
  type PreviewMarks,
  type PreviewOpen,
  type PreviewView,
} from '../../protocol/preview';
import type { WhatIf } from '../../protocol/programmes';
import type { ActionResult } from '../../protocol/actions';
import type { TypedRequest } from '../../protocol/request';
import { performRequest, type EditorWork, type Show } from '../actions/apply-action';
import { askNext } from '../actions/ask-next';
import { openBeside } from '../editor/open-beside';
import { openPosition } from '../actions/open-place';
import type { ServerLink } from '../server-link';
import { DocumentState } from './document-state';
import { FocusQuestions } from './focus-questions';
import { createNonce } from './nonce';
import { pageHtml } from './page-html';
import { pageTexts } from './page-texts';

export const viewTypes: Record<PreviewView, string> = { description: 'soc2.description', report: 'soc2.report' };
const titles: Record<PreviewView, string> = {
  description: vscode.l10n.t('System description'),
  report: vscode.l10n.t('Report (draft)'),
};
const noProgramme = vscode.l10n.t(
  'There is no programme in this workspace yet. Run “SOC 2: Create Programme Manifest” to begin one, and this page fills itself.',
);

/** What is known of a panel when it is created or restored. */
export type PanelStart = Pick<PageState, 'view' | 'root' | 'whatIf'> & {
  /** Whether the page comes back with a reloaded window, where it shows what it showed. */
  restored?: boolean;
};

/** Where the cursor of an editor is. */
export type Cursor = Pick<BlockAtParams, 'uri' | 'position'>;

/** One open preview: keeps the newest document, and fills the page each time it becomes visible. */
export class PreviewPanel {
  readonly #panel: vscode.WebviewPanel;
  readonly #link: ServerLink;
  readonly #state = new DocumentState();
  readonly view: PreviewView;
  /** Uri of the programme's root, once it is known. */
  root: string | undefined;
  /** Empty: the document follows the manifest. */
  whatIf: WhatIf;
  follows = true;
  /**
   * The place that a click in the page opened last, so that the resulting cursor event of the editor does not scroll
   * the page.
   */
  opened: Place | undefined;
  /** The passage that the page was scrolled to last; `restored` until the first one of a restored page. */
  #followed: string | undefined;
  /** The cursor for which the page was placed last: one that it followed, or that a click in it set. */
  #placedFor: Cursor | undefined;
  #pageReady = false;
  #loaded = false;
  #loading: Promise<void> | undefined;
  readonly #focusQuestions = new FocusQuestions();
  readonly #acted = new vscode.EventEmitter<void>();
  readonly #filled = new vscode.EventEmitter<void>();
  /** The page was shown, or shown again, and got the document. */
  readonly onDidFill = this.#filled.event;

  constructor(panel: vscode.WebviewPanel, extension: vscode.Uri, link: ServerLink, start: PanelStart) {
    this.#panel = panel;
    this.#link = link;
    this.view = start.view;
    this.root = start.root;
    this.whatIf = start.whatIf ?? {};
    if (start.restored) this.#followed = 'restored';
    const folders = pageFolders(extension);
    panel.webview.options = { enableScripts: true, localResourceRoots: folders };
    panel.iconPath = {
      light: vscode.Uri.joinPath(extension, 'media', 'soc2-light.svg'),
      dark: vscode.Uri.joinPath(extension, 'media', 'soc2-dark.svg'),
    };
    panel.title = titles[this.view];
    panel.webview.onDidReceiveMessage((message: FromPage) => link.inBackground(message.type, this.#receive(message)));
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.#pageReady = false;
      if (this.#pageReady) return;
      // A page that is hidden takes the focus from no editor; when it is shown again, a person came back.
      this.#acted.fire();
      this.#focusQuestions.answerAllWithNo();
    });
    panel.onDidDispose(() => {
      // VS Code refuses to say whether a panel that was closed is visible.
      this.#pageReady = false;
      this.#focusQuestions.answerAllWithNo();
      void this.#link.request(previewClose, this.#name);
    });
    panel.webview.html = pageHtml({
      view: this.view,
      title: panel.title,
      cspSource: panel.webview.cspSource,
      nonce: createNonce(),
      ...(vscode.l10n.bundle ? { texts: pageTexts(), language: vscode.env.language } : {}),
      ...(this.root === undefined ? {} : { root: this.root }),
      script: panel.webview.asWebviewUri(vscode.Uri.joinPath(folders[0]!, 'preview.js')).toString(),
      style: panel.webview.asWebviewUri(vscode.Uri.joinPath(folders[0]!, 'preview.css')).toString(),
    });
    link.inBackground(previewOpen.method, this.load());
  }

  /** Key of the document that is shown; empty until there is a document. */
  get key(): string {
    return this.#state.key;
  }

  get visible(): boolean {
    return this.#panel.visible;
  }

  get active(): boolean {
    return this.#panel.active;
  }

  /** Whether the panel waits for a programme to appear. */
  get empty(): boolean {
    return !this.#loaded;
  }

  /** Names the programme in the tab; undefined where there is only one. */
  nameTab(programme: string | undefined): void {
    const title = titles[this.view];
    const now = programme === undefined ? title : `${title}: ${programme}`;
    if (this.#panel.title !== now) this.#panel.title = now;
  }

  onDidDispose(handle: () => void): void {
    this.#panel.onDidDispose(handle);
  }

  show(): void {
    this.#panel.reveal(undefined, true);
  }

  /** Requests the whole document from the server, which sends changes of it afterwards. */
  load(): Promise<void> {
    this.#loading ??= this.#load().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  /** Takes a change that the server sent for this document. */
  take(change: PreviewChange): void {
    if (!this.#loaded) return;
    const base = this.#state.version;
    const outcome = this.#state.apply(change);
    if (outcome === 'gap') this.#link.inBackground(previewOpen.method, this.load());
    if (outcome !== 'applied') return;
    const { key: _, ...rest } = change;
    this.#post({ type: 'change', base, ...rest });
  }

  /** Takes problems of blocks that the server sent for this document. */
  mark(marks: PreviewMarks): void {
    this.#state.mark(marks);
    this.#post({ type: 'marks', marks: marks.marks });
  }

  /** Whether the page was last placed for this cursor; several passages may be made from its place. */
  isPlacedFor({ uri, position }: Cursor): boolean {
    const last = this.#placedFor;
    return last?.uri === uri && last.position.line === position.line && last.position.character === position.character;
  }

  /**
   * Scrolls the page to the passage of a cursor. With `elsewhere`, only if it was not the last one: a person may have
   * scrolled away from it since.
   */
  reveal(found: BlockAtResult, cursor: Cursor, when: 'always' | 'elsewhere'): void {
    this.#placedFor = cursor;
    const passage = passageKey(found);
    const isRestored = this.#followed === 'restored';
    const isNew = this.#followed !== passage;
    this.#followed = passage;
    if (when === 'elsewhere' && (isRestored || !isNew)) return;
    const { block, row } = found;
    this.#post({ type: 'reveal', block, ...(row === undefined ? {} : { row }) });
  }

  get #name(): PreviewOpen {
    const asIs = this.whatIf.type === undefined && this.whatIf.categories === undefined;
    return {
      view: this.view,
      ...(this.root === undefined ? {} : { root: this.root }),
      ...(asIs ? {} : { whatIf: this.whatIf }),
    };
  }

  /** Opens a file beside the preview, not over it, does the work there, and leaves the keyboard focus in the editor. */
  #openBeside(
    uri: string,
    position: Position,
    beside: vscode.ViewColumn | undefined,
    work?: EditorWork,
  ): Promise<void> {
    // Editors that were opened before are not opened again over this one.
    this.#acted.fire();
    return openBeside(
      { panel: this.#panel, hasFocus: () => this.#pageHasFocus(), onDidAct: this.#acted.event },
      async (again) => {
        const editor = await openPosition(uri, position, { beside, keepCursor: again });
        if (editor && !again) await work?.(editor);
        return editor !== undefined;
      },
    );
  }

  /** Asks the page whether it has the focus. A hidden page does not have it. */
  async #pageHasFocus(): Promise<boolean> {
    if (!this.#pageReady || !this.#panel.visible) return false;
    return this.#focusQuestions.ask((question) => this.#post({ type: 'hasFocus', question }));
  }

  async #load(): Promise<void> {
    if (!this.#link.running) return;
    const document = await this.#link.request(previewOpen, this.#name);
    this.#loaded = Boolean(document);
    if (document) {
      this.root = document.root;
      this.#state.replace(document);
    }
    this.#fill();
  }

  #fill(): void {
    if (!this.#loaded)
      this.#post({ type: 'empty', text: this.#link.running ? noProgramme : vscode.l10n.t('Starting …') });
    else {
      const { version, title, blocks, outline, scope, fresh, marks } = this.#state;
      const { view, whatIf } = this;
      this.#post({ type: 'show', view, version, title, blocks, outline, scope, fresh, marks, whatIf });
      if (this.#pageReady && this.#panel.visible) this.#filled.fire();
    }
  }

  /**
   * Sends nothing to a hidden page, since the message would be lost: the page sends `ready` when it is visible again.
   */
  #post(message: ToPage): void {
    if (this.#pageReady && this.#panel.visible) void this.#panel.webview.postMessage(message);
  }

  async #receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#pageReady = true;
        if (!this.#loading) this.#fill();
        return;
      case 'follow':
        this.follows = message.on;
        return;
      case 'open':
        return this.#open(message.block, message.row);
      case 'fill':
        await this.#perform(previewFill, { block: message.block });
        return;
      case 'fix': {
        const { block, code, message: text, title } = message;
        await this.#perform(previewFix, { block, code, message: text, title });
        return;
      }
      case 'focus':
        this.#focusQuestions.answer(message.question, message.on);
        return;
      case 'press':
        this.#acted.fire();
        return;
      case 'copy':
        return this.copy(message.blocks);
      case 'whatIf':
        return this.#show(message.whatIf);
      case 'export':
        await vscode.commands.executeCommand(this.view === 'report' ? 'soc2.exportReport' : 'soc2.exportDescription', {
          root: this.root,
        });
    }
  }

  async #open(block: string, row: string | undefined): Promise<void> {
    if (this.root === undefined) return;
    // A panel that is closed meanwhile knows no column any more.
    const { viewColumn } = this.#panel;
    const place = await this.#link.request(blockSource, {
      ...this.#name,
      block,
      ...(row === undefined ? {} : { row }),
    });
    if (!place) return;
    this.opened = place;
    this.#placedFor = { uri: vscode.Uri.parse(place.uri).toString(), position: place.range.start };
    this.#followed = passageKey({ block, ...(row === undefined ? {} : { row }) });
    await this.#openBeside(place.uri, place.range.start, viewColumn);
  }

  /**
   * Requests from the server the edit that settles something in this document, applies it and opens the changed place.
   */
  async #perform<Params extends PreviewOpen>(
    kind: TypedRequest<Params, ActionResult>,
    params: Omit<Params, keyof PreviewOpen>,
  ): Promise<void> {
    const { viewColumn } = this.#panel;
    const show: Show = (uri, position, work) => this.#openBeside(uri, position, viewColumn, work);
    await performRequest(this.#link, kind, { ...this.#name, ...params } as Params, {
      show,
      saves: kind.method !== previewFix.method,
      goOn: (next) => askNext(this.#link, this.root ?? '', next, show),
    });
  }

  /** Copies the document, or some of its blocks, to the clipboard as Markdown. */
  async copy(blocks?: string[]): Promise<void> {
    const text = await this.#link.request(previewMarkdown, {
      ...this.#name,
      ...(blocks ? { blocks } : {}),
    });
    if (typeof text !== 'string') return;
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(
      blocks ? vscode.l10n.t('Copied as Markdown') : vscode.l10n.t('Copied “{0}” as Markdown', this.#panel.title),
      4000,
    );
  }

  async #show(whatIf: WhatIf): Promise<void> {
    await this.#loading;
    const before = this.#name;
    this.whatIf = isWhatIf(whatIf) ? whatIf : {};
    await this.load();
    if (JSON.stringify(before) !== JSON.stringify(this.#name)) await this.#link.request(previewClose, before);
  }
}

function passageKey({ block, row }: BlockAtResult): string {
  return JSON.stringify([block, row]);
}

/** A message of a page, or the state that it stored, may be any value. */
export function isWhatIf(value: unknown): value is WhatIf {
  if (typeof value !== 'object' || value === null) return false;
  const { type, categories } = value as WhatIf;
  return (
    (type === undefined || type === 1 || type === 2) &&
    (categories === undefined || (Array.isArray(categories) && categories.every((each) => typeof each === 'string')))
  );
}

/** The only folders that a page may load from: its script and style, and the icons. */
export function pageFolders(extension: vscode.Uri): vscode.Uri[] {
  return [vscode.Uri.joinPath(extension, 'dist', 'webview'), vscode.Uri.joinPath(extension, 'media')];
}
