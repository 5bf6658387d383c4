import * as vscode from 'vscode';
import type { PageState } from '../../../webview/messages';
import {
  blockAt,
  previewChanged,
  previewMarks,
  previewOpen,
  type PreviewChange,
  type PreviewMarks,
  type PreviewView,
} from '../../protocol/preview';
import { withDistinctNames } from '../../core/language/distinct-names';
import { askProgramme } from '../actions/ask-programme';
import type { CoverageStore } from '../results/coverage-store';
import type { ServerLink } from '../server-link';
import { CursorFollower } from './follow-cursor';
import { isWhatIf, PreviewPanel, pageFolders, viewTypes, type PanelStart } from './preview-panel';

/** All open previews: one panel per programme and view. */
export class Previews {
  readonly #extension: vscode.Uri;
  readonly #link: ServerLink;
  readonly #store: CoverageStore;
  readonly #panels = new Set<PreviewPanel>();
  readonly #follower: CursorFollower;

  constructor(context: vscode.ExtensionContext, link: ServerLink, store: CoverageStore) {
    this.#extension = context.extensionUri;
    this.#link = link;
    this.#store = store;
    link.onNotification(previewChanged, (change: PreviewChange) => {
      for (const panel of this.#panels) if (panel.key === change.key) panel.take(change);
    });
    link.onNotification(previewMarks, (marks: PreviewMarks) => {
      for (const panel of this.#panels) if (panel.key === marks.key) panel.mark(marks);
    });
    link.onStarted(() => this.#reload(() => true));
    store.programmes.onDidChange(() => this.#reload((panel) => panel.empty));
    context.subscriptions.push(store.onDidChange(() => this.#nameTabs()));
    this.#follower = new CursorFollower(this.#panels, link);
    context.subscriptions.push(this.#follower, ...this.#serializers());
  }

  /** The programme of the preview in the active tab, if there is one. */
  get activeRoot(): string | undefined {
    return this.#active?.root;
  }

  get #active(): PreviewPanel | undefined {
    return [...this.#panels].find((each) => each.active);
  }

  /**
   * Shows the preview of a programme beside the active editor: the editor's or the active preview's, else the only one,
   * else the one that the person picks.
   */
  async open(view: PreviewView): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const { programmes } = this.#store;
    const here = programmes.programmeAround(editor?.document.uri.toString()) ?? this.activeRoot;
    const asked =
      here === undefined && programmes.roots.length > 1
        ? await askProgramme(this.#store, vscode.l10n.t('Preview'))
        : undefined;
    if (here === undefined && programmes.roots.length > 1 && !asked) return;
    const root = here ?? asked?.root ?? programmes.roots[0];
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
    const panel = this.#active;
    if (panel && Array.isArray(blocks) && blocks.every((each) => typeof each === 'string')) await panel.copy(blocks);
  }

  #adopt(panel: vscode.WebviewPanel, start: PanelStart): void {
    const preview = new PreviewPanel(panel, this.#extension, this.#link, start);
    this.#panels.add(preview);
    this.#nameTabs();
    preview.onDidFill(() => this.#link.inBackground(blockAt.method, this.#follower.catchUp(preview)));
    preview.onDidDispose(() => this.#panels.delete(preview));
  }

  /** With several programmes, each tab says of which it is. */
  #nameTabs(): void {
    const all = withDistinctNames(this.#store.results);
    for (const panel of this.#panels) {
      const programme = all.length > 1 ? all.find((each) => each.root === panel.root) : undefined;
      panel.nameTab(programme?.name);
    }
  }

  #reload(which: (panel: PreviewPanel) => boolean): void {
    for (const panel of [...this.#panels].filter(which)) {
      const loaded = panel.load().then(() => this.#nameTabs());
      this.#link.inBackground(previewOpen.method, loaded);
    }
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
            restored: true,
          });
          return Promise.resolve();
        },
      }),
    );
  }
}
