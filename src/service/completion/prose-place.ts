import { isBlankText } from '../../core/blanks/blanks';
import { fieldAt, type Field } from '../../core/model/schema';
import type { TextRange } from '../../core/syntax/tree';
import { documentMark, readBlockLine, unquote } from '../cursor/block-lines';
import { blanksOf, blockScalarAt } from '../cursor/block-scalar';
import { yamlCursor, type YamlCursor } from '../cursor/cursor';
import { startsOf, toPosition, type FileContext } from '../place';
import type { ProsePlace } from './prose';

/** A text of which at most a word is begun. */
const beginning = /^\s*[\p{L}\d'’-]*$/u;

/** Signs with which a value is no plain text. */
const signs = /^[|>&!*[{#%@`]/;

/**
 * The sentence around an offset, read from the lines around it. Undefined outside prose, where keys and values are
 * offered; null in a text over several lines that the model does not know as prose, where nothing is.
 */
export function proseAt(context: FileContext, region: TextRange, offset: number): ProsePlace | null | undefined {
  const { kind, tree } = context.file;
  const { text } = tree;
  const starts = startsOf(tree);
  const { line, character } = toPosition(tree, offset);
  const lineText = (number: number): string => text.slice(starts[number], starts[number + 1] ?? text.length);
  const sibling = (of: number, column: number) => (key: string) =>
    siblingValue(lineText, starts.length, of, column, key);
  const block = blockScalarAt(text, region, starts, line, character);
  const own = lineText(line).replace(/[\r\n]+$/, '');
  if (block && (own.trim() === '' || blanksOf(own) > block.parent)) {
    const cursor = yamlCursor(text, region, starts, starts[block.line]! + block.value);
    const start = starts[line]! + blanksOf(own);
    const place = beforeCursor(text, { start, end: starts[line]! + own.trimEnd().length }, offset);
    const above = text.slice(starts[block.line + 1] ?? offset, starts[line]);
    if (!cursor || !isText(fieldAt(kind, cursor.path))) return null;
    return {
      ...place,
      atStart: beginning.test(above + place.before),
      form: 'block',
      ...(isStatement(context, cursor) ? { sibling: sibling(block.line, block.parent) } : {}),
    };
  }
  const cursor = yamlCursor(text, region, starts, offset);
  const field = cursor && cursor.role !== 'key' ? fieldAt(kind, cursor.path) : undefined;
  if (!cursor || !isText(field) || cursor.glued) return undefined;
  const place = beforeCursor(text, cursor.word, offset);
  if (!cursor.quote && signs.test(place.before)) return undefined;
  return {
    ...place,
    atStart: beginning.test(place.before),
    form: cursor.quote ?? (cursor.flow ? 'flow' : 'plain'),
    ...(isStatement(context, cursor) ? { sibling: sibling(line, cursor.column) } : {}),
  };
}

/** The words of a text or line before the cursor; none in a blank, which is replaced whole. */
function beforeCursor(text: string, words: TextRange, offset: number): Pick<ProsePlace, 'before' | 'blank'> {
  return isBlankText(text.slice(words.start, words.end))
    ? { before: '', blank: words }
    : { before: text.slice(words.start, offset) };
}

function isText(field: Field | undefined): boolean {
  return field?.type === 'text';
}

function isStatement({ file }: FileContext, { path }: YamlCursor): boolean {
  return file.kind === 'control' && path[path.length - 1] === 'statement';
}

/** The plain value of another key of the map at `column` to which the key on a line belongs. */
function siblingValue(
  lineText: (line: number) => string,
  lines: number,
  from: number,
  column: number,
  wanted: string,
): string | undefined {
  for (const step of [-1, 1])
    for (let i = from + step; i >= 0 && i < lines; i += step) {
      const text = lineText(i).replace(/[\r\n]+$/, '');
      if (documentMark.test(text)) break;
      const { indent, entries, empty } = readBlockLine(text);
      const first = entries.find((each) => each.type === 'key');
      if (empty || indent > column) continue;
      if (step > 0 && indent < column) break;
      if (first?.type === 'key' && first.column === column && first.key === wanted)
        return unquote(first.value) || undefined;
      if (indent < column) break;
    }
  return undefined;
}
