import * as z from 'zod';
import { about, choice, date, id, list, number, refs, string, text } from '../field';
import { owner } from './shared';

/** `risks/*.yaml` */
export const riskSchema = z.object({
  id: id('Id of the risk. Defaults to the file name.', 'risk', { example: 'R-03' }),
  title: string('What could go wrong, in a few words.', {
    required: true,
    missing: 'error',
    essential: 'asked',
    example: 'Leaver keeps access to production',
  }),
  description: text('What happens, and to whom.'),
  tags: list(string('A tag.'), 'Free tags. `fraud` marks the fraud scenarios that CC3.3 asks about.', {
    example: '[insider, fraud]',
  }),
  owner: owner('risk'),
  likelihood: number('How likely it is, before controls; 1 to 5 unless you keep another scale.', {
    essential: 'asked',
    example: '2',
  }),
  impact: number('How bad it would be, before controls; 1 to 5 unless you keep another scale.', {
    essential: 'asked',
    example: '4',
  }),
  response: choice(
    'What is done about it.',
    {
      accept: 'Live with it.',
      avoid: 'Stop what causes it.',
      reduce: 'Make it less likely or less bad, through controls.',
      share: 'Insure it or pass it on by contract.',
    },
    { required: true, essential: 'asked' },
  ),
  controls: refs('control', 'Controls that reduce it.', { example: '[AC-04, AC-05]' }),
  residual: number('What is left after controls.', { example: '2' }),
  status: choice(
    'Whether the risk still exists.',
    { open: 'It does.', closed: 'It does not any more.' },
    { default: 'open' },
  ),
  reviewed: date('Last time that it was assessed.'),
  notes: text('For the team; never printed.'),
});
about.add(riskSchema, { type: 'map', description: 'A risk, with what is done about it.' });
