import type { Connection } from 'vscode-languageserver';
import { decodeText } from '../decode';
import { decodeBase64 } from '../../protocol/base64';
import { isCandidate, isSkippedFolder, largestFile, type FileSource } from '../host';
import { fsList, fsRead } from '../../protocol/host-files';
import { ask } from '../../protocol/request';
import { childUri, normaliseUri, relativePath } from '../uris';

const readsAtOnce = 16;

/** Access through the client, for files that the server cannot read itself. */
export function clientFiles(connection: Connection): FileSource {
  return {
    async list(folder, _token, below = '') {
      if (below.split('/').some(isSkippedFolder)) return [];
      const entries = await ask(connection, fsList, { root: below === '' ? folder : childUri(folder, below) });
      return entries.flatMap((entry) => {
        const path = entry.size <= largestFile ? relativePath(folder, normaliseUri(entry.uri)) : undefined;
        return path !== undefined && isCandidate(path) && !path.split('/').slice(0, -1).some(isSkippedFolder)
          ? [path]
          : [];
      });
    },

    async read(folder, paths, each, token) {
      let next = 0;
      const worker = async (): Promise<void> => {
        while (next < paths.length && !token.isCancellationRequested) {
          const path = paths[next++]!;
          each(path, await readOne(connection, childUri(folder, path)));
        }
      };
      await Promise.all(Array.from({ length: Math.min(readsAtOnce, paths.length) }, worker));
    },
  };
}

async function readOne(connection: Connection, uri: string): Promise<string | undefined> {
  try {
    const base64 = await ask(connection, fsRead, { uri });
    return base64 === null ? undefined : decodeText(decodeBase64(base64));
  } catch {
    return undefined;
  }
}
