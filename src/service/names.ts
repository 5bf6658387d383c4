import {
  categoryById,
  criteria,
  criterionById,
  focusByRef,
  focusRefs,
  policyTopics,
  topicById,
  categories,
} from '../core/criteria/catalogue';
import type { Programme } from '../core/index/programme';
import type { IdKind } from '../core/model/kinds';
import { nodeAt, valueOf } from '../core/syntax/navigate';

/** The name of the thing with an id; undefined when nothing declares the id or the thing has no name. */
export function titleOf(programme: Programme, kind: IdKind, id: string): string | undefined {
  switch (kind) {
    case 'criterion':
      return criterionById(id)?.title;
    case 'category':
      return categoryById(id)?.title;
    case 'focus':
      return focusByRef(id)?.focus.text;
    case 'topic':
      return topicById(id)?.title;
    default:
      return declaredTitle(programme, kind, id);
  }
}

function declaredTitle(programme: Programme, kind: IdKind, id: string): string | undefined {
  const declaration = programme.tables.declarations(kind, id)[0];
  if (declaration?.path.length === 0) {
    const { title, name } = declaration.entity.data as { title?: string; name?: string };
    if (title || name) return title || name;
  }
  const node = declaration?.entity.node && nodeAt(declaration.entity.node, declaration.path);
  if (node?.kind !== 'map') return undefined;
  for (const key of ['title', 'name', 'text', 'summary', 'description']) {
    const value = valueOf(node, key);
    if (value?.kind === 'scalar' && value.text !== '') return value.text;
  }
  return undefined;
}

/**
 * Every id that a reference of this kind may name: those of the catalogue in its order, those of the programme sorted.
 */
export function idsOf(programme: Programme, kind: IdKind): readonly string[] {
  switch (kind) {
    case 'criterion':
      return criteria.map((each) => each.id);
    case 'category':
      return categories.map((each) => each.id);
    case 'focus':
      return focusRefs();
    case 'topic':
      return policyTopics.map((each) => each.id);
    default:
      return programme.tables.ids(kind);
  }
}

/** A kind of id in words, for sentences. */
export function kindWords(kind: IdKind): string {
  const words: Partial<Record<IdKind, string>> = {
    cuec: 'CUEC',
    csoc: 'CSOC',
    focus: 'point of focus',
    requirement: 'system requirement',
    topic: 'policy topic',
  };
  return words[kind] ?? kind.replace('-', ' ');
}
