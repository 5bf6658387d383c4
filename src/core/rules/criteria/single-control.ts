import { criterionCoverage } from '../../coverage/criterion';
import { isInPlace } from '../../coverage/presence';
import { inScopeCriteria } from '../../scope/scope';
import type { View } from '../../index/view';
import { commaList } from '../../language/words';
import { defineRule, type Finding } from '../rule';
import { keyRange } from '../support/place';
import { mapExistingFixes } from './fixes';
import { yaml } from '../../syntax/text-block';

const mostAlone = 3;

export const criterionSingleControl = defineRule({
  code: 'soc2.criterion.single-control',
  severity: 'hint',
  on: ['manifest'],
  reportType: 2,
  title: 'Criteria that rest on one control',
  basis: ['PRACTICE'],
  documentation: {
    what:
      `One control in place is the only support of ${mostAlone} criteria or more. Said once for each such ` +
      'control; a criterion here and there with a single control is usual.',
    why: 'One failed test of that control would leave all of them unsupported in the opinion.',
    wrong: yaml`
      # AC-01 alone names CC6.1, CC6.2 and CC6.3
      categories: [security]`,
    right: yaml`
      # AC-01 and AC-02 name CC6.1, CC6.2 and CC6.3
      categories: [security]`,
  },
  *check(manifest, { view }): Iterable<Finding> {
    const alone = new Map<string, string[]>();
    for (const id of inScopeCriteria(view)) {
      const only = onlySupport(view, id);
      if (only !== undefined) alone.set(only, [...(alone.get(only) ?? []), id]);
    }
    for (const [control, ids] of [...alone].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (ids.length < mostAlone) continue;
      const some =
        ids.length > 5 ? `${ids.slice(0, 4).join(', ')} and ${ids.length - 4} more criteria` : commaList(ids);
      yield {
        ...keyRange(manifest, ['categories']),
        data: { ids },
        message: `One failed test of ${control} would leave ${some} unsupported.`,
        related: [{ kind: 'control', id: control, message: 'The only control.' }],
      };
    }
  },
  fixes(finding, _manifest, context) {
    return (finding.data?.ids as string[]).slice(0, 3).flatMap((id) => mapExistingFixes(id, context).slice(0, 1));
  },
});

/** Id of the only control in place that names a criterion; undefined when there are several or none. */
function onlySupport(view: View, id: string): string | undefined {
  if (!['addressed', 'evidenced'].includes(criterionCoverage(view, id).state)) return undefined;
  const inPlace = [
    ...new Set(
      view
        .referrers('control', 'criterion', id)
        .filter((each) => isInPlace(view, each))
        .map((each) => each.id),
    ),
  ];
  return inPlace.length === 1 && criterionCoverage(view, id).csocs.length === 0 ? inPlace[0] : undefined;
}
