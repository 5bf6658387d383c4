import type { DocumentLink } from 'vscode-languageserver-types';
import { nodeAt } from '../../core/syntax/navigate';
import { toRange, type FileContext } from '../place';
import { linkPlaces, type LinkPlace } from './places';
import { resolvePlace } from './resolve';

const documentKinds = ['policy', 'procedure', 'narrative'] as const;

/**
 * Links for addresses, paths and names of documents that can be opened. A path that leads out of the programme's folder
 * is not a link.
 */
export function documentLinks(context: FileContext): DocumentLink[] {
  const { file } = context;
  const written = linkPlaces(file).flatMap((place) => linkOf(context, place) ?? []);
  const named = file.references.flatMap(({ kind, id, entity, path }): DocumentLink[] => {
    const wanted = documentKinds.find((each) => each === kind);
    const declared = wanted && context.programme.tables.declarations(wanted, id)[0]?.entity.file;
    const node = declared === undefined || !entity.node ? undefined : nodeAt(entity.node, path);
    return node?.kind === 'scalar'
      ? [{ range: toRange(file.tree, node), target: context.uriOf(declared!), tooltip: declared! }]
      : [];
  });
  return [...written, ...named];
}

/** An address that a browser opens. */
const webAddress = /^https?:\/\/[^/]/i;

function linkOf(context: FileContext, place: LinkPlace): DocumentLink | undefined {
  const range = toRange(context.file.tree, place.range);
  if (place.form === 'url')
    return webAddress.test(place.written) && isUrl(place.written) ? { range, target: place.written } : undefined;
  const resolved = resolvePlace(context.programme, context.file, place);
  const isThere =
    resolved &&
    (context.programme.file(resolved.path) !== undefined ||
      context.programme.outside.get('file', resolved.path)?.exists !== false);
  return resolved && isThere
    ? { range, target: context.uriOf(resolved.path) + fragment(resolved.suffix), tooltip: resolved.path }
    : undefined;
}

function isUrl(text: string): boolean {
  return URL.canParse(text);
}

function fragment(suffix: string): string {
  const at = suffix.indexOf('#');
  return at < 0 ? '' : encodeURI(suffix.slice(at));
}
