import type { FileEntry } from '../index/entity';
import { recordAt } from '../index/record-at';
import { nodeAtOffset } from '../syntax/navigate';
import { suppressionsIn, type Suppression } from '../syntax/comments';
import { lineStarts, positionAt } from '../syntax/positions';
import type { Diagnostic } from './diagnostic';
import { documentedCode } from './pages';
import { ruleByCode } from './registry';
import type { Fix } from './rule';

/** Code of the hint for a comment that silences nothing. */
export const unusedSuppression = 'soc2.suppression.unused';

/** The comments of a file that silence codes, and which of them silenced a problem. */
export class Suppressions {
  readonly #file: FileEntry;
  readonly #found: readonly Suppression[];
  readonly #used = new Set<Suppression>();
  readonly #starts: readonly number[];

  constructor(file: FileEntry) {
    this.#file = file;
    this.#found = file.tree.text.includes('soc2-ignore') ? suppressionsIn(file.tree) : [];
    this.#starts = this.#found.length > 0 ? lineStarts(file.tree.text) : [];
  }

  /** Whether a comment silences a problem: on its line, or above the entry whose text contains the problem. */
  silences(diagnostic: Diagnostic): boolean {
    if (this.#found.length === 0) return false;
    const lines = [diagnostic.start, anchorOf(this.#file, diagnostic.start)].map(
      (each) => positionAt(this.#starts, each).line,
    );
    const found = this.#found.filter((each) => each.code === diagnostic.code && lines.includes(each.line));
    for (const suppression of found) this.#used.add(suppression);
    return found.length > 0;
  }

  /** A hint for each comment that silenced nothing; none for codes of rules that do not run for this type of report. */
  unused(type: 1 | 2 | undefined): Diagnostic[] {
    return this.#found
      .filter((each) => !this.#used.has(each))
      .flatMap(({ code, start, end }): Diagnostic[] => {
        const { reportType } = ruleByCode(code) ?? {};
        if (reportType !== undefined && reportType !== type) return [];
        const message = documentedCode(code)
          ? `This comment silences nothing: \`${code}\` is not reported here. Remove it, or put it above the line that it is about.`
          : `This comment silences nothing: there is no code \`${code}\`. \`soc2 rules\` lists the codes.`;
        return [{ file: this.#file.path, code: unusedSuppression, severity: 'hint', message, start, end }];
      });
  }
}

/** Offset at which the entry begins whose value contains `offset`: of a text over several lines, its key. */
function anchorOf(file: FileEntry, offset: number): number {
  const record = recordAt(file, offset)?.node;
  const found = record && nodeAtOffset(record, offset);
  return found?.node.kind === 'scalar' && found.pair && !found.inKey ? found.pair.key.start : offset;
}

/** Removes the comment, and its line when the line holds nothing else. */
export function removeSuppression(file: FileEntry, { start, end }: Diagnostic): Fix {
  const { text } = file.tree;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline + 1;
  const isAlone = text.slice(lineStart, start).trim() === '' && text.slice(end, lineEnd).trim() === '';
  const blanks = /[ \t]*$/.exec(text.slice(lineStart, start))![0].length;
  const edit = isAlone ? { start: lineStart, end: lineEnd, newText: '' } : { start: start - blanks, end, newText: '' };
  return { title: 'Remove the comment', preferred: true, edits: [{ file: file.path, edits: [edit] }] };
}

/** A line of a table, before which a comment would break the table. */
const tableRow = /^\s*\|/;

/**
 * Writes a comment that silences a problem, with a placeholder for the reason; undefined where a comment is not
 * possible.
 */
export function silence(file: FileEntry, { code, start }: Diagnostic): Fix | undefined {
  if (code.startsWith('soc2.syntax') || code === unusedSuppression) return undefined;
  const { text, format, bodyStart = 0 } = file.tree;
  const inBody = format === 'markdown' && start >= bodyStart;
  const lineStart = text.lastIndexOf('\n', (inBody ? start : anchorOf(file, start)) - 1) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(lineStart))![0];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const title = `Silence ${code} here, with a reason`;
  const write = (at: number, newText: string): Fix => ({
    title,
    edits: [{ file: file.path, edits: [{ start: at, end: at, newText }] }],
  });
  const isAboveKeys = format === 'markdown' && lineStart < (file.tree.frontMatter?.start ?? 0);
  if (!inBody)
    return isAboveKeys ? undefined : write(lineStart, `${/^\s*/.exec(line)![0]}# soc2-ignore: ${code} say why${eol}`);
  if (line.trim() === '' || tableRow.test(line)) return undefined;
  return write(lineStart + line.trimEnd().length, ` <!-- soc2-ignore: ${code} say why -->`);
}
