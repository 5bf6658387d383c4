import * as vscode from 'vscode';
import { blockAt, type BlockAtParams } from '../../protocol/preview';
import type { ServerLink } from '../server-link';
import type { Cursor, PreviewPanel } from './preview-panel';

const settleMilliseconds = 80;

/**
 * Scrolls every visible preview that follows the cursor to the passage that contains the cursor of a source file of its
 * programme: when the cursor moves, and when a preview is filled or shown again after the cursor moved.
 */
export class CursorFollower implements vscode.Disposable {
  readonly #panels: ReadonlySet<PreviewPanel>;
  readonly #link: ServerLink;
  readonly #listeners: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  /** Where the cursor was last, for a preview that stands in the place of its editor. */
  #last: Cursor | undefined;

  constructor(panels: ReadonlySet<PreviewPanel>, link: ServerLink) {
    this.#panels = panels;
    this.#link = link;
    this.#listeners = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (panels.size === 0 || !isSource(textEditor)) return;
        const cursor = cursorOf(textEditor);
        this.#last = cursor;
        // A preview that is told to follow, or shown, before the timer ends follows from the next move on.
        const following = [...panels].filter((each) => each.visible && each.follows);
        clearTimeout(this.#timer);
        this.#timer = setTimeout(
          () => link.inBackground(blockAt.method, this.#follow(following, cursor)),
          settleMilliseconds,
        );
      }),
      // A file that is opened again has its cursor where it was, of which nobody tells.
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor && panels.size > 0 && isSource(editor)) this.#last = cursorOf(editor);
      }),
    );
  }

  /**
   * Scrolls a preview that has just been filled to the cursor, unless the cursor is where it was, or in the passage
   * where it was.
   */
  async catchUp(panel: PreviewPanel): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const cursor = editor && isSource(editor) ? cursorOf(editor) : this.#last;
    if (!cursor || !panel.visible || !panel.follows || panel.isPlacedFor(cursor)) return;
    await this.#show(panel, cursor, 'elsewhere');
  }

  async #follow(following: readonly PreviewPanel[], cursor: Cursor): Promise<void> {
    this.#turn += 1;
    const mine = this.#turn;
    const still = following.filter((each) => this.#panels.has(each) && each.visible && each.follows);
    for (const panel of still.filter((each) => !isEcho(each, cursor))) {
      await this.#show(panel, cursor, 'always');
      if (mine !== this.#turn) return;
    }
  }

  async #show(panel: PreviewPanel, cursor: Cursor, when: 'always' | 'elsewhere'): Promise<void> {
    const turn = this.#turn;
    const params: BlockAtParams = { ...cursor, root: panel.root, view: panel.view, whatIf: panel.whatIf };
    const result = await this.#link.request(blockAt, params);
    if (result && turn === this.#turn) panel.reveal(result, cursor, when);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listeners.dispose();
  }
}

function cursorOf({ document, selection }: vscode.TextEditor): Cursor {
  const { line, character } = selection.active;
  return { uri: document.uri.toString(), position: { line, character } };
}

/** Whether a file is of a language of which documents are made. */
function isSource({ document }: vscode.TextEditor): boolean {
  return ['soc2', 'yaml', 'markdown'].includes(document.languageId);
}

/** Whether a click in this preview set the cursor, so that the passage is visible already. */
function isEcho(panel: PreviewPanel, { uri, position }: Cursor): boolean {
  const { opened } = panel;
  if (!opened) return false;
  panel.opened = undefined;
  return vscode.Uri.parse(opened.uri).toString() === uri && opened.range.start.line === position.line;
}
