import type { OpenProgramme } from '../workspace/open-programme';
import { relativePath } from '../../host/uris';

/** The folder of the repository when this is one of git's own files; undefined for other files. `uri` is normalised. */
export function repositoryWith(uri: string): string | undefined {
  return uri.includes('/.git/') ? uri.slice(0, uri.indexOf('/.git/')) : undefined;
}

/** Whether a programme is in a repository, or contains it. */
export function isOfRepository({ root }: OpenProgramme, repository: string): boolean {
  return (
    root === repository || relativePath(repository, root) !== undefined || relativePath(root, repository) !== undefined
  );
}
