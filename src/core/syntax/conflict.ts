import type { SyntaxProblem } from './tree';

export interface Conflict {
  /** Located at the first marker. */
  problem: SyntaxProblem;
  /** The text as it was before the merge, at the same offsets: markers and the other side are spaces. */
  ours: string;
  /** Whether all three markers of a conflict are there, in order. */
  complete: boolean;
}

const marker = /^(?:<{7}|\|{7}|={7}|>{7})(?=[ \t\r\n]|$)[^\r\n]*/gm;

/** Finds the markers that git leaves where two branches changed the same lines. */
export function conflictIn(text: string): Conflict | undefined {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return undefined;
  const blanks: { start: number; end: number }[] = [];
  let first: RegExpExecArray | undefined;
  let complete = false;
  let opened = false;
  let theirs: number | undefined;
  for (const match of text.matchAll(marker)) {
    const sign = match[0].charAt(0);
    const line = { start: match.index, end: match.index + match[0].length };
    if (sign === '=' || sign === '|') {
      if (opened) theirs ??= match.index;
      continue;
    }
    first ??= match;
    complete ||= sign === '>' && theirs !== undefined;
    blanks.push(sign === '>' && theirs !== undefined ? { start: theirs, end: line.end } : line);
    opened = sign === '<';
    theirs = undefined;
  }
  if (!first) return undefined;
  return {
    complete,
    ours: blanked(text, blanks),
    problem: {
      start: first.index,
      end: first.index + first[0].length,
      code: 'soc2.syntax.merge-conflict',
      message: 'A merge conflict is left here. Choose one side and remove the lines with <<<<<<<, ======= and >>>>>>>.',
    },
  };
}

/** The text with ranges (in order) turned into spaces, line breaks kept, so that offsets stay. */
export function blanked(text: string, ranges: readonly { start: number; end: number }[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of ranges) {
    if (start < at) continue;
    result += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
    at = end;
  }
  return result + text.slice(at);
}
