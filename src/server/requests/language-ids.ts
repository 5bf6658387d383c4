import type { ProgrammeFile } from '../workspace/workspace';

/**
 * Language id that a file of a programme should have: our own for YAML, so that no general YAML server looks at it too;
 * `markdown` for documents. Null for files of no programme.
 */
export function languageOf(target: ProgrammeFile | undefined): string | null {
  if (!target) return null;
  if (/\.html$/i.test(target.path)) return null;
  return /\.(md|markdown)$/i.test(target.path) ? 'markdown' : 'soc2';
}
