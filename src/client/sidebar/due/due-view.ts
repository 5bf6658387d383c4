import * as vscode from 'vscode';
import type { DueResult } from '../../../protocol/due';
import type { Place } from '../../../protocol/place';
import { isOn, type Facet, type Filter } from '../tree/filter';
import { ownerFacet, ownRole } from '../owners';
import type { ResultStore } from '../../results/result-store';
import type { Built, ShownRows } from '../tree/row';
import { SidebarView } from '../tree/sidebar-view';
import { asOfText, kindLooks } from './due-text';
import { buildNodes, dueKinds, type Grouping, type Node } from './nodes';
import { treeItemOf, workTooltip } from './tree-item';
import { questions } from '../../actions/questions';

/** The view *Due* in the sidebar: work grouped by its date, or by its owner. */
export class DueView extends SidebarView<Node> {
  readonly #store: ResultStore<DueResult>;
  readonly #listeners: vscode.Disposable;

  constructor(memory: vscode.Memento, store: ResultStore<DueResult>) {
    super({ name: 'due', groupings: ['time', 'owner'] satisfies Grouping[], memory });
    this.#store = store;
    this.#listeners = store.onDidChange(() => this.rebuild());
  }

  /** Shows only the work of the person's own role; asks for the role when its setting is empty. */
  async showMine(): Promise<void> {
    const role = ownRole(this.#store.results[0]?.root);
    if (role !== '') {
      this.setFilter({ text: '', facets: { owner: [role] } });
      return;
    }
    const set = vscode.l10n.t('Set Role');
    const answer = await questions.showInformationMessage(
      vscode.l10n.t('SOC 2: which role is yours? Put its id from people.yaml into the setting soc2.newControls.owner.'),
      set,
    );
    if (answer === set) await vscode.commands.executeCommand('workbench.action.openSettings', 'soc2.newControls.owner');
  }

  /** The ids of the rows of one programme that a filter leaves; undefined when no filter is set. */
  shownOf(root: string): ShownRows | undefined {
    if (!isOn(this.filter)) return undefined;
    return {
      items: this.collect((node) => (node.kind === 'work' && node.root === root ? node.row.id : undefined)),
      all: this.#store.resultOf(root)?.rows.length ?? 0,
    };
  }

  override facets(): Facet[] {
    const all = this.#store.results.flatMap((each) => each.rows);
    const kinds = new Set(all.map((each) => each.kind));
    return [
      ownerFacet(all, this.#store.results[0]?.root),
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

  protected override remark(): string | undefined {
    const days = new Set(this.#store.results.map((each) => (each.kept ? each.today : '')));
    const [day] = days;
    return days.size === 1 && day !== '' ? asOfText(day!) : undefined;
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
