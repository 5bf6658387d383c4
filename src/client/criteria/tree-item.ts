import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState as Collapsible } from 'vscode';
import { fractionText, stateText } from '../coverage/state-text';
import { lookOf } from '../coverage/state-words';
import type { CriterionNode, GroupNode, ItemNode, Node } from './nodes';

/** How a row looks. Tooltips of criteria are made when they are asked for. */
export function treeItemOf(node: Node): TreeItem {
  const item = bareItem(node);
  item.id = node.id;
  return item;
}

function bareItem(node: Node): TreeItem {
  switch (node.kind) {
    case 'programme': {
      const { name, root, covered, inScope } = node.programme;
      const label = name === '' ? lastSegment(root) : name;
      return described(new TreeItem(label, Collapsible.Expanded), `${covered}/${inScope}`, l10n.t('{0}: {1} of {2} criteria covered', label, covered, inScope));
    }
    case 'adopt': return adoptItem(node.layout);
    case 'category': return groupItem(node, node.criteria.some((each) => each.state !== 'not-in-scope') ? Collapsible.Expanded : Collapsible.Collapsed);
    case 'series': return groupItem(node, Collapsible.Collapsed);
    case 'criterion': return criterionItem(node);
    case 'item': return sourceItem(node);
  }
}

function groupItem({ kind, title, criteria }: GroupNode, collapsible: Collapsible): TreeItem {
  const fraction = fractionText(criteria.map((each) => each.state));
  const gaps = criteria.filter((each) => each.state === 'gap').length;
  const words = gaps === 0 ? fraction : `${fraction} · ${gaps === 1 ? l10n.t('1 gap') : l10n.t('{0} gaps', gaps)}`;
  const item = described(new TreeItem(title, collapsible), words, `${title}: ${words.replace('/', ` ${l10n.t({ message: 'of', comment: 'Between two numbers, read aloud: 31 of 33.' })} `)}`);
  item.contextValue = kind;
  item.tooltip = `${title}: ${words}`;
  return item;
}

function criterionItem({ criterion, children }: CriterionNode): TreeItem {
  const { icon, colour, counted } = lookOf(criterion.state);
  const words = stateText(criterion.state);
  const item = new TreeItem(`${criterion.id} ${criterion.title}`, children.length > 0 ? Collapsible.Collapsed : Collapsible.None);
  described(item, words, `${criterion.id}, ${criterion.title}: ${words}. ${criterion.reason}`);
  item.iconPath = new ThemeIcon(icon, new ThemeColor(colour));
  item.contextValue = counted ? 'criterion.counted' : 'criterion.other';
  return item;
}

function sourceItem(node: ItemNode): TreeItem {
  const { kind, id, title, note } = node.item;
  const label = title === '' ? id : `${id} ${title}`;
  const item = described(new TreeItem(label, Collapsible.None), note, `${kindWords[kind]} ${label}, ${note}`);
  item.iconPath = new ThemeIcon(kindIcons[kind]);
  item.tooltip = `${kindWords[kind]} ${label}${note === '' ? '' : ` (${note})`}`;
  item.contextValue = `item.${kind}`;
  item.command = { command: 'soc2.openItem', title: l10n.t('Open Source'), arguments: [node] };
  return item;
}

function adoptItem(layout: string): TreeItem {
  const found = layout === 'comply' ? l10n.t('strongdm/comply repository found') : l10n.t('no soc2.yaml yet');
  const label = l10n.t('Create programme manifest');
  const item = described(new TreeItem(label, Collapsible.None), found, `${label}, ${found}`);
  item.iconPath = new ThemeIcon('new-file');
  item.tooltip = l10n.t('Policies, narratives and procedures are read as they are. A soc2.yaml beside them says which categories and which period are examined; no other file is touched.');
  item.command = { command: 'soc2.createManifest', title: l10n.t('Create Programme Manifest') };
  return item;
}

const kindWords: Record<ItemNode['item']['kind'], string> = { control: l10n.t('Control'), policy: l10n.t('Policy'), csoc: l10n.t('Vendor control (CSOC)') };
const kindIcons: Record<ItemNode['item']['kind'], string> = { control: 'shield', policy: 'book', csoc: 'organization' };

function described(item: TreeItem, description: string, label: string): TreeItem {
  item.description = description;
  item.accessibilityInformation = { label };
  return item;
}

function lastSegment(uri: string): string {
  try {
    return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  } catch {
    return uri.slice(uri.lastIndexOf('/') + 1);
  }
}
