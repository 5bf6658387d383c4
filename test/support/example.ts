import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Programme, type FileInput } from '../../src/core/index/programme';

export const exampleDay = '2026-07-15';

/** All files of an example programme, sorted by path. */
export function exampleTexts(name: 'larkspur-labs' | 'larkspur-draft'): Map<string, string> {
  const root = join('examples', name);
  const found = new Map<string, string>();
  const visit = (folder: string): void => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else if (/\.(ya?ml|md)$/.test(entry.name)) found.set(path, readFileSync(join(root, path), 'utf8'));
    }
  };
  visit('');
  return found;
}

/** A programme built from scratch; the files are added in the given order. */
export function programmeOf(
  texts: Iterable<readonly [string, string]>,
  author?: string,
  today: string = exampleDay,
): Programme {
  const programme = new Programme({ layout: 'soc2', today, author });
  programme.update([...texts].map(([path, text]): FileInput => ({ path, text })));
  return programme;
}
