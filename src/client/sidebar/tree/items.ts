import { l10n, MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState as Collapsible } from 'vscode';
import { encodeBrackets } from '../../../core/language/escape-markdown';

/** A row with a description after its label, and the text for a screen reader. */
export function described(item: TreeItem, description: string, label: string): TreeItem {
  item.description = description;
  item.accessibilityInformation = { label };
  return item;
}

/** A row that can be opened when it has children. */
export function rowOf(
  label: string,
  node: { children?: unknown },
  open: Collapsible = Collapsible.Collapsed,
): TreeItem {
  return new TreeItem(label, node.children ? open : Collapsible.None);
}

export function icon(name: string, colour?: string): ThemeIcon {
  return colour === undefined ? new ThemeIcon(name) : new ThemeIcon(name, new ThemeColor(colour));
}

/** A label of a quick pick that begins with a product icon. */
export function withIcon(name: string, label: string): string {
  return `$(${name}) ${label}`;
}

/** The row of a programme, expanded. */
export function programmeItem(name: string, description: string): TreeItem {
  return described(new TreeItem(name, Collapsible.Expanded), description, `${name}: ${description}`);
}

/** A link to a command of this extension, for a trusted text; `args` are passed unchanged. */
export function commandLink(label: string, command: string, ...args: unknown[]): string {
  return `[${label}](command:${command}${args.length > 0 ? `?${encodeBrackets(encodeURIComponent(JSON.stringify(args)))}` : ''})`;
}

/** Text of a tooltip, with icons, in which only links to these commands work. */
export function tooltipText(parts: readonly string[], enabledCommands: readonly string[] = []): MarkdownString {
  const text = new MarkdownString(parts.join('\n\n'), true);
  if (enabledCommands.length > 0) text.isTrusted = { enabledCommands };
  return text;
}

/** An ISO interval, days included. */
export function intervalText({ from, to }: { from: string; to: string }): string {
  return from === to ? from : l10n.t('{0} to {1}', from, to);
}
