import { blanks } from '../../blanks/blanks';
import { placeOf } from '../../model/place';
import { insertPair, setValue } from '../../syntax/edit';
import { nodeAt, valueOf } from '../../syntax/navigate';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { yaml } from '../../syntax/text-block';

const shortest = 20;

export const notRelevantReasonMissing = defineRule({
  code: 'soc2.notrelevant.reason-missing',
  severity: 'error',
  on: ['manifest'],
  title: 'A criterion is declared not relevant without a reason',
  basis: ['DC8'],
  documentation: {
    what: 'An entry of `not_relevant` has no `reason`, or one of fewer than 20 characters.',
    why:
      'The reason is printed in the description; without it a reader must assume that the criterion was dropped ' +
      'because it was not met.',
    wrong: yaml`
      not_relevant:
        - {criterion: P3.2}`,
    right: yaml`
      not_relevant:
        - {criterion: P3.2, reason: The service collects no information that needs explicit consent.}`,
  },
  *check(manifest): Iterable<Finding> {
    for (const [index, entry] of (manifest.data.not_relevant ?? []).entries()) {
      if (
        (entry.reason ?? '').trim().length >= shortest ||
        isUnreadable(manifest, ['not_relevant', index, 'reason'], entry.reason)
      )
        continue;
      yield {
        ...valueRange(manifest, ['not_relevant', index, entry.reason ? 'reason' : 'criterion']),
        data: { index },
        message: `Nothing says why ${entry.criterion ?? 'this criterion'} does not concern this system.`,
      };
    }
  },
  fixes(finding, manifest, context) {
    const entry = manifest.node && nodeAt(manifest.node, ['not_relevant', Number(finding.data?.index)]);
    if (entry?.kind !== 'map') return [];
    const text = blanks.notRelevantReason;
    const edit = valueOf(entry, 'reason')
      ? setValue(context.file.tree, entry, 'reason', text)
      : insertPair(context.file.tree, entry, 'reason', text, placeOf('manifest', ['not_relevant', 0], 'reason'));
    return editHere(context, 'Insert reason', edit, { preferred: true });
  },
});
