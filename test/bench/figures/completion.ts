import type { LspClient } from '../lsp/client';
import type { OpenDocument } from '../lsp/document';
import { typeValue, type Typing } from './edits';

/** Words that are typed in a control, by the beginning of their line. */
const words = [
  { key: 'frequency: ', word: 'semi-annual' },
  { key: 'status: ', word: 'planned' },
  { key: 'owner: ', word: 'platform-lead' },
  { key: 'type: ', word: 'detective' },
];

/** Types values letter by letter and asks for completion behind each; milliseconds from letter to list. */
export async function completionRound(client: LspClient, document: OpenDocument): Promise<number[]> {
  const times: number[] = [];
  for (const { key, word } of words) {
    const { clear, typing } = typeValue(document, key, word);
    await client.edit(document, clear);
    times.push(...(await typeWord(client, document, typing)));
  }
  times.push(...(await typeKey(client, document, 'procedures')));
  return times;
}

/** The same in the middle of a long file whose records are items of a list. */
export async function largeCompletionRound(client: LspClient, document: OpenDocument): Promise<number[]> {
  const { clear, typing } = typeValue(document, '  frequency: ', 'semi-annual', document.lineCount >> 1);
  await client.edit(document, clear);
  return typeWord(client, document, typing);
}

/** A new key at the end of the file. */
async function typeKey(client: LspClient, document: OpenDocument, word: string): Promise<number[]> {
  const line = document.lineCount - 1;
  return typeWord(client, document, { line, character: document.line(line).length, word, restore: '' });
}

async function typeWord(
  client: LspClient,
  document: OpenDocument,
  { line, character, word, restore }: Typing,
): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < word.length; at += 1) {
    const start = performance.now();
    client.type(document, { line, from: character + at, to: character + at, text: word[at]! });
    await client.request('textDocument/completion', {
      textDocument: { uri: document.uri },
      position: { line, character: character + at + 1 },
      context: { triggerKind: 1 },
    });
    times.push(performance.now() - start);
  }
  await client.edit(document, { line, from: character, to: character + word.length, text: restore });
  return times;
}
