import * as z from 'zod';
import { about, choice, date, id, ref, refs, string, text } from '../field';
import { owner } from './shared';

/** `findings/*.yaml` */
export const findingSchema = z.object({
  id: id('Id of the finding. Defaults to the file name.', 'finding', { example: 'F-2026-02' }),
  title: string('What is wrong, in one line.', {
    required: true,
    missing: 'error',
    example: 'Late removal of one leaver',
  }),
  kind: choice(
    'What sort of finding it is.',
    {
      exception: 'A control did not operate as described in a case.',
      deficiency: 'A control is not designed well enough, or did not operate.',
      gap: 'Something that should be there is not.',
      observation: 'Something worth improving.',
    },
    { required: true, missing: 'warning' },
  ),
  nature: choice('What it concerns.', { design: 'How the control is designed.', operation: 'How it was carried out.' }),
  source: choice('Who found it.', {
    'internal-review': 'A review of our own.',
    auditor: 'The service auditor.',
    monitoring: 'Monitoring by a system.',
    incident: 'An incident.',
    vendor: "A vendor, or a vendor's report.",
  }),
  control: ref('control', 'The control that it concerns. Several: `controls`.', { into: 'controls', example: 'AC-04' }),
  controls: refs('control', 'The controls that it concerns. A single one may stand under `control`.', {
    example: '[AC-04, AC-05]',
  }),
  criteria: refs('criterion', 'Criteria that it bears on, where no control exists.'),
  found: date('Day on which it was found.', { required: true }),
  description: text('What was found, with numbers.'),
  cause: text('Why it happened.'),
  response: text('What is done about it. Part of the response of management.', { required: true, essential: 'asked' }),
  owner: owner('finding'),
  due: date('Day by which it is to be settled.', { required: true }),
  closed: date('Day on which it was settled.'),
  status: choice(
    'Where it stands.',
    {
      open: 'Nothing is done yet.',
      remediating: 'Work is under way.',
      closed: 'Settled.',
      accepted: 'Left as it is, knowingly.',
    },
    { default: 'open' },
  ),
  notes: text('For the team; never printed.'),
});
about.add(findingSchema, { type: 'map', description: 'An exception, a deficiency, a gap or an observation.' });
