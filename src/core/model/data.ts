import type * as z from 'zod';
import type { controlSchema } from './schemas/control';
import type { narrativeSchema, policySchema, procedureSchema } from './schemas/document';
import type { evidenceSchema } from './schemas/evidence';
import type { findingSchema } from './schemas/finding';
import type { incidentSchema } from './schemas/incident';
import type { manifestSchema } from './schemas/manifest';
import type { peopleSchema } from './schemas/people';
import type { riskSchema } from './schemas/risk';
import type { vendorSchema } from './schemas/vendor';
import type { wordingSchema } from './schemas/wording';
import type { EntityKind } from './kinds';

/**
 * What a record says, as `readRecord` gives it. Every key is optional at every depth, since any file may be half
 * written; keys are those of the file. Dates are ISO, criteria and categories canonical where they can be,
 * lists are lists even where the file has a single value.
 */
export type ManifestData = z.output<typeof manifestSchema>;
export type PeopleData = z.output<typeof peopleSchema>;
export type ControlData = z.output<typeof controlSchema>;
export type PolicyData = z.output<typeof policySchema>;
export type ProcedureData = z.output<typeof procedureSchema>;
export type NarrativeData = z.output<typeof narrativeSchema>;
export type VendorData = z.output<typeof vendorSchema>;
export type EvidenceData = z.output<typeof evidenceSchema>;
export type RiskData = z.output<typeof riskSchema>;
export type IncidentData = z.output<typeof incidentSchema>;
export type FindingData = z.output<typeof findingSchema>;
type WordingData = z.output<typeof wordingSchema>;
/** An exported document is text; what it records about itself is its stamp (`exports/stamp.ts`). */
type ExportData = Readonly<Record<never, never>>;

interface DataByKind {
  manifest: ManifestData;
  people: PeopleData;
  control: ControlData;
  policy: PolicyData;
  procedure: ProcedureData;
  narrative: NarrativeData;
  vendor: VendorData;
  evidence: EvidenceData;
  risk: RiskData;
  incident: IncidentData;
  finding: FindingData;
  wording: WordingData;
  export: ExportData;
}

export type DataOf<K extends EntityKind> = DataByKind[K];
