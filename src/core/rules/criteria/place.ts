import { criterionById } from '../../criteria/catalogue';
import { normaliseCategory } from '../../criteria/normalise';
import type { Entity } from '../../index/entity';
import type { TextRange } from '../../syntax/tree';
import { keyRange, valueRange } from '../support/place';

/** Place of a criterion's problems: the category that brings it into scope. */
export function criterionPlace(manifest: Entity<'manifest'>, id: string): TextRange {
  const category = criterionById(id)?.category;
  const index = (manifest.data.categories ?? []).findIndex((each) => normaliseCategory(each) === category);
  return index < 0 ? keyRange(manifest, ['categories']) : valueRange(manifest, ['categories', index]);
}
