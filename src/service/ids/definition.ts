import { DocumentHighlightKind, type DocumentHighlight, type Location } from 'vscode-languageserver-types';
import { criterionById } from '../../core/criteria/catalogue';
import { isManifestPath } from '../../core/index/classify';
import type { Declaration } from '../../core/index/entity';
import type { IdKind } from '../../core/model/kinds';
import { nodeAt } from '../../core/syntax/navigate';
import { addressedBy } from './addressed-by';
import { occurrencesIn, occurrencesOf } from './occurrences';
import { declarationLocation, toRange, type FileContext } from '../place';
import { namedBy, targetAt } from '../target';

type Named = NonNullable<ReturnType<typeof namedBy>>;

/**
 * The declaration of the id at an offset; several places when it is declared more than once. What nobody declares leads
 * to what stands for it: a criterion or a point of focus to what else addresses the criterion, else to its category in
 * the manifest, and a category to the same line.
 */
export function definition(context: FileContext, offset: number): Location[] {
  const named = namedBy(targetAt(context, offset));
  if (!named) return [];
  if (named.kind === 'category') return inManifest(context, named.id);
  return named.kind === 'criterion' || named.kind === 'focus'
    ? addressing(context, offset, named)
    : declarationsOf(context, named.kind, named.id);
}

/** Where the manifest chooses a category; its list of categories when the category is not chosen. */
function inManifest({ programme, uriOf }: FileContext, category: string): Location[] {
  const file = programme.paths().flatMap((each) => (isManifestPath(each) ? (programme.file(each) ?? []) : []))[0];
  const entity = file?.entities[0];
  if (!file || !entity?.node) return [];
  const chosen = file.references.find(
    (each) => each.kind === 'category' && each.id === category && each.path[0] === 'categories',
  );
  const node = nodeAt(entity.node, chosen?.path ?? ['categories']);
  return node ? [{ uri: uriOf(file.path), range: toRange(file.tree, node) }] : [];
}

/**
 * For a criterion what else addresses it, for a policy the other controls that put it into practice; otherwise, and
 * where only the record at hand does, the declaration of the id, or for a criterion its category in the manifest.
 */
export function implementation(context: FileContext, offset: number): Location[] {
  const named = namedBy(targetAt(context, offset));
  return named ? addressing(context, offset, named) : [];
}

/** Places of what puts a thing into practice, without the record at hand; of what stands for it when there is none. */
function addressing(context: FileContext, offset: number, { kind, id, declares }: Named): Location[] {
  const isOfCriterion = kind === 'criterion' || kind === 'focus';
  const criterion = isOfCriterion ? criterionById(id.replace(/\/.*/, '')) : undefined;
  if (isOfCriterion && !criterion) return [];
  const all = criterion
    ? addressedBy(context.programme, 'criterion', criterion.id)
    : addressedBy(context.programme, kind, id);
  const others = (all ?? []).filter((each) => !isAtHand(context, offset, each));
  if (others.length > 0 || (all && declares)) return placesOf(context, others);
  return criterion ? inManifest(context, criterion.category) : declarationsOf(context, kind, id);
}

/** Whether an offset lies in what a declaration is about; the only record of a file is at hand everywhere in it. */
function isAtHand({ file }: FileContext, offset: number, { entity, path }: Declaration): boolean {
  if (entity.file !== file.path || !entity.node) return false;
  if (path.length === 0 && file.entities.length === 1) return true;
  const node = nodeAt(entity.node, path);
  return node !== undefined && offset >= node.start && offset <= node.end;
}

/**
 * For a criterion at an offset what else addresses it, for a role the person who holds it, for evidence its controls;
 * otherwise the declaration.
 */
export function typeDefinition(context: FileContext, offset: number): Location[] {
  const named = namedBy(targetAt(context, offset));
  if (!named) return [];
  const { tables } = context.programme;
  const inside = (kind: 'role' | 'evidence', to: 'person' | 'control'): Location[] => {
    const [declared] = tables.declarations(kind, named.id);
    const file = declared && context.programme.file(declared.entity.file);
    const within = (path: readonly (string | number)[]): boolean =>
      declared!.path.every((step, index) => path[index] === step);
    const ofRecord = (file?.references ?? []).filter((each) => each.kind === to && each.entity === declared!.entity);
    return ofRecord.filter((each) => within(each.path)).flatMap((each) => declarationsOf(context, to, each.id));
  };
  if (named.kind === 'criterion') return implementation(context, offset);
  if (named.kind === 'evidence') return inside('evidence', 'control');
  const holders = named.kind === 'role' ? inside('role', 'person') : [];
  return holders.length > 0 ? holders : declarationsOf(context, named.kind, named.id);
}

/** Every place that names the id at an offset, sentences and comments included. */
export function references(context: FileContext, offset: number, includeDeclaration: boolean): Location[] {
  const named = namedBy(targetAt(context, offset));
  if (!named) return [];
  const { kind, id } = named;
  const found = occurrencesOf(context.programme, kind, id)
    .filter((each) => includeDeclaration || each.role !== 'declaration')
    .map((each): Location => ({ uri: context.uriOf(each.file.path), range: toRange(each.file.tree, each.range) }));
  const byFileName = includeDeclaration
    ? context.programme.tables.declarations(kind, id).filter((each) => each.path.length === 0 && !each.entity.idNode)
    : [];
  return [...placesOf(context, byFileName), ...found];
}

/** The ranges in the file that name the thing at the offset. */
export function highlights(context: FileContext, offset: number): DocumentHighlight[] {
  const named = namedBy(targetAt(context, offset));
  if (!named) return [];
  return occurrencesIn(context.programme, context.file, named.kind, named.id).map((each) => ({
    range: toRange(context.file.tree, each.range),
    kind:
      each.role === 'declaration'
        ? DocumentHighlightKind.Write
        : each.role === 'reference'
          ? DocumentHighlightKind.Read
          : DocumentHighlightKind.Text,
  }));
}

function declarationsOf(context: FileContext, kind: IdKind, id: string): Location[] {
  return placesOf(context, context.programme.tables.declarations(kind, id));
}

function placesOf(context: FileContext, declared: readonly Declaration[]): Location[] {
  return declared.flatMap((each) => declarationLocation(context, each) ?? []);
}
