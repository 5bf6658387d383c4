/**
 * How well a text matches a query (in lower case): 0 when the letters of the query do not occur in this order; more for
 * letters that are consecutive, begin words, or begin the text.
 */
export function fuzzyScore(typed: string, text: string): number {
  const lower = text.toLowerCase();
  if (lower === typed) return 100;
  const whole = lower.indexOf(typed);
  if (whole >= 0) return 40 + (whole === 0 ? 30 : beginsWord(text, whole) ? 20 : 0) - Math.min(10, lower.length / 20);
  let score = 0;
  let at = -1;
  for (const letter of typed) {
    if (/\s/.test(letter)) continue;
    const next = lower.indexOf(letter, at + 1);
    if (next < 0) return 0;
    score += next === at + 1 ? 3 : beginsWord(text, next) ? 2 : 0.2;
    at = next;
  }
  return (20 * score) / (3 * typed.length) - Math.min(5, lower.length / 40) > 6 ? (20 * score) / (3 * typed.length) : 0;
}

/** What is between words: anything but letters and digits. */
const wordBoundary = /[^\p{L}\p{N}]/u;

/** A capital after a small letter begins a word too: `accessReview`. */
const upperCase = /\p{Lu}/u;
const lowerCase = /\p{Ll}/u;

function beginsWord(text: string, at: number): boolean {
  return at === 0 || wordBoundary.test(text[at - 1]!) || (upperCase.test(text[at]!) && lowerCase.test(text[at - 1]!));
}
