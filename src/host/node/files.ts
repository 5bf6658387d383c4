import * as fs from 'node:fs';
import * as path from 'node:path';
import type { CancellationToken } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { decodeText } from '../decode';
import { isCandidate, isSkippedFolder, largestFile, type FileSource } from '../host';

const sliceMilliseconds = 1;
const slowReadMilliseconds = 0.4;
const readsAtOnce = 32;
const largestListing = 200_000;

/** Direct access to the disk: synchronous while the system answers from memory, with callbacks when it does not. */
export const nodeFiles: FileSource = {
  async list(folder, token, below = '') {
    const root = URI.parse(folder).fsPath;
    const fence = fenceOf(root);
    const found: string[] = [];
    if (below !== '' && (below.split('/').some(isSkippedFolder) || !isReachedWithoutLinks(root, below))) return found;
    const waiting = [below];
    const visited = new Set<string>();
    for (
      let next = waiting.pop(), started = performance.now();
      next !== undefined && !token.isCancellationRequested;
      next = waiting.pop()
    ) {
      for (const entry of entriesOf(path.join(root, next))) {
        const relative = next === '' ? entry.name : `${next}/${entry.name}`;
        const kind = kindOf(entry, path.join(root, relative), fence, visited);
        if (kind === 'folder' && !isSkippedFolder(entry.name)) waiting.push(relative);
        else if (kind === 'file' && isCandidate(entry.name)) found.push(relative);
      }
      if (found.length > largestListing) break;
      if (performance.now() - started > sliceMilliseconds) {
        await pause();
        started = performance.now();
      }
    }
    return found;
  },

  async read(folder, paths, each, token) {
    const root = URI.parse(folder).fsPath;
    const fence = fenceOf(root);
    let slow = 0;
    let index = 0;
    for (let started = performance.now(); index < paths.length && !token.isCancellationRequested; index += 1) {
      const before = performance.now();
      const text = readHere(path.join(root, paths[index]!), fence);
      slow = Math.max(0, slow + (performance.now() - before > slowReadMilliseconds ? 1 : -1));
      each(paths[index]!, text);
      if (performance.now() - started > sliceMilliseconds) {
        await pause();
        started = performance.now();
      }
      if (slow > readsAtOnce / 2) {
        index += 1;
        break;
      }
    }
    if (index < paths.length) await readByCallbacks(root, paths.slice(index), fence, each, token);
  },
};

export function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Checks whether a real path is inside the folder; remembers the folders that it has checked. */
interface Fence {
  allows(file: string): boolean;
}

function fenceOf(root: string): Fence {
  const realRoot = realPath(root) ?? root;
  const inside = (real: string | undefined): boolean =>
    real !== undefined && (real === realRoot || real.startsWith(realRoot + path.sep));
  const folders = new Map<string, boolean>();
  return {
    allows(file) {
      const folder = path.dirname(file);
      let known = folders.get(folder);
      if (known === undefined) {
        known = inside(realPath(folder));
        folders.set(folder, known);
      }
      if (!known) return false;
      const link = fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink();
      return link === undefined ? false : !link || inside(realPath(file));
    },
  };
}

/** False for a folder behind a symbolic link: its files have another path, or lie outside. */
function isReachedWithoutLinks(root: string, below: string): boolean {
  const names = below.split('/');
  return names.every((_, index) =>
    fs.lstatSync(path.join(root, ...names.slice(0, index + 1)), { throwIfNoEntry: false })?.isDirectory(),
  );
}

function kindOf(entry: fs.Dirent, full: string, fence: Fence, visited: Set<string>): 'file' | 'folder' | undefined {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink() || !fence.allows(full)) return undefined;
  const real = realPath(full);
  const stat = real === undefined ? undefined : fs.statSync(real, { throwIfNoEntry: false });
  if (!real || !stat) return undefined;
  if (stat.isFile()) return 'file';
  if (!stat.isDirectory() || visited.has(real) || full.startsWith(real + path.sep)) return undefined;
  visited.add(real);
  return 'folder';
}

function entriesOf(folder: string): fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function readHere(file: string, fence: Fence): string | undefined {
  try {
    if (!fence.allows(file)) return undefined;
    const stat = fs.statSync(file);
    return stat.isFile() && stat.size <= largestFile ? decodeText(fs.readFileSync(file)) : undefined;
  } catch {
    return undefined;
  }
}

async function readByCallbacks(
  root: string,
  paths: readonly string[],
  fence: Fence,
  each: (path: string, text: string | undefined) => void,
  token: CancellationToken,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < paths.length && !token.isCancellationRequested) {
      const relative = paths[next++]!;
      each(relative, await readSlowly(path.join(root, relative), fence));
    }
  };
  await Promise.all(Array.from({ length: readsAtOnce }, worker));
}

async function readSlowly(file: string, fence: Fence): Promise<string | undefined> {
  try {
    const stat = await fs.promises.stat(file);
    if (!stat.isFile() || stat.size > largestFile || !fence.allows(file)) return undefined;
    return decodeText(
      await new Promise<Buffer>((resolve, reject) =>
        fs.readFile(file, (error, data) => (error ? reject(error) : resolve(data))),
      ),
    );
  } catch {
    return undefined;
  }
}

function realPath(file: string): string | undefined {
  try {
    return fs.realpathSync.native(file);
  } catch {
    return undefined;
  }
}
