import { phraseTerms } from './terms';
import data from '../criteria/data/vocabulary.yaml';

/**
 * What practitioners call the work behind a criterion: `called`, names of controls that belong to it first; `also`,
 * work that is usually mapped to it as well.
 */
export interface Vocabulary {
  called: readonly string[];
  also: readonly string[];
}

const entries = data as Readonly<Record<string, { called: string; also?: string }>>;
const split = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

export function vocabularyOf(criterion: string): Vocabulary {
  const entry = entries[criterion];
  return { called: split(entry?.called), also: split(entry?.also) };
}

let phrases: ReadonlySet<string> | undefined;

/** Every name of more than one word, as `phraseTerms` writes it. */
export function knownPhrases(): ReadonlySet<string> {
  phrases ??= new Set(
    Object.keys(entries).flatMap((id) => {
      const { called, also } = vocabularyOf(id);
      return [...called, ...also].map(phraseTerms).filter((each) => each.includes(' '));
    }),
  );
  return phrases;
}
