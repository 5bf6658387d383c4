import * as z from 'zod';
import { about, choice, id, list, map, number, ref, string, text } from '../field';

/** `people.yaml` */
export const peopleSchema = z.object({
  roles: list(
    map(
      {
        id: id('Id by which other files name the role.', 'role', {
          required: true,
          missing: 'error',
          example: 'security-lead',
        }),
        title: string('Title as it is printed and as statements use it.', {
          required: true,
          missing: 'warning',
          example: 'Head of Security',
        }),
        responsibilities: text('What the role answers for, in a phrase.', {
          example: 'Runs the security programme and reviews access',
        }),
        holder: ref('person', 'Who holds it now: an id under `people`.', { example: 'dana' }),
        reports_to: ref('role', 'The role that it reports to.', { example: 'ceo' }),
      },
      'One role.',
    ),
    'Roles that own controls, policies and risks. The description names roles, never individuals.',
    { required: true },
  ),
  people: list(
    map(
      {
        id: id('Short id of the person.', 'person', { required: true, missing: 'error', example: 'dana' }),
        name: string('Name. Never printed.', { required: true, missing: 'warning', example: 'Dana Ruiz' }),
        github: string('Account on GitHub, to match approvals in git.', { example: 'dana-r' }),
        email: string('Address, to match commits.'),
      },
      'One person.',
    ),
    'People who hold roles. Names stay out of the description.',
  ),
  oversight: map(
    {
      body: string('Who oversees management.', { required: true, example: 'Board of directors' }),
      independent_members: number('Members who are independent of day-to-day management (CC1.2).', {
        range: [0, 1000],
        example: '1',
      }),
      meets: choice('How often it meets.', {
        weekly: 'Every week.',
        monthly: 'Every month.',
        quarterly: 'Every three months.',
        'semi-annual': 'Every six months.',
        annual: 'Once a year.',
      }),
      charter: ref('policy', 'Document that states its duties: acronym or file name.', { example: 'GOV' }),
    },
    'The body that oversees internal control (CC1.2).',
  ),
});
about.add(peopleSchema, { type: 'map', description: 'Roles, the people who hold them, and the oversight body.' });
