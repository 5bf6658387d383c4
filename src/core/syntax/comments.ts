import type { SourceTree } from './tree';

/** A comment that silences a code: `# soc2-ignore: soc2.control.unmapped planned for March`. */
export interface Suppression {
  /**
   * Zero-based line that it silences: the next one that is neither blank nor a comment, or its own when text comes
   * before it.
   */
  line: number;
  /** Zero-based line of the comment itself. */
  commentLine: number;
  code: string;
  reason: string;
  /** Offsets of the comment. */
  start: number;
  end: number;
}

const yamlForm = /#\s*soc2-ignore:\s*([\w.-]+)[ \t]*(.*)$/;
const markdownForm = /<!--\s*soc2-ignore:\s*([\w.-]+)[ \t]*([^\n]{0,500}?)-->/;

/** All suppressing comments of a file, in source order. */
export function suppressionsIn(tree: SourceTree): Suppression[] {
  const { text } = tree;
  if (!text.includes('soc2-ignore')) return [];
  const found: Suppression[] = [];
  const lines = text.split(/\r\n|\n|\r/);
  const bodyStart = tree.bodyStart ?? Infinity;
  let offset = 0;
  lines.forEach((line, index) => {
    const pattern = offset >= bodyStart ? markdownForm : yamlForm;
    const match = pattern.exec(line);
    if (match) {
      const alone = line.slice(0, match.index).trim() === '';
      const comment = offset >= bodyStart ? /^<!--/ : /^(?:#|<!--)/;
      found.push({
        line: alone ? nextLine(lines, index, comment) : index,
        commentLine: index,
        code: match[1]!,
        reason: match[2]!.trim(),
        start: offset + match.index,
        end: offset + match.index + match[0].length,
      });
    }
    offset += line.length + (text.startsWith('\r\n', offset + line.length) ? 2 : 1);
  });
  return found;
}

function nextLine(lines: readonly string[], from: number, comment: RegExp): number {
  for (let index = from + 1; index < lines.length; index += 1) {
    const line = lines[index]!.trim();
    if (line !== '' && !comment.test(line)) return index;
  }
  return from;
}
