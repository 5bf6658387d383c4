import { termsOf } from './terms';

/**
 * Items ranked by the words, rare ones above all, that their text shares with `text`; best first, ties in the given
 * order. Items that share none are left out.
 */
export function rankTexts<T>(text: string, items: readonly T[], wordsOf: (item: T) => string): T[] {
  const wanted = new Set(termsOf(text));
  const shared = items.map((item) => [...new Set(termsOf(wordsOf(item)))].filter((term) => wanted.has(term)));
  const frequency = new Map<string, number>();
  for (const terms of shared) for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const score = (terms: readonly string[]): number =>
    terms.reduce((sum, term) => sum + Math.log(1 + items.length / frequency.get(term)!), 0);
  return items
    .map((item, index) => ({ item, index, score: score(shared[index]!) }))
    .filter((each) => each.score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map((each) => each.item);
}
