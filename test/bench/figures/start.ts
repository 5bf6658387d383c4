import { LspClient } from '../lsp/client';
import type { ServerDefinition } from '../lsp/servers';

/** Milliseconds from starting the process to the first diagnostics of a file that has a problem. */
export async function startToDiagnostics(
  definition: ServerDefinition,
  root: string,
  path: string,
  text: string,
): Promise<number> {
  const start = performance.now();
  const client = await LspClient.start(definition, root);
  const document = client.openQuietly(path, text);
  let { items } = await client.diagnose(document.uri, () => client.announce(document, path, text));
  while (items.length === 0 && definition.name !== 'empty')
    ({ items } = await client.diagnose(document.uri, () => undefined));
  const time = performance.now() - start;
  await client.stop();
  return time;
}

/** Milliseconds from the first of many opened files to the diagnostics of all of them. */
export async function openMany(
  client: LspClient,
  files: readonly (readonly [path: string, text: string])[],
): Promise<number> {
  const start = performance.now();
  const documents = files.map(([path, text]) => ({ path, text, document: client.openQuietly(path, text) }));
  await Promise.all(
    documents.map(({ path, text, document }) =>
      client.diagnose(document.uri, () => client.announce(document, path, text)),
    ),
  );
  return performance.now() - start;
}
