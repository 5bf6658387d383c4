import * as vscode from 'vscode';
import { PreviewPanel } from '../../../src/client/preview/preview-panel';
import type { ServerLink } from '../../../src/client/server-link';
import { blockSource, previewFill, previewFix, previewOpen } from '../../../src/protocol/preview';
import type { FromPage, ToPage } from '../../../webview/messages';
import { eventually } from '../../support/eventually';
import { at, closeAll, extensionId, open, running } from './programme';

/** Milliseconds after an editor was opened, by which a busy window tells that the page has the focus again. */
const late = 200;

/** A panel of a busy window: what its page answers comes after the focus that it took before. */
class LatePanel {
  readonly #held: (() => void)[] = [];
  #busy = true;
  readonly #states = new vscode.EventEmitter<vscode.WebviewPanelOnDidChangeViewStateEvent>();
  readonly #messages = new vscode.EventEmitter<FromPage>();
  active = true;
  visible = true;
  viewColumn = vscode.ViewColumn.Two;
  title = '';
  iconPath: unknown;
  readonly onDidChangeViewState = this.#states.event;
  readonly onDidDispose = new vscode.EventEmitter<void>().event;
  readonly webview = {
    options: {},
    html: '',
    cspSource: '',
    asWebviewUri: (uri: vscode.Uri) => uri,
    onDidReceiveMessage: this.#messages.event,
    postMessage: (message: ToPage) => {
      if (message.type !== 'hasFocus') return Promise.resolve(true);
      const answer = (): void => this.say({ type: 'focus', question: message.question, on: false });
      if (this.#busy) this.#held.push(answer);
      else answer();
      return Promise.resolve(true);
    },
  };

  say(message: FromPage): void {
    this.#messages.fire(message);
  }

  setActive(active: boolean): void {
    this.active = active;
    this.#states.fire({ webviewPanel: this as never });
  }

  /** Gives the answers that it held back, and holds back no more. */
  catchUp(): void {
    this.#busy = false;
    for (const answer of this.#held.splice(0)) answer();
  }
}

describe('an editor that a preview opens', () => {
  before(running);
  afterEach(closeAll);

  const block = 'b1';
  const answers: Readonly<Record<string, unknown>> = {
    [previewOpen.method]: { key: 'k', root: 'r', view: 'description', version: 1, title: 't', blocks: [], outline: [] },
  };

  for (const message of [
    { type: 'open', block },
    { type: 'fill', block },
    { type: 'fix', block, code: 'soc2.some.code', message: 'm', title: 't' },
  ] as const) {
    it(`keeps the keyboard after “${message.type}”, although the page takes the focus late`, async () => {
      const place = { line: 0, character: 0 };
      const uri = at('soc2.yaml').toString();
      const written = { changes: [], open: { uri, position: place } };
      const asked: Record<string, unknown> = {
        ...answers,
        [blockSource.method]: { uri, range: { start: place, end: place } },
        [previewFill.method]: written,
        [previewFix.method]: written,
      };
      const link = {
        running: true,
        request: ({ method }: { method: string }) => Promise.resolve(asked[method]),
        inBackground: (_what: string, work: Promise<unknown>) => void work,
      };
      await open('controls/AC-01.yaml');
      const panel = new LatePanel();
      const extension = vscode.extensions.getExtension(extensionId)!.extensionUri;
      new PreviewPanel(panel as never, extension, link as unknown as ServerLink, { view: 'description', root: 'r' });
      panel.say({ type: 'ready' });

      const isManifest = (): boolean => vscode.window.activeTextEditor?.document.uri.toString() === uri;
      let [taken, pageTookIt] = [false, false];
      const opened = vscode.window.onDidChangeActiveTextEditor(() => {
        if (!isManifest()) return;
        panel.setActive(false);
        if (taken) return;
        taken = true;
        setTimeout(() => {
          // Another editor stands for the preview, which the test cannot give the focus.
          void vscode.window.showTextDocument(at('controls/AC-01.yaml')).then(() => {
            pageTookIt = true;
            panel.setActive(true);
            panel.catchUp();
          });
        }, late);
      });
      try {
        panel.say(message);
        await eventually('the first opening', () => taken);
        await eventually('the editor with the keyboard again', () => pageTookIt && !panel.active && isManifest());
      } finally {
        opened.dispose();
      }
    });
  }
});
