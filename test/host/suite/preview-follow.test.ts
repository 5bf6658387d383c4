import * as vscode from 'vscode';
import { CursorFollower } from '../../../src/client/preview/follow-cursor';
import { PreviewPanel } from '../../../src/client/preview/preview-panel';
import type { ServerLink } from '../../../src/client/server-link';
import { blockAt, blockSource, previewOpen, type BlockAtParams } from '../../../src/protocol/preview';
import type { FromPage, ToPage } from '../../../webview/messages';
import { eventually } from '../../support/eventually';
import { equal } from './check';
import { at, closeAll, extensionId, open, running } from './programme';

/** A panel whose page keeps what it is told. */
class TellingPanel {
  readonly revealed: string[] = [];
  /** Loads the document, as when the server runs again. */
  load: () => Promise<void> = () => Promise.resolve();
  /** How often the page got the document. */
  fills = 0;
  readonly #states = new vscode.EventEmitter<void>();
  readonly #messages = new vscode.EventEmitter<FromPage>();
  active = false;
  #visible = true;
  #isDisposed = false;
  viewColumn = vscode.ViewColumn.Two;
  title = '';
  iconPath: unknown;
  readonly onDidChangeViewState = this.#states.event;
  readonly #disposed = new vscode.EventEmitter<void>();
  readonly onDidDispose = this.#disposed.event;
  readonly webview = {
    options: {},
    html: '',
    cspSource: '',
    asWebviewUri: (uri: vscode.Uri) => uri,
    onDidReceiveMessage: this.#messages.event,
    postMessage: (message: ToPage) => {
      if (message.type === 'reveal') this.revealed.push(message.block);
      if (message.type === 'hasFocus') this.say({ type: 'focus', question: message.question, on: false });
      return Promise.resolve(true);
    },
  };

  /** VS Code refuses to say anything of a panel that was closed. */
  get visible(): boolean {
    if (this.#isDisposed) throw new Error('Webview is disposed');
    return this.#visible;
  }

  say(message: FromPage): void {
    this.#messages.fire(message);
  }

  close(): void {
    this.#isDisposed = true;
    this.#disposed.fire();
  }

  /** Hides the page, or loads it again as VS Code does when it is shown. */
  show(visible: boolean): void {
    this.#visible = visible;
    this.#states.fire();
    if (visible) this.say({ type: 'ready' });
  }
}

describe('a preview that follows the cursor', () => {
  /** What the server was asked, by file and line; a block is called the same. */
  let asked: string[];
  /** The document is answered after it. */
  let held: Promise<void> | undefined;
  const name = ({ uri, position }: Pick<BlockAtParams, 'uri' | 'position'>): string =>
    `${uri.split('/').at(-1)}:${position.line}`;
  const answers: Readonly<Record<string, (params: BlockAtParams) => unknown>> = {
    [previewOpen.method]: async ({ root }) => {
      await held;
      return { key: 'k', root, view: 'description', version: 1, blocks: [], outline: [] };
    },
    [blockAt.method]: (params) => {
      asked.push(name(params));
      return params.root === 'r' ? { block: name(params) } : null;
    },
    [blockSource.method]: () => {
      const start = { line: 4, character: 0 };
      return { uri: at('controls/AC-01.yaml').toString(), range: { start, end: start } };
    },
  };
  const link = {
    running: true,
    request: ({ method }: { method: string }, params: BlockAtParams) => Promise.resolve(answers[method]?.(params)),
    inBackground: (what: string, work: Promise<unknown>) =>
      void work.catch((error: unknown) => failed.push(`${what}: ${String(error)}`)),
  } as unknown as ServerLink;
  let failed: string[];
  const panels = new Set<PreviewPanel>();
  let follower: CursorFollower;

  before(running);
  beforeEach(() => {
    asked = [];
    held = undefined;
    failed = [];
    follower = new CursorFollower(panels, link);
  });
  afterEach(async () => {
    follower.dispose();
    panels.clear();
    await closeAll();
  });

  function panelOf(start: { restored?: boolean; root?: string } = {}): TellingPanel {
    const panel = new TellingPanel();
    const extension = vscode.extensions.getExtension(extensionId)!.extensionUri;
    const preview = new PreviewPanel(panel as never, extension, link, { view: 'description', root: 'r', ...start });
    panels.add(preview);
    panel.load = () => preview.load();
    preview.onDidFill(() => void follower.catchUp(preview));
    preview.onDidFill(() => (panel.fills += 1));
    panel.say({ type: 'ready' });
    return panel;
  }

  /** Puts the cursor at the start of a line, and waits until VS Code has told it. */
  async function cursorAt(path: string, line: number): Promise<void> {
    const editor = await open(path, path.endsWith('.md') ? 'markdown' : 'soc2');
    const wanted = new vscode.Selection(line, 0, line, 0);
    if (editor.selection.isEqual(wanted)) return;
    let stop: vscode.Disposable | undefined;
    await new Promise<void>((resolve) => {
      stop = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor === editor && selections[0]!.isEqual(wanted)) resolve();
      });
      editor.selection = wanted;
    });
    stop?.dispose();
  }

  const told = (panel: TellingPanel, ...blocks: string[]): Promise<unknown> =>
    eventually(`${blocks.join(', ')}, not ${panel.revealed.join(', ')}`, () => panel.revealed.join() === blocks.join());

  it('opens at the passage of the cursor', async () => {
    await cursorAt('controls/AC-01.yaml', 2);
    await told(panelOf(), 'AC-01.yaml:2');
  });

  it('shown again, goes to the file that was edited meanwhile, and only then', async () => {
    await cursorAt('controls/AC-01.yaml', 2);
    const panel = panelOf();
    await told(panel, 'AC-01.yaml:2');
    const { fills } = panel;
    panel.show(false);
    panel.show(true);
    await eventually('the page filled again', () => panel.fills > fills);
    panel.show(false);
    await cursorAt('policies/aotp.md', 3);
    panel.show(true);
    await told(panel, 'AC-01.yaml:2', 'aotp.md:3');
  });

  it('shown again in the place of the editor, goes to where its cursor was', async () => {
    await cursorAt('controls/AC-01.yaml', 2);
    const panel = panelOf();
    await told(panel, 'AC-01.yaml:2');
    await cursorAt('controls/AC-01.yaml', 5);
    await told(panel, 'AC-01.yaml:2', 'AC-01.yaml:5');
    panel.show(false);
    // Closed first: closed with the other file, it could be the active editor for a moment.
    await closeAll();
    await cursorAt('controls/CH-01.yaml', 1);
    await closeAll();
    panel.show(true);
    await told(panel, 'AC-01.yaml:2', 'AC-01.yaml:5', 'CH-01.yaml:1');
  });

  /** A click on a passage that is not the first one of its source, which is called as its file and line. */
  async function click(panel: TellingPanel): Promise<void> {
    panel.say({ type: 'open', block: 'annex' });
    await eventually('the source', () => vscode.window.activeTextEditor?.selection.active.line === 4);
  }

  for (const [what, again] of [
    [
      'shown again',
      (panel: TellingPanel) => {
        panel.show(false);
        panel.show(true);
      },
    ],
    ['filled again by a server that started again', (panel: TellingPanel) => panel.load()],
  ] as const)
    it(`${what}, stays at the passage that was clicked, although another one is from the same source`, async () => {
      await cursorAt('controls/AC-01.yaml', 2);
      const panel = panelOf();
      await told(panel, 'AC-01.yaml:2');
      await click(panel);
      const { fills } = panel;
      await again(panel);
      await eventually('the page filled again', () => panel.fills > fills);
      await cursorAt('controls/AC-01.yaml', 9);
      await told(panel, 'AC-01.yaml:2', 'AC-01.yaml:9');
    });

  it('shown again, goes to where the cursor was moved to after a click', async () => {
    await cursorAt('controls/AC-01.yaml', 2);
    const panel = panelOf();
    await told(panel, 'AC-01.yaml:2');
    await click(panel);
    panel.show(false);
    await cursorAt('controls/AC-01.yaml', 7);
    panel.show(true);
    await told(panel, 'AC-01.yaml:2', 'AC-01.yaml:7');
  });

  it('closed while its document is on the way, takes it without a fault', async () => {
    let arrive = (): void => undefined;
    const panel = panelOf();
    await eventually('the page filled', () => panel.fills > 0);
    held = new Promise((resolve) => (arrive = resolve));
    const loaded = panel.load();
    panel.close();
    arrive();
    await loaded;
    equal(failed, [], 'faults');
  });

  it('stays where it was in a window that was loaded again, until the cursor is in another passage', async () => {
    await cursorAt('controls/AC-01.yaml', 2);
    const panel = panelOf({ restored: true });
    await eventually('the server was asked', () => asked.length > 0);
    await cursorAt('controls/AC-01.yaml', 6);
    await told(panel, 'AC-01.yaml:6');
  });

  it('goes nowhere for a file of another programme', async () => {
    await cursorAt('controls/AC-01.yaml', 2);
    const other = panelOf({ root: 'other' });
    const panel = panelOf();
    await told(panel, 'AC-01.yaml:2');
    await cursorAt('controls/AC-01.yaml', 4);
    await told(panel, 'AC-01.yaml:2', 'AC-01.yaml:4');
    equal(other.revealed, [], 'the preview of the other programme');
  });

  it('goes nowhere when it is told not to follow', async () => {
    await cursorAt('controls/AC-01.yaml', 2);
    const panel = panelOf();
    await told(panel, 'AC-01.yaml:2');
    panel.say({ type: 'follow', on: false });
    panel.show(false);
    await cursorAt('controls/AC-01.yaml', 8);
    const { fills } = panel;
    panel.show(true);
    await eventually('the page filled again', () => panel.fills > fills);
    panel.say({ type: 'follow', on: true });
    await cursorAt('controls/AC-01.yaml', 9);
    await told(panel, 'AC-01.yaml:2', 'AC-01.yaml:9');
  });
});
