import type { Connection } from 'vscode-languageserver';
import type { OutsideInput } from '../core/outside/facts';
import type { FactSource } from './host';
import { fsExist, type FsExistParams, type FsExistResult } from './protocol';
import { childUri } from './uris';

const mostFiles = 20_000;

/** Facts where the server cannot reach files itself: whether they exist, as the client sees it. */
export function clientFacts(connection: Connection): FactSource {
  return {
    async gather({ root }, { files }) {
      const asked = files.slice(0, mostFiles);
      if (asked.length === 0) return [];
      const answers = await connection.sendRequest<FsExistResult>(fsExist, { uris: asked.map(({ path }) => childUri(root, path)) } satisfies FsExistParams);
      return asked.flatMap(({ path }, index): OutsideInput[] => {
        const exists = answers?.[index];
        return typeof exists === 'boolean' ? [{ kind: 'file', name: path, value: { exists } }] : [];
      });
    },
  };
}
