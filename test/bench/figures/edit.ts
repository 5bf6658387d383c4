import type { LspClient } from '../lsp/client';
import type { OpenDocument } from '../lsp/document';
import { processorMilliseconds } from '../lsp/process-facts';
import { controlEdits } from './edits';

export interface EditRound {
  /** Milliseconds from sending each edit to having its diagnostics. */
  times: number[];
  /** Milliseconds of processor time of the server for each edit. */
  processor: number;
}

/** Edits an open control `count` times, one after the other. */
export async function editRound(client: LspClient, document: OpenDocument, count: number): Promise<EditRound> {
  const edits = controlEdits(document);
  const times: number[] = [];
  const before = processorMilliseconds(client.pid);
  for (let index = 0; index < count; index += 1) {
    const edit = edits.next().value;
    const start = performance.now();
    await client.edit(document, edit);
    times.push(performance.now() - start);
  }
  return { times, processor: (processorMilliseconds(client.pid) - before) / count };
}
