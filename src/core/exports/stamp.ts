import { hashOf } from '../model/hash';

/** What an exported file records about itself, so that a check can say whether an export would still write the same. */
export interface Stamp {
  document: 'description' | 'report';
  profile: 'full' | 'customer';
  spelling: 'british' | 'american';
  /** Hash of the file without its stamp. */
  body: string;
  /** Hash of what was printed; see `printedHash`. */
  printed: string;
  /** Eight digits for each source, sorted; see `sourceMarks`. */
  sources: readonly string[];
}

/** A stamp as one line of letters, digits, points and semicolons, which is safe inside any comment or attribute. */
function stampText({ document, profile, spelling, body, printed, sources }: Stamp): string {
  return `1;${document};${profile};${spelling};${body};${printed};${sources.join('')}`;
}

const form =
  /^1;(description|report);(full|customer);(british|american);([0-9a-f]{16});([0-9a-f]{16});((?:[0-9a-f]{8})*)$/;

function readStamp(text: string): Stamp | undefined {
  const match = form.exec(text);
  if (!match) return undefined;
  const [, document, profile, spelling, body, printed, sources] = match as unknown as [
    string,
    Stamp['document'],
    Stamp['profile'],
    Stamp['spelling'],
    string,
    string,
    string,
  ];
  return { document, profile, spelling, body, printed, sources: sources.match(/.{8}/g) ?? [] };
}

const inMarkdown = /<!-- soc2-export ([0-9a-z;]+) -->\r?\n?/;
const inHtml = /<meta name="soc2-export" content="([0-9a-z;]+)">\r?\n?/;

/** A stamp in a text. */
interface FoundStamp {
  stamp: Stamp;
  /** The format whose stamp it is, whatever the file is called. */
  format: 'md' | 'html';
  /** The stamp as it stands in the text, with the end of its line. */
  written: string;
}

/** The stamp of an exported Markdown or HTML file, or of the line alone; undefined when there is none. Hashes nothing. */
export function findStamp(text: string): FoundStamp | undefined {
  const ofMarkdown = inMarkdown.exec(text);
  const at = ofMarkdown ?? inHtml.exec(text);
  const stamp = at && readStamp(at[1]!);
  return at && stamp ? { stamp, format: ofMarkdown ? 'md' : 'html', written: at[0] } : undefined;
}

/** The stamp of an exported file, and the hash of the file as it is now; undefined when there is no stamp. */
export function stampIn(text: string): { stamp: Stamp; body: string } | undefined {
  const found = findStamp(text);
  return found && { stamp: found.stamp, body: bodyHash(text.replace(found.written, '')) };
}

/** Hash of a file's text with line endings normalised, since git changes them, not the author. */
function bodyHash(text: string): string {
  return hashOf(text.replace(/\r\n/g, '\n'));
}

/** The document with its stamp: a comment after the Markdown, an element in the head of HTML. */
export function stamped(text: string, format: 'md' | 'html', stamp: Omit<Stamp, 'body'>): string {
  const written = stampText({ ...stamp, body: bodyHash(text) });
  return format === 'md'
    ? `${text}<!-- soc2-export ${written} -->\n`
    : text.replace('<title>', () => `<meta name="soc2-export" content="${written}">\n<title>`);
}
