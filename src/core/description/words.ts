import { either } from '../language/either';
import { oneLine } from '../language/one-line';
import { capitalise } from '../language/words';

export { capitalise, listWords } from '../language/words';

/** Small pieces of sentences. All of them take text from files as it is; none of them formats for an output. */

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Numbers up to twelve in words. */
export function numberWord(count: number): string {
  return small[count] ?? String(count);
}

/** `one service`, `two services`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${numberWord(count)} ${count === 1 ? one : many}`;
}

/** `service` for one, `two services` for more: what follows `the following`. */
export function severalOf(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : countOf(count, one, many);
}

/** The form of a word (a verb, a noun) that fits the count. */
export function agree(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

/** A blank line, which separates paragraphs. */
const blankLine = /\r?\n[ \t]*\r?\n/;

/** Paragraphs of a field: blank lines separate them. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(blankLine)
    .map(oneLine)
    .filter((each) => each !== '');
}

/** What needs no full stop after it: a mark that ends a sentence or opens a list, also before a closing quote. */
const endsLine = /[.!?:…]["”’')\]]?$/;

/** One line that ends as a sentence does; empty text stays empty. */
export function sentence(text: string): string {
  const line = oneLine(text);
  return line === '' || endsLine.test(line) ? line : `${line}.`;
}

/** A field as a sentence of its own, with a capital as in a cell. Statements of controls are printed as they are. */
export function fieldSentence(text: string | undefined): string {
  return sentence(cellText(text));
}

/** A first word of small letters only, which is no code and no name. */
const lowerFirstWord = /^\p{Ll}+(?:[\s,;:]|$)/u;

/**
 * A field as the text of a table's cell: with a capital, unless its first word is a code such as `us-west-2` or a name
 * such as `iManage`.
 */
export function cellText(text: string | undefined): string {
  const line = oneLine(text ?? '');
  return lowerFirstWord.test(line) ? capitalise(line) : line;
}

const commonWords = either([
  '[a-z-]+(?:ing|tion|ment|ance|ence|age|ity|ery|ware|work|works)|e-?mail|mail|cloud|data|source|single|customer',
  'payments?|compute|computers?|servers?|databases?|infrastructure|code|logs?|metrics|alerts?|tickets?|text|web',
  'calls?|managed|internal|external|online|remote|office|staff|payroll|support|help|search|content|file|files',
  'object|operations?|platform|public|private|the|an?|all|our|their',
]);

/**
 * First words of services that are not names. The first word of `Kubernetes hosting` is a name, and so not among them.
 */
const commonWord = new RegExp(`^${commonWords}$`);

/**
 * A field as part of a longer sentence: without its full stop, and with a small first letter where the first word is
 * known not to be a name and does not begin any of those given.
 */
export function midSentence(text: string, names: readonly string[] = []): string {
  const line = oneLine(text).replace(/\.$/, '');
  const first = /^[^\s,;:]*/.exec(line)![0];
  const proper = names.some((name) => name.split(/\s+/, 1)[0] === first);
  const small = first.charAt(0).toLowerCase() + first.slice(1);
  return proper || !commonWord.test(small) ? line : small + line.slice(first.length);
}

/** `Larkspur's`, `Larkspur Labs'`. */
export function possessive(name: string): string {
  return /s$/i.test(name) ? `${name}'` : `${name}'s`;
}

/**
 * A name at the end of a sentence: with a full stop, unless it ends with one, or with another mark that ends a
 * sentence.
 */
export function endWith(name: string): string {
  return endsSentence(name) ? name : `${name}.`;
}

/** A name that ends with a full stop or another mark that ends a sentence. */
const endsName = /[.!?…]["”’)\]]?$/;

export function endsSentence(text: string): boolean {
  return endsName.test(text);
}
