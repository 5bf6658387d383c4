import type { Position, TextEdit } from 'vscode-languageserver-types';
import { blanksOf, blockScalarAt, type BlockScalar } from './block-scalar';
import { commentColumn, readBlockLine } from './block-lines';
import { yamlCursor } from './cursor';
import { startsOf, type FileContext } from '../place';
import { yamlRegion } from './yaml-region';

/** A list item without content. */
const emptyItem = /^\s*-\s*$/;

/** A list item that begins with plain text. */
const plainItem = /^\s*-\s+[^\s#\-[{&*!|>][^\n]*$/;

/** A colon that ends a key. */
const keyColon = /:(\s|$)/;

/**
 * After Enter: keeps the text of a block scalar at its column, continues a list of plain values, and ends a list whose
 * last item was left empty.
 */
export function onEnter(context: FileContext, { line, character }: Position): TextEdit[] {
  const { tree } = context.file;
  const starts = startsOf(tree);
  if (line < 1 || line >= starts.length) return [];
  const above = lineAt(tree.text, starts, line - 1);
  const own = lineAt(tree.text, starts, line);
  const end = starts[line - 1]! + above.slice(0, commentColumn(above)).trimEnd().length;
  const region = yamlRegion(context.file, end);
  const blanks = blanksOf(own);
  const block = region && blockScalarAt(tree.text, region, starts, line);
  if (block) {
    if (!goesOn(block, line - 1, above) || blanks >= block.indent) return [];
    return [
      {
        range: { start: { line, character: 0 }, end: { line, character: blanks } },
        newText: ' '.repeat(block.indent),
      },
    ];
  }
  const dash = readBlockLine(above).entries.find((each) => each.type === 'dash');
  if (!region || !dash || own.trim() !== '') return [];
  const lineAbove = line - 1;
  if (emptyItem.test(above))
    return [{ range: { start: { line: lineAbove, character: dash.column }, end: { line, character } }, newText: '' }];
  const isValue =
    yamlCursor(tree.text, region, starts, end)?.role === 'item' && plainItem.test(above) && !keyColon.test(above);
  return isValue
    ? [
        {
          range: { start: { line, character: 0 }, end: { line, character: own.length } },
          newText: `${' '.repeat(dash.column)}- `,
        },
      ]
    : [];
}

/** Whether the line above opens the block or holds text of it; an empty line at column 0 leaves the block. */
function goesOn(block: BlockScalar, line: number, above: string): boolean {
  return line === block.line || above.length > block.parent;
}

function lineAt(text: string, starts: ReturnType<typeof startsOf>, line: number): string {
  return text.slice(starts[line], starts[line + 1] ?? text.length).replace(/[\r\n]+$/, '');
}
