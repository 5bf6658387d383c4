import * as z from 'zod';
import { about, boolean, choice, covers, date, id, map, number, ref, refs, string, text } from '../field';

/** YAML files anywhere below `evidence/`. */
export const evidenceSchema = z.object({
  id: id('Id of the record. Defaults to the file name.', 'evidence', { example: 'EV-2026-041' }),
  title: string('What the evidence is.', {
    required: true,
    missing: 'warning',
    essential: 'asked',
    example: 'Access review, second quarter',
  }),
  control: ref('control', 'The control that it supports. Several: `controls`.', {
    required: true,
    ruled: true,
    into: 'controls',
    example: 'AC-05',
  }),
  controls: refs('control', 'The controls that it supports. A single one may stand under `control`.', {
    missing: 'error',
    example: '[AC-04, AC-05]',
  }),
  kind: choice(
    'What sort of evidence it is.',
    {
      review: 'Record of a review that somebody made.',
      population: 'Complete list of the events of a per-event control; the auditor samples from it.',
      sample: 'Items picked from a population, with their records.',
      export: 'Data taken out of a system.',
      configuration: 'How a system is set up at a point in time.',
      ticket: 'A ticket with its history.',
      log: 'A log of what a system did.',
      report: 'A report that a system or a third party made.',
      screenshot: 'A picture of a screen, with its date.',
      document: 'A signed or approved document.',
      attestation: 'A statement that somebody gives.',
    },
    { required: true, missing: 'warning' },
  ),
  collected: date('Day on which it was collected.', { required: true, missing: 'warning' }),
  collected_by: ref('role', 'The role that collected it.', { example: 'security-lead' }),
  covers: covers(
    'What it shows: a day for a state at a point in time, or `{from, to}`. Absent: the day it was collected.',
    { example: '{from: 2026-04-01, to: 2026-06-30}' },
  ),
  source: string('System or person that it comes from.', { required: true, example: 'Okta export and Jira SEC-481' }),
  location: string('Where the artefact is kept, outside git: the record holds no personal data and no secret.', {
    required: true,
    conditional: true,
    example: 'vault://soc2/2026/q2-access-review.pdf',
  }),
  sha256: string('Checksum of the artefact, 64 hexadecimal digits.'),
  population: map(
    {
      count: number('How many events there were.', { range: [0, Number.MAX_SAFE_INTEGER], example: '3' }),
      query: text('How the list was made.', { example: 'status = terminated and end date in the period' }),
      completeness: text('How it is known that the list is complete.', {
        example: 'Reconciled to the payroll count by the finance lead',
      }),
    },
    'For populations: their size, and how it is known that nothing is missing.',
  ),
  result: choice(
    'What the evidence shows.',
    {
      ok: 'The control operated as described.',
      exception: 'It did not in at least one case. Name the finding.',
      'not-applicable': 'Nothing happened that the control would have had to act on.',
    },
    { required: true },
  ),
  findings: refs('finding', 'Findings that record the exceptions.', { example: '[F-2026-02]' }),
  sensitive: boolean('True when the artefact holds personal data or secrets and must stay in restricted storage.'),
  notes: text('For the team; never printed.'),
});
about.add(evidenceSchema, {
  type: 'map',
  description:
    'A record about evidence: what exists, what it covers and where it is. The artefact itself lives elsewhere.',
});
