import type { Case } from '../check';
import { claimCases } from './claims';
import { controlCases } from './controls';
import { documentCases } from './documents';
import { exportCases } from './exports';
import { coverageCases, manifestCases } from './manifest';
import { uncoveredCases } from './uncovered';
import { wordingCases } from './wording';
import { scopeCases } from './scope';
import { criterionCases } from './coverage';
import { statementCases } from './statements';
import { controlReferenceCases, referenceCases } from './references';
import { policyCases } from './policies';
import { personCases } from './people';
import { evidenceCases } from './evidence';
import { eventCases } from './events';
import { vendorCases } from './vendors';
import { factCases } from './facts';
import { claimWordCases } from './claim-words';
import { descriptionCases } from './description';

/** Fixtures of the rules; those of the schema's codes are apart. */
export const cases: readonly Case[] = [
  ...manifestCases,
  ...coverageCases,
  ...uncoveredCases,
  ...controlCases,
  ...wordingCases,
  ...documentCases,
  ...claimCases,
  ...exportCases,
  ...scopeCases,
  ...criterionCases,
  ...statementCases,
  ...referenceCases,
  ...controlReferenceCases,
  ...policyCases,
  ...personCases,
  ...evidenceCases,
  ...eventCases,
  ...vendorCases,
  ...factCases,
  ...claimWordCases,
  ...descriptionCases,
];
