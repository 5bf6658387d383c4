import { lineEndOf, lineEnding, nextLineOf } from './layout';
import { quoteIfNeeded } from './scalar-text';
import type { TextEdit } from './text-edit';
import type { ScalarNode, SourceTree } from './tree';

/** Replaces the content of block text, head and indentation kept; in quotes when block text cannot say it. */
export function replaceBlockText(tree: SourceTree, node: ScalarNode, value: string): TextEdit {
  const { text } = tree;
  const head = text.slice(node.start, Math.min(lineEndOf(text, node.start), node.end));
  const body = nextLineOf(text, node.start);
  if (body >= node.end || /^[|>]\S*\d/.test(head) || !fits(value, node.style)) {
    const comment = /[ \t]#.*$/.exec(head)?.[0] ?? '';
    return { start: node.start, end: node.end, newText: quoteIfNeeded(value) + comment };
  }
  const indent = /^(?:[ \t]*[\r\n])*([ \t]*)/.exec(text.slice(body, node.end))![1]!;
  const content = value.replace(/\n+$/, '');
  // A single line break in folded text reads as a space.
  const lines = (node.style === 'folded' ? content.replace(/\n+/g, (breaks) => `${breaks}\n`) : content).split('\n');
  return {
    start: body,
    end: node.end,
    newText: lines.map((line) => (line === '' ? '' : indent + line)).join(lineEnding(text)),
  };
}

/** Leading white space would be taken for indentation, or keep lines from folding. */
function fits(value: string, style: ScalarNode['style']): boolean {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  if (value.trim() === '' || /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/.test(value)) return false;
  return !/^\s/.test(value) && !/^[ \t]+$/m.test(value) && (style === 'literal' || !/^[ \t]/m.test(value));
}
