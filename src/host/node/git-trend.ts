import type { CancellationToken } from 'vscode-languageserver';
import type { FileEntry } from '../../core/index/entity';
import { readFacts } from '../../core/index/facts';
import { criterionCoverage } from '../../core/coverage/criterion';
import { criteria } from '../../core/criteria/catalogue';
import type { Layout } from '../../core/index/layout';
import {
  layoutThen,
  manifestAmong,
  pointOf,
  programmeOn,
  recordsAmong,
  type CountedFile,
  type PastFile,
} from '../../core/outside/past-programme';
import type { WantedTrend } from '../../core/outside/trend';
import type { TrendFact, TrendPoint } from '../../core/index/outside-facts';
import { inSlices } from '../host';
import type { Git } from './git';
import { commitOn, filesIn, mainLine } from './git-line';
import { textsOf } from './git-texts';
import { pause } from './files';
import type { LineCommit, TrendCache } from '../trend-cache';

/** Records of one commit; no programme has more. */
const mostFiles = 20_000;
/** Texts that are requested at once, so that an answer stays small. */
const portion = 500;
const sliceMilliseconds = 10;
const clock = { now: () => performance.now(), pause };

interface Past {
  layout: Layout;
  entries: FileEntry[];
}

/** The input for reading a history: the git program, the excluded files, and the points that are known already. */
interface TrendReading {
  git: Git;
  excludes: (path: string) => boolean;
  cache: TrendCache;
  token: CancellationToken;
}

/** Coverage on each requested day, computed from the texts in git. Undefined when cancelled. */
export async function trendOf(
  head: string,
  wanted: WantedTrend,
  reading: TrendReading,
): Promise<TrendFact | undefined> {
  const { git, cache, token } = reading;
  const line = cache.line(head) ?? (await mainLine(git, head, token));
  if (token.isCancellationRequested) return undefined;
  if (!line) return { none: 'failed' };
  if (!cache.line(head)) {
    cache.counters.lines += 1;
    cache.keepLine(head, line);
  }
  const reader = new PastReader(wanted.layout, reading);
  const points: TrendPoint[] = [];
  for (const day of wanted.days) {
    const commit = commitOn(line, day);
    if (token.isCancellationRequested) return undefined;
    if (!commit) continue;
    if (!cache.has(commit.id, day)) {
      const found = await reader.point(commit, day);
      if (token.isCancellationRequested) return undefined;
      if (found === 'failed' || found === 'too-large') return { none: found };
      cache.keepPoint(commit.id, day, found);
    }
    const point = cache.point(commit.id, day);
    if (point) points.push(point);
  }
  return { points };
}

/**
 * Reads the points in time one by one; files that did not change between two points are neither read nor parsed again.
 */
class PastReader {
  readonly #git: Git;
  readonly #today: Layout;
  readonly #excludes: (path: string) => boolean;
  readonly #cache: TrendCache;
  readonly #token: CancellationToken;
  /** Files of the previous point in time, by layout, id and path. */
  #known = new Map<string, FileEntry>();
  #last: { tree: string; past: Past | undefined } | undefined;

  constructor(today: Layout, { git, excludes, cache, token }: TrendReading) {
    this.#git = git;
    this.#today = today;
    this.#excludes = excludes;
    this.#cache = cache;
    this.#token = token;
  }

  /** Undefined when there was no programme then, or when cancelled. */
  async point(commit: LineCommit, day: string): Promise<TrendPoint | 'failed' | 'too-large' | undefined> {
    const past = this.#last?.tree === commit.tree ? this.#last.past : await this.#read(commit);
    if (past === 'failed' || past === 'too-large') return past;
    this.#last = { tree: commit.tree, past };
    if (!past || this.#token.isCancellationRequested) return undefined;
    const programme = programmeOn(day, past.layout, past.entries);
    const view = programme.view('visible');
    await inSlices(clock, criteria, sliceMilliseconds, this.#token, ({ id }) => void criterionCoverage(view, id));
    return this.#token.isCancellationRequested ? undefined : pointOf(programme, commit.id);
  }

  async #read(commit: LineCommit): Promise<Past | 'failed' | 'too-large' | undefined> {
    this.#cache.counters.listings += 1;
    const listed = await filesIn(this.#git, commit.id, this.#token);
    if (!listed) return 'failed';
    const files = listed.filter(({ path }) => !this.#excludes(path));
    const layout = layoutThen(files, this.#today);
    if (layout === undefined) return undefined;
    const manifest = manifestAmong(files);
    const first = await this.#entries(manifest ? [manifest] : [], layout);
    if (!first) return 'failed';
    const records = recordsAmong(files, layout, [...first.values()][0]);
    if (records.length > mostFiles) return 'too-large';
    const rest = await this.#entries(records, layout);
    if (!rest) return 'failed';
    this.#known = new Map([...first, ...rest]);
    const entries = [...this.#known.values()];
    return { layout, entries };
  }

  /** Parsed, by `keyOf`, without those that git does not return. Undefined when git does not answer. */
  async #entries(files: readonly CountedFile[], layout: Layout): Promise<Map<string, FileEntry> | undefined> {
    const entries = new Map<string, FileEntry>();
    const unknown: CountedFile[] = [];
    for (const file of files) {
      const known = this.#known.get(keyOf(file, layout));
      if (known) entries.set(keyOf(file, layout), known);
      else unknown.push(file);
    }
    for (let at = 0; at < unknown.length && !this.#token.isCancellationRequested; at += portion) {
      const part = unknown.slice(at, at + portion);
      this.#cache.counters.texts += part.length;
      const texts = await textsOf(
        this.#git,
        part.map((each) => each.id),
        this.#token,
      );
      if (!texts) return undefined;
      await inSlices(clock, part, sliceMilliseconds, this.#token, (file) => {
        const text = texts.get(file.id);
        if (text === undefined) return;
        this.#cache.counters.parsed += 1;
        entries.set(keyOf(file, layout), readFacts(file.path, text, file.kind, layout));
      });
    }
    return entries;
  }
}

function keyOf({ path, id }: PastFile, layout: Layout): string {
  return `${layout} ${id} ${path}`;
}
