import type { LspClient } from '../lsp/client';
import type { OpenDocument } from '../lsp/document';
import { completionRound } from './completion';

export interface LanguageRound {
  completion: number[];
  /** Over what one file declares: keys, values, a role, a policy. */
  hover: number[];
  /** Over a criterion, which tells of every control that names it. */
  criterion: number[];
  /** Of an id that the file alone declares and few others use. */
  rename: number[];
}

/** Completion while typing, hovers over everything that a control names, and renames of its id; milliseconds each. */
export async function languageRound(client: LspClient, document: OpenDocument, rounds: number): Promise<LanguageRound> {
  const found: LanguageRound = { completion: [], hover: [], criterion: [], rename: [] };
  const textDocument = { uri: document.uri };
  const timed = async (into: number[], method: string, params: object): Promise<void> => {
    const start = performance.now();
    await client.request(method, params);
    into.push(performance.now() - start);
  };
  for (let round = 0; round < rounds; round += 1) {
    found.completion.push(...(await completionRound(client, document)));
    for (const key of ['owner: ', 'frequency: ', 'policies: [']) {
      const line = document.find(key);
      for (const character of [2, key.length + 1])
        await timed(found.hover, 'textDocument/hover', { textDocument, position: { line, character } });
    }
    await timed(found.criterion, 'textDocument/hover', {
      textDocument,
      position: { line: document.find('criteria: ['), character: 'criteria: ['.length + 1 },
    });
    const line = document.find('id: ');
    await timed(found.rename, 'textDocument/rename', {
      textDocument,
      position: { line, character: 5 },
      newName: `ZZ-${round + 1}`,
    });
  }
  return found;
}
