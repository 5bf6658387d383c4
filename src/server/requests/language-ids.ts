import type { ProgrammeFile } from '../workspace/workspace';

/** Ending of exported HTML files, which keep the language id of the editor. */
const htmlEnding = /\.html$/i;

/** Endings of Markdown files. */
const markdownEnding = /\.(md|markdown)$/i;

/**
 * Language id that a file of a programme should have: our own for YAML, so that general YAML servers ignore it;
 * `markdown` for documents. Null for files of no programme.
 */
export function languageOf(target: ProgrammeFile | undefined): string | null {
  if (!target) return null;
  if (htmlEnding.test(target.path)) return null;
  return markdownEnding.test(target.path) ? 'markdown' : 'soc2';
}
