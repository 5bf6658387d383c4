import type { Location } from 'vscode-languageserver-types';
import { nodeAt } from '../core/syntax/navigate';
import { declarationLocation, toRange, type FileContext } from './place';
import { namedBy, targetAt } from './target';

/** Where the id under an offset is declared; several places when it is declared twice. */
export function definition(context: FileContext, offset: number): Location[] {
  const named = namedBy(targetAt(context, offset));
  if (!named) return [];
  return context.programme.tables.declarations(named.kind, named.id).flatMap((each) => declarationLocation(context, each) ?? []);
}

/** Every place that names the id under an offset. */
export function references(context: FileContext, offset: number, includeDeclaration: boolean): Location[] {
  const named = namedBy(targetAt(context, offset));
  if (!named) return [];
  const declared = includeDeclaration ? context.programme.tables.declarations(named.kind, named.id).flatMap((each) => declarationLocation(context, each) ?? []) : [];
  const used = context.programme.view().references(named.kind, named.id).flatMap(({ entity, path }): Location[] => {
    const node = entity.node && nodeAt(entity.node, path);
    const file = context.programme.file(entity.file);
    return node && file ? [{ uri: context.uriOf(file.path), range: toRange(file.tree, node) }] : [];
  });
  return [...declared, ...used];
}
