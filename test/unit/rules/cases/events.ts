import { base, type Case } from '../check';
import { textBlock, yaml } from '../../../../src/core/syntax/text-block';

const manifest = base['soc2.yaml']!;
const type1 = manifest.replace('{type: 2, period: {from: 2026-01-01, to: 2026-06-30}}', '{type: 1, as_of: 2026-06-30}');
const finding = (lines: string, file = 'F-2026-01'): string => yaml`
  --- findings/${file}.yaml
  ${lines}
`;
const incident = (lines: string, file = 'INC-1'): string => yaml`
  --- incidents/${file}.yaml
  summary: Booking was unavailable
  severity: medium
  ${lines}
`;
const told = yaml`
  effect: Customers could not book for an hour.
  resolution: The release was rolled back.
`;
const narrative = (body: string): string => yaml`
  --- narratives/events.md
  ---
  section: overview
  ---
  ${body}
`;
const control = yaml`
  --- controls/AC-01.yaml
  title: Review
  statement: Each quarter the Head of Security reviews access and records it.
  criteria: [CC6.2]
  owner: security-lead
  frequency: quarterly
  type: detective
  nature: manual
`;
const head = yaml`
  title: «Late removal»
  kind: exception
  found: 2026-05-04
`;
const plain = head.replace(/[«»]/g, '');
const answered = yaml`
  response: Removal starts earlier now.
  owner: security-lead
  due: 2026-09-01
`;
const changes = (text: string, from = manifest): string => yaml`
  --- soc2.yaml
  ${from.replace('changes: []', text)}
`;

const settled = (end: string, id: string): string =>
  finding(
    yaml`
      ${plain}
      response: A
      ${end}
    `,
    id,
  );

export const eventCases: readonly Case[] = [
  {
    code: 'soc2.finding.control-unknown',
    name: 'a slip',
    message: 'No control `AC-O1`. Name one that exists.',
    files: yaml`
      ${control}
      ${finding(yaml`
        ${plain}
        control: «AC-O1» # leavers
        ${answered}
      `)}
    `,
    fixes: {
      'Replace by AC-01': finding(yaml`
        ${plain}
        control: AC-01 # leavers
        ${answered}
      `),
    },
  },
  {
    code: 'soc2.finding.control-unknown',
    name: 'one of several',
    files: yaml`
      ${control}
      ${finding(yaml`
        ${plain}
        controls: [AC-01, «ZZ-77»]
        ${answered}
      `)}
    `,
    fixes: {},
  },
  {
    code: 'soc2.finding.control-unknown',
    name: 'a control that there is, or none',
    files: yaml`
      ${control}
      ${finding(yaml`
        ${plain}
        control: AC-01
        ${answered}
      `)}
      ${finding(
        yaml`
          ${plain}
          criteria: [CC6.2]
          ${answered}
        `,
        'F-2026-02',
      )}
    `,
  },

  {
    code: 'soc2.finding.no-response',
    name: 'nothing said',
    message: 'Finding `F-2026-01` has no response, owner and due date.',
    files: `${control}${finding(`${head}control: AC-01 # ours\n`)}`,
    fixes: {
      'Insert response, owner and due': finding(
        yaml`
          title: Late removal
          kind: exception
          found: 2026-05-04
          response: Say what is done about it
          owner: Name the role that owns it
          due: Say by which day it is settled
          control: AC-01 # ours
        `,
      ),
    },
  },
  {
    code: 'soc2.finding.no-response',
    name: 'in flow style, only the day is missing',
    message: 'Finding `F-2026-01` has no due date.',
    files: finding('{title: «Late removal», kind: exception, response: Fixed, owner: security-lead}\n'),
    fixes: {
      'Insert due': finding(
        '{title: Late removal, kind: exception, response: Fixed, owner: security-lead, due: "Say by which day it is settled"}\n',
      ),
    },
  },
  {
    code: 'soc2.finding.no-response',
    name: 'settled, and nothing says how',
    files: finding('{title: Late removal, kind: exception, found: 2026-05-01, status: accepted}\n'),
  },
  {
    code: 'soc2.finding.no-response',
    name: 'closed, and its response is empty: still open',
    message: 'Finding `F-2026-01` has no response, owner and due date.',
    files: finding('{title: «Late removal», kind: exception, response: , closed: 2026-05-01}\n'),
  },
  {
    code: 'soc2.finding.no-response',
    name: 'answered, or a day that the schema reports',
    files: yaml`
      ${finding(plain + answered)}
      ${settled('status: closed', 'F-2')}
      ${settled('closed: 2026-05-05', 'F-3')}
      ${settled('status: accepted', 'F-4')}
      ${finding(
        yaml`
          ${plain}
          response: A
          owner: security-lead
          due: soon
        `,
        'F-5',
      )}
    `,
  },

  {
    code: 'soc2.finding.overdue',
    name: 'still open',
    message: 'Due 2026-07-14 and still open.',
    files: finding(yaml`
      ${plain}
      response: A
      owner: security-lead
      due: «2026-07-14» # moved once
      status: remediating
    `),
  },
  {
    code: 'soc2.finding.overdue',
    name: 'without a status',
    files: finding(yaml`
      ${plain}
      response: A
      owner: security-lead
      due: «2025-01-01»
    `),
  },
  {
    code: 'soc2.finding.overdue',
    name: 'due today, closed or accepted',
    files: yaml`
      ${finding(yaml`
        ${plain}
        response: A
        owner: security-lead
        due: 2026-07-15
      `)}
      ${finding(
        yaml`
          ${plain}
          due: 2025-01-01
          status: closed
        `,
        'F-2',
      )}
      ${finding(
        yaml`
          ${plain}
          due: 2025-01-01
          closed: 2025-01-01
        `,
        'F-3',
      )}
      ${finding(
        yaml`
          ${plain}
          due: 2025-01-01
          status: accepted
        `,
        'F-4',
      )}
    `,
  },

  {
    code: 'soc2.finding.icfr-terms',
    name: 'a grade of financial reporting',
    message: /^That is financial-reporting vocabulary/,
    files: finding(yaml`
      ${plain}
      description: The missing review is a «material weakness». # so they said
      ${answered}
    `),
    fixes: {
      'Replace by "deficiency"': finding(
        yaml`
          ${plain}
          description: The missing review is a deficiency. # so they said
          ${answered}
        `,
      ),
    },
  },
  {
    code: 'soc2.finding.icfr-terms',
    name: 'several, over a line break',
    files: finding(
      yaml`
        title: «Significant deficiencies» in reviews
        cause: >
          Two «material
          weaknesses» were known.
        kind: exception
        ${answered}
      `,
    ),
  },
  {
    code: 'soc2.finding.icfr-terms',
    name: 'plain words, quoted words, notes',
    files: finding(
      yaml`
        ${plain}
        description: The auditor's word was "material weakness"; the deficiency is significant.
        notes: material weakness
        ${answered}
      `,
    ),
  },

  {
    code: 'soc2.incident.incomplete',
    name: 'disclosed and not told',
    message: 'A disclosed incident needs its effect and resolution.',
    files: incident(yaml`
      started: 2026-02-11
      resolved: 2026-02-11
      disclose: «true» # decided
    `),
    fixes: {
      'Insert effect and resolution': incident(
        yaml`
          started: 2026-02-11
          resolved: 2026-02-11
          effect: Say what it meant for customers and commitments
          resolution: Say what was done then and afterwards
          disclose: true # decided
        `,
      ),
    },
  },
  {
    code: 'soc2.incident.incomplete',
    name: 'half told',
    message: /needs its resolution/,
    files: incident(yaml`
      started: 2026-02-11
      effect: An hour without booking.
      disclose: «true»
    `),
  },
  {
    code: 'soc2.incident.incomplete',
    name: 'told, not disclosed, or of another period',
    files: yaml`
      ${incident(yaml`
        started: 2026-02-11
        disclose: true
        ${told}
      `)}
      ${incident(
        yaml`
          started: 2026-02-11
          disclose: false
        `,
        'INC-2',
      )}
      ${incident(
        yaml`
          started: 2025-02-11
          resolved: 2025-02-12
          disclose: true
        `,
        'INC-3',
      )}
    `,
  },

  {
    code: 'soc2.incident.outside-period',
    name: 'over before it began',
    message: 'Happened outside the period 2026-01-01 to 2026-06-30; the description leaves it out.',
    files: incident(yaml`
      started: 2025-11-03
      resolved: 2025-11-04
      disclose: «true»
      ${told}
    `),
  },
  {
    code: 'soc2.incident.outside-period',
    name: 'begun after its end',
    files: incident(yaml`
      started: 2026-07-01
      disclose: «true»
      ${told}
    `),
  },
  {
    code: 'soc2.incident.outside-period',
    name: 'over its edge, not disclosed, or type 1',
    files: yaml`
      ${incident(yaml`
        started: 2025-12-30
        resolved: 2026-01-02
        disclose: true
        ${told}
      `)}
      ${incident(
        yaml`
          started: 2025-11-03
          resolved: 2025-11-04
          disclose: false
        `,
        'INC-2',
      )}
    `,
  },
  {
    code: 'soc2.incident.outside-period',
    name: 'a period that ends before it begins is told in the manifest',
    files: yaml`
      --- soc2.yaml
      ${manifest.replace('{from: 2026-01-01, to: 2026-06-30}', '{from: 2026-06-30, to: 2026-01-01}')}
      ${incident(yaml`
        started: 2025-11-03
        resolved: 2025-11-04
        disclose: true
        ${told}
      `)}
    `,
  },
  {
    code: 'soc2.incident.outside-period',
    name: 'a type 1 report',
    files: yaml`
      --- soc2.yaml
      ${type1}
      ${incident(yaml`
        started: 2026-07-03
        disclose: true
        ${told}
      `)}
    `,
  },

  {
    code: 'soc2.incident.none-contradicted',
    name: 'in a narrative',
    message: 'The text says there were none, yet `INC-1` is disclosed.',
    files: yaml`
      ${incident(yaml`
        started: 2026-02-11
        disclose: true
        ${told}
      `)}
      ${narrative('Operations run day and night. «There were no significant security incidents» in the period. Contact us at any time.\n')}
    `,
    fixes: { 'Remove the sentence': narrative('Operations run day and night. Contact us at any time.\n') },
  },
  {
    code: 'soc2.incident.none-contradicted',
    name: 'in the manifest',
    files: yaml`
      --- soc2.yaml
      ${manifest}
      no_incidents: «true» # asked
      ${incident(yaml`
        started: 2026-02-11
        disclose: true
        ${told}
      `)}
    `,
    fixes: {
      'Set no_incidents: false': yaml`
        --- soc2.yaml
        ${manifest}
        no_incidents: false # asked
      `,
    },
  },
  {
    code: 'soc2.incident.none-contradicted',
    name: 'another way to say it, a line of its own',
    files: yaml`
      ${incident(yaml`
        started: 2026-02-11
        disclose: true
        ${told}
      `)}
      ${narrative(textBlock`
        «No system incidents were identified» in 2026.

        More follows.
      `)}
    `,
    fixes: { 'Remove the sentence': narrative('\n\nMore follows.\n') },
  },
  {
    code: 'soc2.incident.none-contradicted',
    name: 'none is disclosed',
    files: yaml`
      --- soc2.yaml
      ${manifest}
      no_incidents: true
      ${incident(yaml`
        started: 2026-02-11
        disclose: false
      `)}
      ${narrative('There were no incidents.\n')}
    `,
  },
  {
    code: 'soc2.incident.none-contradicted',
    name: 'other sentences about incidents',
    files: yaml`
      ${incident(yaml`
        started: 2026-02-11
        disclose: true
        ${told}
      `)}
      ${narrative('No incident is closed without a review. Staff report incidents; there is no incident that is too small. "There were no incidents" is what nobody may write.\n')}
    `,
  },

  {
    code: 'soc2.incident.no-review',
    name: 'resolved and serious',
    message: 'No post-incident review is linked (CC7.5).',
    files: yaml`
      --- incidents/INC-1.yaml
      summary: Outage
      severity: «high»
      started: 2026-02-11
      resolved: 2026-02-11
      disclose: false # decided
    `,
    fixes: {
      'Insert review': yaml`
        --- incidents/INC-1.yaml
        summary: Outage
        severity: high
        started: 2026-02-11
        resolved: 2026-02-11
        disclose: false # decided
        review: Say where the review is recorded
      `,
    },
  },
  {
    code: 'soc2.incident.no-review',
    name: 'critical, in flow style',
    files: yaml`
      --- incidents/INC-1.yaml
      {summary: Outage, severity: «critical», started: 2026-02-11, resolved: 2026-02-11, disclose: false}
    `,
  },
  {
    code: 'soc2.incident.no-review',
    name: 'reviewed, still open, or minor',
    files: yaml`
      ${incident(yaml`
        started: 2026-02-11
        resolved: 2026-02-11
        disclose: false
      `)}
      --- incidents/INC-2.yaml
      summary: A
      severity: high
      started: 2026-02-11
      resolved: 2026-02-11
      disclose: false
      review: SEC-1
      --- incidents/INC-3.yaml
      summary: A
      severity: high
      started: 2026-02-11
      disclose: false
    `,
  },

  {
    code: 'soc2.change.outside-period',
    name: 'of last year',
    message: '2025-03-01 is not within the period 2026-01-01 to 2026-06-30; the description leaves this change out.',
    files: changes('changes: [{date: «2025-03-01», summary: Moved}]'),
  },
  {
    code: 'soc2.change.outside-period',
    name: 'after its end, in block style',
    files: changes(
      yaml`
        changes:
          - date: «2026-07-01» # planned
            summary: Moved
          - date: 2026-06-30
            summary: Renamed`,
    ),
  },
  {
    code: 'soc2.change.outside-period',
    name: 'first and last day, no date, none',
    files: changes('changes: [{date: 2026-01-01, summary: A}, {date: 2026-06-30, summary: B}, {summary: C}]'),
  },
  {
    code: 'soc2.change.outside-period',
    name: 'type 1',
    files: changes('changes: [{date: 2020-01-01, summary: A}]', type1),
  },

  {
    code: 'soc2.change.in-type1',
    name: 'entries',
    message: 'A type 1 description has no section on changes; entries are left out.',
    files: changes('«changes»: [{date: 2026-03-01, summary: A}]', type1),
  },
  {
    code: 'soc2.change.in-type1',
    name: 'in block style',
    files: changes(
      yaml`
        «changes»:
          - date: 2026-03-01
            summary: A`,
      type1,
    ),
  },
  { code: 'soc2.change.in-type1', name: 'an empty list', files: changes('changes: []', type1) },
  { code: 'soc2.change.in-type1', name: 'type 2', files: changes('changes: [{date: 2026-03-01, summary: A}]') },

  {
    code: 'soc2.change.none-contradicted',
    name: 'a sentence that says so',
    message: 'The text says there were none, yet 1 is listed.',
    files: `${changes('changes: [{date: 2026-03-01, summary: Moved}]')}${narrative('«There were no significant changes» to the system. The team grew.\n')}`,
    fixes: { 'Remove the sentence': narrative('The team grew.\n') },
  },
  {
    code: 'soc2.change.none-contradicted',
    name: 'in the middle of a paragraph',
    message: /yet 2 are listed/,
    files: yaml`
      ${changes('changes: [{date: 2026-03-01, summary: A}, {date: 2026-04-01, summary: B}]')}
      ${narrative(textBlock`
        The team grew.
        We «made no material system changes» in 2026.
        It moved.
      `)}
    `,
    fixes: {
      'Remove the sentence': narrative(textBlock`
        The team grew.

        It moved.
      `),
    },
  },
  {
    code: 'soc2.change.none-contradicted',
    name: 'none listed, or only one of another period',
    files: `${changes('changes: [{date: 2025-03-01, summary: A}]')}${narrative('There were no significant changes.\n')}`,
  },
  {
    code: 'soc2.change.none-contradicted',
    name: 'other sentences about changes',
    files: `${changes('changes: [{date: 2026-03-01, summary: A}]')}${narrative('No change is released without a review. Significant changes are approved by the board.\n')}`,
  },
];
