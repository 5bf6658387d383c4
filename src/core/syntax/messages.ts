import type { YAMLError } from 'yaml';

interface Words {
  slug: string;
  message: string;
}

const words: Readonly<Record<string, Words>> = {
  TAB_AS_INDENT: { slug: 'tab', message: 'A tab indents this line; YAML takes spaces only. Replace it by two spaces.' },
  BAD_INDENT: {
    slug: 'indentation',
    message: 'The indentation of this line fits nothing above it. Line it up with its neighbours.',
  },
  MISSING_CHAR: {
    slug: 'missing-character',
    message: 'Something is missing here: a closing quote or bracket, a comma, or the `:` behind a key.',
  },
  UNEXPECTED_TOKEN: {
    slug: 'unexpected',
    message: 'This does not belong here. Check the line above for a missing `:`, quote or bracket.',
  },
  MULTILINE_IMPLICIT_KEY: {
    slug: 'key',
    message: 'A key stands on one line, followed by `:`. Check for a missing `:` or a missing quote.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    slug: 'nested-key',
    message: 'Two keys on one line: a value that contains `: ` needs quotes.',
  },
  BAD_ALIAS: {
    slug: 'alias',
    message: 'This begins with `*` or `&` and gives no usable name; put it in quotes if it is text.',
  },
  ALIAS_PROPS: { slug: 'alias', message: 'An alias takes no anchor and no tag. Remove what stands before the `*`.' },
  MULTIPLE_ANCHORS: {
    slug: 'anchor',
    message: 'A value takes one anchor. Remove one, or put the text in quotes if it begins with `&`.',
  },
  MULTIPLE_TAGS: {
    slug: 'tag',
    message: 'A value takes one tag. Remove one, or put the text in quotes if it begins with `!`.',
  },
  BAD_PROP_ORDER: { slug: 'anchor', message: 'An anchor or a tag stands behind the `-`, `?` or `:`. Move it there.' },
  BAD_SCALAR_START: {
    slug: 'scalar-start',
    message: 'A plain value cannot begin with this character; put it in quotes.',
  },
  BAD_DQ_ESCAPE: {
    slug: 'escape',
    message: 'This is no escape that YAML knows. In double quotes write a backslash twice, or use single quotes.',
  },
  BLOCK_IN_FLOW: { slug: 'block-in-flow', message: 'Inside [ ] or { } items are separated by commas, not by lines.' },
  BAD_DIRECTIVE: {
    slug: 'directive',
    message: 'This line begins with %, which YAML reads as a directive; put it in quotes.',
  },
  BAD_COLLECTION_TYPE: { slug: 'tag', message: 'The tag does not fit the value behind it. Remove the tag.' },
  TAG_RESOLVE_FAILED: {
    slug: 'tag',
    message: 'This tag is not known, or its value does not fit. Remove it, or quote the value.',
  },
  KEY_OVER_1024_CHARS: {
    slug: 'key',
    message: 'This key is longer than 1,024 characters; the `:` behind it is probably missing.',
  },
};

/** The library's message on a key without its colon. */
const lacksColon = /followed by map values/;

/** Some codes of the library cover several mistakes; its sentence distinguishes them. */
const finer: readonly (Words & { sentence: RegExp })[] = [
  {
    sentence: /closing .quote/,
    slug: 'quote',
    message: 'The quote that opens this text is not closed. Write the same quote at its end.',
  },
  {
    sentence: /end with a? ?\]/,
    slug: 'bracket',
    message: 'The list that opens above is not closed. Write ] behind its last item.',
  },
  {
    sentence: /end with a? ?\}/,
    slug: 'bracket',
    message: 'The map that opens above is not closed. Write } behind its last value.',
  },
  {
    sentence: /flow-(?:seq|map)-end token/,
    slug: 'bracket',
    message: 'This bracket closes nothing. Remove it, or open it before.',
  },
  {
    sentence: /quoted string needs to be sufficiently indented|Multi-line .*quoted/,
    slug: 'quote',
    message: 'Quoted text that goes on here is not indented. Close the quote above, or indent this line.',
  },
  { sentence: lacksColon, slug: 'key', message: 'The `:` behind this key is missing.' },
  { sentence: /space after :/, slug: 'key', message: 'A space is missing behind the `:`.' },
  { sentence: /^Missing ,/, slug: 'comma', message: 'A comma is missing before this.' },
  {
    sentence: /^Unexpected ,|empty item/,
    slug: 'comma',
    message: 'A value is missing before this comma, or the comma is one too many.',
  },
  {
    sentence: /directives-end/,
    slug: 'directive',
    message: 'A line that begins with % stands above; YAML reads it as a directive. Put it in quotes, or remove it.',
  },
  {
    sentence: /block-seq-ind on same line/,
    slug: 'list',
    message: 'A list begins on the line below its key. Move the - there, or put the text in quotes.',
  },
  { sentence: /without - indicator/, slug: 'list', message: 'The - that begins a list item is missing.' },
  { sentence: /Comments must be separated/, slug: 'comment', message: 'A comment needs a space before its #.' },
  {
    sentence: /separated from the next token/,
    slug: 'anchor',
    message: 'A space is missing behind this anchor or tag; put the value in quotes if it is text.',
  },
  {
    sentence: /scalar header/,
    slug: 'block-text',
    message: 'Behind | or > only a comment may follow. Move the text to the next line.',
  },
  {
    sentence: /more leading spaces|Block scalars with/,
    slug: 'indentation',
    message: 'A blank line here has more spaces than the text below it. Remove them.',
  },
  {
    sentence: /must start at the same column/,
    slug: 'indentation',
    message: 'This line does not stand in the column of its neighbours. Line it up with them.',
  },
];

/** Our words for the library's errors: what is wrong and what would settle it. `text` is what was parsed. */
export function messageFor(error: YAMLError, text: string): { code: string; message: string } {
  const { slug, message } =
    ofPlace(error, text) ??
    finer.find(({ sentence }) => sentence.test(error.message)) ??
    words[error.code] ??
    unreadable;
  return { code: `soc2.syntax.${slug}`, message };
}

const unreadable: Words = {
  slug: 'unreadable',
  message: 'This cannot be read as YAML. Check quotes, brackets and indentation.',
};

/** A quote at the end of what comes before the error. */
const closingQuote = /["']$/;

/** The mark of a list item where a key is expected. */
const itemMark = /^-\s/;

/** Words for an error that only the text around it explains. */
function ofPlace(error: YAMLError, text: string): Words | undefined {
  const [start] = error.pos;
  if (
    error.message === 'Unexpected scalar at node end' &&
    closingQuote.test(text.slice(Math.max(0, start - 20), start).trimEnd())
  )
    return behindQuote;
  if (
    (error.code === 'MULTILINE_IMPLICIT_KEY' || error.code === 'MISSING_CHAR') &&
    itemMark.test(text.slice(start, start + 2))
  )
    return strayItem;
  return ofBareWord(error, text);
}

const behindQuote: Words = {
  slug: 'quote',
  message:
    "Text stands behind the closing quote. Put all of it in quotes; inside single quotes write '' for an apostrophe, inside double quotes \\\".",
};
const strayItem: Words = {
  slug: 'list',
  message: 'A list item stands among keys. Write its key above it, or remove the -.',
};

/** A key whose value follows the colon without a space. */
const gluedKey = /^([\w.-]+):\S/;

/** A line of one word, which would be a key if it had its colon. */
const bareWord = /^[\w.-]+$/;

/** A line without `: ` becomes part of the next line's key; the missing colon is reported on the line itself. */
function ofBareWord(error: YAMLError, text: string): Words | undefined {
  if (error.code !== 'MULTILINE_IMPLICIT_KEY' && error.code !== 'MISSING_CHAR') return undefined;
  if (error.code === 'MISSING_CHAR' && !lacksColon.test(error.message)) return undefined;
  const line = /^[^\r\n]{0,80}/.exec(text.slice(error.pos[0]))![0].trim();
  const glued = gluedKey.exec(line);
  if (glued) return { slug: 'key', message: `A space is missing behind \`${glued[1]}:\`.` };
  return bareWord.test(line) ? { slug: 'key', message: `The \`:\` behind \`${line}\` is missing.` } : undefined;
}
