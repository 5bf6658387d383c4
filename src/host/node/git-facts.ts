import type { CancellationToken } from 'vscode-languageserver';
import type { Git } from './git';

const longestCommand = 20_000;

/** What git reports about a folder. */
export interface Repository {
  /** Whether the clone is shallow, that is, without its whole history. */
  shallow: boolean;
  /** Path of the folder inside the repository, with `/` at its end; empty for the root of the repository. */
  prefix: string;
}

/** Undefined for a folder outside any repository, or in a repository that git does not trust. */
export async function repositoryOf(git: Git, token: CancellationToken): Promise<Repository | undefined> {
  const answer = await git.ask(
    ['rev-parse', '--is-inside-work-tree', '--is-shallow-repository', '--show-prefix'],
    token,
  );
  const [inside, shallow, prefix = ''] = (answer?.toString('utf8') ?? '').split('\n');
  return inside === 'true' ? { shallow: shallow !== 'false', prefix } : undefined;
}

/** A commit's id, by SHA-1 or SHA-256. */
const commitId = /^[0-9a-f]{40,64}$/;

/** Undefined before the first commit. */
export async function headOf(git: Git, token: CancellationToken): Promise<string | undefined> {
  const head = (await git.ask(['rev-parse', '--verify', '--quiet', 'HEAD'], token))?.toString('latin1').trim();
  return head !== undefined && commitId.test(head) ? head : undefined;
}

/** Which of these files or folders git tracks, or has tracked files in. */
export async function trackedOf(
  git: Git,
  paths: readonly string[],
  token: CancellationToken,
): Promise<Set<string> | undefined> {
  const found = new Set<string>();
  for (const part of commandsOf(paths)) {
    const answer = await git.ask(['ls-files', '-z', '--cached', '--', ...part], token);
    if (answer === undefined) return undefined;
    const listed = answer.toString('utf8').split('\0');
    const exact = new Set(listed);
    for (const path of part) if (exact.has(path) || listed.some((each) => each.startsWith(`${path}/`))) found.add(path);
  }
  return found;
}

/** Splits paths into groups that fit on a command line. */
function commandsOf(paths: readonly string[]): string[][] {
  const parts: string[][] = [];
  let room = 0;
  for (const path of paths) {
    if (path.length + 1 > room) {
      parts.push([]);
      room = longestCommand;
    }
    parts[parts.length - 1]!.push(path);
    room -= path.length + 1;
  }
  return parts;
}
