import { LspClient } from '../lsp/client';
import { residentKilobytes } from '../lsp/process-facts';
import { ours } from '../lsp/servers';

export interface IndexRun {
  /** Milliseconds from `initialized` to the whole workspace known. */
  milliseconds: number;
  files: number;
  /** Milliseconds of each hover that was asked for meanwhile, in order. */
  hovers: number[];
  /** Resident memory a second after it was done. */
  kilobytes: number;
}

/** Starts our server on a workspace and waits until it knows all of it; with an open file, hovers over it all the while. */
export async function indexRun(root: string, open?: readonly [path: string, text: string]): Promise<IndexRun> {
  let start = 0;
  const client = await LspClient.start(ours, root, () => {
    start = performance.now();
  });
  let done = false;
  const ready = client.request<{ files: number }>('soc2/ready').then(({ files }) => {
    done = true;
    return { files, milliseconds: performance.now() - start };
  });
  const hovers = open ? await hoverUntil(client, open, () => done) : [];
  const { files, milliseconds } = await ready;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const kilobytes = residentKilobytes(client.pid);
  await client.stop();
  return { milliseconds, files, hovers, kilobytes };
}

async function hoverUntil(
  client: LspClient,
  [path, text]: readonly [string, string],
  done: () => boolean,
): Promise<number[]> {
  const document = await client.open(path, text);
  const line = document.find('criteria: ');
  const times: number[] = [];
  while (!done()) {
    const start = performance.now();
    await client.request('textDocument/hover', {
      textDocument: { uri: document.uri },
      position: { line, character: 12 },
    });
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return times;
}
