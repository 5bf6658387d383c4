import type { Inline } from '../core/description/block';
import { printable, safeHref } from './printable';

/** Characters that are markup wherever they are. */
const markupCharacter = /[\\`*[\]<>|~$&]/g;

/** Underscores that may open or close emphasis; within a word they are plain. */
const emphasisUnderscore = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** The start of an address, which some programs make a link of. */
const bareAddress = /(?<![\p{L}\p{N}])(https?):\/\//giu;

/** The start of a host name, which some programs make a link of. */
const bareHost = /(?<![\p{L}\p{N}])(www)\./giu;

/** Escapes one line of text so that nothing in it is markup, in CommonMark and in its common extensions. */
export function literalMarkdown(text: string): string {
  return printable(text)
    .replace(/ {2,}/g, ' ')
    .replace(markupCharacter, '\\$&')
    .replace(emphasisUnderscore, '\\_')
    .replace(bareAddress, '$1\\://')
    .replace(bareHost, '$1\\.')
    .replace(/@/g, '\\@');
}

/** Characters that open a heading, an item, an underline or a definition at the start of a line. */
const lineStartMark = /^([#+=:-])/;

/** The number of an ordered item. */
const orderedMark = /^(\d+)([.)])/;

/** Escapes the start of a line, where some characters open a heading, a list, a quotation or a rule. */
function escapeLineStart(line: string): string {
  return line.replace(/^ +/, '').replace(lineStartMark, '\\$1').replace(orderedMark, '$1\\$2');
}

export function inlineMarkdown(runs: readonly Inline[]): string {
  return runs.map(run).join('').trim();
}

function run({ text, strong, emphasis, code, href }: Inline): string {
  const inner = text.trim();
  if (inner === '') return text === '' ? '' : ' ';
  let result = code ? codeSpan(inner) : literalMarkdown(inner);
  if (emphasis) result = `*${result}*`;
  if (strong) result = `**${result}**`;
  const target = safeHref(href);
  if (target && !target.startsWith('#')) result = `[${result}](<${target.replace(/[<>\\]/g, encodeURIComponent)}>)`;
  return `${text.trimStart() === text ? '' : ' '}${result}${text.trimEnd() === text ? '' : ' '}`;
}

/** Pipes are escaped too, since the span may be in a table. */
function codeSpan(text: string): string {
  const line = printable(text).replace(/\s+/g, ' ');
  const fence = '`'.repeat(longestBackticks(line) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Length of the longest run of backticks. */
export function longestBackticks(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((most, each) => Math.max(most, each.length), 0);
}

/** One sentence to a line, so that a change of one is a change of one line. Each line is safe at its start. */
export function sentenceLines(text: string): string[] {
  return text
    .split(sentenceBreak)
    .map((line) => escapeLineStart(line.trim()))
    .filter((line) => line !== '');
}

/** After these, a capital says little: names and numbers follow them in the middle of sentences. */
const abbreviation = String.raw`(?:\b(?:[ap]\.m|e\.g|i\.e|U\.S|U\.K|No|Nos|Inc|Ltd|Corp|St|Mr|Mrs|Ms|Dr|vs|approx|cf|[A-Z]))\.`;
/** Words that often begin a sentence and are hardly ever a name. */
const opening = String.raw`(?:It|Its|The|This|That|These|Those|They|Their|We|Our|An?|In|On|At|For|Each|Every|When|If|Then|No|All|Both|Users)\b`;
/**
 * A full stop with closing marks after it, a space, and the beginning of a sentence; quoted sentences stay on the line
 * of the sentence around them.
 */
const sentenceBreak = new RegExp(
  String.raw`(?<=[.!?][)”’"]?)(?:(?<!${abbreviation}) (?=[“"*\p{Lu}])| (?=${opening}))(?![^“”]*”)`,
  'u',
);
