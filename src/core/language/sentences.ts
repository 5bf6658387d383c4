import type { Prose } from './prose';

/** One sentence of a piece of prose; offsets in the file, without the blanks around it. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}

/** Only this many UTF-16 units are looked at: a longer statement has other problems. */
const longest = 20_000;

/** A mark that ends a sentence, and more text after it. */
const innerStop = /[.!?]\S?\s+\S/;

/** Whether there may be more than one: cheap, for the many statements of a single sentence. */
export function hasSeveralSentences({ text }: Prose): boolean {
  return innerStop.test(text);
}

/** A mark that ends a sentence, with the quote or bracket that closes after it. */
const sentenceStop = /[.!?]["”’)]?(?=\s+\S|\s*$)/g;

/** A full stop that belongs to an abbreviation or an initial. */
const abbreviation = /(?:\b(?:e\.g|i\.e|etc|vs|approx|no|inc|ltd|corp|st)|\b[A-Za-z])\.$/i;

/** Sentences in reading order. Abbreviations, decimal points and initials do not end one. */
export function sentencesOf(prose: Prose): Sentence[] {
  const text = prose.text.slice(0, longest);
  const found: Sentence[] = [];
  let from = 0;
  for (const match of text.matchAll(sentenceStop)) {
    const to = match.index + match[0].length;
    if (abbreviation.test(text.slice(Math.max(0, to - 8), to)) && !/^\s*$/.test(text.slice(to))) continue;
    push(from, to);
    from = to;
  }
  push(from, text.length);
  return found;

  function push(start: number, end: number): void {
    const piece = text.slice(start, end);
    const lead = /^\s*/.exec(piece)![0].length;
    const body = piece.trim();
    if (/\w/.test(body))
      found.push({ text: body, start: prose.offset + start + lead, end: prose.offset + start + lead + body.length });
  }
}
