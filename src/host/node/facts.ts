import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { CancellationToken } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { FileFact, OutsideInput } from '../../core/index/outside-facts';
import { pathFromAbove } from '../../core/outside/location';
import type { WantedFacts } from '../../core/outside/wanted';
import type { FactSource } from '../host';
import { gitIn } from './git';
import { headOf, repositoryOf, trackedOf } from './git-facts';
import { historyOf } from './git-history';
import { trendOf } from './git-trend';
import { TrendCache } from '../trend-cache';

/** In bytes; for larger files only their existence is known. */
const largestHashed = 256 * 1024 * 1024;
/** In bytes; for larger files only the checksum of the unchanged bytes. */
const largestText = 2 * 1024 * 1024;
const mostRemembered = 5000;
const mostFiles = 20_000;

interface Seen {
  size: number;
  modified: number;
  sha256: readonly string[];
}

/** Facts from the disk and from `git`. Results are recomputed only for a file that changed, and for another commit. */
export function createNodeFacts(): FactSource {
  const hashes = new Map<string, Seen>();
  const histories = new Map<string, { key: string; facts: OutsideInput[] }>();
  return {
    async gather(place, wanted, options, token) {
      const folder = URI.parse(place.folder).fsPath;
      const root = URI.parse(place.root).fsPath;
      const { facts, places } = await filesOf(folder, root, wanted, hashes, token);
      const git = options.git && !token.isCancellationRequested ? gitIn(root, folder) : undefined;
      const repository = git && (await repositoryOf(git, token));
      if (!git || !repository) return inputsOf(facts);
      const sensitive = wanted.files.flatMap(({ path: each, tracked }) =>
        tracked && facts.get(each)?.exists ? [each] : [],
      );
      const tracked = await trackedOf(
        git,
        sensitive.map((each) => places.get(each)!),
        token,
      );
      for (const file of tracked ? sensitive : [])
        facts.set(file, { ...facts.get(file)!, tracked: tracked!.has(places.get(file)!) });
      const head = repository.shallow ? undefined : await headOf(git, token);
      if (head === undefined || token.isCancellationRequested) return inputsOf(facts);
      const key = JSON.stringify([head, repository.prefix, wanted.policies, wanted.period, wanted.sources]);
      let history = histories.get(root);
      if (history?.key !== key) {
        history = { key, facts: await historyOf(git, head, repository.prefix, wanted, token) };
        if (!token.isCancellationRequested) histories.set(root, history);
      }
      return [...inputsOf(facts), ...history.facts];
    },
    async userEmail(place, token) {
      const git = gitIn(URI.parse(place.root).fsPath, URI.parse(place.folder).fsPath);
      const answer = await git?.ask(['config', '--get', 'user.email'], token);
      return answer?.toString('utf8').trim() || undefined;
    },
    async trend(place, wanted, { git: allowed, excludes = () => false, cache = new TrendCache() }, token) {
      if (!allowed) return { none: 'untrusted' };
      const git = gitIn(URI.parse(place.root).fsPath, URI.parse(place.folder).fsPath);
      if (!git) return { none: 'no-git' };
      const repository = await repositoryOf(git, token);
      if (token.isCancellationRequested) return undefined;
      if (!repository || repository.shallow) return { none: repository ? 'shallow' : 'no-repository' };
      const head = await headOf(git, token);
      if (token.isCancellationRequested) return undefined;
      return head === undefined ? { none: 'no-commit' } : trendOf(head, wanted, { git, excludes, cache, token });
    },
  };
}

export const nodeFacts = createNodeFacts();

function inputsOf(facts: ReadonlyMap<string, FileFact>): OutsideInput[] {
  return [...facts].map(([name, value]) => ({ kind: 'file', name, value }));
}

/** Facts by path, and the path at which each file was found. */
interface Files {
  facts: Map<string, FileFact>;
  places: Map<string, string>;
}

async function filesOf(
  folder: string,
  root: string,
  { files }: WantedFacts,
  hashes: Map<string, Seen>,
  token: CancellationToken,
): Promise<Files> {
  const found: Files = { facts: new Map(), places: new Map() };
  const fence = await fs.promises.realpath(folder).catch(() => undefined);
  if (fence === undefined) return found;
  for (const { path: each, hash } of files.slice(0, mostFiles)) {
    if (token.isCancellationRequested) break;
    const below = pathFromAbove(each, root.split(path.sep).join('/'));
    for (const place of [each, ...(below === undefined ? [] : [below])]) {
      const fact = await factOf(place, { fence, root, hash, hashes, token });
      if (!fact) break;
      found.facts.set(each, fact);
      found.places.set(each, place);
      if (fact.exists) break;
    }
  }
  return found;
}

/** A backslash or a zero character, which no path of a programme has. */
const unsafeInPath = /[\\\0]/;

interface FactLookup {
  /** Real path of the workspace folder, which no file may lead out of. */
  fence: string;
  /** Path of the programme's root folder. */
  root: string;
  /** Whether a checksum is wanted. */
  hash: boolean;
  hashes: Map<string, Seen>;
  token: CancellationToken;
}

/**
 * Undefined for a path that may not be read: outside the folder, inside git's own folder, or behind a link that leads
 * there or is broken.
 */
async function factOf(
  relative: string,
  { fence, root, hash, hashes, token }: FactLookup,
): Promise<FileFact | undefined> {
  const parts = relative.split('/');
  if (
    path.isAbsolute(relative) ||
    unsafeInPath.test(relative) ||
    parts.some((each) => each === '' || each === '.' || each === '..' || each.toLowerCase() === '.git')
  )
    return undefined;
  try {
    const real = await realInside(fence, root, parts);
    if (real === outside) return undefined;
    if (real === undefined) return { exists: false };
    const stat = await fs.promises.stat(real);
    if (!stat.isFile()) return { exists: true };
    return { exists: true, sha256: hash ? await hashesOf(real, stat, hashes, token) : undefined };
  } catch {
    return undefined;
  }
}

const outside = Symbol('outside');

/**
 * The real path, resolved part by part; `outside` when it leaves the workspace folder, undefined when a part does not
 * exist.
 */
async function realInside(
  fence: string,
  root: string,
  parts: readonly string[],
): Promise<string | typeof outside | undefined> {
  let at = await fs.promises.realpath(root);
  for (const part of ['', ...parts]) {
    const next = part === '' ? at : path.join(at, part);
    const stat = await fs.promises.lstat(next).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
      throw error;
    });
    if (!stat) return undefined;
    at = stat.isSymbolicLink() ? await fs.promises.realpath(next) : next;
    if (at !== fence && !at.startsWith(fence + path.sep)) return outside;
  }
  return at;
}

async function hashesOf(
  file: string,
  { size, mtimeMs }: fs.Stats,
  hashes: Map<string, Seen>,
  token: CancellationToken,
): Promise<readonly string[]> {
  const seen = hashes.get(file);
  if (seen?.size === size && seen.modified === mtimeMs) return seen.sha256;
  if (size > largestHashed) return [];
  const sha256 = size <= largestText ? textHashes(await fs.promises.readFile(file)) : await streamHash(file, token);
  if (hashes.size >= mostRemembered) hashes.clear();
  if (sha256.length > 0) hashes.set(file, { size, modified: mtimeMs, sha256 });
  return sha256;
}

/** The file that Git LFS checks out in place of a large one, with its checksum. */
const lfsPointer = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\r?\noid sha256:([0-9a-f]{64})\r?\n/;

/**
 * The possible checksums, the file's own first. Git may change the line ends of a text at checkout, and Git LFS may
 * store a large file elsewhere, with a pointer file in its place that contains the checksum.
 */
function textHashes(bytes: Buffer): string[] {
  const own = sha256Of(bytes);
  const note = bytes.length < 1024 ? lfsPointer.exec(bytes.toString('latin1'))?.[1] : undefined;
  if (note !== undefined) return [note, own];
  if (bytes.subarray(0, 8000).includes(0)) return [own];
  const unix = bytes.toString('latin1').replace(/\r\n/g, '\n');
  return [
    ...new Set([
      own,
      sha256Of(Buffer.from(unix, 'latin1')),
      sha256Of(Buffer.from(unix.replace(/\n/g, '\r\n'), 'latin1')),
    ]),
  ];
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function streamHash(file: string, token: CancellationToken): Promise<string[]> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const part of fs.createReadStream(file, { highWaterMark: 1024 * 1024 })) {
    size += (part as Buffer).length;
    if (token.isCancellationRequested || size > largestHashed) return [];
    hash.update(part as Buffer);
  }
  return [hash.digest('hex')];
}
