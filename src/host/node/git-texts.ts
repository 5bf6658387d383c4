import type { CancellationToken } from 'vscode-languageserver';
import { decodeText } from '../decode';
import type { Git } from './git';

/** In bytes; no person writes a longer record. */
export const largestBlob = 1024 * 1024;

/** Texts by their ids in git; undefined for one that could not be read. */
export type Texts = ReadonlyMap<string, string | undefined>;

/** Undefined when git does not answer. Texts above `largestBlob` are left out. */
export async function textsOf(git: Git, ids: readonly string[], token: CancellationToken): Promise<Texts | undefined> {
  const wanted = [...new Set(ids)];
  const texts = new Map<string, string | undefined>();
  if (wanted.length === 0) return texts;
  const answer = await git.ask(['cat-file', '--batch'], token, `${wanted.join('\n')}\n`);
  if (answer === undefined) return undefined;
  for (let at = 0; at < answer.length;) {
    const end = answer.indexOf(10, at);
    if (end < 0) break;
    const [id = '', type, size] = answer.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (size === undefined) continue;
    const length = Number(size);
    if (type === 'blob' && length <= largestBlob) texts.set(id, decodeText(answer.subarray(at, at + length)));
    at += length + 1;
  }
  return texts;
}
