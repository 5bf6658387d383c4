import type { Rule } from '../rule';
import { descriptionComponentEmpty } from './component-empty';
import { descriptionEditedExport } from './edited-export';
import { descriptionInconsistentName } from './inconsistent-name';
import { descriptionPlaceholder } from './placeholder';
import { descriptionSectionMissing } from './section-missing';
import { descriptionSensitiveDetail } from './sensitive-detail';
import { descriptionStaleExport } from './stale-export';
import { descriptionUndefinedAcronym } from './undefined-acronym';
import { descriptionUnknownControl } from './unknown-control';

/** In the order of the rule table. */
export const descriptionRules: readonly Rule[] = [
  descriptionSectionMissing,
  descriptionComponentEmpty,
  descriptionPlaceholder,
  descriptionUnknownControl,
  descriptionInconsistentName,
  descriptionStaleExport,
  descriptionEditedExport,
  descriptionSensitiveDetail,
  descriptionUndefinedAcronym,
];
