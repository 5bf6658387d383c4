import * as vscode from 'vscode';
import type { ControlsResult } from '../../../protocol/controls';
import { withDistinctNames } from '../../../core/language/distinct-names';
import type { Place } from '../../../protocol/place';
import type { CoverageStore } from '../../results/coverage-store';
import type { ServerLink } from '../../server-link';
import { DragAndDrop } from '../drag-and-drop';
import { isOn, type Facet, type Filter } from '../tree/filter';
import { ownerFacet } from '../owners';
import type { ResultStore } from '../../results/result-store';
import { distinct, type Built, type ShownRows } from '../tree/row';
import { SidebarView } from '../tree/sidebar-view';
import { evidenceLooks } from './evidence-looks';
import { evidenceTexts, statusTexts } from './evidence-text';
import { buildNodes, draggedOf, targetOf, type Grouping, type Node } from './nodes';
import { controlTooltip, treeItemOf } from './tree-item';

/** The view *Controls* in the sidebar: each control with its evidence for the report's period. */
export class ControlsView extends SidebarView<Node> {
  readonly #store: ResultStore<ControlsResult>;
  readonly #coverage: CoverageStore;
  readonly #listeners: vscode.Disposable;

  constructor(memory: vscode.Memento, link: ServerLink, store: ResultStore<ControlsResult>, coverage: CoverageStore) {
    super({
      name: 'controls',
      groupings: ['series', 'owner', 'status'] satisfies Grouping[],
      many: true,
      memory,
      dragAndDrop: new DragAndDrop<Node>(link, {
        draggedOf,
        targetOf,
        sourceOf: (node) => (node.kind === 'control' ? node.control.place?.uri : undefined),
      }),
    });
    this.#store = store;
    this.#coverage = coverage;
    this.#listeners = store.onDidChange(() => this.rebuild());
  }

  /** Shows only controls whose evidence is late or missing. */
  showLacking(): void {
    this.setFilter({ text: '', facets: { evidence: ['late', 'missing'] } });
  }

  /** `uri`: of the control's file, where several controls may have the id; it does not matter where only one has. */
  async reveal(root: string, id: string, uri?: string): Promise<void> {
    const named = (this.#store.resultOf(root)?.controls ?? []).filter((each) => each.id === id);
    await this.show(
      (each) =>
        each.kind === 'control' &&
        each.root === root &&
        each.control.id === id &&
        (uri === undefined || named.length === 1 || each.control.place?.uri === uri),
    );
  }

  /**
   * The ids of the controls of one programme that a filter leaves, `AC-03#2` for the second that has one; undefined when
   * no filter is set.
   */
  shownOf(root: string): ShownRows | undefined {
    if (!isOn(this.filter)) return undefined;
    const all = this.#store.resultOf(root)?.controls ?? [];
    const ids = distinct(all.map((each) => each.id));
    return {
      items: this.collect((node) =>
        node.kind === 'control' && node.root === root ? ids[all.indexOf(node.control)] : undefined,
      ),
      all: all.length,
    };
  }

  override facets(): Facet[] {
    const all = this.#store.results.flatMap((each) => each.controls);
    const evidence = new Set(all.map((each) => each.evidence));
    const status = new Set(all.map((each) => each.status));
    return [
      {
        id: 'evidence',
        title: vscode.l10n.t('Evidence'),
        choices: keysOf(evidenceLooks)
          .filter((each) => evidence.has(each))
          .map((id) => ({ id, label: evidenceTexts[id] })),
      },
      ownerFacet(
        withDistinctNames(this.#store.results).map((each) => ({ ...each, owners: each.controls })),
        this.memory,
      ),
      {
        id: 'status',
        title: vscode.l10n.t('Status'),
        choices: keysOf(statusTexts)
          .filter((each) => status.has(each))
          .map((id) => ({ id, label: statusTexts[id] })),
      },
    ];
  }

  protected override build(filter: Filter, grouping: string): Built<Node> {
    const titles = new Map(
      this.#coverage.results.flatMap(({ root, criteria }) =>
        criteria.map((each) => [`${root} ${each.id}`, each.title]),
      ),
    );
    return buildNodes(withDistinctNames(this.#store.results), {
      filter,
      grouping: grouping as Grouping,
      criterionTitle: (root, id) => titles.get(`${root} ${id}`) ?? '',
    });
  }

  protected override itemOf(node: Node): vscode.TreeItem {
    return treeItemOf(node);
  }

  protected override tooltipOf(node: Node): vscode.MarkdownString | undefined {
    return node.kind === 'control' ? controlTooltip(node.root, node.control) : undefined;
  }

  protected override placeOf(node: Node): Place | null | undefined {
    return node.kind === 'control' ? node.control.place : undefined;
  }

  /** None: evidence that is late or missing is overdue work, which the badge of *Due* counts. */
  protected override badge(): undefined {
    return undefined;
  }

  override dispose(): void {
    this.#listeners.dispose();
    super.dispose();
  }
}

function keysOf<Key extends string>(record: Record<Key, unknown>): Key[] {
  return Object.keys(record) as Key[];
}
