/** Abbreviations after which a sentence continues. */
const abbreviation = /(?:\b(?:e\.g|i\.e|etc|vs|approx|no|inc|ltd|corp|st|mr|ms|dr)|\b[A-Za-z])\.$/i;

/** The end of the sentence before, with the white space after it. */
const sentenceEndBefore = /[.!?]["”’)]?\s$/;

/**
 * The sentence of a Markdown text that contains a range, with the blank after it, so that the paragraph remains intact
 * when the sentence is removed. A sentence ends at a full stop, a blank line, a list item or a heading.
 */
export function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  while (
    from > 0 &&
    !beginsBlock(text, from) &&
    !(
      sentenceEndBefore.test(text.slice(Math.max(0, from - 3), from)) &&
      !abbreviation.test(text.slice(Math.max(0, from - 12), from).trimEnd())
    )
  )
    from -= 1;
  const rest = /[.!?]["”’)]?(?=\s|$)|\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|\d{1,3}\.|#{1,6})\s)/g;
  let to = text.length;
  for (const match of text.slice(end).matchAll(rest)) {
    const stop = end + match.index + (match[0].startsWith('\n') ? 0 : match[0].length);
    if (abbreviation.test(text.slice(Math.max(0, stop - 12), stop))) continue;
    to = stop;
    break;
  }
  const behind = /^[ \t]*\n?/.exec(text.slice(to))![0];
  const atLineStart = from === 0 || text[from - 1] === '\n';
  return {
    start: from,
    end:
      to +
      (atLineStart
        ? /^[ \t]*/.exec(text.slice(to))![0].length
        : behind.length > 0 && !/\n/.test(behind)
          ? behind.length
          : 0),
  };
}

/** A Markdown line that is a block by itself: a heading, a fence or a rule. */
const headingOrFence = /^ {0,3}(?:#{1,6} |```|~~~|---)/;

/** A blank line, or the mark of a list item or a heading, directly before a position. */
const blockStartAtEnd = /(?:\n[ \t]*\n[ \t]*|(?:^|\n)[ \t]*(?:[-*+]|\d{1,3}\.|#{1,6})[ \t]+)$/;

function beginsBlock(text: string, at: number): boolean {
  if (text[at - 1] === '\n' && headingOrFence.test(text.slice(text.lastIndexOf('\n', at - 2) + 1, at))) return true;
  return blockStartAtEnd.test(text.slice(Math.max(0, at - 60), at));
}
