/** Small pieces of sentences. All of them take text from files as it is; none of them formats for an output. */

/** `a`, `a and b`, `a, b and c`; empty text for an empty list. */
export function listWords(items: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items[items.length - 1]}`;
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Numbers up to twelve in words. */
export function numberWord(count: number): string {
  return small[count] ?? String(count);
}

/** `one service`, `two services`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${numberWord(count)} ${count === 1 ? one : many}`;
}

/** The form of a word (a verb, a noun) that fits the count. */
export function agree(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

/** White space and line breaks become single blanks. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Paragraphs of a field: blank lines part them. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\r?\n[ \t]*\r?\n/).map(oneLine).filter((each) => each !== '');
}

/** One line that ends as a sentence does; empty text stays empty. */
export function sentence(text: string): string {
  const line = oneLine(text);
  return line === '' || /[.!?:…]["”’')\]]?$/.test(line) ? line : `${line}.`;
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * A field as part of a longer sentence: without its full stop, and with a small first letter unless the first word
 * is an abbreviation or begins one of the names given.
 */
export function midSentence(text: string, names: readonly string[] = []): string {
  const line = oneLine(text).replace(/\.$/, '');
  const first = /^[^\s,;:]*/.exec(line)![0];
  const proper = names.some((name) => name.split(/\s+/, 1)[0] === first);
  return proper || /[A-Z0-9]/.test(first.slice(1)) || first.length < 2 ? line : line.charAt(0).toLowerCase() + line.slice(1);
}

/** `Larkspur's`, `Larkspur Labs'`. */
export function possessive(name: string): string {
  return /s$/i.test(name) ? `${name}'` : `${name}'s`;
}

/** The name with its full stop in the middle of a sentence, without a second one at the end of it. */
export function endWith(name: string): string {
  return name.endsWith('.') ? name : `${name}.`;
}
