import type { ScalarNode } from '../../syntax/tree';

/** Content begins at the first letter, after quotes and blanks. */
const anyLetter = /\p{L}/u;

/** Offset of the first letter of a scalar's content; the head of a block scalar (`>-`) is not content. */
export function firstLetter(text: string, node: ScalarNode): number | undefined {
  const source = text.slice(node.start, node.end);
  const from = node.style === 'folded' || node.style === 'literal' ? source.indexOf('\n') + 1 : 0;
  const first = source.slice(from).search(anyLetter);
  return first < 0 ? undefined : node.start + from + first;
}
