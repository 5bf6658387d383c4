import * as z from 'zod';
import { criteria } from '../../criteria/catalogue';
import { about, string } from '../field';

/** The user's own licensed wording of the criteria: one text by criterion, in a file that `description.criteria_text` names. */
export const wordingSchema = z.object(
  Object.fromEntries(criteria.map(({ id }) => [id, string(`Wording of ${id} in the copy that you have licensed.`)])),
);
about.add(wordingSchema, {
  type: 'map',
  description:
    'Wording of the criteria from your licensed copy of TSP section 100, one text by criterion. It is printed where the criteria are named.',
});
