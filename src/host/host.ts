import { artefactEndings } from '../core/outside/location';
import type { CancellationToken } from 'vscode-languageserver';
import type { LoadGraphviz } from '../export/pictures/layout';
import type { Writers } from '../export/write';
import type { OutsideInput } from '../core/index/outside-facts';
import type { WantedTrend } from '../core/outside/trend';
import type { TrendFact } from '../core/index/outside-facts';
import type { WantedFacts } from '../core/outside/wanted';
import type { TrendCache } from './trend-cache';

/** Reads the files of a workspace folder. Nothing outside the folder is ever listed or read. */
export interface FileSource {
  /**
   * Paths of YAML, Markdown and HTML files (exports) below the folder, relative to it, with `/`, in no particular
   * order.
   * `below`: only those below this path. Empty when that is no folder, or one behind a symbolic link.
   */
  list(folder: string, token: CancellationToken, below?: string): Promise<string[]>;
  /**
   * Passes the texts one by one, in slices that leave room for requests; `undefined` for a file that does not exist, is
   * too large, or is outside the folder. The time that `each` takes counts towards its slice.
   */
  read(
    folder: string,
    paths: readonly string[],
    each: (path: string, text: string | undefined) => void,
    token: CancellationToken,
  ): Promise<void>;
}

/**
 * Looks up facts outside the programme's texts. Facts that cannot be found out are left out; nothing outside the folder
 * is read.
 */
export interface FactSource {
  /**
   * `folder`: uri of the workspace folder; `root`: of the programme in it. `git`: whether git may be run; false when
   * the folder is not trusted.
   */
  gather(
    place: { folder: string; root: string },
    wanted: WantedFacts,
    options: { git: boolean },
    token: CancellationToken,
  ): Promise<OutsideInput[]>;
  /** The e-mail address that git writes into commits in this place; undefined when git does not know it. */
  userEmail?(place: { folder: string; root: string }, token: CancellationToken): Promise<string | undefined>;
  /**
   * Files of the programme that differ from the main branch or are not committed, by path from `root`. Undefined when
   * git may not be run or cannot tell.
   */
  changed?(
    place: { folder: string; root: string },
    options: { git: boolean },
    token: CancellationToken,
  ): Promise<ReadonlySet<string> | undefined>;
  /**
   * Coverage month by month, if a history can be read; undefined when cancelled. Points in `cache` are not looked up
   * again. `excludes`: files that the user excluded.
   */
  trend?(
    place: { folder: string; root: string },
    wanted: WantedTrend,
    options: { git: boolean; excludes?(path: string): boolean; cache?: TrendCache },
    token: CancellationToken,
  ): Promise<TrendFact | undefined>;
}

/** What the environment provides to the server. The only source of time. */
export interface Host {
  /** ISO date of today, for clients that do not send it. */
  today(): string;
  /** Milliseconds of a clock that never goes back; only differences count. */
  now(): number;
  /** Resolves after waiting messages were handled. */
  pause(): Promise<void>;
  /** Direct access to `file:` uris, if the environment has it. */
  files?: FileSource;
  /** Facts about files, if the environment has direct access. */
  facts?: FactSource;
  /** Loads Graphviz, once. Rejects when it is not available; pictures are then given in words. */
  graphviz?: LoadGraphviz;
  /** Loads the writers of documents for office programs. */
  office: Pick<Writers, 'docx' | 'xlsx'>;
}

/** In bytes. Larger files are not read, since no person writes them. */
export const largestFile = 8 * 1024 * 1024;

/** Endings of files that a programme may contain. */
const programmeFile = /\.(ya?ml|md|markdown|html)$/i;

export function isCandidate(name: string): boolean {
  return programmeFile.test(name);
}

/** Whether a file has an ending of evidence, and contains no record. */
export function isArtefact(name: string): boolean {
  const lower = name.toLowerCase();
  return !isCandidate(name) && artefactEndings.some((each) => lower.endsWith(`.${each}`));
}

/** Folders that never contain a programme's files. */
export function isSkippedFolder(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === 'bower_components' || name === '__pycache__';
}

/** Runs `work` on each item and pauses when a slice is used up; stops early when cancelled. */
export async function inSlices<T>(
  host: Pick<Host, 'now' | 'pause'>,
  items: Iterable<T>,
  milliseconds: number,
  token: CancellationToken,
  work: (item: T) => void,
): Promise<void> {
  let started = host.now();
  for (const item of items) {
    if (token.isCancellationRequested) return;
    work(item);
    if (host.now() - started < milliseconds) continue;
    await host.pause();
    started = host.now();
  }
}
