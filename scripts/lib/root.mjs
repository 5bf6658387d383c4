import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The root of the repository. It is searched upwards from the program that was started, then from the current
 * folder, and not from this file: the test bundles contain a copy of it.
 */
export const root = above(dirname(realpathSync(process.argv[1] ?? '.'))) ?? above(process.cwd()) ?? process.cwd();

/** The name and version in package.json, read on each call. */
export function manifest() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
}

/** @param {string} folder @returns {string | undefined} */
function above(folder) {
  const file = join(folder, 'package.json');
  if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'soc2-workbench') return folder;
  return dirname(folder) === folder ? undefined : above(dirname(folder));
}
