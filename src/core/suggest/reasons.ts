import { criterionById } from '../criteria/catalogue';
import type { Entity } from '../index/entity';
import { companionsOf } from './companions';
import { sharedTerms, textOf } from './rank';
import { phraseTerms } from './terms';

/** Why a control may fit a criterion that it does not name. */
export interface FitReasons {
  /** Words of the control, as it spells them, that count for the criterion; what counts most first. */
  words: string[];
  /** Texts of the criterion's points of focus that the control names. */
  focus: string[];
  /** Criteria of the control that one piece of work usually supports together with this one. */
  companions: string[];
}

const mostWords = 3;
/** Words of each text that are searched; no control says later what it is about. */
const mostRead = 400;

export function fitReasons(control: Entity<'control'>, criterion: string): FitReasons {
  const { data } = control;
  const companions = companionsOf(criterion);
  const points = criterionById(criterion)?.focus ?? [];
  return {
    words: spelled(textOf(control), sharedTerms(textOf(control), criterion)),
    focus: points.filter((each) => data.focus?.includes(`${criterion}/${each.id}`)).map((each) => each.text),
    companions: [...new Set(data.criteria)].filter((each) => companions.has(each)),
  };
}

const word = /[A-Za-z][A-Za-z-]*/g;

/** Terms as the texts spell them, without words of phrases that are named already. */
function spelled(texts: ReturnType<typeof textOf>, terms: readonly string[]): string[] {
  const words = [texts.title, texts.statement, texts.evidence].map((each) =>
    ((each ?? '').match(word) ?? []).slice(0, mostRead),
  );
  const found: { term: string; text: string }[] = [];
  for (const term of terms) {
    if (found.length === mostWords) break;
    if (found.some((each) => ` ${each.term} `.includes(` ${term} `))) continue;
    const text = spelling(words, term);
    if (text !== undefined && !found.some((each) => holds(text, each.text))) found.push({ term, text });
  }
  return found.map((each) => each.text);
}

/** Whether one of two texts is part of the other. */
function holds(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one.includes(other) || other.includes(one);
}

/** The shortest run of words that becomes a term; up to two words that say nothing may stand inside. */
function spelling(texts: readonly (readonly string[])[], term: string): string | undefined {
  const least = term.split(' ').length;
  for (let length = 1; length <= least + 2; length += 1) {
    for (const words of texts) {
      for (let start = 0; start + length <= words.length; start += 1) {
        const run = words.slice(start, start + length).join(' ');
        if (phraseTerms(run) === term) return run;
      }
    }
  }
  return undefined;
}
