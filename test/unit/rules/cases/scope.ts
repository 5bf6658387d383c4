import { base, type Case } from '../check';
import { yaml } from '../../../../src/core/syntax/text-block';
import { indented } from '../../../support/indented';

const manifest = base['soc2.yaml']!;

/** The manifest with one of its lines (that begins with `from`) written otherwise, or left out. */
function altered(from: string, to: string, text = manifest): string {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.startsWith(from));
  if (to === '') lines.splice(index, 1);
  else lines[index] = to;
  return yaml`
    --- soc2.yaml
    ${lines.join('\n')}
  `;
}

/** The manifest with a piece of text written otherwise. */
const swapped = (from: string, to: string, text = manifest): string => yaml`
  --- soc2.yaml
  ${text.replace(from, to)}
`;
const report = (text: string): string => altered('report', `report: ${text}`);
const plain = yaml`
  --- soc2.yaml
  ${manifest}
`;
const confidential = manifest
  .replace('[security]', '[security, confidentiality]')
  .replace('source: MSA}', 'source: MSA}, {id: SC-2, category: confidentiality, text: Data stay secret., source: MSA}');
const privacy = manifest.replace('[security]', '[security, privacy]');
const control = yaml`
  --- controls/AC-01.yaml
  title: Review
  statement: Each quarter the Head of Security reviews access in SEC.
  criteria: [CC6.2]
  owner: security-lead
  frequency: quarterly
  type: detective
  nature: manual
`;

const service = 'soc2.manifest.service-missing';
const invalid = 'soc2.report.period-invalid';
const short = 'soc2.report.period-short';
const gap = 'soc2.report.period-gap';
const unstated = 'soc2.boundary.out-of-scope-unstated';
const location = 'soc2.boundary.location-missing';
const unused = 'soc2.boundary.component-unused';
const undefinedClass = 'soc2.data.class-undefined';
const outside = 'soc2.data.store-outside';
const retention = 'soc2.data.retention-missing';
const role = 'soc2.privacy.role-missing';
const unsourced = 'soc2.commitment.unsourced';
const noRequirement = 'soc2.commitment.no-requirement';
const vague = 'soc2.commitment.vague';

export const scopeCases: readonly Case[] = [
  {
    code: service,
    name: 'no list',
    message: 'No service is named. A description must say which services the report covers.',
    files: altered('  services', '').replace('system:', '«system»:'),
    fixes: {
      'Insert a service': altered(
        '  services',
        indented(
          2,
          yaml`
            services:
              - {id: service, name: "Name the service", description: "Say what it does", users: "Say who uses it"}`,
        ),
      ),
    },
  },
  { code: service, name: 'an empty list', files: altered('  services', '  «services»: [] # which?') },
  { code: service, name: 'one, or what the schema reports', files: plain },

  {
    code: invalid,
    name: 'reversed',
    message: 'The period 2026-06-30 to 2026-01-01 is not a valid range.',
    files: report('{type: 2, period: «{from: 2026-06-30, to: 2026-01-01}»} # draft'),
    fixes: { 'Swap the dates': report('{type: 2, period: {from: 2026-01-01, to: 2026-06-30}} # draft') },
  },
  {
    code: invalid,
    name: 'a single day',
    files: report(
      indented(
        2,
        yaml`

          type: 2
          period:
            «from: 2026-06-30
            to: 2026-06-30»`,
      ),
    ),
    fixes: {},
  },
  {
    code: invalid,
    name: 'a range, or a date that the schema reports',
    files: report('{type: 2, period: {from: soon, to: 2026-06-30}}'),
  },

  {
    code: short,
    name: 'two months',
    message: 'A period of 61 days is shorter than readers usually expect (3 to 12 months).',
    files: report('{type: 2, period: «{from: 2026-05-01, to: 2026-06-30}»}'),
  },
  {
    code: short,
    name: 'a day less than three months',
    files: report('{type: 2, period: «{from: 2026-01-01, to: 2026-03-30}»}'),
  },
  { code: short, name: 'three months', files: report('{type: 2, period: {from: 2026-01-01, to: 2026-03-31}}') },

  {
    code: gap,
    name: 'two weeks',
    message: '14 days lie between the previous report and this period.',
    files: report(
      '{type: 2, period: {from: «2026-01-15», to: 2026-06-30}, previous: {type: 2, to: 2025-12-31}} # second',
    ),
    fixes: {
      'Begin the period on 2026-01-01': report(
        '{type: 2, period: {from: 2026-01-01, to: 2026-06-30}, previous: {type: 2, to: 2025-12-31}} # second',
      ),
    },
  },
  {
    code: gap,
    name: 'behind a type 1 report',
    message: /^1 day lies/,
    files: report('{type: 2, period: {from: «2026-01-02», to: 2026-06-30}, previous: {type: 1, as_of: 2025-12-31}}'),
  },
  {
    code: gap,
    name: 'the next day, an overlap, or no report before',
    files: report('{type: 2, period: {from: 2026-01-01, to: 2026-06-30}, previous: {type: 2, to: 2025-12-31}}'),
  },

  {
    code: unstated,
    name: 'no list',
    message: 'Nothing is named as outside the boundary. Readers assume the whole company unless told otherwise.',
    files: swapped('boundaries: {in: [aws-prod, okta]}', '«boundaries»: {in: [aws-prod, okta]} # drawn'),
    fixes: {
      'Insert what is outside': swapped(
        'boundaries: {in: [aws-prod, okta]}',
        'boundaries: {in: [aws-prod, okta], out: [{name: "Name what is outside", reason: "Say why the report does not cover it"}]} # drawn',
      ),
    },
  },
  {
    code: unstated,
    name: 'in block style',
    files: swapped(
      'boundaries: {in: [aws-prod, okta]}',
      yaml`
        «boundaries»:
            in:
              - aws-prod
              - okta`,
    ),
  },
  {
    code: unstated,
    name: 'something, nothing as an answer, or no boundary at all',
    files: swapped('boundaries: {in: [aws-prod, okta]}', 'boundaries: {in: [aws-prod, okta], out: []}'),
  },

  {
    code: location,
    name: 'neither',
    message: '`aws-prod` has no provider and location; a description names provider and place.',
    files: swapped(
      '{id: aws-prod, name: Production account, provider: self, purpose: Runs it, location: us-west-2}',
      '{«id»: aws-prod, name: Production account, purpose: Runs it}',
    ),
    fixes: {
      'Insert provider and location': swapped(
        '{id: aws-prod, name: Production account, provider: self, purpose: Runs it, location: us-west-2}',
        '{id: aws-prod, name: Production account, provider: "Name who runs it", purpose: Runs it, location: "Say where it stands"}',
      ),
    },
  },
  {
    code: location,
    name: 'no place, in block style',
    files: swapped(
      '[{id: aws-prod, name: Production account, provider: self, purpose: Runs it, location: us-west-2}]',
      indented(
        4,
        yaml`

          - «id»: aws-prod # main
            name: Production account
            provider: self
            purpose: Runs it`,
      ),
    ),
  },
  { code: location, name: 'both', files: plain },

  {
    code: unused,
    name: 'others are used',
    message: 'Nothing refers to `okta`. Is it really part of the system?',
    files: `${swapped('in: [aws-prod, okta]', 'in: [aws-prod, «okta»]')}${control}components: [aws-prod]\n`,
    fixes: {
      'Move okta out of the boundary': swapped(
        '{in: [aws-prod, okta]}',
        '{in: [aws-prod], out: [{name: Okta, reason: "Say why the report does not cover it"}]}',
      ),
    },
  },
  {
    code: unused,
    name: 'in block style',
    files: `${swapped(
      '{in: [aws-prod, okta]}',
      indented(
        4,
        yaml`

          in:
            - aws-prod
            - «okta» # sign-on`,
      ),
    )}${control}components: [aws-prod]\n`,
  },
  {
    code: unused,
    name: 'used by a control or for data, words, or no control names components here',
    files: `${swapped('in: [aws-prod, okta]', 'in: [aws-prod, okta, the laptops of staff]')}${control}components: [okta]\n`,
  },
  { code: unused, name: 'no control names components here', files: `${plain}${control}` },

  {
    code: undefinedClass,
    name: 'a slip',
    message: 'Data class `secrt` is not defined.',
    files: swapped('class: secret', 'class: «secrt»'),
    fixes: {
      'Replace by secret': plain,
      'Define the class secrt': swapped(
        'description: Data of customers}]',
        'description: Data of customers}, {id: secrt, name: Secrt, description: "Say what falls under it"}]',
        manifest.replace('class: secret', 'class: secrt'),
      ),
    },
  },
  { code: undefinedClass, name: 'another word', files: swapped('class: secret', 'class: «public»') },
  { code: undefinedClass, name: 'a class that there is', files: plain },

  {
    code: outside,
    name: 'left out of the boundary',
    message: '`bookings` is kept in `aws-prod`, which is outside the boundary.',
    files: swapped(
      'in: [aws-prod, okta]',
      'in: [okta]',
      manifest.replace('stored_in: [aws-prod]', 'stored_in: [«aws-prod»]'),
    ),
    fixes: { 'Move aws-prod into the boundary': swapped('in: [aws-prod, okta]', 'in: [okta, aws-prod]') },
  },
  {
    code: outside,
    name: 'one of two stores',
    files: swapped(
      'in: [aws-prod, okta]',
      'in: [aws-prod]',
      manifest.replace('stored_in: [aws-prod]', 'stored_in: [aws-prod, «okta»]'),
    ),
  },
  {
    code: outside,
    name: 'inside, named in words, unknown, or no boundary yet',
    files: swapped(
      'in: [aws-prod, okta]',
      'in: [Production account]',
      manifest.replace('stored_in: [aws-prod]', 'stored_in: [aws-prod, nowhere]'),
    ),
  },

  {
    code: retention,
    name: 'confidentiality asks',
    message: '`bookings` has no retention, which C1.1 asks about.',
    files: swapped(
      '{id: bookings, name: Bookings, class: secret, stored_in: [aws-prod], retention: One year}',
      '{«id»: bookings, name: Bookings, class: secret, stored_in: [aws-prod]}',
      confidential,
    ),
    fixes: { 'Insert retention': swapped('retention: One year', 'retention: "Say how long it is kept"', confidential) },
  },
  {
    code: retention,
    name: 'privacy asks',
    message: /which P4\.2 asks about/,
    files: swapped(
      '{id: bookings, name: Bookings, class: secret, stored_in: [aws-prod], retention: One year}',
      '{«id»: bookings, name: Bookings, class: secret, stored_in: [aws-prod], retention: }',
      privacy,
    ),
  },
  { code: retention, name: 'given, or security only', files: swapped(', retention: One year', '') },

  {
    code: role,
    name: 'privacy is chosen',
    message:
      'Nothing says whether the company is data controller, processor or both; different points of focus concern each.',
    files: swapped('[security, privacy]', '[security, «privacy»] # asked', privacy),
    fixes: {
      'Set privacy.role: controller (decides why and how)': '',
      'Set privacy.role: processor (on behalf of customers)': '',
      'Set privacy.role: both (for different data)': '',
    },
  },
  {
    code: role,
    name: 'an empty key',
    files: yaml`
      --- soc2.yaml
      ${privacy}
      «privacy»: {}
    `,
  },
  {
    code: role,
    name: 'a role, or what the schema reports',
    files: yaml`
      --- soc2.yaml
      ${privacy}
      privacy: {role: owner}
    `,
  },
  { code: role, name: 'not in scope', files: plain },

  {
    code: unsourced,
    name: 'no source',
    message: 'No source says where this is promised (contract, SLA, terms). Auditors compare the text with the source.',
    files: swapped(
      '{id: SC-1, category: security, text: Access is limited., source: MSA}',
      '{«id»: SC-1, category: security, text: Access is limited.}',
    ),
    fixes: { 'Insert source': swapped('source: MSA', 'source: "Say where it is promised"') },
  },
  {
    code: unsourced,
    name: 'in block style',
    files: swapped(
      '[{id: SC-1, category: security, text: Access is limited., source: MSA}]',
      indented(
        2,
        yaml`

          - «id»: SC-1 # first
            category: security
            text: Access is limited.
            source:`,
      ),
    ),
  },
  { code: unsourced, name: 'a source', files: plain },

  {
    code: noRequirement,
    name: 'no requirements',
    message: 'No system requirement backs SC-1.',
    files: swapped('{id: SC-1,', '{«id»: SC-1,'),
    fixes: {
      'Insert a requirement': swapped(
        'source: MSA}]\n',
        yaml`
          source: MSA}]
          system_requirements:
            - {id: SR-1, text: "Say what the system must do", commitments: [SC-1]}
        `,
      ),
    },
  },
  {
    code: noRequirement,
    name: 'beside requirements with ids of another form',
    files: yaml`
      ${swapped('commitments: [', 'commitments: [{id: SC-0, category: security, text: T, source: MSA}, ').replace('{id: SC-1,', '{«id»: SC-1,')}
      system_requirements:
        - {id: REQ-07, text: Volumes are encrypted., commitments: [SC-0]}
    `,
    fixes: {
      'Insert a requirement': yaml`
        ${swapped('commitments: [', 'commitments: [{id: SC-0, category: security, text: T, source: MSA}, ')}
        system_requirements:
          - {id: REQ-07, text: Volumes are encrypted., commitments: [SC-0]}
          - {id: REQ-08, text: "Say what the system must do", commitments: [SC-1]}
      `,
    },
  },
  {
    code: noRequirement,
    name: 'one that backs another',
    files: yaml`
      ${swapped('commitments: [', 'commitments: [{id: SC-0, category: security, text: T, source: MSA}, ').replace('{id: SC-1,', '{«id»: SC-1,')}
      system_requirements:
        - {id: SR-1, text: Volumes are encrypted., commitments: [SC-0]} # one
    `,
  },
  {
    code: noRequirement,
    name: 'backed',
    files: `${plain}system_requirements: [{id: SR-1, text: Volumes are encrypted., commitments: [SC-1]}]\n`,
  },

  {
    code: vague,
    name: 'no hour',
    message: '`in a timely manner` cannot be measured. State the commitment as the contract does.',
    files: swapped('text: Access is limited.', 'text: Customers are told of incidents «in a timely manner».'),
  },
  {
    code: vague,
    name: 'two words',
    files: swapped(
      'text: Access is limited.',
      'text: «Appropriate» measures are taken and «regularly» reviewed. # as in the contract',
    ),
  },
  {
    code: vague,
    name: 'a figure, a term, or the words of the contract',
    files: swapped(
      'text: Access is limited.',
      "text: 'Customers are promptly told of incidents, within 72 hours.'",
      manifest.replace(
        'cuecs',
        yaml`
          system_requirements: [{id: SR-1, text: Done in a timely manner., commitments: [SC-1]}]
          cuecs`,
      ),
    ),
  },
  {
    code: vague,
    name: 'quoted',
    files: swapped(
      'text: Access is limited.',
      'text: \'The supplier takes "appropriate measures" and works by least privilege.\'',
    ),
  },
];
