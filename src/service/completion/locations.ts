import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types';
import type { FileContext } from '../place';
import type { Write } from './item';

const mostPaths = 100;

/** The folder of a location, with its last separator. */
const folderOfPath = /^.*[/\\]/;

/** Known locations of artefacts: the folders that other records name, then the systems. */
export function locationItems({ programme, file }: FileContext, write: Write): CompletionItem[] {
  const places = new Map<string, number>();
  for (const { data, file: path } of programme.view('full').all('evidence')) {
    const { location } = data;
    const folder = location && path !== file.path ? folderOfPath.exec(location)?.[0] : undefined;
    if (folder !== undefined && folder.length < 200) places.set(folder, (places.get(folder) ?? 0) + 1);
  }
  return [...places]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, mostPaths)
    .map(([folder, count], index): CompletionItem => ({
      label: folder,
      kind: CompletionItemKind.Folder,
      detail: count === 1 ? 'named by one record' : `named by ${count} records`,
      sortText: String(index).padStart(3, '0'),
      ...write(folder),
    }));
}
