import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LspClient } from '../lsp/client';

interface Report {
  items: { uri: string; kind: 'full' | 'unchanged'; resultId?: string }[];
}

/** Asks for the problems of the whole workspace as an editor does, remembering what it was told. */
export class WorkspaceProblems {
  readonly #client: LspClient;
  readonly #known = new Map<string, string>();

  constructor(client: LspClient) {
    this.#client = client;
  }

  /** The uris whose problems are new; waits for some when `hold` is given. */
  async pull(hold: boolean): Promise<string[]> {
    const previousResultIds = [...this.#known].map(([uri, value]) => ({ uri, value }));
    const items: Report['items'] = [];
    const take = (part: Report): void => void items.push(...part.items);
    take(
      hold
        ? await this.#client.requestInParts('workspace/diagnostic', { previousResultIds }, take)
        : await this.#client.request('workspace/diagnostic', { previousResultIds }),
    );
    const news = items.filter((each) => each.kind === 'full');
    for (const each of news) {
      if (each.resultId === undefined) this.#known.delete(each.uri);
      else this.#known.set(each.uri, each.resultId);
    }
    return news.map((each) => each.uri);
  }
}

/** Writes these files and tells the server so; milliseconds until the new problems of all of them were handed out. */
export async function changeOnDisk(
  client: LspClient,
  root: string,
  problems: WorkspaceProblems,
  files: readonly (readonly [path: string, text: string])[],
): Promise<number> {
  for (const [path, text] of files) writeFileSync(join(root, path), text);
  const start = performance.now();
  client.notify('workspace/didChangeWatchedFiles', {
    changes: files.map(([path]) => ({ uri: client.uriOf(path), type: 2 })),
  });
  const missing = new Set(files.map(([path]) => client.uriOf(path)));
  while (missing.size > 0) for (const uri of await problems.pull(true)) missing.delete(uri);
  return performance.now() - start;
}
