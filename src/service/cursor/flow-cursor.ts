import { isBlankText } from '../../core/blanks/blanks';
import type { Path, TextRange } from '../../core/syntax/tree';
import { unquote } from './block-lines';

/** Where a cursor is between brackets. The path starts at the outermost bracket. */
export interface FlowPlace {
  role: 'key' | 'value';
  path: Path;
  word: TextRange;
  siblings: string[];
  flow: true;
  quote?: '"' | "'";
  colon: boolean;
  glued: boolean;
}

interface Frame {
  map: boolean;
  /** Path element of the frame within its parent; absent for the outermost frame. */
  under: string | number | undefined;
  keys: string[];
  key: string | undefined;
  /** Start of the current key or value, blanks included. */
  token: number;
}

/** What may follow a closing quote, or the end of the text. */
const afterQuote = /[\s"',\]}]|$/;

/**
 * Reads from the bracket at `from` to the cursor. Undefined when the brackets are closed before the cursor. Text after
 * the cursor is read only for the end of the word and for further keys; brackets may be open.
 */
export function flowCursor(text: string, from: number, cursor: number, end: number): FlowPlace | undefined {
  const frames: Frame[] = [];
  let quote: { char: '"' | "'"; start: number } | undefined;
  for (let i = from; i < cursor; i += 1) {
    const char = text[i]!;
    const top = frames[frames.length - 1];
    if (quote) {
      if (char === '\\' && quote.char === '"') i += 1;
      else if (char === quote.char) quote = undefined;
    } else if ((char === '"' || char === "'") && text.slice(top?.token ?? i, i).trim() === '')
      quote = { char, start: i };
    else if (char === '[' || char === '{') {
      const under = top ? (top.map ? top.key : 0) : undefined;
      frames.push({ map: char === '{', under, keys: [], key: undefined, token: i + 1 });
    } else if (char === ']' || char === '}') {
      frames.pop();
      if (frames.length === 0) return undefined;
    } else if (char === ',' && top) {
      Object.assign(top, { key: undefined, token: i + 1 });
    } else if (
      char === ':' &&
      top?.map &&
      top.key === undefined &&
      afterQuote.test(text.slice(i + 1, i + 2)) &&
      endsKey(text, i, cursor)
    ) {
      top.key = unquote(text.slice(top.token, i).trim());
      top.keys.push(top.key);
      top.token = i + 1;
    }
  }
  const top = frames[frames.length - 1];
  return top && placeIn(text, frames, top, quote, cursor, end);
}

/** The characters after the colon of a key. */
const afterKeyColon = /[\s,\]}]/;

/** The quote at the end of a quoted key. */
const quoteMark = /["']/;

/** A colon ends a key when a blank, a bracket's end or the cursor follows, or when the key is quoted. */
function endsKey(text: string, colon: number, cursor: number): boolean {
  const next = text[colon + 1];
  return colon + 1 >= cursor || next === undefined || afterKeyColon.test(next) || quoteMark.test(text[colon - 1] ?? '');
}

/** Content directly after the cursor, which a word typed here would be joined with. */
const contentAhead = /^(?:[ \t]+[^\s,\]}#]|[[{])/;

function placeIn(
  text: string,
  frames: Frame[],
  top: Frame,
  quote: { char: '"' | "'"; start: number } | undefined,
  cursor: number,
  end: number,
): FlowPlace | undefined {
  const path = frames.flatMap((each) => (each.under === undefined ? [] : [each.under]));
  const isKey = top.map && top.key === undefined;
  const ahead = readAhead(text, cursor, end, quote?.char);
  let start = quote ? quote.start + 1 : top.token;
  if (!quote) while (start < cursor && /\s/.test(text[start]!)) start += 1;
  if (!quote && start === cursor && contentAhead.test(text.slice(cursor, Math.min(end, cursor + 200))))
    return undefined;
  const place = {
    word: { start, end: endOfBlank(text, start, cursor) ?? ahead.wordEnd },
    flow: true as const,
    glued: !isKey && top.map && start === top.token,
    quote: quote?.char,
  };
  if (isKey)
    return { ...place, role: 'key', path, siblings: [...top.keys, ...ahead.keys], colon: ahead.colon, glued: false };
  return { ...place, role: 'value', path: [...path, top.map ? top.key! : 0], siblings: [], colon: false };
}

/** Plain words in a flow collection, up to what ends them. */
const plainWords = /^[^,[\]{}"'#\r\n]*/;

/** The end of a blank that begins at `start` and holds the cursor; a blank has several words, and is replaced whole. */
function endOfBlank(text: string, start: number, cursor: number): number | undefined {
  const words = plainWords.exec(text.slice(start, start + 200))![0];
  return start + words.length >= cursor && isBlankText(words)
    ? Math.max(cursor, start + words.trimEnd().length)
    : undefined;
}

/** A plain word in a flow collection; a colon belongs to it unless white space follows. */
const plainWord = /^(?:[^\s,:\]}#]|:(?=\S))*/;

/** The colon that makes the word a key, after its quote. */
const colonAhead = /^["']?\s*:(?:\s|$)/;

/** Brackets, and keys after a comma. */
const bracketOrKey = /[[\]{}]|,\s*[\w.-]+(?=\s*:)/g;

/** End of the word at the cursor, whether a colon follows it, and the keys after it up to the frame's end. */
function readAhead(
  text: string,
  cursor: number,
  end: number,
  quote: string | undefined,
): { wordEnd: number; colon: boolean; keys: string[] } {
  const line = /^[^\r\n]*/.exec(text.slice(cursor, Math.min(end, cursor + 4000)))![0];
  const close = quote ? line.indexOf(quote) : -1;
  const length = close >= 0 ? close : plainWord.exec(line)![0].length;
  const colon = colonAhead.test(line.slice(length));
  const keys: string[] = [];
  let depth = 0;
  for (const token of line.slice(length).match(bracketOrKey) ?? []) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    else if (depth === 0) keys.push(token.replace(/^,\s*/, ''));
    if (depth < 0) break;
  }
  return { wordEnd: cursor + length, colon, keys };
}
