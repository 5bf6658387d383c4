import { unmapControl } from '../../changes/map-control';
import { presenceOf } from '../../coverage/presence';
import { criterionCoverage } from '../../coverage/criterion';
import { removeItem } from '../../syntax/edit';
import { nodeAt } from '../../syntax/navigate';
import type { View } from '../../index/view';
import { normaliseCriterion } from '../../criteria/normalise';
import { commaList } from '../../language/words';
import { defineRule, type Finding, type Fix } from '../rule';
import { changeFix, editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const notRelevantContradicted = defineRule({
  code: 'soc2.notrelevant.contradicted',
  severity: 'error',
  on: ['manifest'],
  title: 'A criterion declared not relevant is addressed',
  basis: ['DC8'],
  documentation: {
    what: 'A control in place or a CSOC maps to a criterion that `not_relevant` lists.',
    why:
      'The description would say in one section that the criterion does not concern the system and in another how it ' +
      'is met.',
    wrong: yaml`
      not_relevant:
        - {criterion: CC6.5, reason: The company holds no storage media at all.}
      # controls/DA-03.yaml: criteria: [CC6.5]`,
    right: 'not_relevant: []',
  },
  *check(manifest, { view }): Iterable<Finding> {
    for (const [index, entry] of (manifest.data.not_relevant ?? []).entries()) {
      const id = normaliseCriterion(entry.criterion ?? '').id;
      if (!id) continue;
      const controls = view
        .referrers('control', 'criterion', id)
        .filter((each) => presenceOf(view, each) === 'in-place')
        .map((each) => each.id);
      const names = [...controls, ...criterionCoverage(view, id).csocs];
      if (names.length === 0) continue;
      yield {
        ...valueRange(manifest, ['not_relevant', index, 'criterion']),
        data: { index, id, controls },
        message:
          `${id} is declared not relevant, yet ${commaList(names.map((each) => `\`${each}\``))} ` +
          `${names.length === 1 ? 'addresses' : 'address'} it.`,
        related: controls.map((control) => ({
          kind: 'control' as const,
          id: control,
          message: `${control} maps to ${id}`,
        })),
      };
    }
  },
  fixes(finding, manifest, context) {
    const list = manifest.node && nodeAt(manifest.node, ['not_relevant']);
    const id = String(finding.data?.id);
    const removeEntry =
      list?.kind === 'seq'
        ? editHere(
            context,
            `Remove the entry of ${id}`,
            removeItem(context.file.tree, list, Number(finding.data?.index)),
            { preferred: true },
          )
        : [];
    return [
      ...removeEntry,
      ...(finding.data?.controls as readonly string[]).flatMap((control) => removeMapping(context.view, control, id)),
    ];
  },
});

function removeMapping(view: View, controlId: string, criterion: string): Fix[] {
  const control = view.get('control', controlId);
  if (!control) return [];
  return changeFix(`Remove ${criterion} from ${controlId}`, unmapControl(view, control, criterion));
}
