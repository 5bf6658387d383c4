/** White space, an adverb if there is one, and the verb after an auxiliary. */
const adverbAndVerb = /^(\s+)((?:\w+ly\s+)?)([a-z]+)/;

/**
 * The present tense of the verb that follows an auxiliary ("will review" -> "reviews").
 * `before` and `after` are the source around the auxiliary; `consumed` is the number of characters of `after` that the
 * text replaces.
 */
export function presentTense(before: string, after: string): { text: string; consumed: number } | undefined {
  const match = adverbAndVerb.exec(after);
  if (!match) return undefined;
  const [whole, , adverb, verb] = match as unknown as [string, string, string, string];
  if (verb === 'not' || verb.endsWith('ing')) return undefined;
  const plural = isPlural(before);
  return { text: `${adverb.replace(/\s+/g, ' ')}${conjugate(verb, plural)}`, consumed: whole.length };
}

/** Verbs whose third person ends in "es". */
const takesEs = /(?:s|x|z|ch|sh|o)$/;

/** Verbs whose third person ends in "ies". */
const takesIes = /[^aeiou]y$/;

function conjugate(verb: string, plural: boolean): string {
  if (verb === 'be') return plural ? 'are' : 'is';
  if (verb === 'have') return plural ? 'have' : 'has';
  if (plural) return verb;
  if (takesEs.test(verb)) return `${verb}es`;
  return takesIes.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** Two subjects joined by "and" in the clause before the auxiliary. */
const joinedSubjects = /\band\s[^.,;:]*$/;

/** The last word of the subject. */
const lastWord = /([A-Za-z]+)\s*$/;

/** A word that ends like a plural, and not in "ss". */
const pluralAtEnd = /[^s]s$/;

/** Words in the singular that end like a plural, and names of teams. */
const singularWords = /^(?:access|process|business|Operations|DevOps|SRE)$/i;

/** Whether the subject's last word reads as a plural: "engineers", not "access" or "Operations Lead". */
function isPlural(before: string): boolean {
  if (joinedSubjects.test(before)) return true;
  const word = lastWord.exec(before)?.[1] ?? '';
  return pluralAtEnd.test(word) && !singularWords.test(word);
}
