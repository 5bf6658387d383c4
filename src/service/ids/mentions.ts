import { normaliseCriterion } from '../../core/criteria/normalise';
import type { FileEntry } from '../../core/index/entity';
import type { Programme } from '../../core/index/programme';
import type { IdKind } from '../../core/model/kinds';
import type { TextRange } from '../../core/syntax/tree';
import { isProse } from './prose';

/** An id in a sentence or a comment. */
export interface Mention {
  kind: IdKind;
  id: string;
  range: TextRange;
}

/** Kinds whose ids people write into sentences, in the order in which a word is tried. */
const mentionedKinds = [
  'control',
  'policy',
  'procedure',
  'narrative',
  'risk',
  'finding',
  'incident',
  'evidence',
  'commitment',
  'requirement',
  'cuec',
  'csoc',
] as const;

const idWord = /(?:SOC2-|TSC-)?[A-Za-z][A-Za-z0-9]*(?:[._-][A-Za-z0-9]+)*/g;
const longestLine = 1000;

/** A word with a digit, or an acronym in capitals. */
const numberedOrAcronym = /^[A-Za-z][\w.-]*\d|^[A-Z][A-Z0-9-]+$/;

/**
 * Whether a word can only be meant as an id: it contains a digit, or is an acronym in capitals. Ids of roles and
 * vendors are often common words.
 */
export function looksLikeId(word: string): boolean {
  return numberedOrAcronym.test(word);
}

/** The id that is mentioned at an offset of prose; undefined for other words. */
export function mentionAt(programme: Programme, file: FileEntry, offset: number): Mention | undefined {
  const { text } = file.tree;
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - longestLine / 2);
  const lineEnd = text.indexOf('\n', offset);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd).slice(0, longestLine);
  for (const match of line.matchAll(idWord)) {
    const range = { start: lineStart + match.index, end: lineStart + match.index + match[0].length };
    if (offset < range.start || offset > range.end) continue;
    const named = namedByWord(programme, match[0]);
    return named && standsAlone(text, range) && isProse(file, range) ? { ...named, range } : undefined;
  }
  return undefined;
}

function namedByWord(programme: Programme, word: string): Pick<Mention, 'kind' | 'id'> | undefined {
  const criterion = /\d/.test(word) ? normaliseCriterion(word).id : undefined;
  if (criterion) return { kind: 'criterion', id: criterion };
  if (!looksLikeId(word)) return undefined;
  const kind = mentionedKinds.find((each) => programme.tables.declarations(each, word).length > 0);
  return kind && { kind, id: word };
}

/**
 * The ranges where the prose of a file mentions an id as a whole word, not as part of a longer id, an address or a
 * path.
 */
export function mentionsIn(programme: Programme, file: FileEntry, kind: IdKind, id: string): TextRange[] {
  const { text } = file.tree;
  const found: TextRange[] = [];
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + id.length)) {
    const range = { start: at, end: at + id.length };
    if (standsAlone(text, range) && isProse(file, range)) found.push(range);
  }
  if (found.length === 0) return found;
  const named = namedByWord(programme, id);
  return named?.kind === kind && named.id === id ? found : [];
}

/** A letter, digit or underscore directly before a word, and one that a dot or hyphen joins to it. */
const endsWithLetter = /[\p{L}\p{N}_]$/u;
const endsWithJoinedLetter = /[\p{L}\p{N}_][-.\u2010\u2011]$/u;

/** A letter, digit or underscore directly after a word, and one that a dot or hyphen joins to it. */
const beginsWithLetter = /^[\p{L}\p{N}_]/u;
const beginsWithJoinedLetter = /^[-.\u2010\u2011][\p{L}\p{N}_]/u;

/**
 * Whether the characters around a word do not continue it: `AC-1` is not a word of `AC-10`, `AC-1.2`, `XAC-1` or
 * `AC-1.yaml`, and `AC` is not a word of `AC‑1` with a non-breaking hyphen.
 */
function standsAlone(text: string, { start, end }: TextRange): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const behind = text.slice(end, end + 2);
  if (endsWithLetter.test(before) || endsWithJoinedLetter.test(before)) return false;
  if (beginsWithLetter.test(behind) || beginsWithJoinedLetter.test(behind)) return false;
  return !isInAddress(text, start);
}

/** The text between the last blank and the word. */
const lastToken = /\S*$/;

/** A scheme with `://`. */
const webAddress = /[a-z][a-z0-9+.-]*:\/\//i;

/** The name of a folder and its slash before the word. */
const folderBefore = /(?:^|[^\w])[a-z.][\w.-]*\/$/;

/** The target of a Markdown link that is not closed before the word. */
const openLinkTarget = /\]\([^)]*$/;

/** In a web address, after a folder's name, or in the target of a Markdown link. */
function isInAddress(text: string, start: number): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - longestLine), start);
  const token = lastToken.exec(line)![0];
  return webAddress.test(token) || folderBefore.test(token) || openLinkTarget.test(line);
}

const longestScan = 200_000;

/** Every id that the body of a document mentions between two offsets, in source order. */
export function mentionsOfBody(programme: Programme, file: FileEntry, from: number, to: number): Mention[] {
  const { text, format, bodyStart = 0 } = file.tree;
  if (format !== 'markdown') return [];
  const start = Math.max(from, bodyStart);
  const known = new Map<string, ReturnType<typeof namedByWord>>();
  return [...text.slice(start, Math.min(to, start + longestScan)).matchAll(idWord)].flatMap((match): Mention[] => {
    const word = match[0];
    if (!known.has(word)) known.set(word, namedByWord(programme, word));
    const named = known.get(word);
    const range = { start: start + match.index, end: start + match.index + word.length };
    return named && standsAlone(text, range) ? [{ ...named, range }] : [];
  });
}
