import type { ServerContext } from '../context';
import type { OpenProgramme } from '../workspace/open-programme';

/**
 * Runs work on a programme after all of its files are read, edits included; returns `none` when no programme has this
 * root.
 */
export async function withProgramme<T>(
  { workspace }: Pick<ServerContext, 'workspace'>,
  root: string | undefined,
  none: T,
  work: (openProgramme: OpenProgramme) => T | Promise<T>,
): Promise<T> {
  await workspace.whenIndexed();
  workspace.flush();
  const openProgramme = workspace.programme(root);
  return openProgramme ? work(openProgramme) : none;
}
