import type { EntityKind } from '../model/kinds';
import { changeRules } from './changes';
import { claimRules } from './claims';
import { commitmentRules } from './commitments';
import { controlRules } from './controls';
import { criterionRules } from './criteria';
import { cuecRules } from './cuecs';
import { descriptionRules } from './description';
import { evidenceRules } from './evidence';
import { findingRules } from './findings';
import { incidentRules } from './incidents';
import { notRelevantRules } from './notrelevant';
import { personRules } from './people';
import { policyRules } from './policies';
import { referenceRules } from './references';
import { riskRules } from './risks';
import { scopeRules } from './scope';
import { vendorRules } from './vendors';
import type { Rule } from './rule';

/** Every rule, in the order of the rule table. */
export const rules: readonly Rule[] = [
  ...scopeRules,
  ...commitmentRules,
  ...criterionRules,
  ...notRelevantRules,
  ...referenceRules,
  ...controlRules,
  ...policyRules,
  ...evidenceRules,
  ...vendorRules,
  ...cuecRules,
  ...incidentRules,
  ...changeRules,
  ...findingRules,
  ...riskRules,
  ...personRules,
  ...claimRules,
  ...descriptionRules,
];

/**
 * Codes of the rule table that no rule reports, because another code reports the mistake already. They remain reserved.
 */
export const mergedCodes: Readonly<Record<string, string>> = {
  'soc2.control.frequency-unknown': 'soc2.schema.unknown-value',
};

const byCode = new Map(rules.map((rule) => [rule.code as string, rule]));
const byKind = new Map<EntityKind, Rule[]>();
for (const rule of rules) for (const kind of rule.on) byKind.set(kind, [...(byKind.get(kind) ?? []), rule]);

export function ruleByCode(code: string): Rule | undefined {
  return byCode.get(code);
}

/** The rules that check records of a kind. */
export function rulesFor(kind: EntityKind): readonly Rule[] {
  return byKind.get(kind) ?? [];
}
