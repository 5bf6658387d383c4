import * as vscode from 'vscode';
import type { ControlsResult } from '../../../protocol/controls';
import type { CoverageResult } from '../../../protocol/coverage';
import { withDistinctNames } from '../../../core/language/distinct-names';
import type { Place } from '../../../protocol/place';
import type { WhatIf } from '../../../protocol/programmes';
import { CoverageStore } from '../../results/coverage-store';
import { stateText } from '../../results/state-text';
import { stateLooks } from '../../results/state-words';
import type { ServerLink } from '../../server-link';
import { badgeOf, type BadgePart } from '../badge';
import { DragAndDrop } from '../drag-and-drop';
import type { Facet, Filter } from '../tree/filter';
import { ownerFacet, ownerTitles } from '../owners';
import type { ResultStore } from '../../results/result-store';
import type { Built } from '../tree/row';
import { SidebarView } from '../tree/sidebar-view';
import { buildNodes, draggedOf, ownersOf, targetOf, type CriteriaOptions, type Grouping, type Node } from './nodes';
import { criterionTooltip } from './tooltip';
import { treeItemOf } from './tree-item';
import { whatIfText } from './what-if-text';

/** States of criteria in scope that nothing in place addresses. */
const openStates: readonly string[] = Object.entries(stateLooks)
  .filter(([, { counted, covered }]) => counted && !covered)
  .map(([state]) => state);

/** The most criteria that the tooltip of the badge names. */
const mostNamed = 8;

interface WhatIfShown {
  root: string;
  of: WhatIf;
  store: CoverageStore;
}

/** The view *Criteria* in the sidebar: what addresses each criterion, by the manifest or by a what-if. */
export class CriteriaView extends SidebarView<Node> {
  readonly #link: ServerLink;
  readonly #store: CoverageStore;
  readonly #controls: ResultStore<ControlsResult>;
  readonly #listeners: vscode.Disposable;
  #whatIf: WhatIfShown | undefined;

  constructor(memory: vscode.Memento, link: ServerLink, store: CoverageStore, controls: ResultStore<ControlsResult>) {
    super({
      name: 'criteria',
      groupings: ['category', 'owner'] satisfies Grouping[],
      many: true,
      memory,
      dragAndDrop: new DragAndDrop<Node>(link, {
        draggedOf,
        targetOf,
        sourceOf: (node) => (node.kind === 'item' ? node.item.place?.uri : undefined),
      }),
    });
    this.#link = link;
    this.#store = store;
    this.#controls = controls;
    this.#listeners = vscode.Disposable.from(
      store.onDidChange(() => this.rebuild()),
      controls.onDidChange(() => this.rebuild()),
      vscode.workspace.onDidChangeConfiguration(
        (event) => event.affectsConfiguration('soc2.criteria') && this.rebuild(),
      ),
    );
  }

  /** The coverage that the rows show: of the manifests, or of one programme by its what-if. */
  get results(): readonly CoverageResult[] {
    return this.#whatIf?.store.known ? this.#whatIf.store.results : this.#store.results;
  }

  /** Number on the badge. */
  get gaps(): number {
    return this.badgeValue;
  }

  get whatIf(): { root: string; of: WhatIf } | undefined {
    return this.#whatIf && { root: this.#whatIf.root, of: this.#whatIf.of };
  }

  /** Shows the coverage of a programme by a what-if, until this is called without one. Nothing is written. */
  async supposing(whatIf?: { root: string; of: WhatIf }): Promise<void> {
    this.#whatIf?.store.dispose();
    this.#whatIf = whatIf && { ...whatIf, store: new CoverageStore(this.#link, this.#store.programmes, whatIf) };
    void vscode.commands.executeCommand('setContext', 'soc2.criteria.whatIf', whatIf !== undefined);
    const store = this.#whatIf?.store;
    store?.onDidChange(() => this.rebuild());
    await store?.refresh();
    this.rebuild();
  }

  /** With `onlyOpen`, criteria that are covered or not in scope are left out. */
  showOnlyOpen(onlyOpen: boolean): void {
    this.setFilter({ text: '', facets: onlyOpen ? { state: openStates } : {} });
  }

  override setFilter(filter: Filter): void {
    super.setFilter(filter);
    this.tellOnly('onlyOpen', 'state', openStates);
  }

  /** Reveals a criterion, even when the filter hides it. */
  async reveal(root: string, criterion: string): Promise<void> {
    await this.show((each) => each.kind === 'criterion' && each.root === root && each.criterion.id === criterion);
  }

  override facets(): Facet[] {
    const programmes = withDistinctNames(this.results);
    const states = new Set(programmes.flatMap((each) => each.criteria.map(({ state }) => state)));
    const titleOf = ownerTitles(this.#controls.results);
    const owned = programmes.map(({ root, name, criteria }) => ({
      root,
      name,
      owners: criteria.flatMap(ownersOf).map((owner) => ({ owner, ownerTitle: titleOf(root, owner) })),
    }));
    return [
      {
        id: 'state',
        title: vscode.l10n.t('State'),
        choices: Object.keys(stateLooks)
          .filter((each) => states.has(each))
          .map((id) => ({ id, label: stateText(id) })),
      },
      ownerFacet(owned, this.memory),
    ];
  }

  protected override build(filter: Filter, grouping: string): Built<Node> {
    const focus = vscode.workspace.getConfiguration('soc2').get('criteria.pointsOfFocus', false);
    return buildNodes(withDistinctNames(this.results), {
      filter,
      grouping: grouping as Grouping,
      focus,
      ownerTitle: ownerTitles(this.#controls.results),
      ...this.#before(),
    });
  }

  /** The states without the what-if, for the programme that has one. */
  #before(): Pick<CriteriaOptions, 'stateBefore'> {
    const { root } = this.#whatIf?.store.known ? this.#whatIf : {};
    if (root === undefined) return {};
    const states = new Map(this.#store.resultOf(root)?.criteria.map((each) => [each.id, each.state]));
    return { stateBefore: (of, id) => (of === root ? states.get(id) : undefined) };
  }

  protected override itemOf(node: Node): vscode.TreeItem {
    return treeItemOf(node);
  }

  protected override tooltipOf(node: Node): vscode.MarkdownString | undefined {
    return node.kind === 'criterion' ? criterionTooltip(node.root, node.criterion) : undefined;
  }

  protected override placeOf(node: Node): Place | null | undefined {
    return node.kind === 'item' ? node.item.place : node.kind === 'focus' ? null : undefined;
  }

  /** The gaps by the manifest, without a what-if. */
  protected override badge(): vscode.ViewBadge | undefined {
    return badgeOf(this.#store.results, gapsIn, (gaps) =>
      gaps === 1 ? vscode.l10n.t('One criterion has a gap') : vscode.l10n.t('{0} criteria have a gap', gaps),
    );
  }

  protected override remark(): string | undefined {
    if (!this.#whatIf) return undefined;
    const { root, of } = this.#whatIf;
    const now = this.#store.results.find((each) => each.root === root);
    return whatIfText(
      of,
      now ? categoriesInScope(now) : [],
      new Map(now?.categories.map(({ id, title }) => [id, title])),
    );
  }

  override dispose(): void {
    this.#listeners.dispose();
    this.#whatIf?.store.dispose();
    super.dispose();
  }
}

/** The categories that the manifest names, taken from the coverage. */
export function categoriesInScope({ categories, criteria }: CoverageResult): string[] {
  return categories
    .map((each) => each.id)
    .filter((id) => criteria.some((each) => each.category === id && each.state !== 'not-in-scope'));
}

/** The criteria of a programme that have a gap, by id. */
function gapsIn({ criteria, gaps }: CoverageResult): BadgePart {
  const ids = criteria.filter((each) => each.state === 'gap').map((each) => each.id);
  const rest = ids.length - mostNamed;
  return {
    count: gaps,
    words: [...ids.slice(0, mostNamed), ...(rest > 0 ? [vscode.l10n.t('{0} more', rest)] : [])].join(', '),
  };
}
