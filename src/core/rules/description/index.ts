import type { Rule } from '../rule';
import { descriptionEditedExport } from './edited-export';
import { descriptionStaleExport } from './stale-export';

/** In the order of the rule table. */
export const descriptionRules: readonly Rule[] = [
  descriptionStaleExport,
  descriptionEditedExport,
];
