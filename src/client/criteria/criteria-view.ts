import * as vscode from 'vscode';
import type { CoverageStore } from '../coverage/coverage-store';
import { buildNodes, childrenOf, findCriterion, type Node } from './nodes';
import { QuietRefresh } from './quiet-refresh';
import { criterionTooltip } from './tooltip';
import { treeItemOf } from './tree-item';

/** The view *Criteria* in the sidebar: rows, badge, filter. */
export class CriteriaView implements vscode.TreeDataProvider<Node> {
  readonly #store: CoverageStore;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<Node>;
  readonly #refresh = new QuietRefresh(() => this.#changed.fire(undefined));
  #roots: Node[] = [];
  #onlyOpen = false;

  constructor(context: vscode.ExtensionContext, store: CoverageStore) {
    this.#store = store;
    this.#view = vscode.window.createTreeView('soc2.criteria', { treeDataProvider: this, showCollapseAll: true });
    context.subscriptions.push(this.#view, this.#changed, this.#refresh, store.onDidChange(() => this.#rebuild()));
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return treeItemOf(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: Node): vscode.TreeItem {
    if (node.kind === 'criterion') item.tooltip = criterionTooltip(node.criterion);
    return item;
  }

  getChildren(node?: Node): Node[] {
    this.#refresh.asked();
    return node ? [...childrenOf(node)] : this.#roots;
  }

  getParent(node: Node): Node | undefined {
    return node.parent;
  }

  /** With `onlyOpen`, covered criteria are left out. */
  filter(onlyOpen: boolean): void {
    this.#onlyOpen = onlyOpen;
    void vscode.commands.executeCommand('setContext', 'soc2.filtered', onlyOpen);
    this.#rebuild();
  }

  /** Number on the view's badge. */
  get gaps(): number {
    return this.#view.badge?.value ?? 0;
  }

  /** Shows a criterion, even one that the filter left out. */
  async reveal(root: string, criterion: string): Promise<void> {
    if (!findCriterion(this.#roots, root, criterion)) this.filter(false);
    const node = findCriterion(this.#roots, root, criterion);
    if (node) await this.#view.reveal(node, { select: true, focus: true, expand: true });
  }

  /** Rows keep their ids, so what a person opened stays open. */
  #rebuild(): void {
    const { results } = this.#store;
    this.#roots = buildNodes(results, this.#onlyOpen);
    const gaps = results.reduce((sum, each) => sum + each.gaps, 0);
    this.#view.badge = gaps === 0 ? undefined : { value: gaps, tooltip: gaps === 1 ? vscode.l10n.t('One criterion has a gap') : vscode.l10n.t('{0} criteria have a gap', gaps) };
    this.#refresh.request();
  }
}
