import type { Case } from '../check';
import { yaml } from '../../../../src/core/syntax/text-block';

/** A control with nothing to say against it; each case changes a line or two. */
const lines = {
  title: 'title: Access review',
  statement: 'statement: Each quarter the Head of Security reviews access and records it in SEC.',
  criteria: 'criteria: [CC6.2]',
  owner: 'owner: security-lead',
  frequency: 'frequency: quarterly',
  type: 'type: detective',
  nature: 'nature: manual',
} as const;

function control(change: Partial<Record<keyof typeof lines, string>>, more = '', file = 'AC-01'): string {
  return yaml`
    --- controls/${file}.yaml
    ${Object.values({ ...lines, ...change })
      .filter((line) => line !== '')
      .map((line) => `${line}\n`)
      .join('')}
    ${more}
  `;
}

const said = (statement: string, more: Partial<Record<keyof typeof lines, string>> = {}, file = 'AC-01'): string =>
  control({ statement: `statement: ${statement}`, ...more }, '', file);

const missing = 'soc2.control.statement-missing';
const noAction = 'soc2.control.statement-no-action';
const noRecord = 'soc2.control.statement-no-record';
const passive = 'soc2.control.passive-voice';
const compound = 'soc2.control.compound';
const restates = 'soc2.control.restates-criterion';
const duplicate = 'soc2.control.duplicate-statement';
const compare =
  'Each quarter the Head of Security compares the accounts in Okta with the staff list and records the differences in SEC.';
const selfReview = 'soc2.control.self-review';
const mismatch = 'soc2.control.nature-mismatch';

export const statementCases: readonly Case[] = [
  {
    code: missing,
    name: 'no key',
    message: '`AC-01` has no statement; it is what the auditor tests.',
    files: control({ title: 'title: «Access review» # ours', statement: '' }),
    fixes: {
      'Insert a who-when-what sentence': control({
        title: 'title: Access review # ours',
        statement: yaml`
          statement: >
            Say who does what, how often or on what event, and which record it leaves.`,
      }),
    },
  },
  {
    code: missing,
    name: 'no value, in flow style',
    files: yaml`
      --- controls/AC-01.yaml
      {title: «Access review», statement: , criteria: [CC6.2], owner: security-lead, frequency: quarterly, type: detective, nature: manual}
    `,
  },
  {
    code: missing,
    name: 'a statement, or what the schema reports',
    files: `${control({})}${control({ statement: 'statement: [a, b]' }, '', 'AC-02')}`,
  },

  {
    code: noAction,
    name: 'a wish',
    message: 'The statement does not say what is done. State an action that can be observed.',
    files: said('«The company is fully committed to the security of its network.»'),
  },
  {
    code: noAction,
    name: 'a thing',
    files: said(
      yaml`
        >
          «The Platform Lead is responsible for firewalls in all of production.»`
        .replace('>\n  «', '«>\n  ')
        .replace('production.»', 'production.»\n'),
    ).replace('\n\n', '\n'),
  },
  {
    code: noAction,
    name: 'active and passive verbs, or too short to say',
    files: `${control({})}${said('Unused accounts are disabled after thirty days by Okta.', {}, 'AC-02')}${said('Copies are kept in a second region.', {}, 'AC-03')}${said('Firewalls.', {}, 'AC-04')}`,
  },

  {
    code: noRecord,
    name: 'nothing is left behind',
    message: 'The statement does not say what record is left. Without one the control cannot be tested.',
    files: said('«Each quarter the Head of Security reviews the accounts in production.» # so far'),
  },
  {
    code: noRecord,
    name: 'in a block',
    files: said(yaml`
      «>
        Each week the Platform Lead looks through the alerts.»
    `).replace('\n\n', '\n'),
  },
  {
    code: noRecord,
    name: 'a ticket, a system of record, a quoted name, automated, or planned',
    files:
      `${said('Each quarter the Head of Security reviews the accounts and closes the ticket.')}${said('Each quarter the Head of Security reviews the accounts in OPS-12.', {}, 'AC-02')}${said("'Each quarter the Head of Security reviews the accounts in `audit`.'", {}, 'AC-03')}` +
      `${said('Okta blocks the account after five attempts.', { nature: 'nature: automated' }, 'AC-04')}${control({ statement: 'statement: Each quarter the Head of Security reviews the accounts.' }, 'status: planned\n', 'AC-05')}`,
  },

  {
    code: noRecord,
    name: 'what is followed up, published or written afterwards',
    files:
      `${said('The Head of Security writes a post-mortem within five days of each incident.')}${said('The Platform Lead verifies each request and tracks it until it is answered.', {}, 'AC-02')}${said('Each month the Platform Lead announces maintenance on the status page.', {}, 'AC-03')}` +
      `${said('Upon deletion the Platform Lead confirms it in writing.', {}, 'AC-04')}${said('Each quarter the Head of Security reviews accounts in OneTrust.', {}, 'AC-05')}`,
  },

  {
    code: passive,
    name: 'the second sentence',
    message: 'Passive wording hides who acts. Begin with the role or the system.',
    files: said('The Head of Security lists the accounts in SEC each quarter. Old ones «are removed» within a day.'),
  },
  {
    code: passive,
    name: 'with an adverb, in a block',
    files: said(
      yaml`
        >
          The Head of Security lists the accounts in SEC each quarter.
          Doubts «are promptly discussed».`,
    ),
  },
  {
    code: passive,
    name: 'with by, in the active voice, a state, automated, or nobody at all',
    files:
      `${said('The Head of Security lists the accounts in SEC each quarter. Old ones are removed by the Platform Lead.')}${said('The Head of Security lists the accounts in SEC each quarter. Approval is required.', {}, 'AC-02')}` +
      `${said('Okta logs sign-ins. Sessions are closed after an hour.', { nature: 'nature: automated' }, 'AC-03')}${said('Each quarter the accounts are reviewed. Old ones are removed.', {}, 'AC-04')}`,
  },

  {
    code: compound,
    name: 'four sentences',
    message: 'This reads like several controls; one that fails would fail all.',
    files: said(
      '«The Head of Security lists accounts in SEC. The Head of Security marks old ones. The Platform Lead removes them. The Platform Lead closes the ticket.»',
    ),
    fixes: {
      'Split into AC-01 and AC-02': yaml`
        ${said('The Head of Security lists accounts in SEC. The Head of Security marks old ones.')}
        --- controls/AC-02.yaml
        id: AC-02
        title: "Access review, second part"
        statement: >
          The Platform Lead removes them. The Platform Lead closes the ticket.
        criteria: [CC6.2]
        owner: security-lead
        frequency: quarterly
        type: detective
        nature: manual
      `,
    },
  },
  {
    code: compound,
    name: 'two frequencies',
    files: said('«The Platform Lead reviews alerts in OPS daily. The Head of Security reviews access quarterly.»'),
  },
  {
    code: compound,
    name: 'in a block',
    files: said(
      yaml`
        «>
          The Platform Lead reviews alerts in OPS daily.
          The Head of Security reviews access quarterly.»
      `,
    ).replace('\n\n', '\n'),
  },
  {
    code: compound,
    name: 'three sentences, one frequency, abbreviations, a report by its name',
    files: `${said('The Head of Security lists accounts, e.g. those of leavers, in SEC each quarter. The Platform Lead removes old ones. The ticket is closed by St. Clair Inc. at 5 p.m.')}${said('The Platform Lead reviews alerts in OPS daily. The Head of Security reads the monthly report.', {}, 'AC-02')}`,
  },

  {
    code: restates,
    name: 'the goal',
    message: 'This repeats what CC6.2 asks for instead of what the company does.',
    files: said(
      '«Credentials are issued to registered and authorised people, and withdrawn when their right to access ends.»',
    ),
  },
  { code: restates, name: 'what the company does', files: control({}) },

  {
    code: duplicate,
    name: 'a copy',
    message: 'The same as `AC-01`. Keep one of the two, with the criteria of both.',
    files: `${said(compare)}${said(`«${compare}»`, { criteria: 'criteria: [CC6.2, CC6.3] # copied' }, 'AC-02')}`,
    fixes: {
      'Merge into AC-01 and retire this one': yaml`
        ${control(
          {
            statement: `statement: ${compare}`,
            criteria: 'criteria: [CC6.2, CC6.3] # copied',
            nature: yaml`
              nature: manual
              status: retired`,
          },
          '',
          'AC-02',
        )}
        ${said(compare, { criteria: 'criteria: [CC6.2, CC6.3]' })}
      `,
    },
  },
  {
    code: duplicate,
    name: 'in a block, with other capitals',
    files: yaml`
      ${said(compare)}
      ${said(
        yaml`
          «>
            ${compare.replace('staff list', 'Staff List,')}»
        `,
        {},
        'AC-02',
      ).replace('\n\n', '\n')}
    `,
  },
  {
    code: duplicate,
    name: 'other words, or retired',
    files: `${said(compare)}${said('Each quarter the Platform Lead tests the restoration of a database in the second region and notes the time.', {}, 'AC-02')}${control({ statement: `statement: ${compare}` }, 'status: retired\n', 'AC-04')}`,
  },

  {
    code: selfReview,
    name: 'their own work',
    message: '`reviews their own changes`: somebody appears to review their own work. Name another role.',
    files: said('Each engineer «reviews their own changes» before the release in OPS.'),
  },
  {
    code: selfReview,
    name: 'the same role twice',
    message: '`Platform Lead` appears to review its own work. Name another role.',
    files: said(
      'Before each release the «Platform Lead prepares the change and the Platform Lead approves» it in OPS. # small team',
    ),
  },
  {
    code: selfReview,
    name: 'two roles, denied, or a review of others',
    files: `${said('The Platform Lead prepares each release and the Head of Security approves it in OPS.')}${said('Nobody approves their own changes; GitHub blocks it.', {}, 'AC-02')}${said('The Head of Security reviews its own list of vendors each quarter in SEC.'.replace('its own list of vendors', 'the list of vendors'), {}, 'AC-03')}`,
  },

  {
    code: mismatch,
    name: 'a person in an automated control',
    message: 'Nature is `automated` but the statement reads otherwise.',
    files: said('Okta lists accounts and the Head of Security reviews the list in SEC each quarter.', {
      nature: 'nature: «automated» # since May',
    }),
    fixes: {
      'Set nature: hybrid': said('Okta lists accounts and the Head of Security reviews the list in SEC each quarter.', {
        nature: 'nature: hybrid # since May',
      }),
      'Set nature: manual': said('Okta lists accounts and the Head of Security reviews the list in SEC each quarter.', {
        nature: 'nature: manual # since May',
      }),
    },
  },
  {
    code: mismatch,
    name: 'automatic, yet manual',
    files: said('Okta automatically locks an account after five attempts and logs it.', { nature: 'nature: «manual»' }),
  },
  {
    code: mismatch,
    name: 'agreement, a person who is told, or not automatically',
    files: `${control({})}${said('Datadog alerts the Head of Security when a rule fires, and logs it.', { nature: 'nature: automated' }, 'AC-02')}${said('The Platform Lead removes accounts in OPS, which is not automatic.', {}, 'AC-03')}`,
  },
];
