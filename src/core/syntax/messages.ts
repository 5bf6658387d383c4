import type { YAMLError } from 'yaml';

const words: Readonly<Record<string, { slug: string; message: string }>> = {
  TAB_AS_INDENT: { slug: 'tab', message: 'A tab indents this line; YAML takes spaces only. Replace it by two spaces.' },
  BAD_INDENT: { slug: 'indentation', message: 'The indentation of this line fits nothing above it. Line it up with its neighbours.' },
  MISSING_CHAR: { slug: 'missing-character', message: 'Something is missing here: a closing quote or bracket, a comma, or the `:` behind a key.' },
  UNEXPECTED_TOKEN: { slug: 'unexpected', message: 'This does not belong here. Check the line above for a missing `:`, quote or bracket.' },
  MULTILINE_IMPLICIT_KEY: { slug: 'key', message: 'A key stands on one line, followed by `:`. Check for a missing `:` or a missing quote.' },
  BLOCK_AS_IMPLICIT_KEY: { slug: 'nested-key', message: 'Two keys on one line: a value that contains `: ` needs quotes.' },
  BAD_ALIAS: { slug: 'alias', message: 'This begins with `*` and names no anchor; put it in quotes if it is text.' },
  UNRESOLVED_ALIAS: { slug: 'alias', message: 'This alias names no anchor above it; put it in quotes if it is text.' },
  BAD_SCALAR_START: { slug: 'scalar-start', message: 'A plain value cannot begin with this character; put it in quotes.' },
  BAD_DQ_ESCAPE: { slug: 'escape', message: 'This is no escape that YAML knows. In double quotes write a backslash twice, or use single quotes.' },
  BLOCK_IN_FLOW: { slug: 'block-in-flow', message: 'Inside [ ] or { } items are separated by commas, not by lines.' },
  BAD_DIRECTIVE: { slug: 'directive', message: 'This line begins with %, which YAML reads as a directive; put it in quotes.' },
  BAD_COLLECTION_TYPE: { slug: 'tag', message: 'The tag does not fit the value behind it. Remove the tag.' },
  TAG_RESOLVE_FAILED: { slug: 'tag', message: 'This tag is not known. Remove it, or quote the value.' },
  KEY_OVER_1024_CHARS: { slug: 'key', message: 'This key is longer than 1,024 characters; the `:` behind it is probably missing.' },
  IMPOSSIBLE: { slug: 'unreadable', message: 'This cannot be read as YAML.' },
};

/** Our words for the library's errors: what is wrong and what would settle it. */
export function messageFor(error: YAMLError): { code: string; message: string } {
  const known = words[error.code];
  return known ? { code: `soc2.syntax.${known.slug}`, message: known.message } : { code: 'soc2.syntax.unreadable', message: 'This cannot be read as YAML. Check quotes, brackets and indentation.' };
}
