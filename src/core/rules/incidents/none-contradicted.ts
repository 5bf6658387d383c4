import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { removeSentence, statementsIn } from '../support/none-stated';
import { valueRange } from '../support/place';
import { disclosedIncidents } from '../../coverage/incidents';
import { yaml } from '../../syntax/text-block';

const none =
  /\b(?:(?:there\s{1,9}(?:were|was|have\s{1,9}been)|had|experienced|identified|suffered|knew\s{1,9}of|detected|recorded)\s{1,9}no\s{1,9}(?:[\w-]{2,20}\s{1,9}){0,3}incidents?|no\s{1,9}(?:[\w-]{2,20}\s{1,9}){0,3}incidents?\s{1,9}(?:[\w-]{2,20}\s{1,9}){0,2}(?:occurred|happened|took\s{1,9}place|(?:were|was|have\s{1,9}been)\s{1,9}(?:identified|detected|recorded|reported|noted)))\b/gi;

export const incidentNoneContradicted = defineRule({
  code: 'soc2.incident.none-contradicted',
  severity: 'error',
  on: ['narrative', 'manifest'],
  title: 'No incidents, it says, yet one is disclosed',
  basis: ['DC4'],
  documentation: {
    what:
      'A narrative says that there were no incidents, or the manifest has `no_incidents: true`, while the ' +
      'description tells of one.',
    why: 'The description would contradict itself on the point that readers look at first.',
    wrong: yaml`
      # soc2.yaml, with an incident of the period that has disclose: true
      no_incidents: true`,
    right: yaml`
      # soc2.yaml
      no_incidents: false`,
  },
  *check(entity, { view, file }): Iterable<Finding> {
    const [id] = disclosedIncidents(view);
    if (id === undefined) return;
    const message = `The text says there were none, yet \`${id}\` is disclosed.`;
    if (entity.kind === 'narrative') for (const place of statementsIn(entity, file, none)) yield { ...place, message };
    else if ((entity.data as { no_incidents?: boolean }).no_incidents === true)
      yield { ...valueRange(entity, ['no_incidents']), message };
  },
  fixes(finding, entity, context) {
    if (entity.kind === 'narrative') return removeSentence(finding, entity, context);
    return insertKeys(context, entity, [], 'Set no_incidents: false', [['no_incidents', 'false']], { preferred: true });
  },
});
