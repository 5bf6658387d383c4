import type { EntityKind } from '../model/kinds';
import type { Rule } from './rule';

/** Every rule, in the order of the rule table. */
export const rules: readonly Rule[] = [];

const byCode = new Map(rules.map((rule) => [rule.code as string, rule]));
const byKind = new Map<EntityKind, Rule[]>();
for (const rule of rules) for (const kind of rule.on) byKind.set(kind, [...(byKind.get(kind) ?? []), rule]);

export function ruleByCode(code: string): Rule | undefined {
  return byCode.get(code);
}

/** The rules that visit records of a kind. */
export function rulesFor(kind: EntityKind): readonly Rule[] {
  return byKind.get(kind) ?? [];
}
