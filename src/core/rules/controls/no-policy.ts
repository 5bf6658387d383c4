import { isInPlace } from '../../coverage/presence';
import { criterionById, topicById } from '../../criteria/catalogue';
import type { Entity } from '../../index/entity';
import { placeOf } from '../../model/place';
import { rankTexts } from '../../suggest/rank-texts';
import { addItem, quoteIfNeeded } from '../../syntax/edit';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { headRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { yaml } from '../../syntax/text-block';

export const controlNoPolicy = defineRule({
  code: 'soc2.control.no-policy',
  severity: 'hint',
  on: ['control'],
  title: 'A control that no policy requires',
  basis: ['CC5.3', 'BRIEF'],
  documentation: {
    what: 'A control in place names no policy although the programme has policies.',
    why:
      'CC5.3 asks that controls are deployed through policies. The link also tells which controls to look at when a ' +
      'policy changes.',
    wrong: yaml`
      # there is a policies/access.md
      title: Access review
      criteria: [CC6.2]`,
    right: yaml`
      title: Access review
      criteria: [CC6.2]
      policies: [AP]`,
  },
  *check(control, { view }): Iterable<Finding> {
    if (
      !isBlank(control.data.policies) ||
      isUnreadable(control, ['policies'], control.data.policies) ||
      !isInPlace(view, control) ||
      view.ids('policy').length === 0
    )
      return;
    yield { ...headRange(control), message: `No policy is named that requires \`${control.id}\` (CC5.3).` };
  },
  fixes(_finding, control, context) {
    const { node, data } = control;
    if (!node) return [];
    const topics = (data.criteria ?? [])
      .flatMap((id) => criterionById(id)?.policy_topics ?? [])
      .map((topic) => topicById(topic)?.title ?? topic);
    return rankTexts(
      `${data.title ?? ''} ${data.statement ?? ''} ${topics.join(' ')}`,
      context.view.all('policy'),
      wordsOf,
    )
      .slice(0, 3)
      .flatMap((policy, rank) =>
        editHere(
          context,
          `Link ${policy.id} (${policy.data.name ?? 'no name'})`,
          addItem(context.file.tree, node, 'policies', quoteIfNeeded(policy.id), placeOf('control', [], 'policies')),
          { preferred: rank === 0 },
        ),
      );
  },
});

function wordsOf({ data, id }: Entity<'policy'>): string {
  return `${id} ${data.name ?? ''} ${(data.topics ?? []).map((topic) => topicById(topic)?.title ?? topic).join(' ')}`;
}
