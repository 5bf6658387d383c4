import type { Rule } from '../rule';
import { claimCertified } from './certified';
import { claimLegalCompliance } from './legal-compliance';
import { claimSecurityGuarantee } from './security-guarantee';

/** In the order of the rule table. */
export const claimRules: readonly Rule[] = [
  claimCertified,
  claimSecurityGuarantee,
  claimLegalCompliance,
];
