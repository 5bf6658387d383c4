import type { PageText } from './messages';

let words: Partial<Record<string, string>> | undefined;

/** A text of the page in the language of the editor, which is sent with the page; English otherwise. */
export function say(text: PageText, ...values: readonly (string | number)[]): string {
  words ??= JSON.parse(document.body.dataset.words ?? '{}') as Partial<Record<string, string>>;
  return (words[text] ?? text).replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)]));
}
