import type { Case } from '../check';
import { yaml } from '../../../../src/core/syntax/text-block';

/** A control with this statement, at the left margin behind `statement: `. */
function said(statement: string, more = 'frequency: quarterly\n', file = 'AC-01'): string {
  return yaml`
    --- controls/${file}.yaml
    title: Review
    statement: ${statement}
    criteria: [CC6.2]
    owner: security-lead
    ${more}
    type: detective
    nature: manual
  `;
}

function all(statements: readonly string[]): string {
  return statements.map((each, index) => said(each, undefined, `AC-${10 + index}`)).join('');
}

const actor = 'soc2.control.statement-no-actor';
const timing = 'soc2.control.statement-no-timing';
const vague = 'soc2.control.vague-wording';
const aspirational = 'soc2.control.aspirational';

export const wordingCases: readonly Case[] = [
  {
    code: actor,
    name: 'nobody acts',
    message: 'The statement does not say who performs this. Name a role or a system.',
    files: all([
      '«Access is reviewed each quarter.»',
      '«Access requires approval before it is granted.»',
      '«Each quarter reviews of access are completed.»',
      '«The server logs are kept for a year.»',
      '«Long passwords have to be used.»',
      '«"Back-ups are tested each quarter."»',
      '«Changes are approved by e-mail before release.»',
    ]),
  },
  {
    code: actor,
    name: 'the owner is offered',
    files: said('«Access is reviewed each quarter.»'),
    fixes: {
      'Say that the Head of Security does it': said('Access is reviewed by the Head of Security each quarter.'),
    },
  },
  {
    code: actor,
    name: 'no verb to put the owner behind',
    files: said(yaml`
      «>-
        Long passwords have to be used.»`),
    fixes: {
      'Begin with the Head of Security': said(yaml`
        >-
          The Head of Security: long passwords have to be used.`),
    },
  },
  {
    code: actor,
    name: 'nobody is offered who is not a role',
    files: said('«Access is reviewed each quarter.»').replace('owner: security-lead', 'owner: plat'),
    fixes: {},
  },
  {
    code: actor,
    name: 'roles, teams and systems act',
    files: all([
      'Each quarter the Head of Security compares accounts with the staff list.',
      'The Platform Lead rebuilds the service each year.',
      'Each quarter the Platform Lead quickly dusts the racks.',
      'Access is reviewed by the on-call engineer each quarter.',
      'Okta continuously enforces a second factor.',
      'Amazon RDS encrypts every volume.',
      'The load balancer blocks plain HTTP at all times.',
      'Datadog alerts the engineer on duty when a job fails.',
      'Before a new employee starts, the People Lead obtains a background check.',
      'Each night Restic copies the database.',
      'The CI pipeline runs the tests before each merge.',
      'Within a day the vulnerability scanner checks each image.',
      'Engineers approve each change before release.',
      yaml`
        >
          Each quarter the Head
          of Security compares accounts.`,
      'GitHub requires an approval before each merge.',
      'Each year an independent assessor tests the network.',
    ]),
  },
  {
    code: actor,
    name: 'bodies, providers, products of security and what stands in brackets',
    files: all([
      'New hires sign the code of conduct on their first day.',
      'Each January leadership defines objectives in Notion.',
      'Each year management considers the potential for fraud.',
      'Before data leaves the company, Legal executes an NDA.',
      'Each year internal audit tests a sample of controls.',
      'A SIEM correlates the logs of all systems around the clock.',
      'Endpoint protection (Defender for Business) quarantines malware at all times.',
      'Before disks leave the office, they are shredded by a certified recycler.',
      'No change is deployed without approval of a second engineer.',
    ]),
  },
  { code: actor, name: 'nothing is done: another rule says so', files: said('Passwords must be long.') },
  {
    code: actor,
    name: 'retired, or for SOC 1 only',
    files: ['status: retired', 'scope: soc1']
      .map((line, index) =>
        said('Access is reviewed each quarter.', undefined, `AC-${30 + index}`).replace(
          'owner:',
          yaml`
            ${line}
            owner:`,
        ),
      )
      .join(''),
  },
  {
    code: actor,
    name: 'a system by its name',
    files: all([
      'Encryption at rest is provided by KMS-managed keys.',
      'Requests to the application are filtered by AWS WAF.',
    ]),
  },
  {
    code: actor,
    name: 'a law or a standard',
    files: all([
      '«Retention is required by GDPR.»',
      '«Each year the scope is covered by SOC 2 reports.»',
      '«Accounts are listed by ID each quarter.»',
      '«Data at rest is encrypted by AES-256.»',
      '«Each risk is mitigated by AC-03 in the register.»',
      '«Reviews are completed by Friday EOD each week.»',
      '«Settings are hardened as recommended by CIS.»',
    ]),
  },
  {
    code: actor,
    name: 'what follows "by" but does not act',
    files: all([
      '«Each quarter accounts are listed by number.»',
      '«Each day traffic is encrypted by default.»',
      '«Alerts are sorted by the order of arrival each day.»',
    ]),
  },

  {
    code: timing,
    name: 'no frequency and no trigger',
    message: 'The statement does not say when it happens: how often, or on what trigger.',
    files: said('«The Head of Security reviews accounts.»'),
    fixes: { 'Begin with "Each quarter"': said('Each quarter the Head of Security reviews accounts.') },
  },
  {
    code: timing,
    name: 'in a folded statement the opening keeps its lines',
    files: said(yaml`
      «>
        The Head of Security
        reviews accounts.»`),
    fixes: {
      'Begin with "Each quarter"': said(yaml`
        >
          Each quarter the Head of Security
          reviews accounts.`),
    },
  },
  {
    code: timing,
    name: 'frequencies, deadlines and triggers',
    files: all([
      'Quarterly the Head of Security reviews accounts.',
      'Upon hire the Head of Security trains people.',
      'Within two business days of a request the Platform Lead answers.',
      'Before release an engineer reviews the change.',
      'Okta enforces a second factor in real time.',
      'The Platform Lead tests a restore at least once a year.',
      'Whenever a job fails, Datadog pages the engineer on duty.',
      'At sign-in Okta requires a second factor.',
      'The office manager issues a badge and collects it on departure.',
      'In May and November the Finance Lead compares licences with the staff list.',
      'Kandji encrypts disks at enrolment.',
      'The Head of Security approves the policies in Q1.',
      'Visitors sign in at reception and are accompanied at all times.',
      'Okta creates the account on the start date.',
      'The Platform Lead reviews emergency changes the next working day.',
      'At month end the Platform Lead compiles figures in OPS.',
      'Administrators configure single sign-on at sign-up.',
      'No change is deployed to production without the approval of an engineer.',
      'The Head of Security leads an exercise in the autumn.',
    ]),
  },
  {
    code: timing,
    name: 'what a system holds at all times has no moment',
    files: said('Production databases are encrypted at rest by AWS KMS.', 'frequency: continuous\n').replace(
      'manual',
      'automated',
    ),
  },
  {
    code: timing,
    name: 'a person never acts at all times',
    files: said('«The Head of Security watches accounts.»', 'frequency: continuous\n'),
  },

  {
    code: vague,
    name: 'words without a measure',
    message: '`periodically` cannot be tested. Say how often: each week, month or quarter.',
    files: said('The Head of Security «periodically» reviews «appropriate» accounts.'),
    fixes: { 'Replace by "quarterly"': said('The Head of Security quarterly reviews appropriate accounts.') },
  },
  {
    code: vague,
    name: 'phrases are reported once, as a whole',
    files: all([
      'Each day the Platform Lead restricts ports «as appropriate».',
      'Each day the Platform Lead reviews alerts «in a timely manner».',
      'The Platform Lead reviews alerts «on a regular basis», «as needed».',
      'Each day engineers follow «best practices» and check logs, tickets, «etc.»',
    ]),
  },
  {
    code: vague,
    name: 'a deadline is offered for speed',
    files: said('Upon notice the Platform Lead «promptly» disables accounts.'),
    fixes: {
      'Replace by "within one business day"': said(
        'Upon notice the Platform Lead within one business day disables accounts.',
      ),
      'Replace by "within five business days"': '',
    },
  },
  {
    code: vague,
    name: 'the policy stands in for a standard',
    files: yaml`
      --- policies/np.md
      name: "Network Policy: inner"
      acronym: NP
      ---
      Text
      ${said(
        'Each day Okta follows «industry standards».',
        yaml`
          frequency: daily
          policies: [NP]
        `,
      )}
    `,
    fixes: {
      'Replace by "the Network Policy: inner"': said(
        '"Each day Okta follows the Network Policy: inner."',
        yaml`
          frequency: daily
          policies: [NP]
        `,
      ),
    },
  },
  {
    code: vague,
    name: 'terms of the field, quotations and code',
    files: all([
      'Each day Okta gives reasonable assurance of least privilege.',
      '\'Each day the Platform Lead searches the log for "as needed" and `appropriate`.\'',
    ]),
  },

  {
    code: aspirational,
    name: 'will, should, must',
    message: '`will` states an intention. Write what happens now, or mark the control planned.',
    files: said('Each quarter the Head of Security «will» review accounts.'),
    fixes: {
      'Rewrite as "reviews"': said('Each quarter the Head of Security reviews accounts.'),
      'Mark the control planned': said('Each quarter the Head of Security will review accounts.').replace(
        'nature: manual\n',
        yaml`
          nature: manual
          status: planned
        `,
      ),
    },
  },
  {
    code: aspirational,
    name: 'plural, adverb, passive and line breaks',
    files: said('Each quarter engineers «should» promptly apply patches.'),
    fixes: {
      'Rewrite as "promptly apply"': said('Each quarter engineers promptly apply patches.'),
      'Mark the control planned': '',
    },
  },
  {
    code: aspirational,
    name: 'two subjects',
    files: said('Each quarter the Head of Security and the Platform Lead «must» notify staff.'),
    fixes: {
      'Rewrite as "notify"': said('Each quarter the Head of Security and the Platform Lead notify staff.'),
      'Mark the control planned': '',
    },
  },
  {
    code: aspirational,
    name: 'what cannot be turned',
    files: said('Each quarter the Head of Security «will» not approve exceptions.'),
    fixes: { 'Mark the control planned': '' },
  },
  {
    code: aspirational,
    name: 'over a line break',
    files: said(yaml`
      >
        Each quarter the Head of Security «will»
        verify accounts.`),
    fixes: {
      'Rewrite as "verifies"': said(yaml`
        >
          Each quarter the Head of Security verifies accounts.`),
      'Mark the control planned': '',
    },
  },
  {
    code: aspirational,
    name: 'planned controls may, and May is a month',
    files:
      said(
        'Each quarter the Head of Security will review accounts.',
        yaml`
          frequency: quarterly
          status: planned
        `,
      ) + said('In May the Head of Security reviews accounts each year.', undefined, 'AC-02'),
  },
];
