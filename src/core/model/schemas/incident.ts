import * as z from 'zod';
import { about, boolean, choice, date, id, list, ref, refs, string, text } from '../field';

/** `incidents/*.yaml` */
export const incidentSchema = z.object({
  id: id('Id of the incident. Defaults to the file name.', 'incident', { example: 'INC-2026-03' }),
  summary: string('What happened, in one line.', {
    required: true,
    missing: 'error',
    example: 'Deployment error made booking unavailable',
  }),
  severity: choice('How bad it was.', {
    low: 'No effect on customers.',
    medium: 'Some effect, within commitments.',
    high: 'A commitment was at risk.',
    critical: 'A commitment was broken or customer data was exposed.',
  }),
  started: date('Day on which it began.', { required: true, missing: 'warning' }),
  detected: date('Day on which it was noticed.'),
  resolved: date('Day on which it ended. Absent: still open.'),
  categories: list(ref('category', 'A category that it touched.'), 'Categories that it touched.', {
    example: '[availability]',
  }),
  criteria: refs('criterion', 'Criteria whose controls it bears on.', { example: '[CC8.1, A1.2]' }),
  controls: refs('control', 'Controls that failed or were missing.'),
  nature: text('What kind of incident it was, as it is to be printed. Defaults to the summary.'),
  effect: text('What it meant for customers and commitments.', { ruled: ['disclose', 'true'] }),
  resolution: text('What was done, then and afterwards.', { ruled: ['disclose', 'true'] }),
  disclose: boolean(
    'Whether the description tells of it (DC 4): true when controls that were not effective caused it or a commitment was significantly missed. Absent means undecided, which is an error inside the period.',
  ),
  disclose_reason: text('Why it is told or not told. Not printed.', { missing: 'warning', essential: 'asked' }),
  review: string('Where the review after the incident is recorded.', { example: 'SEC-455' }),
  notes: text('For the team; never printed.'),
});
about.add(incidentSchema, {
  type: 'map',
  description: 'An incident, and whether the description has to tell of it (DC 4).',
});
