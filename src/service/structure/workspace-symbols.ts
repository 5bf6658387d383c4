import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Programme } from '../../core/index/programme';
import type { IdKind } from '../../core/model/kinds';
import { fuzzyScore } from './fuzzy';
import { kindWords, titleOf } from '../names';
import { declarationLocation, type FileContext } from '../place';

/** Kinds that people search for by name, with the icon of each. */
export const symbolKinds: Readonly<Partial<Record<IdKind, SymbolKind>>> = {
  control: SymbolKind.Function,
  policy: SymbolKind.Module,
  procedure: SymbolKind.Module,
  narrative: SymbolKind.Module,
  vendor: SymbolKind.Package,
  evidence: SymbolKind.File,
  risk: SymbolKind.Event,
  incident: SymbolKind.Event,
  finding: SymbolKind.Event,
  role: SymbolKind.Interface,
  person: SymbolKind.Variable,
  service: SymbolKind.Class,
  component: SymbolKind.Class,
  'data-class': SymbolKind.Enum,
  'data-type': SymbolKind.Struct,
  commitment: SymbolKind.Constant,
  requirement: SymbolKind.Constant,
  cuec: SymbolKind.Key,
  csoc: SymbolKind.Key,
};

const mostSymbols = 200;

/**
 * The records of a programme whose id or title matches the query, best first. An empty query gives the first records of
 * each kind.
 */
export function workspaceSymbols(context: Pick<FileContext, 'programme' | 'uriOf'>, query: string): WorkspaceSymbol[] {
  return best(context.programme, query).flatMap(({ kind, id, title }): WorkspaceSymbol[] => {
    const [declared] = context.programme.tables.declarations(kind, id);
    const location = declared && declarationLocation(context, declared);
    return location
      ? [{ name: title ? `${id} ${title}` : id, kind: symbolKinds[kind]!, containerName: kindWords(kind), location }]
      : [];
  });
}

interface Found {
  kind: IdKind;
  id: string;
  title: string | undefined;
  score: number;
}

function best(programme: Programme, query: string): Found[] {
  const wanted = query.trim().toLowerCase();
  const found: Found[] = [];
  for (const kind of Object.keys(symbolKinds) as IdKind[]) {
    for (const id of programme.tables.ids(kind)) {
      const title = titleOf(programme, kind, id);
      const score = wanted === '' ? 1 : Math.max(2 * fuzzyScore(wanted, id), fuzzyScore(wanted, title ?? ''));
      if (score > 0) found.push({ kind, id, title, score });
    }
  }
  return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, mostSymbols);
}
