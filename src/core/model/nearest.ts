import { distance } from 'fastest-levenshtein';

/** Words that may have been meant, nearest first, at most three; none that differ in more than a third of their letters. */
export function nearest(word: string, among: readonly string[]): string[] {
  const wanted = word.toLowerCase().replace(/[\s_]+/g, '-').slice(0, 60);
  return among
    .map((each) => ({ each, apart: distance(wanted, each.toLowerCase().replace(/_/g, '-')), prefix: each.toLowerCase().startsWith(wanted.slice(0, 4)) }))
    .filter(({ each, apart, prefix }) => apart <= Math.max(1, Math.floor(Math.max(wanted.length, each.length) / 3)) || (prefix && wanted.length >= 4))
    .sort((a, b) => a.apart - b.apart || (a.each < b.each ? -1 : 1))
    .slice(0, 3)
    .map(({ each }) => each);
}
