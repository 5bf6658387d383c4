import fc from 'fast-check';
import { folderOfKind } from '../../../src/core/index/classify';

/** A change to a set of files. Numbers choose among whatever there is, so that every value means something. */
export interface RandomEdit {
  kind: (typeof kinds)[number];
  file: number;
  at: number;
  pick: number;
}

const kinds = [
  'value',
  'value',
  'value',
  'token',
  'token',
  'manifest value',
  'prose',
  'delete line',
  'repeat line',
  'indent',
  'character',
  'cut',
  'delete file',
  'rename file',
  'move file',
  'copy file',
  'restore file',
] as const;

const manifestPath = 'soc2.yaml';

export const anEdit: fc.Arbitrary<RandomEdit> = fc.record({
  kind: fc.constantFrom(...kinds),
  file: fc.nat(9999),
  at: fc.nat(9999),
  pick: fc.nat(9999),
});

/** What values are replaced by: every word of the programme, so that references come and go, and some that fit nowhere. */
export function valuePool(texts: Iterable<string>): string[] {
  const words = new Set([
    '',
    '~',
    '[]',
    '{}',
    '[x, y]',
    '__proto__',
    'constructor',
    'CC9.9',
    '2027-01-01',
    '2025-06-31',
    'none',
    'planned',
    'carve-out',
    '1',
    '2',
    'privacy',
  ]);
  for (const text of texts) {
    for (const match of text.matchAll(/(?<=: |- |\[|, )[A-Za-z0-9][\w./-]{0,24}(?=[\],\r\n])/g)) words.add(match[0]);
  }
  return [...words].sort();
}

/** Paths with their new text; undefined: deleted. Empty when the edit finds nothing to change. */
export function applyEdit(
  files: ReadonlyMap<string, string>,
  original: ReadonlyMap<string, string>,
  pool: readonly string[],
  edit: RandomEdit,
): Map<string, string | undefined> {
  const paths = [...files.keys()].sort();
  const path = edit.kind === 'manifest value' ? manifestPath : choose(paths, edit.file);
  const text = path === undefined ? undefined : files.get(path);
  const word = choose(pool, edit.pick) ?? '';
  if (edit.kind === 'restore file') return restored(files, original, edit);
  if (path === undefined || text === undefined) return new Map<string, string | undefined>();
  const name = path.slice(path.lastIndexOf('/') + 1);
  switch (edit.kind) {
    case 'delete file':
      return path === manifestPath ? new Map<string, string | undefined>() : new Map([[path, undefined]]);
    case 'rename file':
      return path === manifestPath
        ? new Map<string, string | undefined>()
        : new Map([
            [path, undefined],
            [path.replace(name, `${word.replace(/\W/g, '') || 'x'}-${name}`), text],
          ]);
    case 'move file':
      return path === manifestPath
        ? new Map<string, string | undefined>()
        : new Map([
            [path, undefined],
            [
              `${folderOfKind(choose(['control', 'policy', 'evidence', 'vendor', 'risk', 'narrative'], edit.at)!)}/${name}`,
              text,
            ],
          ]);
    case 'copy file':
      return new Map([[path.replace(name, `copy-${edit.at % 3}-${name}`), text]]);
    default:
      return new Map([[path, editText(text, edit, word)]]);
  }
}

function restored(
  files: ReadonlyMap<string, string>,
  original: ReadonlyMap<string, string>,
  edit: RandomEdit,
): Map<string, string | undefined> {
  const path = choose(
    [...original.keys()].filter((each) => files.get(each) !== original.get(each)),
    edit.file,
  );
  return path === undefined ? new Map<string, string | undefined>() : new Map([[path, original.get(path)]]);
}

function editText(text: string, { kind, at, pick }: RandomEdit, word: string): string {
  const lines = text.split('\n');
  const index = at % lines.length;
  const line = lines[index]!;
  switch (kind) {
    case 'value':
    case 'manifest value':
      return replaceNth(text, /(?<=^[ \t-]*[\w-]+: ).*$/gm, at, word);
    case 'token':
      return replaceNth(text, /(?<=[[ ,])[A-Za-z]+-?[\d.]+(?=[\],\r\n])/g, at, word);
    case 'prose':
      return replaceNth(text, /(?<=[a-z]) (?=[a-z])/g, at, ' very ');
    case 'delete line':
      lines.splice(index, 1);
      return lines.join('\n');
    case 'repeat line':
      lines.splice(index, 0, line);
      return lines.join('\n');
    case 'indent':
      lines[index] = `  ${line}`;
      return lines.join('\n');
    case 'cut':
      return text.slice(0, at % (text.length + 1));
    case 'character':
      return (
        text.slice(0, at % (text.length + 1)) +
        ':-[]{}#\'"&*!|>%@ \t\nx'.charAt(pick % 21) +
        text.slice(at % (text.length + 1))
      );
    default:
      return text;
  }
}

/** Replaces one match, counted round the text. */
function replaceNth(text: string, pattern: RegExp, n: number, by: string): string {
  const matches = [...text.matchAll(pattern)];
  const match = choose(matches, n);
  return match ? text.slice(0, match.index) + by + text.slice(match.index + match[0].length) : text;
}

function choose<T>(items: readonly T[], n: number): T | undefined {
  return items.length === 0 ? undefined : items[n % items.length];
}
