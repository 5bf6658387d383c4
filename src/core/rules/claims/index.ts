import type { Rule } from '../rule';
import { claimAicpaApproved } from './aicpa-approved';
import { claimAuditorOpinion } from './auditor-opinion';
import { claimCertified } from './certified';
import { claimCompliant } from './compliant';
import { claimEffectivenessType1 } from './effectiveness-type1';
import { claimFutureValidity } from './future-validity';
import { claimIcfr } from './icfr';
import { claimLegalCompliance } from './legal-compliance';
import { claimMarketing } from './marketing';
import { claimPassFail } from './pass-fail';
import { claimProductQuality } from './product-quality';
import { claimSecurityGuarantee } from './security-guarantee';
import { claimSoc1Basis } from './soc1-basis';
import { claimSocName } from './soc-name';
import { claimUptimeGuarantee } from './uptime-guarantee';
import { claimWholeCompany } from './whole-company';

/** In the order of the rule table. */
export const claimRules: readonly Rule[] = [
  claimCertified,
  claimCompliant,
  claimPassFail,
  claimSecurityGuarantee,
  claimUptimeGuarantee,
  claimLegalCompliance,
  claimIcfr,
  claimProductQuality,
  claimWholeCompany,
  claimFutureValidity,
  claimEffectivenessType1,
  claimAuditorOpinion,
  claimAicpaApproved,
  claimSoc1Basis,
  claimSocName,
  claimMarketing,
];
