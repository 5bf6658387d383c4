import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { OutsideInput } from '../../core/index/outside-facts';
import { pathFromAbove } from '../../core/outside/location';
import type { FactSource } from '../host';
import { fsExist } from '../../protocol/host-files';
import { ask } from '../../protocol/request';
import { childUri } from '../uris';

const mostFiles = 20_000;

/** Facts about files that the server cannot read itself: the client reports whether they exist. */
export function clientFacts(connection: Connection): FactSource {
  return {
    async gather({ root }, { files }) {
      const rootPath = URI.parse(root).path;
      const places = files.slice(0, mostFiles).map(({ path }) => {
        const below = pathFromAbove(path, rootPath);
        return below === undefined ? [path] : [path, below];
      });
      if (places.length === 0) return [];
      const uris = places.flat().map((each) => childUri(root, each));
      const answers = [...((await ask(connection, fsExist, { uris })) ?? [])];
      return places.flatMap((paths): OutsideInput[] => {
        const own = answers.splice(0, paths.length);
        const exists = own.includes(true);
        const isKnown = exists || (own.length > 0 && own.every((answer) => answer === false));
        return isKnown ? [{ kind: 'file', name: paths[0]!, value: { exists } }] : [];
      });
    },
  };
}
