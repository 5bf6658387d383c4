/**
 * A text over several lines, written where code is indented: `` yaml`…` ``.
 *
 * - The line break after the opening backtick is dropped, and so is the indent that all lines share. Deeper lines keep
 *   what they have more; blank lines do not count.
 * - The closing backtick on a line of its own leaves a line break at the end of the text. Directly behind the last word
 *   it leaves none.
 * - A value that begins a line brings its further lines to the indent of that line.
 * - A value alone on a line is a piece of text with lines of its own: when it ends in a line break, no second one
 *   follows, and when it is empty, the line is left out.
 * - Backslashes are escapes, as in any string. A line break is never written as one; a blank at the end of a line is
 *   (`\x20`), because editors remove it otherwise.
 */
export function yaml(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const pieces = withoutIndent(strings);
  let text = pieces[0]!;
  values.forEach((value, index) => {
    const before = pieces[index]!;
    const after = pieces[index + 1]!;
    const indent = (index === 0 ? indentOfFirstLine : indentOfLastLine).exec(before)?.[1];
    const inserted = indent === undefined ? String(value) : indentFurtherLines(String(value), indent);
    const isAlone = indent !== undefined && after.startsWith('\n');
    if (isAlone && inserted === '') text = text.slice(0, text.length - indent.length) + after.slice(1);
    else text += inserted + (isAlone && inserted.endsWith('\n') ? after.slice(1) : after);
  });
  return text;
}

/** For a text that is not YAML: Markdown, a list of files, what a command prints. */
export function textBlock(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return yaml(strings, ...values);
}

/** The blanks between the beginning of a line and a value, for the first piece and for the others. */
const indentOfFirstLine = /(?:^|\n)( *)$/;
const indentOfLastLine = /\n( *)$/;

/** Where a line with something on it begins: in a piece before a value, which may be all that the line has, and in the last. */
const lineBeforeValue = /\n( *)(?=[^ \n]|$)/g;
const lineOfLastPiece = /\n( *)(?=[^ \n])/g;

function withoutIndent(strings: readonly string[]): string[] {
  const last = strings.length - 1;
  const widths = strings.flatMap((each, index) =>
    Array.from(each.matchAll(index === last ? lineOfLastPiece : lineBeforeValue), ([, blanks]) => blanks!.length),
  );
  const margin = `\n${' '.repeat(widths.length === 0 ? 0 : Math.min(...widths))}`;
  return strings.map((each, index) => {
    const whole = index === last ? each.replace(/\n *$/, '\n') : each;
    const text = whole.replaceAll(margin, '\n');
    return index === 0 && whole.startsWith('\n') ? text.slice(1) : text;
  });
}

function indentFurtherLines(text: string, indent: string): string {
  return indent === '' ? text : text.replace(/\n(?=[^\n])/g, `\n${indent}`);
}
