import * as vscode from 'vscode';
import { labelOf, noFilter, withFacet, type Facet, type Filter } from './tree/filter';
import { withIcon } from './tree/items';
import type { Row } from './tree/row';
import type { SidebarView } from './tree/sidebar-view';
import { questions } from '../actions/questions';

/** Lets a person set one part of a view's filter: a facet, or the text. Parts that are set show their values. */
export async function pickFilter<Node extends Row<Node>>(view: SidebarView<Node>, title: string): Promise<void> {
  const { filter } = view;
  const facets = view.facets();
  const entries = [
    {
      label: withIcon('search', vscode.l10n.t('Words …')),
      description: filter.text,
      run: () => askText(filter, title),
    },
    ...facets.map((facet) => ({
      label: withIcon('filter', `${facet.title} …`),
      description: labelsOf(facet, filter).join(', '),
      run: () => askFacet(facet, filter, title),
    })),
    { label: withIcon('clear-all', vscode.l10n.t('Show all')), description: '', run: () => Promise.resolve(noFilter) },
  ];
  const picked = await questions.showQuickPick(entries, { title, placeHolder: vscode.l10n.t('What to filter by') });
  const next = await picked?.run();
  if (next) view.setFilter(next);
}

function labelsOf(facet: Facet, { facets }: Filter): string[] {
  return (facets[facet.id] ?? []).map((value) => labelOf(facet, value));
}

async function askText(filter: Filter, title: string): Promise<Filter | undefined> {
  const text = await questions.showInputBox({
    title,
    value: filter.text,
    prompt: vscode.l10n.t('Words that a row has to contain; empty shows all'),
  });
  return text === undefined ? undefined : { ...filter, text: text.trim() };
}

async function askFacet({ id, title: of, choices }: Facet, filter: Filter, title: string): Promise<Filter | undefined> {
  const chosen = filter.facets[id] ?? [];
  const entries = choices.map((each) => ({
    label: each.label,
    id: each.id,
    picked: chosen.includes(each.id),
    ...(each.description === undefined ? {} : { description: each.description }),
  }));
  const picked = await questions.showQuickPick(entries, {
    title: `${title}: ${of}`,
    canPickMany: true,
    placeHolder: vscode.l10n.t('What to show; nothing chosen shows all'),
  });
  return (
    picked &&
    withFacet(
      filter,
      id,
      picked.map((each) => each.id),
    )
  );
}

/** Lets a person choose how rows are grouped. */
export async function pickGrouping<Node extends Row<Node>>(view: SidebarView<Node>, title: string): Promise<void> {
  const entries = view.groupings.map((id) => ({
    label: groupingTexts[id] ?? id,
    id,
    description: id === view.grouping ? vscode.l10n.t('as now') : '',
  }));
  const picked = await questions.showQuickPick(entries, { title, placeHolder: vscode.l10n.t('Group by') });
  if (picked) view.group(picked.id);
}

const groupingTexts: Readonly<Record<string, string>> = {
  category: vscode.l10n.t('By category'),
  owner: vscode.l10n.t('By owner'),
  series: vscode.l10n.t('By series'),
  status: vscode.l10n.t('By status'),
  time: vscode.l10n.t('By time'),
};
