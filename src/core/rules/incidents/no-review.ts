import { blanks } from '../../blanks/blanks';
import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { valueRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { yaml } from '../../syntax/text-block';

export const incidentNoReview = defineRule({
  code: 'soc2.incident.no-review',
  severity: 'hint',
  on: ['incident'],
  title: 'A serious incident without a review',
  basis: ['CC7.5'],
  documentation: {
    what: 'An incident of high or critical severity is resolved and has no `review`.',
    why: 'CC7.5 asks what was learnt. Examiners pick serious incidents and ask for the review.',
    wrong: yaml`
      severity: high
      resolved: 2026-02-11`,
    right: yaml`
      severity: high
      resolved: 2026-02-11
      review: SEC-455`,
  },
  *check(incident): Iterable<Finding> {
    const { severity, resolved, review } = incident.data;
    if (
      (severity !== 'high' && severity !== 'critical') ||
      !resolved ||
      !isBlank(review) ||
      isUnreadable(incident, ['review'], review)
    )
      return;
    yield { ...valueRange(incident, ['severity']), message: 'No post-incident review is linked (CC7.5).' };
  },
  fixes: (_finding, incident, context) =>
    insertKeys(context, incident, [], 'Insert review', [['review', blanks.incidentReview]], {
      preferred: true,
    }),
});
