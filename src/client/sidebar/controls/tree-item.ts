import { l10n, type MarkdownString, type TreeItem, TreeItemCollapsibleState as Collapsible } from 'vscode';
import type { ControlRow } from '../../../protocol/controls';
import { escapeMarkdownLine } from '../../../core/language/escape-markdown';
import { commandLink, described, icon, intervalText, programmeItem, rowOf, tooltipText } from '../tree/items';
import { cellLooks, evidenceLooks } from './evidence-looks';
import { cellTexts, evidenceTexts, needTexts, statusTexts } from './evidence-text';
import {
  lacksEvidence,
  type CellNode,
  type ControlNode,
  type CriterionNode,
  type GroupNode,
  type Node,
  type RecordNode,
} from './nodes';

/** The tree item of a row of the controls view. */
export function treeItemOf(node: Node): TreeItem {
  switch (node.kind) {
    case 'programme':
      return programmeItem(node.name, countText(node.controls));
    case 'group':
      return groupItem(node);
    case 'control':
      return controlItem(node);
    case 'criterion-of':
      return criterionItem(node);
    case 'cell':
      return cellItem(node);
    case 'record':
      return recordItem(node);
  }
}

/** The facts about a control, with links to the actions for its evidence. */
export function controlTooltip(root: string, control: ControlRow): MarkdownString {
  const { id, title, ownerTitle, owner, frequency, status, evidence, note, criteria, cells, place } = control;
  const open = cells.filter((each) => each.state !== 'covered' && each.state !== 'not-applicable');
  return tooltipText(
    [
      `**${escapeMarkdownLine(`${id} ${title}`)}**`,
      `$(${evidenceLooks[evidence].icon}) ${note === '' ? evidenceTexts[evidence] : escapeMarkdownLine(note)}`,
      ...(open.length === 0
        ? []
        : [
            open
              .map(
                (each) =>
                  `- $(${cellLooks[each.state].icon}) ${intervalText(each)}: ${cellTexts[each.state]}, ${needTexts[each.need]}, ${l10n.t('due {0}', each.due)}`,
              )
              .join('\n'),
          ]),
      [
        ...(status === 'planned' && note !== '' ? [] : [statusTexts[status]]),
        ...(frequency === '' ? [] : [escapeMarkdownLine(frequency)]),
        ownerTitle === '' && owner === ''
          ? l10n.t('no owner')
          : l10n.t('owner: {0}', escapeMarkdownLine(ownerTitle || owner)),
      ].join(' · '),
      criteria.length === 0
        ? l10n.t('It names no criterion.')
        : l10n.t('Criteria: {0}', criteria.map(escapeMarkdownLine).join(', ')),
      ...(status === 'in-place'
        ? [
            commandLink(`$(file-add) ${l10n.t('Record Evidence')}`, 'soc2.recordEvidence', {
              root,
              control: { id, place },
            }),
          ]
        : []),
    ],
    ['soc2.recordEvidence'],
  );
}

function groupItem({ by, key, title, controls }: GroupNode): TreeItem {
  const label =
    by === 'status'
      ? statusTexts[key as ControlRow['status']]
      : key === ''
        ? by === 'owner'
          ? l10n.t('No owner')
          : l10n.t('Other')
        : title;
  const words = countText(controls);
  const item = described(rowOf(label, { children: true }, Collapsible.Expanded), words, `${label}: ${words}`);
  item.contextValue = 'group';
  item.tooltip = `${label}: ${words}`;
  return item;
}

function controlItem(node: ControlNode): TreeItem {
  const { control } = node;
  const { icon: shape, colour } = evidenceLooks[control.evidence];
  const state =
    control.note || (control.status === 'in-place' ? evidenceTexts[control.evidence] : statusTexts[control.status]);
  const owner = control.ownerTitle || control.owner || l10n.t('no owner');
  const item = described(
    rowOf(`${control.id} ${control.title}`.trim(), node),
    state,
    `${l10n.t('Control')} ${control.id} ${control.title}: ${evidenceTexts[control.evidence]}. ${state}. ${owner}`,
  );
  item.iconPath = icon(shape, colour);
  item.contextValue = `control.${control.status}`;
  item.command = { command: 'soc2.openRecord', title: l10n.t('Open Source'), arguments: [node] };
  return item;
}

function criterionItem({ root, of, title }: CriterionNode): TreeItem {
  const words = title === '' ? l10n.t('no such criterion') : title;
  const item = described(rowOf(of, {}), words, `${l10n.t('Criterion')} ${of}, ${words}`);
  item.iconPath = icon('symbol-enum-member');
  item.tooltip = `${of} ${words}`;
  item.contextValue = 'criterionOf';
  item.command = {
    command: 'soc2.goToCriterion',
    title: l10n.t('Show Criterion'),
    arguments: [{ root, criterion: of }],
  };
  return item;
}

function cellItem(node: CellNode): TreeItem {
  const { cell } = node;
  const { icon: shape, colour } = cellLooks[cell.state];
  const settled = cell.state === 'covered' || cell.state === 'not-applicable';
  const words = [
    cellTexts[cell.state],
    ...(cell.records.length > 0 ? [cell.records.join(', ')] : settled ? [] : [l10n.t('due {0}', cell.due)]),
  ].join(' · ');
  const item = described(
    rowOf(intervalText(cell), node),
    words,
    l10n.t('Evidence for {0}: {1}. Needed: {2}', intervalText(cell), words, needTexts[cell.need]),
  );
  item.iconPath = icon(shape, colour);
  item.tooltip = l10n.t('Evidence for {0}: {1}. Needed: {2}', intervalText(cell), words, needTexts[cell.need]);
  item.contextValue = `cell.${cell.state}`;
  item.command = { command: 'soc2.openRecord', title: l10n.t('Open Source'), arguments: [node] };
  return item;
}

function recordItem(node: RecordNode): TreeItem {
  const item = described(rowOf(node.record, node), '', `${l10n.t('Evidence record')} ${node.record}`);
  item.iconPath = icon('file');
  item.contextValue = 'record';
  item.command = { command: 'soc2.openRecord', title: l10n.t('Open Source'), arguments: [node] };
  return item;
}

/** "12 controls · 2 lacking evidence" */
function countText(controls: readonly ControlRow[]): string {
  const lacking = controls.filter(lacksEvidence).length;
  const count = controls.length === 1 ? l10n.t('1 control') : l10n.t('{0} controls', controls.length);
  return lacking === 0 ? count : `${count} · ${l10n.t('{0} lacking evidence', lacking)}`;
}
