import { controlsNaming, isInPlaceOrPlanned } from '../../coverage/presence';
import type { Entity } from '../../index/entity';
import { placeOf } from '../../model/place';
import { criteriaOfTopics } from '../support/criterion-fixes';
import { addItem, quoteIfNeeded } from '../../syntax/edit';
import { defineRule, type Finding, type RuleContext } from '../rule';
import { editIn } from '../support/fixes';
import { headRange } from '../support/place';
import { topicsOf } from '../../criteria/topics';
import { yaml } from '../../syntax/text-block';

export const policyUnreferenced = defineRule({
  code: 'soc2.policy.unreferenced',
  severity: 'information',
  on: ['policy'],
  title: 'A policy that no control puts into practice',
  basis: ['CC5.3', 'BRIEF'],
  documentation: {
    what: 'No control that is in place or planned names the policy under `policies`.',
    why: 'CC5.3 joins policies to what is done. A policy without a control is a promise that nobody keeps on record.',
    wrong: yaml`
      # policies/ep.md has acronym EP, and no control says
      policies: [EP]`,
    right: yaml`
      # controls/CR-01.yaml
      policies: [EP]`,
  },
  *check(policy, { view }): Iterable<Finding> {
    if (view.layout !== 'soc2' || controlsNaming(view, 'policy', policy.id).length > 0) return;
    yield { ...headRange(policy), message: `No control puts \`${policy.data.name ?? policy.id}\` into practice.` };
  },
  fixes(_finding, policy, context) {
    return candidates(policy, context).flatMap((control) => {
      const tree = context.view.file(control.file)?.tree;
      if (!control.node || !tree) return [];
      return editIn(
        control.file,
        `Link from ${control.id} (${control.data.title ?? 'no title'})`,
        addItem(tree, control.node, 'policies', quoteIfNeeded(policy.id), placeOf('control', [], 'policies')),
      );
    });
  },
});

/** Controls in place or planned that map to criteria that the policy's topics usually support; most criteria in common first. */
function candidates(policy: Entity<'policy'>, { view }: RuleContext): Entity<'control'>[] {
  const wanted = new Set([...criteriaOfTopics(topicsOf(policy)), ...(policy.data.satisfies?.TSC ?? [])]);
  return view
    .all('control')
    .map((control) => ({ control, common: (control.data.criteria ?? []).filter((id) => wanted.has(id)).length }))
    .filter((each) => each.common > 0 && isInPlaceOrPlanned(view, each.control))
    .sort((a, b) => b.common - a.common || (a.control.id < b.control.id ? -1 : 1))
    .slice(0, 3)
    .map((each) => each.control);
}
