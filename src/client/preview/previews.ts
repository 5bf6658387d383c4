import * as vscode from 'vscode';
import type { PageState } from '../../../webview/messages';
import {
  previewChanged,
  previewMarks,
  type PreviewChange,
  type PreviewMarks,
  type PreviewView,
} from '../../protocol/preview';
import type { Programmes } from '../results/programmes';
import type { ServerLink } from '../server-link';
import { followCursor } from './follow-cursor';
import { isWhatIf, PreviewPanel, pageFolders, viewTypes, type PanelStart } from './preview-panel';

/** All open previews: one panel per programme and view. */
export class Previews {
  readonly #extension: vscode.Uri;
  readonly #link: ServerLink;
  readonly #programmes: Programmes;
  readonly #panels = new Set<PreviewPanel>();

  constructor(context: vscode.ExtensionContext, link: ServerLink, programmes: Programmes) {
    this.#extension = context.extensionUri;
    this.#link = link;
    this.#programmes = programmes;
    link.onNotification(previewChanged, (change: PreviewChange) => {
      for (const panel of this.#panels) if (panel.key === change.key) panel.take(change);
    });
    link.onNotification(previewMarks, (marks: PreviewMarks) => {
      for (const panel of this.#panels) if (panel.key === marks.key) panel.mark(marks);
    });
    link.onStarted(() => this.#reload(() => true));
    programmes.onDidChange(() => this.#reload((panel) => panel.empty));
    context.subscriptions.push(followCursor(this.#panels, link), ...this.#serializers());
  }

  /** Shows the preview of the active editor's programme beside the editor. */
  open(view: PreviewView): void {
    const editor = vscode.window.activeTextEditor;
    const root = this.#programmes.programmeOf(editor?.document.uri.toString());
    const existing = [...this.#panels].find((each) => each.view === view && (root === undefined || each.root === root));
    if (existing) {
      existing.show();
      return;
    }
    const column = {
      viewColumn: editor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active,
      preserveFocus: view === 'description' && editor !== undefined,
    };
    const panel = vscode.window.createWebviewPanel(viewTypes[view], '', column, {
      enableScripts: true,
      localResourceRoots: pageFolders(this.#extension),
      enableFindWidget: true,
    });
    this.#adopt(panel, { view, root });
  }

  /** Copies the block on which the context menu was opened. `context` comes from the page and may be anything. */
  async copyPassage(context: unknown): Promise<void> {
    const blocks = (context as { soc2Blocks?: unknown } | undefined)?.soc2Blocks;
    const panel = [...this.#panels].find((each) => each.active);
    if (panel && Array.isArray(blocks) && blocks.every((each) => typeof each === 'string')) await panel.copy(blocks);
  }

  #adopt(panel: vscode.WebviewPanel, start: PanelStart): void {
    const preview = new PreviewPanel(panel, this.#extension, this.#link, start);
    this.#panels.add(preview);
    preview.onDidDispose(() => this.#panels.delete(preview));
  }

  #reload(which: (panel: PreviewPanel) => boolean): void {
    for (const panel of this.#panels) if (which(panel)) void panel.load();
  }

  /** Restores previews when the window is restored. */
  #serializers(): vscode.Disposable[] {
    return (['description', 'report'] as const).map((view) =>
      vscode.window.registerWebviewPanelSerializer(viewTypes[view], {
        deserializeWebviewPanel: (panel, state: Partial<PageState> | undefined) => {
          this.#adopt(panel, {
            view,
            root: typeof state?.root === 'string' ? state.root : undefined,
            whatIf: isWhatIf(state?.whatIf) ? state.whatIf : undefined,
          });
          return Promise.resolve();
        },
      }),
    );
  }
}
