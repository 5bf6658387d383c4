import { distance } from 'fastest-levenshtein';

/** Longer words are compared by their beginning, which is enough for any misspelling. */
const longest = 60;

/**
 * Words that may have been meant, nearest first, at most `count`; none that differ in more than a third of their
 * letters, unless they begin alike. Capitals, spaces, dashes and underscores do not count as differences.
 */
export function nearest(word: string, among: readonly string[], count = 3): string[] {
  const wanted = plain(word);
  const beginning = wanted.slice(0, 4);
  return among
    .map((each) => ({ each, name: plain(each) }))
    .map(({ each, name }) => ({
      each,
      apart: distance(wanted, name),
      most: Math.max(1, Math.floor(Math.max(wanted.length, name.length) / 3)),
      alike: beginning.length === 4 && name.startsWith(beginning),
    }))
    .filter(({ apart, most, alike }) => apart <= most || alike)
    .sort((a, b) => a.apart - b.apart || (a.each < b.each ? -1 : 1))
    .slice(0, count)
    .map(({ each }) => each);
}

function plain(word: string): string {
  return word
    .slice(0, longest)
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}
