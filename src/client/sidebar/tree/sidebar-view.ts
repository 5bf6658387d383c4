import * as vscode from 'vscode';
import type { Place } from '../../../protocol/place';
import { asksOnlyFor, filterParts, isOn, noFilter, type Facet, type Filter } from './filter';
import { QuietRefresh } from './quiet-refresh';
import { placeAt, type Cursor } from './row-at';
import { childrenOf, findRow, type Built, type Row } from './row';

export interface SidebarOptions<Node> {
  /** Id of the view after the prefix `soc2.`. */
  name: 'criteria' | 'controls' | 'due';
  /** Ways to group the rows; the first is the default. */
  groupings: readonly string[];
  many?: boolean;
  dragAndDrop?: vscode.TreeDragAndDropController<Node>;
  /** Stores the grouping for later windows. */
  memory: vscode.Memento;
}

/**
 * The common part of the sidebar views: rows that are made again from the stored results and keep their ids, a filter
 * that is named above the rows, a grouping, a badge, and a way to reveal a row. The context key `soc2.NAME.filtered` is
 * true when a filter is set.
 */
export abstract class SidebarView<Node extends Row<Node>> implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #options: SidebarOptions<Node>;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #refresh = new QuietRefresh(() => this.#changed.fire(undefined));
  protected readonly view: vscode.TreeView<Node>;
  #built: Built<Node> = { roots: [], shown: 0, all: 0 };
  #filter = noFilter;
  #grouping: string;

  constructor(options: SidebarOptions<Node>) {
    this.#options = options;
    const remembered = options.memory.get<string>(this.#memoryKey);
    this.#grouping =
      remembered !== undefined && options.groupings.includes(remembered) ? remembered : options.groupings[0]!;
    this.view = vscode.window.createTreeView(`soc2.${options.name}`, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: options.many ?? false,
      ...(options.dragAndDrop ? { dragAndDropController: options.dragAndDrop } : {}),
    });
    this.view.onDidCollapseElement(({ element }) => this.#refresh.closed(element.id));
  }

  /** The facets of the filter, with the values that occur. */
  abstract facets(): Facet[];
  protected abstract build(filter: Filter, grouping: string): Built<Node>;
  protected abstract itemOf(node: Node): vscode.TreeItem;
  protected abstract tooltipOf(node: Node): vscode.MarkdownString | string | undefined;
  protected abstract badge(): vscode.ViewBadge | undefined;
  /** The source of a row; null when it is not known, undefined for rows that have no source of their own. */
  protected abstract placeOf(node: Node): Place | null | undefined;
  /** Text after the view's name beside the filter, such as a what-if. */
  protected remark(): string | undefined {
    return undefined;
  }

  get dragAndDrop(): vscode.TreeDragAndDropController<Node> | undefined {
    return this.#options.dragAndDrop;
  }

  /** Where the choices of the person are kept. */
  protected get memory(): vscode.Memento {
    return this.#options.memory;
  }

  get filter(): Filter {
    return this.#filter;
  }

  get grouping(): string {
    return this.#grouping;
  }

  get groupings(): readonly string[] {
    return this.#options.groupings;
  }

  /** The view's badge: its number, which VS Code adds up in the Activity Bar, and what the number says. */
  get badgeShown(): vscode.ViewBadge | undefined {
    return this.view.badge;
  }

  /** Number on the view's badge. */
  get badgeValue(): number {
    return this.badgeShown?.value ?? 0;
  }

  /** Sets the message above the rows, and the description after the view's name. */
  get said(): { message: string | undefined; description: string | undefined } {
    return { message: this.view.message, description: this.view.description };
  }

  get selection(): readonly Node[] {
    return this.view.selection;
  }

  setFilter(filter: Filter): void {
    this.#filter = filter;
    this.#setContext('filtered', isOn(filter));
    this.rebuild();
  }

  group(grouping: string): void {
    if (!this.groupings.includes(grouping)) return;
    this.#grouping = grouping;
    void this.#options.memory.update(this.#memoryKey, grouping);
    this.rebuild();
  }

  /** A row as VS Code shows it. */
  shownAs(node: Node): vscode.TreeItem {
    const item = this.itemOf(node);
    item.id = node.id;
    return item;
  }

  /** VS Code calls this for each row that it gets. */
  getTreeItem(node: Node): vscode.TreeItem {
    const item = this.shownAs(node);
    const { collapsibleState = vscode.TreeItemCollapsibleState.None } = item;
    if (collapsibleState !== vscode.TreeItemCollapsibleState.None)
      this.#refresh.gave(node.id, collapsibleState === vscode.TreeItemCollapsibleState.Expanded);
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, node: Node): vscode.TreeItem {
    const tooltip = this.tooltipOf(node);
    if (tooltip !== undefined) item.tooltip = tooltip;
    return item;
  }

  getChildren(node?: Node): Node[] {
    this.#refresh.asked(node?.id);
    return node ? [...childrenOf(node)] : this.#built.roots;
  }

  getParent(node: Node): Node | undefined {
    return node.parent;
  }

  find(wanted: (node: Node) => boolean): Node | undefined {
    return findRow(this.#built.roots, wanted);
  }

  /** What `keyOf` says of the rows that the filter leaves, also of those below closed rows. */
  protected collect<T>(keyOf: (node: Node) => T | undefined): T[] {
    const kept: T[] = [];
    this.find((node) => {
      const key = keyOf(node);
      if (key !== undefined) kept.push(key);
      return false;
    });
    return kept;
  }

  /** Reveals a row, even when the filter hides it. */
  async show(wanted: (node: Node) => boolean): Promise<void> {
    if (!this.find(wanted)) this.setFilter(noFilter);
    const node = this.find(wanted);
    this.#refresh.flush();
    if (node) await this.view.reveal(node, { select: true, focus: true, expand: true });
  }

  /** Selects the row of the record that contains the cursor, when the view is visible; the focus does not move. */
  async follow(cursor: Cursor): Promise<void> {
    if (!this.view.visible) return;
    const node = this.at(cursor);
    if (node && !this.view.selection.some((each) => each.id === node.id))
      await this.view.reveal(node, { select: true, focus: false, expand: false });
  }

  /** The row of the record that contains the cursor; of several rows the one nearest to the selection. */
  at(cursor: Cursor): Node | undefined {
    const rows = this.#placed(this.#built.roots);
    const place = placeAt(
      rows.map((each) => each.place),
      cursor,
    );
    if (!place) return undefined;
    const fitting = rows
      .filter((each) => each.place.uri === place.uri && each.place.range.start.line === place.range.start.line)
      .map((each) => each.node);
    const chosen = this.view.selection[0];
    const near = [chosen?.id, chosen?.parent?.id];
    return (
      fitting.find((each) => each.id === chosen?.id) ??
      fitting.find((each) => each.parent && near.includes(each.parent.id)) ??
      fitting[0]
    );
  }

  /** Rows keep their ids, so rows that a person opened stay open. */
  rebuild(): void {
    this.#built = this.build(this.#filter, this.#grouping);
    this.view.badge = this.badge();
    this.#tell();
    this.#refresh.request();
  }

  /** Whether the filter has only these values of one facet; stored for menus in the context key `soc2.NAME.KEY`. */
  protected tellOnly(key: string, facet: string, values: readonly string[]): void {
    this.#setContext(key, asksOnlyFor(this.#filter, facet, values));
  }

  dispose(): void {
    this.#refresh.dispose();
    this.view.dispose();
    this.#changed.dispose();
  }

  /** A message would be shown in the place of the welcome text of an empty view. */
  #tell(): void {
    const { shown, all, roots } = this.#built;
    const on = isOn(this.#filter);
    const parts = on ? filterParts(this.#filter, this.facets(), vscode.l10n.t('Words')) : [];
    this.view.message =
      on && roots.length > 0
        ? vscode.l10n.t('Filter: {0}. Shown: {1} of {2}.', parts.join('; '), shown, all)
        : undefined;
    const words = [this.remark(), on ? vscode.l10n.t('filtered') : undefined].filter((each) => each !== undefined);
    this.view.description = words.length > 0 ? words.join(' · ') : undefined;
  }

  /** Rows with their places; the children of a row with a place are left out. */
  #placed(nodes: readonly Node[]): { node: Node; place: Place }[] {
    return nodes.flatMap((node) => {
      const place = this.placeOf(node);
      if (place === undefined) return this.#placed(childrenOf(node));
      return place === null ? [] : [{ node, place }];
    });
  }

  get #memoryKey(): string {
    return `soc2.${this.#options.name}.grouping`;
  }

  #setContext(key: string, value: boolean): void {
    void vscode.commands.executeCommand('setContext', `soc2.${this.#options.name}.${key}`, value);
  }
}
