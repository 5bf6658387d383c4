import { isInPlace } from '../../coverage/presence';
import type { Entity } from '../../index/entity';
import { placeOf } from '../../model/place';
import { rankTexts } from '../../suggest/rank-texts';
import { addItem, quoteIfNeeded } from '../../syntax/edit';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { headRange, valueRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { yaml } from '../../syntax/text-block';

export const riskNoControl = defineRule({
  code: 'soc2.risk.no-control',
  severity: 'warning',
  on: ['risk'],
  title: 'A risk to be reduced that no control reduces',
  basis: ['CC5.1'],
  documentation: {
    what: 'The response is `reduce`, and neither the risk nor a control names the other where that control is in place.',
    why: 'CC5.1 asks that control activities answer risks. A risk to be reduced without a control is an intention.',
    wrong: yaml`
      id: R-01
      title: Leaver keeps access
      response: reduce`,
    right: yaml`
      id: R-01
      title: Leaver keeps access
      response: reduce
      controls: [AC-01]`,
  },
  *check(risk, { view }): Iterable<Finding> {
    if (
      risk.data.response !== 'reduce' ||
      risk.data.status === 'closed' ||
      isUnreadable(risk, ['controls'], risk.data.controls)
    )
      return;
    const named = (risk.data.controls ?? []).map((id) => view.get('control', id));
    // Another rule reports an id that no record has; that id may be meant to name a control.
    if (named.some((each) => each === undefined || isInPlace(view, each))) return;
    if (view.referrers('control', 'risk', risk.id).some((each) => isInPlace(view, each))) return;
    const place =
      (risk.data.controls ?? []).length > 0
        ? valueRange(risk, ['controls'])
        : risk.node?.pairs.some((pair) => pair.key.text === 'response')
          ? valueRange(risk, ['response'])
          : headRange(risk);
    yield { ...place, message: `Risk \`${risk.id}\` is to be reduced, but no control does it.` };
  },
  fixes(_finding, risk, context) {
    const { node } = risk;
    if (!node) return [];
    const controls = context.view.all('control').filter((each) => isInPlace(context.view, each));
    return rankTexts(`${risk.data.title ?? ''} ${risk.data.description ?? ''}`, controls, wordsOf)
      .slice(0, 3)
      .flatMap((control, rank) =>
        editHere(
          context,
          `Link ${control.id} (${control.data.title ?? 'no title'})`,
          addItem(context.file.tree, node, 'controls', quoteIfNeeded(control.id), placeOf('risk', [], 'controls')),
          { preferred: rank === 0 },
        ),
      );
  },
});

function wordsOf({ data }: Entity<'control'>): string {
  return `${data.title ?? ''} ${data.title ?? ''} ${data.statement ?? ''}`;
}
