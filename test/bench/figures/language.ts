import type { LspClient } from '../lsp/client';
import type { OpenDocument } from '../lsp/document';
import { completionRound } from './completion';

export interface LanguageRound {
  completion: number[];
  hover: number[];
  /** Of an id that the file alone declares and few others use. */
  rename: number[];
}

/** Completion while typing, hovers over everything that a control names, and renames of its id; milliseconds each. */
export async function languageRound(client: LspClient, document: OpenDocument, rounds: number): Promise<LanguageRound> {
  const found: LanguageRound = { completion: [], hover: [], rename: [] };
  const textDocument = { uri: document.uri };
  const timed = async (into: number[], method: string, params: object): Promise<void> => {
    const start = performance.now();
    await client.request(method, params);
    into.push(performance.now() - start);
  };
  for (let round = 0; round < rounds; round += 1) {
    found.completion.push(...await completionRound(client, document));
    for (const [index, key] of ['criteria: [', 'owner: ', 'frequency: ', 'policies: ['].entries()) {
      const line = document.find(key);
      await timed(found.hover, 'textDocument/hover', { textDocument, position: { line, character: key.length + 1 } });
      if (index % 2 === 0) await timed(found.hover, 'textDocument/hover', { textDocument, position: { line, character: 2 } });
    }
    const line = document.find('id: ');
    await timed(found.rename, 'textDocument/rename', { textDocument, position: { line, character: 5 }, newName: `ZZ-${round + 1}` });
  }
  return found;
}
