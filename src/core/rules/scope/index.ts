import type { Rule } from '../rule';
import { boundaryOutsideReference } from './boundary-outside-reference';
import { boundaryUndefined } from './boundary-undefined';
import { boundaryUnknownComponent } from './boundary-unknown-component';
import { categorySecurityMissing } from './category-security-missing';
import { categorySelectionHint } from './category-selection-hint';
import { categoryUnknown } from './category-unknown';
import { manifestMissingKey } from './manifest-missing-key';
import { reportDateMismatch } from './report-date-mismatch';
import { reportTypeMissing } from './report-type-missing';

/** In the order of the rule table. */
export const scopeRules: readonly Rule[] = [
  manifestMissingKey,
  reportTypeMissing,
  reportDateMismatch,
  categorySecurityMissing,
  categoryUnknown,
  categorySelectionHint,
  boundaryUndefined,
  boundaryUnknownComponent,
  boundaryOutsideReference,
];
