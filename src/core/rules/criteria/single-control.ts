import { criterionCoverage } from '../../coverage/criterion';
import { isInPlace } from '../../coverage/presence';
import { inScopeCriteria } from '../../scope/scope';
import type { View } from '../../index/view';
import { commaList } from '../../language/words';
import { criterionById } from '../../criteria/catalogue';
import { defineRule, type Finding } from '../rule';
import { answersEach } from '../support/fixes';
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
      `One control in place is the only support of ${mostAlone} criteria or more. Said once, with each such control; a ` +
      'criterion here and there with a single control is usual.',
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
    const found = [...alone]
      .filter(([, ids]) => ids.length >= mostAlone)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([control, ids]) => ({ control, ids }));
    if (found.length === 0) return;
    yield {
      ...keyRange(manifest, ['categories']),
      data: { controls: found, ids: found.flatMap((each) => each.ids) },
      message:
        found.length === 1
          ? `One failed test of ${found[0]!.control} would leave ${listOf(found[0]!.ids)} unsupported.`
          : `Several criteria rest on one control: ${found
              .map(({ control, ids }) => `${listOf(ids)} on ${control}`)
              .join('; ')}. One failed test of it would leave them unsupported.`,
      related: found.map(({ control, ids }) => ({
        kind: 'control' as const,
        id: control,
        message: found.length === 1 ? 'The only control.' : `The only control of ${listOf(ids)}.`,
      })),
    };
  },
  *fixes(finding, _manifest, context) {
    for (const { ids } of restingOf(finding))
      for (const id of ids.slice(0, mostAlone)) yield* mapExistingFixes(id, context, 1);
  },
  choices: {
    question: 'Choose a control that also supports a criterion',
    answers: (finding, _manifest, context) =>
      answersEach(
        restingOf(finding).flatMap(({ ids }) => ids),
        (id) => mapExistingFixes(id, context),
        (id) => criterionById(id)?.title ?? id,
      ),
  },
});

/** Criteria that rest on one control. */
type Resting = Readonly<{ control: string; ids: readonly string[] }>;

function restingOf(finding: Finding): readonly Resting[] {
  return finding.data?.controls as readonly Resting[];
}

function listOf(ids: readonly string[]): string {
  return ids.length > 5 ? `${ids.slice(0, 4).join(', ')} and ${ids.length - 4} more criteria` : commaList(ids);
}

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
