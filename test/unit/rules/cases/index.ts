import type { Case } from '../check';
import { claimCases } from './claims';
import { controlCases } from './controls';
import { documentCases } from './documents';
import { exportCases } from './exports';
import { coverageCases, manifestCases } from './manifest';
import { uncoveredCases } from './uncovered';
import { wordingCases } from './wording';

/** Fixtures of the rules; those of the schema's codes are apart. */
export const cases: readonly Case[] = [
  ...manifestCases, ...coverageCases, ...uncoveredCases, ...controlCases, ...wordingCases, ...documentCases, ...claimCases, ...exportCases,
];
