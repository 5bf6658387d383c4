import type { Rule } from '../rule';
import { boundaryComponentUnused } from './boundary-component-unused';
import { boundaryLocationMissing } from './boundary-location-missing';
import { boundaryOutOfScopeUnstated } from './boundary-out-of-scope-unstated';
import { boundaryOutsideReference } from './boundary-outside-reference';
import { boundaryUndefined } from './boundary-undefined';
import { boundaryUnknownComponent } from './boundary-unknown-component';
import { categorySecurityMissing } from './category-security-missing';
import { categorySelectionHint } from './category-selection-hint';
import { categoryUnknown } from './category-unknown';
import { dataClassUndefined } from './data-class-undefined';
import { dataRetentionMissing } from './data-retention-missing';
import { dataStoreOutside } from './data-store-outside';
import { manifestMissingKey } from './manifest-missing-key';
import { privacyRoleMissing } from './privacy-role-missing';
import { reportDateMismatch } from './report-date-mismatch';
import { reportPeriodGap } from './report-period-gap';
import { reportPeriodInvalid } from './report-period-invalid';
import { reportPeriodShort } from './report-period-short';
import { reportTypeMissing } from './report-type-missing';
import { serviceMissing } from './service-missing';

/** In the order of the rule table. */
export const scopeRules: readonly Rule[] = [
  manifestMissingKey,
  serviceMissing,
  reportTypeMissing,
  reportDateMismatch,
  reportPeriodInvalid,
  reportPeriodShort,
  reportPeriodGap,
  categorySecurityMissing,
  categoryUnknown,
  categorySelectionHint,
  boundaryUndefined,
  boundaryOutOfScopeUnstated,
  boundaryUnknownComponent,
  boundaryOutsideReference,
  boundaryLocationMissing,
  boundaryComponentUnused,
  dataClassUndefined,
  dataStoreOutside,
  dataRetentionMissing,
  privacyRoleMissing,
];
