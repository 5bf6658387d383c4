import type { CancellationToken } from 'vscode-languageserver';
import type { Git } from './git';
import { headOf } from './git-facts';

/** Where the main branch is looked for, the likeliest place first. */
const mainBranches = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/heads/main',
  'refs/remotes/origin/master',
  'refs/heads/master',
];

/**
 * Files below the folder that differ from the main branch, or are not committed, by their path from the folder.
 * `prefix`: of the folder in its repository. Undefined when git cannot tell, as without a main branch.
 */
export async function changedFiles(
  git: Git,
  prefix: string,
  token: CancellationToken,
): Promise<ReadonlySet<string> | undefined> {
  const ask = async (words: readonly string[]): Promise<string | undefined> =>
    (await git.ask(words, token))?.toString('utf8');
  const base = await mergeBase(git, token);
  const guards = base === undefined ? undefined : await withoutFilters(ask);
  if (base === undefined || guards === undefined) return undefined;
  const committed = await ask(['diff-tree', '-r', '--name-only', '-z', '--no-renames', '--relative', base, 'HEAD']);
  const status = await ask([
    ...guards,
    'status',
    '--porcelain=v1',
    '-z',
    '--untracked-files=all',
    '--no-renames',
    '--ignore-submodules=all',
    '--',
    '.',
  ]);
  if (committed === undefined || status === undefined) return undefined;
  // Two letters and a space stand before each path, which begins at the root of the repository.
  const uncommitted = status
    .split('\0')
    .map((each) => each.slice(3))
    .filter((each) => each.startsWith(prefix));
  return new Set([...committed.split('\0'), ...uncommitted.map((each) => each.slice(prefix.length))].filter(Boolean));
}

/** The last commit that HEAD and the main branch have in common. */
async function mergeBase(git: Git, token: CancellationToken): Promise<string | undefined> {
  if ((await headOf(git, token)) === undefined) return undefined;
  for (const branch of mainBranches) {
    if ((await git.ask(['rev-parse', '--verify', '--quiet', `${branch}^{commit}`], token)) === undefined) continue;
    const base = (await git.ask(['merge-base', branch, 'HEAD'], token))?.toString('latin1').trim();
    return base === '' ? undefined : base;
  }
  return undefined;
}

const filterKey = /^filter\.(.*)\.(?:clean|smudge|process|required)$/s;

/**
 * Words that turn off every filter of the configuration, since `git status` runs them on files whose time changed.
 * Undefined when a filter has a name that cannot be written on the command line.
 */
async function withoutFilters(
  ask: (words: readonly string[]) => Promise<string | undefined>,
): Promise<string[] | undefined> {
  const keys = (await ask(['config', '--list', '--name-only', '-z']))?.split('\0');
  const names = new Set(keys?.flatMap((each) => filterKey.exec(each)?.[1] ?? []));
  if (keys === undefined || [...names].some((each) => each.includes('='))) return undefined;
  return [...names].flatMap((name) =>
    ['clean=', 'smudge=', 'process=', 'required=false'].flatMap((each) => ['-c', `filter.${name}.${each}`]),
  );
}
