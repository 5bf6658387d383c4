import { scopeOf } from '../../scope/scope';
import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';
import { belongsToReport } from '../../coverage/incidents';
import { yaml } from '../../syntax/text-block';

export const incidentOutsidePeriod = defineRule({
  code: 'soc2.incident.outside-period',
  severity: 'information',
  on: ['incident'],
  reportType: 2,
  title: 'A disclosed incident outside the period',
  basis: ['DC4'],
  documentation: {
    what: '`disclose` is true, but the incident was over before the period began or began after its end.',
    why: 'A type 2 description tells of incidents of its period. This one is left out of it, whatever the file says.',
    wrong: yaml`
      # period from 2026-01-01
      started: 2025-11-03
      resolved: 2025-11-04
      disclose: true`,
    right: yaml`
      # period from 2026-01-01
      started: 2025-12-30
      resolved: 2026-01-02
      disclose: true`,
  },
  *check(incident, { view }): Iterable<Finding> {
    const scope = scopeOf(view);
    if (
      incident.data.disclose !== true ||
      !scope.from ||
      !scope.to ||
      scope.from > scope.to ||
      belongsToReport(scope, incident.data)
    )
      return;
    yield {
      ...valueRange(incident, ['disclose']),
      message: `Happened outside the period ${scope.from} to ${scope.to}; the description leaves it out.`,
    };
  },
});
