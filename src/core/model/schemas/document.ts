import * as z from 'zod';
import { about, choice, date, id, ref, refs, string } from '../field';
import { approval, approvedBranch, majorRevisions, owner, satisfies } from './shared';

const acronym = (declares: 'policy' | 'narrative') =>
  id('Short id in capitals by which other files refer to it. Defaults to the file name.', declares, {
    example: 'AOTP',
    ...(declares === 'policy' ? { required: true, missing: 'warning' as const } : {}),
  });

/** `policies/*.md`: front matter as strongdm/comply writes it, with our own keys. */
export const policySchema = z.object({
  name: string('Title of the policy.', {
    required: true,
    missing: 'warning',
    example: 'Access Onboarding and Termination Policy',
  }),
  acronym: acronym('policy'),
  version: string('Version of the text. Quote it, so that 2.10 does not become 2.1.', {
    required: true,
    example: '"2.1"',
  }),
  owner: owner('policy'),
  approved_by: ref('role', 'The role that approved this version.', {
    required: true,
    conditional: true,
    example: 'ceo',
  }),
  approved_on: date('Day of approval.', { required: true, conditional: true }),
  approval,
  approvedBranch,
  last_reviewed: date(
    'Last time that the whole text was reviewed. A year later the review is overdue. Absent: the newest date under `majorRevisions`.',
    { required: true, conditional: true },
  ),
  next_review: date('When it is to be reviewed again.'),
  topics: refs('topic', 'Policy topics that the text covers. Absent: guessed from acronym and name.', {
    example: '[access-control]',
  }),
  audience: string('Whom the policy binds.', { example: 'All staff and contractors' }),
  satisfies,
  majorRevisions,
});
about.add(policySchema, { type: 'map', description: 'A policy: what should happen. Controls put it into practice.' });

/** `procedures/*.md` */
export const procedureSchema = z.object({
  id: id('Id by which controls refer to the procedure. Defaults to the file name.', 'procedure', {
    example: 'access-review',
  }),
  name: string('Title of the procedure.', { required: true, missing: 'warning', example: 'User access review' }),
  cron: string('When it recurs: six fields, seconds first, as strongdm/comply writes it.', {
    example: '"0 0 0 15 * *"',
  }),
  owner: owner('procedure', false),
  controls: refs('control', 'Controls that the procedure carries out.', { example: '[AC-05]' }),
  satisfies,
  majorRevisions,
});
about.add(procedureSchema, { type: 'map', description: 'A procedure: how something is done, step by step.' });

/** `narratives/*.md` */
export const narrativeSchema = z.object({
  name: string('Title of the narrative. Not printed.', {
    required: true,
    missing: 'hint',
    example: 'Company and service overview',
  }),
  acronym: acronym('narrative'),
  section: choice('Section of the description at whose head the text is printed, before generated tables.', {
    overview: 'Overview of the company and types of services provided (DC 1).',
    commitments: 'Principal service commitments and system requirements (DC 2).',
    infrastructure: 'Components: infrastructure (DC 3).',
    software: 'Components: software (DC 3).',
    people: 'Components: people (DC 3).',
    procedures: 'Components: procedures (DC 3).',
    data: 'Components: data (DC 3).',
    boundaries: 'Boundaries of the system (DC 3).',
    'control-environment': 'Control environment (DC 5).',
    'risk-assessment': 'Risk assessment (DC 5).',
    'information-communication': 'Information and communication (DC 5).',
    monitoring: 'Monitoring (DC 5).',
    incidents: 'Incidents (DC 4).',
    subservice: 'Subservice organisations (DC 7).',
    cuecs: 'Complementary user entity controls (DC 6).',
    changes: 'Significant changes (DC 9).',
  }),
  owner: owner('narrative', false),
  satisfies,
  majorRevisions,
});
about.add(narrativeSchema, { type: 'map', description: 'A narrative: prose for one section of the description.' });
