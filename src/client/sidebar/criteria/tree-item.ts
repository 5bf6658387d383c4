import { l10n, TreeItem, TreeItemCollapsibleState as Collapsible } from 'vscode';
import { fractionText, stateText } from '../../results/state-text';
import { countedOf, differenceText, lookOf } from '../../results/state-words';
import { described, icon, programmeItem, rowOf } from '../tree/items';
import type { CriterionNode, FocusNode, GroupNode, ItemNode, Node } from './nodes';

/** The tree item of a row. Tooltips of criteria are made when VS Code requests them. */
export function treeItemOf(node: Node): TreeItem {
  switch (node.kind) {
    case 'programme': {
      const { name, covered, inScope } = node.programme;
      const { inScopeBefore = inScope } = node;
      const item = programmeItem(name, `${covered}/${inScope}${differenceText(inScope, inScopeBefore)}`);
      item.accessibilityInformation = {
        label: l10n.t('{0}: {1} of {2} criteria covered', String(item.label), covered, inScope),
      };
      return item;
    }
    case 'adopt':
      return adoptItem(node.layout);
    case 'category':
      return groupItem(
        node,
        node.title,
        node.criteria.some((each) => each.state !== 'not-in-scope') ? Collapsible.Expanded : Collapsible.Collapsed,
      );
    case 'series':
      return groupItem(node, node.title, Collapsible.Collapsed);
    case 'owner':
      return groupItem(
        node,
        node.key === '' ? l10n.t('Nobody: no control with an owner') : node.title,
        Collapsible.Expanded,
      );
    case 'unasked':
      return groupItem(node, l10n.t('Not asked for'), Collapsible.Collapsed);
    case 'criterion':
      return criterionItem(node);
    case 'item':
      return sourceItem(node);
    case 'focus':
      return focusItem(node);
  }
}

function groupItem({ kind, criteria, before }: GroupNode, title: string, collapsible: Collapsible): TreeItem {
  const states = criteria.map((each) => each.state);
  const difference = (count: (states: readonly string[]) => number): string =>
    before ? differenceText(count(states), count(before)) : '';
  const gaps = gapsIn(states);
  const words = [
    `${fractionText(states)}${difference(countedOf)}`,
    ...(gaps === 0 && difference(gapsIn) === ''
      ? []
      : [`${gaps === 1 ? l10n.t('1 gap') : l10n.t('{0} gaps', gaps)}${difference(gapsIn)}`]),
  ].join(' · ');
  const item = described(
    new TreeItem(title, collapsible),
    words,
    `${title}: ${words.replace('/', ` ${l10n.t({ message: 'of', comment: 'Between two numbers, read aloud: 31 of 33.' })} `)}`,
  );
  item.contextValue = kind;
  item.tooltip = `${title}: ${words}`;
  return item;
}

function gapsIn(states: readonly string[]): number {
  return states.filter((each) => each === 'gap').length;
}

const changeTexts: Record<NonNullable<CriterionNode['change']>, string> = {
  new: l10n.t('new'),
  gone: l10n.t('no longer asked for'),
};

function criterionItem(node: CriterionNode): TreeItem {
  const { id, title, state, reason } = node.criterion;
  const { icon: shape, colour, counted } = lookOf(state);
  const words = stateText(state);
  const marks = node.change === undefined ? words : `${words} · ${changeTexts[node.change]}`;
  const item = described(rowOf(`${id} ${title}`, node), marks, `${id}, ${title}: ${marks}. ${reason}`);
  item.iconPath = icon(shape, colour);
  item.contextValue = counted ? 'criterion.counted' : 'criterion.other';
  return item;
}

function sourceItem(node: ItemNode): TreeItem {
  const { kind, id, title, note } = node.item;
  const label = title === '' ? id : `${id} ${title}`;
  const item = described(rowOf(label, node), note, `${kindWords[kind]} ${label}, ${note}`);
  item.iconPath = icon(kindIcons[kind]);
  item.tooltip = `${kindWords[kind]} ${label}${note === '' ? '' : ` (${note})`}`;
  item.contextValue = `item.${kind}`;
  item.command = { command: 'soc2.openItem', title: l10n.t('Open Source'), arguments: [node] };
  return item;
}

/** A point of focus is guidance: it has no colour of a state, and its text says which controls name it. */
function focusItem(node: FocusNode): TreeItem {
  const { text, controls } = node.point;
  const words = controls.length === 0 ? l10n.t('no control names it') : controls.join(', ');
  const item = described(rowOf(text, node), words, l10n.t('Point of focus, guidance: {0}. {1}', text, words));
  item.iconPath = icon(controls.length === 0 ? 'circle-small' : 'lightbulb');
  item.tooltip = l10n.t(
    'Point of focus: {0}. Guidance, not required, and never counted. A control names it with “focus: {1}”.',
    text,
    node.point.id,
  );
  item.contextValue = 'focus';
  return item;
}

function adoptItem(layout: string): TreeItem {
  const found = layout === 'comply' ? l10n.t('strongdm/comply repository found') : l10n.t('no soc2.yaml yet');
  const label = l10n.t('Create programme manifest');
  const item = described(new TreeItem(label, Collapsible.None), found, `${label}, ${found}`);
  item.iconPath = icon('new-file');
  item.tooltip = l10n.t(
    'Policies, narratives and procedures are read as they are. A soc2.yaml beside them says which categories and which period are examined; no other file is touched.',
  );
  item.command = { command: 'soc2.createManifest', title: l10n.t('Create Programme Manifest') };
  return item;
}

const kindWords: Record<ItemNode['item']['kind'], string> = {
  control: l10n.t('Control'),
  policy: l10n.t('Policy'),
  csoc: l10n.t('Vendor control (CSOC)'),
};
const kindIcons: Record<ItemNode['item']['kind'], string> = { control: 'shield', policy: 'book', csoc: 'organization' };
