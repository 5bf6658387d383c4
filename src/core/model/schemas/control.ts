import * as z from 'zod';
import { about, choice, date, id, list, map, ref, refs, string, text } from '../field';

const frequencies = {
  continuous: 'A system does it all the time.',
  'per-event': 'Each time something happens, such as a request for access. Evidence is the population of those events.',
  daily: 'Every day.',
  weekly: 'Every week.',
  biweekly: 'Every two weeks.',
  monthly: 'Every month.',
  quarterly: 'Every three months.',
  'semi-annual': 'Every six months.',
  annual: 'Once a year.',
};

const satisfies = map(
  {
    TSC: refs('criterion', 'Criteria, in the spelling of comply users.'),
    TSPC: refs('criterion', 'An older name of `TSC`.', { into: 'TSC', hidden: true }),
  },
  'Another spelling of `criteria`, accepted so that users of comply feel at home.',
  { open: true, into: 'criteria', hidden: true },
);

/** `controls/*.yaml` */
export const controlSchema = z.object({
  id: id(
    'Short id such as AC-02, with a number series per area. Defaults to the file name without its ending.',
    'control',
    { example: 'AC-02' },
  ),
  title: string('Short noun phrase that names the control.', {
    required: true,
    missing: 'error',
    example: 'Access approved before it is granted',
  }),
  statement: text(
    'What happens, as it is printed in the description and tested by the auditor: who does what, when, and what record it leaves. Present tense.',
    {
      required: true,
      ruled: true,
      essential: true,
      example: '>\n  Each quarter the Security Lead compares accounts with the staff list and records the review.',
    },
  ),
  criteria: refs('criterion', 'Trust services criteria that the control addresses. One may stand without brackets.', {
    required: true,
    conditional: true,
    ruled: true,
    example: '[CC6.2, CC6.3]',
  }),
  satisfies,
  owner: ref(
    'role',
    'The role that performs the control or answers for it: exactly one id from people.yaml. A role, since people change.',
    { required: true, ruled: true, example: 'security-lead' },
  ),
  frequency: choice('How often the control operates. Decides which evidence a period needs.', frequencies, {
    required: true,
    ruled: true,
  }),
  type: choice(
    'What the control does about a problem.',
    {
      preventive: 'Keeps it from happening.',
      detective: 'Finds it after it happened.',
      corrective: 'Puts it right.',
    },
    { required: true },
  ),
  nature: choice(
    'Who or what operates the control.',
    {
      manual: 'A person.',
      automated: 'A system, without a person taking part.',
      hybrid: 'A person acting on what a system puts out.',
    },
    { required: true },
  ),
  status: choice(
    'Whether the control operates. Only controls in place enter the description and count.',
    {
      'in-place': 'It operates.',
      planned: 'Not yet: left out of the description and of coverage.',
      retired: 'No longer: kept for the record.',
    },
    { default: 'in-place' },
  ),
  since: date('In place from this day. Absent: since before the period.'),
  until: date('In place until this day, included. Absent: still in place.'),
  event: string('For per-event controls: what starts it. It names the population. Defaults to the title.', {
    example: 'request for access',
  }),
  policies: refs('policy', 'Policies that require the control: acronym or file name.', { example: '[AOTP]' }),
  procedures: refs('procedure', 'Procedures that tell how it is done.'),
  risks: refs('risk', 'Risks that it treats.'),
  vendors: refs('vendor', 'Vendors that take part in it.'),
  components: refs('component', 'Infrastructure or software of the manifest in which it operates.', {
    example: '[okta]',
  }),
  focus: refs('focus', 'Points of focus that it covers, as criterion/point. They are guidance: none is required.', {
    example: '[CC6.2/credentials-reviewed]',
  }),
  evidence: list(
    map(
      {
        what: string('What to collect.', { required: true, example: 'Signed-off review ticket with removals' }),
        source: string('Where it comes from.', { example: 'Jira SEC' }),
      },
      'One piece of evidence to collect.',
      { shorthand: 'what' },
    ),
    'What to collect, and from where. New evidence records are filled from it.',
  ),
  compensates: refs('control', 'Controls that this one stands in for.'),
  scope: choice(
    'Which examination the control belongs to.',
    {
      soc2: 'This one.',
      soc1: 'Kept here, but left out of everything: financial reporting is SOC 1.',
    },
    { default: 'soc2' },
  ),
  reviewed: date('Last time that the text was compared with practice.'),
  notes: text('For the team; never printed.'),
});
about.add(controlSchema, {
  type: 'map',
  description:
    'A control: something the company does, printed in the description and tested by the auditor. About ten lines.',
});
