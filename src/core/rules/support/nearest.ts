import { distance } from 'fastest-levenshtein';

/** Words of `among` that may have been meant by `word`, nearest first, at most `count`; none that differ too much. */
export function nearest(word: string, among: readonly string[], count = 1): string[] {
  const wanted = word.toLowerCase().slice(0, 100);
  return among
    .map((each) => ({ each, apart: distance(wanted, each.toLowerCase()) }))
    .filter(({ each, apart }) => apart <= Math.max(2, Math.floor(Math.max(wanted.length, each.length) / 3)))
    .sort((a, b) => a.apart - b.apart || (a.each < b.each ? -1 : 1))
    .slice(0, count)
    .map(({ each }) => each);
}
