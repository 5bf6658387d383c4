import type { FileEntry } from '../../core/index/entity';
import type { TextRange } from '../../core/syntax/tree';

/** The line that opens front matter. */
const openFence = /^---[ \t]*(?:\r\n|\r|\n)/;

/** The part of a file around an offset that is YAML; undefined in the body of a Markdown file. */
export function yamlRegion(file: FileEntry, offset: number): TextRange | undefined {
  const { tree } = file;
  if (tree.format === 'yaml') return { start: 0, end: tree.text.length };
  const front = tree.frontMatter;
  if (front && front.form !== 'none') {
    const isOnFence = offset === front.end && tree.text.startsWith('---', offset);
    return offset >= front.start && offset <= front.end && !isOnFence ? front : undefined;
  }
  const opening = openFence.exec(tree.text);
  return opening && offset >= opening[0].length
    ? { start: opening[0].length, end: endOfKeys(tree.text, opening[0].length) }
    : undefined;
}

/** The first blank line after the keys. */
const blankLine = /\r?\n[ \t]*\r?\n/;

/** Front matter that is not closed yet: its keys, up to the first blank line. */
function endOfKeys(text: string, from: number): number {
  const blank = blankLine.exec(text.slice(from));
  return blank ? from + blank.index : text.length;
}
