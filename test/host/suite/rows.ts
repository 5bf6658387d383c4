import type { Row } from '../../../src/client/sidebar/tree/row';
import type { SidebarView } from '../../../src/client/sidebar/tree/sidebar-view';

/** All rows of a view, opened ones and closed ones, from above. */
export function rowsOf<Node extends Row<Node>>(view: SidebarView<Node>, node?: Node): Node[] {
  return view.getChildren(node).flatMap((each) => [each, ...rowsOf(view, each)]);
}

/** What a row says: label, words behind it, and what a screen reader says. */
export function wordsOf<Node extends Row<Node>>(
  view: SidebarView<Node>,
  node: Node,
): { label: string; description: string; spoken: string; icon: string } {
  const item = view.shownAs(node);
  const icon = item.iconPath as { id?: string } | undefined;
  return {
    label: typeof item.label === 'string' ? item.label : (item.label?.label ?? ''),
    description: String(item.description ?? ''),
    spoken: item.accessibilityInformation?.label ?? '',
    icon: icon?.id ?? '',
  };
}
