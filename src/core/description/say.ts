import type { DescribeOptions } from './options';
import { spell } from './spelling';
import { capitalise, endsSentence } from './words';

/**
 * Tag of the sentences that the generator writes: `` say`${company} uses ${vendor}.` ``. The text of the template is
 * ours and follows the chosen spelling; values put in stay as they are, except that the first word of a sentence gets
 * its capital, and that a value which ends a sentence by itself absorbs the full stop after it (`Acme, Inc.`).
 */
export interface Say {
  (parts: TemplateStringsArray, ...values: readonly (string | number)[]): string;
  /** Like the tag itself, for a piece of a sentence: its first word stays as it is. */
  piece(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string;
  /** A text of ours that holds nothing from files, such as the title of a criterion. */
  own(text: string): string;
}

/** Text of ours that ends a sentence, so that the value after it begins one. */
const sentenceEnd = /[.!?] $/;

/** A full stop that is not the beginning of an ellipsis. */
const fullStop = /^\.(?!\.)/;

export function sayIn({ spelling }: DescribeOptions): Say {
  const own = (text: string): string => spell(text, spelling);
  const join = (parts: TemplateStringsArray, values: readonly (string | number)[], opens: boolean): string => {
    let result = own(parts[0]!);
    values.forEach((given, index) => {
      const before = parts[index]!;
      const first = (index === 0 && before.trim() === '' && opens) || sentenceEnd.test(before);
      const value = first ? openingWord(String(given)) : String(given);
      const after = own(parts[index + 1]!);
      result += value;
      // Empty values may come between a name and its full stop.
      result += endsSentence(result) && fullStop.test(after) ? after.slice(1) : after;
    });
    return result;
  };
  const say = (parts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
    join(parts, values, true);
  return Object.assign(say, {
    piece: (parts: TemplateStringsArray, ...values: readonly (string | number)[]) => join(parts, values, false),
    own,
  });
}

/** A first word with a capital in it, such as `iManage`, which keeps its form. */
const capitalInFirstWord = /^[^\s]*[A-Z]/;

/** A capital, unless the word has one inside: `the company`, but `iManage`. */
function openingWord(value: string): string {
  return capitalInFirstWord.test(value) ? value : capitalise(value);
}
