import { blanks } from '../../blanks/blanks';
import { scopeOf } from '../../scope/scope';
import { commaList } from '../../language/words';
import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { valueRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { belongsToReport } from '../../coverage/incidents';
import { yaml } from '../../syntax/text-block';

const stubs = {
  nature: blanks.incidentNature,
  effect: blanks.incidentEffect,
  resolution: blanks.incidentResolution,
} as const;

export const incidentIncomplete = defineRule({
  code: 'soc2.incident.incomplete',
  severity: 'error',
  on: ['incident'],
  title: 'A disclosed incident of which half is untold',
  basis: ['DC4'],
  documentation: {
    what:
      'An incident that the description tells of has no `effect`, no `resolution`, or neither `nature` nor ' +
      '`summary`. A missing `started` is reported as a missing key.',
    why: 'DC 4 asks for the nature, the timing, the effect and the resolution of each incident that is disclosed.',
    wrong: yaml`
      summary: Deployment error made booking unavailable
      started: 2026-02-11
      disclose: true`,
    right: yaml`
      summary: Deployment error made booking unavailable
      started: 2026-02-11
      effect: Customers could not book for five hours.
      resolution: The release was rolled back and the check that missed it was added.
      disclose: true`,
  },
  *check(incident, { view }): Iterable<Finding> {
    if (incident.data.disclose !== true || !belongsToReport(scopeOf(view), incident.data)) return;
    const missing = (['nature', 'effect', 'resolution'] as const)
      .filter((key) => isBlank(incident.data[key]) && !isUnreadable(incident, [key], incident.data[key]))
      .filter((key) => key !== 'nature' || isBlank(incident.data.summary));
    if (missing.length > 0)
      yield {
        ...valueRange(incident, ['disclose']),
        message: `A disclosed incident needs its ${commaList(missing)}.`,
        data: { missing },
      };
  },
  fixes(finding, incident, context) {
    const missing = finding.data?.missing as (keyof typeof stubs)[];
    return insertKeys(
      context,
      incident,
      [],
      `Insert ${commaList(missing)}`,
      missing.map((key) => [key, stubs[key]]),
      { preferred: true },
    );
  },
});
