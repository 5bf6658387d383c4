import { pathsOf } from '../../outside/wanted';
import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';

export const evidenceLocationMissing = defineRule({
  code: 'soc2.evidence.location-missing',
  severity: 'warning',
  on: ['evidence'],
  title: 'Evidence that is not where its record says',
  basis: ['BRIEF'],
  documentation: {
    what:
      '`location` is the path of a file in the folder of the programme, and there is none: neither below the root ' +
      'nor beside the record. Addresses, names of systems and free text are taken as they are; a record without ' +
      '`location` is reported by `soc2.evidence.open`.',
    why:
      'A record promises that the artefact can be handed over. One that cannot be found counts as if the control had ' +
      'left no trace.',
    wrong: 'location: evidence/2026/q2-acess-review.pdf',
    right: 'location: vault://soc2/2026/q2-access-review.pdf',
  },
  *check(record, { view }): Iterable<Finding> {
    const { location } = record.data;
    if (location === undefined || view.layout !== 'soc2') return;
    const paths = pathsOf(view, record);
    if (paths.length === 0 || paths.some((path) => view.outside('file', path)?.exists !== false)) return;
    yield { ...valueRange(record, ['location']), message: `The evidence cannot be found at \`${location.trim()}\`.` };
  },
});
