/** One entry that a line of block-style YAML opens: a list item, or a key of a map. */
export type LineEntry =
  | { type: 'dash'; column: number }
  | {
      type: 'key';
      column: number;
      key: string;
      /** Column after the colon and the blanks that follow it. */ valueColumn: number;
      value: string;
      /** Column of the colon. */ colon: number;
    };

export interface BlockLine {
  /** Column of the first character; the line's length when it is blank. */
  indent: number;
  entries: LineEntry[];
  /** Column of content that is neither a dash nor a key: the word on a line without a colon. */
  content: number;
  /** Whether the line is blank or contains only a comment. */
  empty: boolean;
}

/** A line that separates the documents of a file. */
export const documentMark = /^(---|\.\.\.)(\s|$)/;

const keyPattern =
  /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#:[\]{},"'&*!|>%@`-][^:#]*?|-(?=\S)[^:#]*?)[ \t]*:(?=[ \t]|$)/;

/** The dash of a list item with the blanks after it. */
const itemDash = /^-(?:[ \t]+|$)/;

/** Parses one line as if it were in block style. Understands half-typed lines; never fails. */
export function readBlockLine(line: string): BlockLine {
  const entries: LineEntry[] = [];
  let column = blanks(line, 0);
  const indent = column;
  for (let dash = itemDash.exec(line.slice(column)); dash; dash = itemDash.exec(line.slice(column))) {
    entries.push({ type: 'dash', column });
    column += dash[0].length;
  }
  const rest = line.slice(column);
  const match = rest.length > 4000 ? null : keyPattern.exec(rest);
  if (match) {
    const colon = column + match[0].length - 1;
    const valueColumn = blanks(line, colon + 1);
    entries.push({
      type: 'key',
      column,
      key: unquote(match[1]!),
      colon,
      valueColumn,
      value: withoutComment(line.slice(valueColumn)),
    });
  }
  return { indent, entries, content: column, empty: entries.length === 0 && (rest === '' || rest.startsWith('#')) };
}

function blanks(line: string, from: number): number {
  let column = from;
  while (line[column] === ' ' || line[column] === '\t') column += 1;
  return column;
}

/** The blanks at the beginning of a line; undefined when it holds nothing else. */
export function indentIn(text: string, start: number, end: number): number | undefined {
  let at = start;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at += 1;
  return at === end || text[at] === '\n' || text[at] === '\r' ? undefined : at - start;
}

export function unquote(text: string): string {
  const quote = text[0];
  return (quote === '"' || quote === "'") && text.length > 1 && text.endsWith(quote) ? text.slice(1, -1) : text;
}

/** The value on a line, without a comment after it and without trailing blanks. */
function withoutComment(value: string): string {
  return value.slice(0, commentColumn(value)).trimEnd();
}

/** The characters before a quote that opens a text, unlike an apostrophe in a word. */
const beforeQuote = /[\s[{,:-]/;

/** Column at which a comment starts; the length of the text when there is none. */
export function commentColumn(text: string): number {
  let quote = '';
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i]!;
    if (quote) {
      if (char === '\\' && quote === '"') i += 1;
      else if (char === quote) quote = '';
    } else if ((char === '"' || char === "'") && (i === 0 || beforeQuote.test(text[i - 1]!))) quote = char;
    else if (char === '#' && (i === 0 || /\s/.test(text[i - 1]!))) return i;
  }
  return text.length;
}
