import type { Connection } from 'vscode-languageserver';
import type { LoadGraphviz } from '../../export/pictures/layout';
import { bundle, type BundleParams } from '../../protocol/host-files';
import { ask } from '../../protocol/request';

/**
 * A bundle of ours, loaded once through the client: a worker that was started from a blob cannot load files beside it.
 */
export function bundleFromClient<Exports>(connection: Connection, name: BundleParams['name']): () => Promise<Exports> {
  let loaded: Promise<Exports> | undefined;
  return () => (loaded ??= load(connection, name));
}

/** Graphviz, loaded through the client. */
export function graphvizFromClient(connection: Connection): LoadGraphviz {
  const module = bundleFromClient<{ graphviz: LoadGraphviz }>(connection, 'graphviz');
  let loaded: ReturnType<LoadGraphviz> | undefined;
  return () => (loaded ??= module().then((each) => each.graphviz()));
}

async function load<Exports>(connection: Connection, name: BundleParams['name']): Promise<Exports> {
  const code = await ask(connection, bundle, { name });
  if (code === null) throw new Error(`The editor did not hand over ${name}.js.`);
  const module = { exports: {} as Exports };
  // The code comes out of the extension's own folder, like this file.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a worker made from a blob can import nothing
  (new Function('module', 'exports', code) as (module: unknown, exports: unknown) => void)(module, module.exports);
  return module.exports;
}
