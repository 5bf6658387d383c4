import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of public data beside the repository, if it exists; the data must not be added to the repository. */
const root = '../shared/corpora';

/** Texts of a folder of the corpora by path; undefined when the corpora are not there. */
export function corpus(folder: string): Map<string, string> | undefined {
  const top = join(root, folder);
  if (!existsSync(top)) return undefined;
  const found = new Map<string, string>();
  const visit = (below: string): void => {
    for (const entry of readdirSync(join(top, below), { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else found.set(path, readFileSync(join(top, path), 'utf8'));
    }
  };
  visit('');
  return found;
}

export const withoutCorpora = 'needs ../shared/corpora, which is not there';
