import { lacksPopulation } from '../../evidence/status';
import { operatingSpan } from '../../evidence/intervals';
import { isInPlace } from '../../coverage/presence';
import { scopeOf } from '../../scope/scope';
import { newEvidence } from '../../templates/evidence';
import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const evidencePopulationMissing = defineRule({
  code: 'soc2.evidence.population-missing',
  severity: 'warning',
  on: ['control'],
  reportType: 2,
  title: 'A per-event control without its population',
  basis: ['PRACTICE'],
  documentation: {
    what:
      'A per-event control in place has evidence, but no record of kind `population` from within the period. One ' +
      'that covers only a part is reported by `soc2.evidence.period-gap`.',
    why:
      'Examiners draw their sample from the complete list of events. Single tickets that somebody picked show ' +
      'nothing about the others.',
    wrong: yaml`
      # the only evidence is a ticket
      frequency: per-event
      event: request for access`,
    right: yaml`
      # evidence/2026/access-requests.yaml
      kind: population
      covers: {from: 2026-01-01, to: 2026-06-30}`,
  },
  *check(control, { view }): Iterable<Finding> {
    if (!isInPlace(view, control) || !lacksPopulation(view, control)) return;
    const event = control.data.event ?? (control.data.title ? `event of “${control.data.title}”` : 'event');
    yield {
      ...valueRange(control, ['frequency']),
      message: `A per-event control needs its population (every ${event} in the period) to sample from.`,
    };
  },
  fixes(_finding, control, { view }) {
    const span = operatingSpan(scopeOf(view), control.data);
    if (!span) return [];
    const file = newEvidence(view, control, span);
    return [
      {
        title: 'Create a population record',
        create: [{ file: file.path, text: file.text, cursor: file.cursor }],
        preferred: true,
      },
    ];
  },
});
