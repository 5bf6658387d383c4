import { isInPlace } from '../../coverage/presence';
import type { View } from '../../index/view';
import { placeOf } from '../../model/place';
import { rankTexts } from '../../suggest/rank-texts';
import { addItem, quoteIfNeeded } from '../../syntax/edit';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { headRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { yaml } from '../../syntax/text-block';

export const controlNoRisk = defineRule({
  code: 'soc2.control.no-risk',
  severity: 'hint',
  on: ['control'],
  title: 'A control that treats no risk',
  basis: ['CC5.1'],
  documentation: {
    what:
      'At least half of the controls in place are linked with risks, from either side, and this one is with none. ' +
      'Where links are rare nothing is said.',
    why: 'CC5.1 asks that controls answer risks. A control without a risk is either missing its link or not needed.',
    wrong: yaml`
      # risks/R-01.yaml names other controls
      title: Access review`,
    right: yaml`
      title: Access review
      risks: [R-01]`,
  },
  *check(control, { view }): Iterable<Finding> {
    if (
      !isBlank(control.data.risks) ||
      isUnreadable(control, ['risks'], control.data.risks) ||
      !isInPlace(view, control)
    )
      return;
    if (!view.derive('most controls are linked to risks', mostAreLinked)) return;
    if (view.referrers('risk', 'control', control.id).length > 0) return;
    yield { ...headRange(control), message: `No risk is named that \`${control.id}\` treats (CC5.1).` };
  },
  fixes(_finding, control, context) {
    const { node, data } = control;
    if (!node) return [];
    const open = context.view.all('risk').filter((each) => each.data.status !== 'closed');
    return rankTexts(
      `${data.title ?? ''} ${data.statement ?? ''}`,
      open,
      (risk) => `${risk.data.title ?? ''} ${risk.data.description ?? ''}`,
    )
      .slice(0, 3)
      .flatMap((risk, rank) =>
        editHere(
          context,
          `Link ${risk.id} (${risk.data.title ?? 'no title'})`,
          addItem(context.file.tree, node, 'risks', quoteIfNeeded(risk.id), placeOf('control', [], 'risks')),
          { preferred: rank === 0 },
        ),
      );
  },
});

/** Whether the programme links controls with risks: at least half of the controls in place have a link. */
function mostAreLinked(view: View): boolean {
  const inPlace = view.all('control').filter((each) => isInPlace(view, each));
  const linked = inPlace.filter(
    (each) => !isBlank(each.data.risks) || view.referrers('risk', 'control', each.id).length > 0,
  );
  return linked.length > 0 && linked.length * 2 >= inPlace.length;
}
