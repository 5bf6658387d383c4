import { l10n, type MarkdownString, type TreeItem, TreeItemCollapsibleState as Collapsible } from 'vscode';
import type { DueBucket, DueRow } from '../../../protocol/due';
import { escapeMarkdownLine } from '../../../core/language/escape-markdown';
import { described, icon, intervalText, programmeItem, rowOf, tooltipText } from '../tree/items';
import { asOfText, bucketTexts, distanceText, kindLooks, workLabel } from './due-text';
import { daysUntil, type GroupNode, type Node, type WorkNode } from './nodes';

/** The tree item of a row of the view of due work. */
export function treeItemOf(node: Node): TreeItem {
  switch (node.kind) {
    case 'programme':
      return programmeItem(
        node.name,
        [countText(node.rows), ...(node.asOf === undefined ? [] : [asOfText(node.asOf)])].join(' · '),
      );
    case 'group':
      return groupItem(node);
    case 'work':
      return workItem(node);
  }
}

/** The tooltip of a piece of work: what has to be done, why, by whom and when. */
export function workTooltip({ row, today }: WorkNode): MarkdownString {
  const { kind, title, reason, owner, ownerTitle, date, interval, subject } = row;
  return tooltipText([
    `**${escapeMarkdownLine(title)}**`,
    `$(${kindLooks[kind].icon}) ${kindLooks[kind].text}: ${escapeMarkdownLine(subject)}`,
    escapeMarkdownLine(reason),
    l10n.t('Due {0}, {1}', date, distanceText(daysUntil(date, today))),
    ...(interval ? [l10n.t('For {0}', intervalText(interval))] : []),
    ownerTitle === '' && owner === ''
      ? l10n.t('no owner')
      : l10n.t('owner: {0}', escapeMarkdownLine(ownerTitle || owner)),
  ]);
}

function groupItem({ by, key, title, rows }: GroupNode): TreeItem {
  const label = by === 'time' ? bucketTexts[key as DueBucket] : key === '' ? l10n.t('No owner') : title;
  const words = countText(by === 'time' ? rows.map((each) => ({ ...each, bucket: 'later' as const })) : rows);
  const item = described(
    rowOf(label, { children: true }, key === 'later' ? Collapsible.Collapsed : Collapsible.Expanded),
    words,
    `${label}: ${words}`,
  );
  item.contextValue = 'group';
  item.tooltip = `${label}: ${words}`;
  if (by === 'time') item.iconPath = bucketIcons[key as DueBucket];
  return item;
}

function workItem(node: WorkNode): TreeItem {
  const { kind, title, date, bucket, ownerTitle, owner, reason, interval } = node.row;
  const distance = distanceText(daysUntil(date, node.today));
  const who = ownerTitle || owner || l10n.t('no owner');
  const item = described(
    rowOf(workLabel(node.row, node.apart), node),
    [who, distance, ...(interval ? [intervalText(interval)] : []), title].join(' · '),
    `${title}: ${kindLooks[kind].text}, ${l10n.t('due {0}', date)}, ${distance}. ${who}. ${reason}`,
  );
  item.iconPath = bucket === 'overdue' ? icon(kindLooks[kind].icon, 'charts.red') : icon(kindLooks[kind].icon);
  item.contextValue = `due.${kind}`;
  item.command = { command: 'soc2.openRecord', title: l10n.t('Open Source'), arguments: [node] };
  return item;
}

const bucketIcons = {
  overdue: icon('warning', 'charts.red'),
  week: icon('watch', 'charts.yellow'),
  month: icon('calendar'),
  later: icon('history'),
} satisfies Record<DueBucket, unknown>;

/** "12", or "12 · 3 overdue" */
function countText(rows: readonly Pick<DueRow, 'bucket'>[]): string {
  const overdue = rows.filter((each) => each.bucket === 'overdue').length;
  return overdue === 0 ? String(rows.length) : `${rows.length} · ${l10n.t('{0} overdue', overdue)}`;
}
