import * as vscode from 'vscode';
import type { DueResult } from '../../../protocol/due';
import type { Place } from '../../../protocol/place';
import type { Facet, Filter } from '../tree/filter';
import { askRole, knownRole } from '../../actions/ask-role';
import type { ServerLink } from '../../server-link';
import { ownerFacet } from '../owners';
import type { ResultStore } from '../../results/result-store';
import type { Built } from '../tree/row';
import { SidebarView } from '../tree/sidebar-view';
import { kindLooks } from './due-text';
import { buildNodes, dueKinds, type Grouping, type Node } from './nodes';
import { treeItemOf, workTooltip } from './tree-item';

/** The view *Due* in the sidebar: work grouped by its date, or by its owner. */
export class DueView extends SidebarView<Node> {
  readonly #link: ServerLink;
  readonly #store: ResultStore<DueResult>;
  readonly #listeners: vscode.Disposable;

  constructor(memory: vscode.Memento, link: ServerLink, store: ResultStore<DueResult>) {
    super({ name: 'due', groupings: ['time', 'owner'] satisfies Grouping[], memory });
    this.#link = link;
    this.#store = store;
    this.#listeners = store.onDidChange(() => this.rebuild());
  }

  /** Shows only the work of the person's own role; asks for the role once, and again with `another`. */
  async showMine(another = false): Promise<void> {
    const { programmes } = this.#store;
    const root = programmes.programmeOf(vscode.window.activeTextEditor?.document.uri.toString());
    const asking = { link: this.#link, memory: this.memory, root };
    const role = await (another ? askRole(asking) : knownRole(asking));
    if (role !== undefined) this.setFilter({ text: '', facets: { owner: [role] } });
  }

  override facets(): Facet[] {
    const all = this.#store.results.flatMap((each) => each.rows);
    const kinds = new Set(all.map((each) => each.kind));
    return [
      ownerFacet(all, this.#store.results[0]?.root, this.memory),
      {
        id: 'kind',
        title: vscode.l10n.t('Kind'),
        choices: dueKinds.filter((each) => kinds.has(each)).map((id) => ({ id, label: kindLooks[id].text })),
      },
    ];
  }

  protected override build(filter: Filter, grouping: string): Built<Node> {
    return buildNodes(this.#store.results, { filter, grouping: grouping as Grouping });
  }

  protected override itemOf(node: Node): vscode.TreeItem {
    return treeItemOf(node);
  }

  protected override tooltipOf(node: Node): vscode.MarkdownString | undefined {
    return node.kind === 'work' ? workTooltip(node) : undefined;
  }

  protected override placeOf(node: Node): Place | null | undefined {
    return node.kind === 'work' ? node.row.place : undefined;
  }

  protected override badge(): vscode.ViewBadge | undefined {
    const overdue = this.#store.results.flatMap((each) => each.rows).filter((each) => each.bucket === 'overdue').length;
    return overdue === 0
      ? undefined
      : {
          value: overdue,
          tooltip:
            overdue === 1
              ? vscode.l10n.t('One piece of work is overdue')
              : vscode.l10n.t('{0} pieces of work are overdue', overdue),
        };
  }

  override dispose(): void {
    this.#listeners.dispose();
    super.dispose();
  }
}
