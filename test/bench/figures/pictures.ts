import type { LspClient } from '../lsp/client';
import type { OpenDocument } from '../lsp/document';

/** Milliseconds from changing a control's status to the rows of coverage that differ, as a sidebar asks for them. */
export async function coverageRound(client: LspClient, document: OpenDocument, count: number): Promise<number[]> {
  const times: number[] = [];
  const line = document.find('status: ');
  let status = 'in-place';
  let since = (await client.request<{ version: number }>('soc2/coverage', { since: 0 })).version;
  for (let index = 0; index < count; index += 1) {
    const next = status === 'in-place' ? 'planned' : 'in-place';
    const start = performance.now();
    client.type(document, { line, from: 8, to: 8 + status.length, text: next });
    since = (await client.request<{ version: number }>('soc2/coverage', { since })).version;
    times.push(performance.now() - start);
    status = next;
  }
  return times;
}

export interface PreviewRound {
  /** Milliseconds to have the whole document, the first time. */
  open: number;
  /** Milliseconds from an edit to the blocks that changed. */
  times: number[];
  /** Blocks sent for each edit. */
  blocks: number[];
}

/** Opens the preview of the description and edits a control's statement under it. */
export async function previewRound(client: LspClient, document: OpenDocument, count: number): Promise<PreviewRound> {
  const waiting: ((blocks: number) => void)[] = [];
  client.onNotification('soc2/preview/changed', ({ changed }: { changed: unknown[] }) =>
    waiting.shift()?.(changed.length),
  );
  const opened = performance.now();
  await client.request('soc2/preview/open', { view: 'description' });
  const open = performance.now() - opened;
  const line = document.find('  those who took part');
  const times: number[] = [];
  const blocks: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = performance.now();
    const change = new Promise<number>((resolve) => waiting.push(resolve));
    client.type(document, { line, from: 2, to: index === 0 ? 2 : 2 + `(${index - 1}) `.length, text: `(${index}) ` });
    blocks.push(await change);
    times.push(performance.now() - start);
  }
  await client.request('soc2/preview/close', { view: 'description' });
  return { open, times, blocks };
}
