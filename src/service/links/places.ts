import type { FileEntry } from '../../core/index/entity';
import { keyOfScalar, scalarsIn } from './scalars';
import type { TextRange } from '../../core/syntax/tree';

/** An address or a path as it is written in a file. */
export interface LinkPlace {
  range: TextRange;
  written: string;
  /**
   * `url`: with a scheme. `markdown`: relative to the file that contains it. `location`: of an artefact, by the rules
   * of evidence records.
   */
  form: 'url' | 'markdown' | 'location';
}

const longestLine = 4000;
const url = /\bhttps?:\/\/[^\s<>"'`\]})]{1,2000}/g;
/** The target of `[text](target)`, of `[name]: target`; `<...>` around it is left out. */
const inlineTarget = /\]\(\s*<?([^)\s<>]{1,1000})/g;
const definedTarget = /^ {0,3}\[[^\]\n]{1,200}\]:\s*<?([^\s<>]{1,1000})/;

/** Every address and path of a file, in source order. */
export function linkPlaces(file: FileEntry): LinkPlace[] {
  const found = [
    ...yamlPlaces(file),
    ...(file.tree.format === 'markdown' ? bodyPlaces(file.tree.text, file.tree.bodyStart ?? 0) : []),
  ];
  const sorted = found.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  return sorted.filter((each, index) => index === 0 || each.range.start >= sorted[index - 1]!.range.end);
}

/** Keys whose value may be a path. */
const pathKey = /^(?:location|criteria_text)$/;

/** The scheme of an address. */
const scheme = /^[a-z][a-z0-9+.-]*:/i;

function yamlPlaces(file: FileEntry): LinkPlace[] {
  const found: LinkPlace[] = [];
  for (const scalar of scalarsIn(file)) {
    const source = file.tree.text.slice(scalar.start, scalar.end);
    for (const place of urlsIn(source, scalar.start)) found.push(place);
    if (pathKey.test(keyOfScalar(scalar)) && !scheme.test(scalar.text)) {
      const at = source.indexOf(scalar.text);
      if (at >= 0 && scalar.text !== '')
        found.push({
          range: { start: scalar.start + at, end: scalar.start + at + scalar.text.length },
          written: scalar.text,
          form: 'location',
        });
    }
  }
  return found;
}

/** The mark that opens or closes fenced code. */
const fenceMark = /^ {0,3}(```|~~~)/;

function bodyPlaces(text: string, from: number): LinkPlace[] {
  const found: LinkPlace[] = [];
  let fence: string | undefined;
  for (let start = from; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, Math.min(end, start + longestLine));
    const mark = fenceMark.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || fence === mark)) fence = fence === undefined ? mark : undefined;
    else if (fence === undefined) found.push(...targetsIn(line, start), ...urlsIn(line, start));
    start = end + 1;
  }
  return found;
}

function targetsIn(line: string, at: number): LinkPlace[] {
  const defined = definedTarget.exec(line);
  return [...line.matchAll(inlineTarget), ...(defined ? [defined] : [])]
    .map((match): LinkPlace => {
      const written = match[1]!;
      const start = at + match.index + match[0].length - written.length;
      return {
        range: { start, end: start + written.length },
        written,
        form: scheme.test(written) ? 'url' : 'markdown',
      };
    })
    .filter((each) => !each.written.startsWith('#'));
}

/** Marks of the sentence after an address, which are not part of it. */
const trailingMarks = /[.,;:!?]+$/;

function urlsIn(text: string, at: number): LinkPlace[] {
  return [...text.matchAll(url)].map((match) => {
    const written = match[0].replace(trailingMarks, '');
    return { range: { start: at + match.index, end: at + match.index + written.length }, written, form: 'url' };
  });
}
