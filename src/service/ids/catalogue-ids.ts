import type { IdKind } from '../../core/model/kinds';
import { categoryById, criterionById, focusByRef, topicById } from '../../core/criteria/catalogue';

/** Whether the catalogue contains an id; undefined for kinds that the programme itself declares. */
export function isCatalogueId(kind: IdKind, id: string): boolean | undefined {
  switch (kind) {
    case 'criterion':
      return criterionById(id) !== undefined;
    case 'category':
      return categoryById(id) !== undefined;
    case 'focus':
      return focusByRef(id) !== undefined;
    case 'topic':
      return topicById(id) !== undefined;
    default:
      return undefined;
  }
}
