import * as z from 'zod';
import { about, boolean, choice, date, id, list, map, ref, refs, string, text } from '../field';
import { from, owner, to } from './shared';

const csoc = map(
  {
    id: id('Id of the complementary subservice organisation control.', 'csoc', {
      required: true,
      missing: 'error',
      example: 'CSOC-AWS-1',
    }),
    text: text('The kind of control that we expect the vendor to run.', {
      required: true,
      missing: 'error',
      essential: true,
      example: 'Physical access to hosting facilities is restricted to authorised personnel.',
    }),
    criteria: refs('criterion', 'Criteria that it helps meet together with our own controls.', {
      required: true,
      example: '[CC6.4]',
    }),
  },
  'One complementary subservice organisation control (CSOC).',
);

const control = map(
  {
    id: string('Number of the control, as the vendor gives it.', { example: 'HF-01' }),
    text: text('The control, worded like one of ours.', { required: true, ruled: true, essential: true }),
    criteria: refs('criterion', 'Criteria that it addresses.', { required: true, example: '[CC6.4]' }),
  },
  'One control of the vendor.',
  { shorthand: 'text' },
);

const subservice = map(
  {
    method: choice(
      'How the description treats the vendor.',
      {
        'carve-out':
          'Its controls are left out; we state the controls that we expect of it (CSOCs) and how we monitor it.',
        inclusive: 'Its controls are described and examined together with ours; it gives an assertion of its own.',
        none: 'It is not a subservice organisation.',
      },
      { required: true, ruled: true, default: 'none' },
    ),
    csocs: list(csoc, 'Controls that we expect the vendor to run (carve-out).'),
    monitoring: refs('control', 'Our own controls that monitor the vendor.', { example: '[VM-02]' }),
    controls: list(control, "Inclusive method: the vendor's controls that are examined too."),
    components: list(
      string('A component of the vendor.'),
      "Inclusive method: the relevant parts of the vendor's system.",
      { ruled: ['method', 'inclusive'] },
    ),
    part: text('Inclusive method: which part of the system is its own and which is ours.', {
      example: 'The halls and racks are its own; everything that runs on them is ours.',
    }),
    assertion: string("Inclusive method: where the vendor's own assertion is kept.", {
      ruled: ['method', 'inclusive'],
      example: 'vault://vendors/aws/assertion.pdf',
    }),
  },
  'The vendor as a subservice organisation: its controls are needed, together with ours, to meet commitments. Absent means that it is none.',
  { shorthand: 'method' },
);

const assurance = map(
  {
    kind: choice(
      'What gives assurance about the vendor.',
      {
        'soc1-type1': 'SOC 1 report at a date.',
        'soc1-type2': 'SOC 1 report over a period.',
        'soc2-type1': 'SOC 2 report at a date.',
        'soc2-type2': 'SOC 2 report over a period.',
        soc3: 'Public summary of a SOC 2 examination.',
        iso27001: 'ISO/IEC 27001 certificate.',
        questionnaire: 'Answers to a questionnaire.',
        pentest: 'Report of a penetration test.',
        other: 'Something else.',
      },
      { required: true, missing: 'warning' },
    ),
    period: map({ from, to }, 'Period that the report covers.', { example: '{from: 2025-10-01, to: 2026-03-31}' }),
    as_of: date('Date of a report that covers no period.'),
    categories: list(ref('category', 'A category that the report covers.'), 'Categories that the report covers.', {
      example: '[security, availability]',
    }),
    opinion: choice("The auditor's opinion in that report.", {
      unqualified: 'Without reservation.',
      qualified: 'With a reservation about something.',
      adverse: 'The description or controls were not as they should be.',
      disclaimer: 'The auditor gave none.',
    }),
    location: string('Where the report is kept. Not in git.', { example: 'vault://vendors/aws/soc2-2026h1.pdf' }),
    bridge_letter: date('Last day that a bridge letter of the vendor covers.'),
    reviewed: map(
      {
        date: date('When we read the report.', { required: true }),
        by: ref('role', 'The role that read it.', {
          required: true,
          missing: 'warning',
          essential: true,
          example: 'security-lead',
        }),
        exceptions: text('Exceptions that it notes, or none.', {
          required: true,
          missing: 'warning',
          essential: true,
          example: 'none',
        }),
        cuecs: boolean('True when the controls that it expects of us were mapped.'),
      },
      'Our own review of the report. Without it, and without its reader and its exceptions, the report gives no assurance.',
      { shorthand: 'date' },
    ),
  },
  'One report, certificate or other assurance about the vendor.',
  { shorthand: 'kind' },
);

/** `vendors/*.yaml` */
export const vendorSchema = z.object({
  id: id('Id by which the manifest and controls refer to the vendor. Defaults to the file name.', 'vendor', {
    example: 'aws',
  }),
  name: string("The vendor's name.", { required: true, missing: 'error', example: 'Amazon Web Services' }),
  services: text('What it provides to us.', {
    required: true,
    missing: 'warning',
    example: 'Hosting of compute, database and storage',
  }),
  tier: choice('How much depends on the vendor.', {
    critical: 'The service stops, or customer data is at risk, when it fails.',
    high: 'It handles customer data, or is hard to replace.',
    medium: 'It supports the service.',
    low: 'It has no bearing on commitments.',
  }),
  owner: owner('vendor', false),
  data: refs('data-type', 'Data types of the manifest that it holds or sees.', { example: '[appointments]' }),
  subservice,
  assurance: list(assurance, 'Reports and other assurance about the vendor.'),
  cuecs: list(
    map(
      {
        text: text('What the vendor expects its customers to do.', {
          required: true,
          missing: 'warning',
          essential: true,
        }),
        controls: refs('control', 'Our controls that do it.', { example: '[AC-01]' }),
      },
      'One control that the vendor expects of us.',
      { shorthand: 'text' },
    ),
    "Complementary user entity controls of the vendor's report: what it expects of us, mapped to our controls.",
  ),
  contract: map(
    {
      confidentiality: boolean('The contract binds the vendor to confidentiality.'),
      dpa: boolean('There is a data processing agreement.'),
      incident_notice: boolean('The vendor must tell us of incidents.'),
    },
    'Terms that the contract holds.',
  ),
  next_review: date('When the vendor is to be assessed again.'),
});
about.add(vendorSchema, { type: 'map', description: 'A vendor; with `subservice`, a subservice organisation (DC 7).' });
