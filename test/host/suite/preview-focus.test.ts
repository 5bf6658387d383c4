import * as vscode from 'vscode';
import { questions } from '../../../src/client/actions/questions';
import { PreviewPanel } from '../../../src/client/preview/preview-panel';
import type { ServerLink } from '../../../src/client/server-link';
import { disclosure } from '../../../src/protocol/disclosure';
import { records } from '../../../src/protocol/records';
import { blockSource, previewFill, previewFix, previewOpen } from '../../../src/protocol/preview';
import type { FromPage, ToPage } from '../../../webview/messages';
import { eventually } from '../../support/eventually';
import { equal } from './check';
import { at, closeAll, extensionId, open, running } from './programme';

/** A panel of a busy window: what its page answers comes after the focus that it took before. */
class LatePanel {
  readonly #held: number[] = [];
  #busy = true;
  /** Questions that the page got whether it has the focus. */
  asked = 0;
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
      this.asked += 1;
      if (this.#busy) this.#held.push(message.question);
      else this.#answer(message.question, false);
      return Promise.resolve(true);
    },
  };

  say(message: FromPage): void {
    this.#messages.fire(message);
  }

  setActive(active: boolean, visible = true): void {
    Object.assign(this, { active, visible });
    this.#states.fire({ webviewPanel: this as never });
  }

  /** Gives the answers that it held back; those that follow come at once, and say that it does not have the focus. */
  catchUp(focused: boolean): void {
    this.#busy = false;
    for (const question of this.#held.splice(0)) this.#answer(question, focused);
  }

  #answer(question: number, on: boolean): void {
    this.say({ type: 'focus', question, on });
  }
}

/** Blocks of the document, and the files that they come from. */
const sources = { b1: 'soc2.yaml', b2: 'people.yaml', b3: 'policies/aotp.md' } as const;
/** The file that stands for the page, since a test cannot give a page the focus. */
const page = 'controls/AC-01.yaml';
const start = { line: 0, character: 0 };

const incident = { kind: 'incident', id: 'INC-2026-01', title: 'Bookings failed', detail: 'undecided', place: null };

/** A server that knows where blocks come from. */
function linkTo(uriOf: (block: keyof typeof sources) => string): ServerLink {
  const answers: Readonly<Record<string, (uri: string) => unknown>> = {
    [previewOpen.method]: () => ({ key: 'k', root: 'r', view: 'description', version: 1, blocks: [], outline: [] }),
    [blockSource.method]: (uri) => ({ uri, range: { start, end: start } }),
    [previewFill.method]: (uri) =>
      uri.endsWith(sources.b3)
        ? { changes: [], next: { of: 'incident', incident: 'INC-2026-01' } }
        : { changes: [], open: { uri, position: start } },
    [records.method]: () => ({ root: 'r', records: [incident] }),
    [disclosure.method]: () => ({ questions: ['Did it?'], proposal: { disclose: false, reason: 'No' } }),
    [previewFix.method]: (uri) => ({ changes: [], open: { uri, position: start } }),
  };
  const link = {
    running: true,
    request: ({ method }: { method: string }, { block = 'b1' }: { block?: keyof typeof sources }) =>
      Promise.resolve(answers[method]?.(uriOf(block))),
    inBackground: (_what: string, work: Promise<unknown>) => void work,
  };
  return link as unknown as ServerLink;
}

describe('an editor that a preview opens', () => {
  const uriOf = (block: keyof typeof sources): string => at(sources[block]).toString();
  const isShown = (path: string): boolean =>
    vscode.window.activeTextEditor?.document.uri.toString() === at(path).toString();
  let panel: LatePanel;
  let changed: vscode.Disposable;
  before(running);
  beforeEach(async () => {
    await open(page);
    panel = new LatePanel();
    const extension = vscode.extensions.getExtension(extensionId)!.extensionUri;
    new PreviewPanel(panel as never, extension, linkTo(uriOf), { view: 'description', root: 'r' });
    panel.say({ type: 'ready' });
    changed = vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor && !isShown(page)) panel.setActive(false);
    });
  });
  afterEach(async () => {
    changed.dispose();
    await closeAll();
  });

  /**
   * The page takes the focus. Where its panel is, the editor stays open beside it; in the editor's own column, no other
   * file is shown for a moment when the next editor is opened there.
   */
  async function takeFocus(viewColumn = vscode.ViewColumn.One): Promise<void> {
    await vscode.window.showTextDocument(at(page), { viewColumn });
    panel.setActive(true);
  }

  for (const message of [
    { type: 'open', block: 'b1' },
    { type: 'fill', block: 'b1' },
    { type: 'fix', block: 'b1', code: 'soc2.some.code', message: 'm', title: 't' },
  ] as const) {
    it(`keeps the keyboard after “${message.type}”, although the page takes the focus late`, async () => {
      panel.say(message);
      await eventually('the first opening', () => isShown('soc2.yaml') && panel.asked > 0);
      const typedTo = new vscode.Position(1, 2);
      vscode.window.activeTextEditor!.selection = new vscode.Selection(typedTo, typedTo);
      await takeFocus(panel.viewColumn);
      panel.catchUp(false);
      await eventually('the editor with the keyboard again', () => isShown('soc2.yaml'));
      equal(vscode.window.activeTextEditor!.selection.active, typedTo, 'the cursor, which the person moved');
    });
  }

  it('asks the questions of the command where a person has to decide, with the name of the incident', async () => {
    const titles: string[] = [];
    const { showQuickPick } = questions;
    Object.assign(questions, {
      showQuickPick: (
        rows: vscode.QuickPickItem[],
        { title, canPickMany }: { title: string; canPickMany?: boolean },
      ) => {
        titles.push(`${title} | ${rows[0]!.label}`);
        return Promise.resolve(canPickMany ? [] : undefined);
      },
    });
    try {
      panel.say({ type: 'fill', block: 'b3' });
      await eventually('the question for the decision', () => titles.length === 2);
    } finally {
      Object.assign(questions, { showQuickPick });
    }
    equal(
      titles,
      ['INC-2026-01: Bookings failed | Did it?', 'INC-2026-01: Bookings failed | Leave it undecided'],
      'titles and first rows',
    );
  });

  /** Names of the files that are shown while the work lasts, in their order. */
  async function shownWhile(work: () => Promise<void>): Promise<string[]> {
    const shown: string[] = [];
    const opened = vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor) shown.push(vscode.workspace.asRelativePath(editor.document.uri));
    });
    try {
      await work();
    } finally {
      opened.dispose();
    }
    return shown;
  }

  /** Shows the file of a block as a person does who clicks on it; the page is asked whether it has the focus. */
  async function click(block: keyof typeof sources): Promise<void> {
    const { asked } = panel;
    panel.say({ type: 'press' });
    panel.say({ type: 'open', block });
    await eventually(sources[block], () => isShown(sources[block]) && panel.asked > asked);
  }

  /** Shows one more file, after whatever the answers led to. */
  async function clickLast(): Promise<void> {
    await vscode.workspace.fs.stat(at(page)); // by then the answers were taken
    panel.say({ type: 'ready' });
    await click('b3');
  }

  it('leaves the keyboard to a person who clicks in the page', async () => {
    const shown = await shownWhile(async () => {
      await click('b1');
      panel.say({ type: 'press' });
      await takeFocus();
      panel.catchUp(true);
      await clickLast();
    });
    equal(shown, ['soc2.yaml', page, 'policies/aotp.md'], 'files that were shown');
  });

  it('is not opened again over one that the preview opened later', async () => {
    const shown = await shownWhile(async () => {
      await click('b1');
      // No press is told between the first opening and this one: the server answered the first late.
      panel.say({ type: 'open', block: 'b2' });
      await eventually('people.yaml', () => isShown('people.yaml') && panel.asked === 2);
      await takeFocus();
      panel.catchUp(true);
      await eventually('people.yaml again', () => isShown('people.yaml'));
      await clickLast();
    });
    equal(shown, ['soc2.yaml', 'people.yaml', page, 'people.yaml', 'policies/aotp.md'], 'files that were shown');
  });

  it('is not opened again over a page that was hidden and is shown again', async () => {
    const shown = await shownWhile(async () => {
      await click('b1');
      await takeFocus();
      panel.setActive(false, false);
      panel.setActive(true);
      panel.catchUp(true);
      await clickLast();
    });
    equal(shown, ['soc2.yaml', page, 'policies/aotp.md'], 'files that were shown');
  });
});
