/**
 * The present tense of the verb that follows an auxiliary ("will review" -> "reviews").
 * `before` and `after` are the source around the auxiliary; `consumed` is the number of characters of `after` that the text replaces.
 */
export function presentTense(before: string, after: string): { text: string; consumed: number } | undefined {
  const match = /^(\s+)((?:\w+ly\s+)?)([a-z]+)/.exec(after);
  if (!match) return undefined;
  const [whole, , adverb, verb] = match as unknown as [string, string, string, string];
  if (verb === 'not' || verb.endsWith('ing')) return undefined;
  const plural = isPlural(before);
  return { text: `${adverb.replace(/\s+/g, ' ')}${conjugate(verb, plural)}`, consumed: whole.length };
}

function conjugate(verb: string, plural: boolean): string {
  if (verb === 'be') return plural ? 'are' : 'is';
  if (verb === 'have') return plural ? 'have' : 'has';
  if (plural) return verb;
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** Whether the subject's last word reads as a plural: "engineers", not "access" or "Operations Lead". */
function isPlural(before: string): boolean {
  if (/\band\s[^.,;:]*$/.test(before)) return true;
  const word = /([A-Za-z]+)\s*$/.exec(before)?.[1] ?? '';
  return /[^s]s$/.test(word) && !/^(?:access|process|business|Operations|DevOps|SRE)$/i.test(word);
}
