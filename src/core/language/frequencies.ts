import { frequencyWords } from './lexicon';
import { matchesIn, type Match, type Prose } from './prose';

/** A word that says how often, with the frequency that it stands for. */
export interface SaidFrequency {
  frequency: string;
  /** Can be read in two ways ("bi-weekly"). */
  ambiguous: boolean;
  match: Match;
}

/** The last answer, cached because three rules look at one statement in turn. */
let last: { text: string; offset: number; said: readonly SaidFrequency[] } | undefined;

/** All words of a piece of prose that say how often, in reading order. */
export function frequenciesIn(prose: Prose): readonly SaidFrequency[] {
  if (last?.text !== prose.text || last.offset !== prose.offset) {
    const said = frequencyWords.flatMap((each) =>
      [...matchesIn(prose, each.words)].map((match) => ({
        frequency: each.frequency,
        ambiguous: each.ambiguous === true,
        match,
      })),
    );
    last = { text: prose.text, offset: prose.offset, said: said.sort((a, b) => a.match.start - b.match.start) };
  }
  return last.said;
}
