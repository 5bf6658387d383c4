import type { CancellationToken } from 'vscode-languageserver';
import type { PastFile } from '../../core/outside/past-programme';
import { isCandidate, isSkippedFolder } from '../host';
import type { Git } from './git';
import { largestBlob } from './git-texts';
import type { LineCommit } from '../trend-cache';

/** In commits; older commits are not read. */
const longestLine = 200_000;

/** A line of the log: commit, tree, committer date. */
const logLine = /^\s*([0-9a-f]+) ([0-9a-f]+) (\d{4}-\d\d-\d\d)$/;

/** The main line of a history, newest first. Days are those of the committer dates. */
export async function mainLine(git: Git, head: string, token: CancellationToken): Promise<LineCommit[] | undefined> {
  const answer = await git.ask(
    [
      'log',
      '-z',
      '--first-parent',
      '--no-patch',
      '--no-color',
      '--no-show-signature',
      `--max-count=${longestLine}`,
      '--format=tformat:%H %T %cs',
      head,
      '--',
    ],
    token,
  );
  return answer
    ?.toString('latin1')
    .split('\0')
    .flatMap((line) => {
      const [, id, tree, date] = logLine.exec(line) ?? [];
      return id !== undefined && tree !== undefined && date !== undefined ? [{ id, tree, date }] : [];
    });
}

/**
 * The last commit on or before a day. Clocks may be wrong, and the line is ordered by parents, not by dates: the newest
 * commit whose date fits is used.
 */
export function commitOn(line: readonly LineCommit[], day: string): LineCommit | undefined {
  return line.find((each) => each.date <= day);
}

/** An entry of a tree that is an ordinary file: the id of its text and its size. Symbolic links have another mode. */
const fileEntry = /^100\d+ blob ([0-9a-f]+) +(\d+)$/;

/**
 * The files of the programme's folder in a commit that may be records: of a kind and size that a person writes. Links
 * and submodules are left out. Undefined when git does not answer.
 */
export async function filesIn(git: Git, commit: string, token: CancellationToken): Promise<PastFile[] | undefined> {
  const answer = await git.ask(['ls-tree', '-r', '-z', '-l', commit], token);
  return answer
    ?.toString('utf8')
    .split('\0')
    .flatMap((line): PastFile[] => {
      const tab = line.indexOf('\t');
      const [, id, size] = fileEntry.exec(line.slice(0, Math.max(0, tab))) ?? [];
      const path = line.slice(tab + 1);
      return id !== undefined &&
        Number(size) <= largestBlob &&
        isCandidate(path) &&
        !path.split('/').slice(0, -1).some(isSkippedFolder)
        ? [{ path, id }]
        : [];
    });
}
