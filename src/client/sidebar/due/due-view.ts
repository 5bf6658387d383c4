import * as vscode from 'vscode';
import type { DueResult } from '../../../protocol/due';
import { withDistinctNames } from '../../../core/language/distinct-names';
import type { Place } from '../../../protocol/place';
import { badgeOf, type BadgePart } from '../badge';
import { isOn, type Facet, type Filter } from '../tree/filter';
import { askRole, knownRole } from '../../actions/ask-role';
import type { ServerLink } from '../../server-link';
import { ownRole } from '../../results/own-role';
import { ownerValue } from '../owner-value';
import { ownerFacet } from '../owners';
import type { ResultStore } from '../../results/result-store';
import type { Built, ShownRows } from '../tree/row';
import { SidebarView } from '../tree/sidebar-view';
import { asOfText, kindLooks } from './due-text';
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

  /**
   * Shows only the work of the person's own roles, one in each programme; asks once for that in the programme of the
   * active editor, and again with `another`. Of a programme for which no role is known no work is shown.
   */
  async showMine(another = false): Promise<void> {
    const { programmes } = this.#store;
    await programmes.current();
    const root = programmes.programmeOf(vscode.window.activeTextEditor?.document.uri.toString());
    const asking = { link: this.#link, memory: this.memory, root };
    const role = await (another ? askRole(asking) : knownRole(asking));
    if (role === undefined) return;
    const owner = programmes.roots.flatMap((each) => {
      const own = each === root ? role : ownRole(each, this.memory);
      return own === '' ? [] : [ownerValue(each, own)];
    });
    if (owner.length > 0) this.setFilter({ text: '', facets: { owner } });
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
      ownerFacet(
        withDistinctNames(this.#store.results).map((each) => ({ ...each, owners: each.rows })),
        this.memory,
      ),
      {
        id: 'kind',
        title: vscode.l10n.t('Kind'),
        choices: dueKinds.filter((each) => kinds.has(each)).map((id) => ({ id, label: kindLooks[id].text })),
      },
    ];
  }

  protected override build(filter: Filter, grouping: string): Built<Node> {
    return buildNodes(withDistinctNames(this.#store.results), { filter, grouping: grouping as Grouping });
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
    return badgeOf(this.#store.results, overdueIn, (sum) =>
      sum === 1 ? vscode.l10n.t('One piece of work is overdue') : vscode.l10n.t('{0} pieces of work are overdue', sum),
    );
  }

  override dispose(): void {
    this.#listeners.dispose();
    super.dispose();
  }
}

/** The overdue work of a programme, by kind. */
function overdueIn({ rows }: DueResult): BadgePart {
  const overdue = rows.filter((each) => each.bucket === 'overdue');
  const kinds = dueKinds.flatMap((kind) => {
    const count = overdue.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [`${kindLooks[kind].text}: ${count}`];
  });
  return { count: overdue.length, words: kinds.join(', ') };
}
