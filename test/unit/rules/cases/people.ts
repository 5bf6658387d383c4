import type { Case } from '../check';
import { yaml } from '../../../../src/core/syntax/text-block';
import { indented } from '../../../support/indented';

const risk = (lines: string, file = 'R-01'): string => yaml`
  --- risks/${file}.yaml
  ${lines}
`;
const assessed = yaml`
  owner: security-lead
  likelihood: 2
  impact: 4
`;
const control = (id: string, more = ''): string => yaml`
  --- controls/${id}.yaml
  title: Access of leavers is removed
  statement: Within one business day the Platform Lead removes the access of a leaver and closes the ticket.
  criteria: [CC6.2]
  owner: platform-lead
  frequency: per-event
  type: preventive
  nature: manual
  ${more}
`;
const people = (roles: string, more = ''): string => yaml`
  --- people.yaml
  roles:
  ${roles}
  ${more}
`;
const oversight = 'oversight: {body: Board of directors, independent_members: 1, meets: quarterly}\n';

const noResponse = 'soc2.risk.no-response';
const noControl = 'soc2.risk.no-control';
const overdue = 'soc2.risk.review-overdue';
const noFraud = 'soc2.risk.no-fraud';
const vacant = 'soc2.people.role-vacant';
const named = 'soc2.people.individual-named';
const noOversight = 'soc2.people.no-independent-oversight';

export const personCases: readonly Case[] = [
  {
    code: noResponse,
    name: 'a title only',
    message: 'Risk `R-01` has no owner, rating and response.',
    files: risk(yaml`
      title: «Leaver keeps access» # from the workshop
      tags: [fraud]
    `),
    fixes: {
      'Insert owner, likelihood, impact and response': risk(
        yaml`
          title: Leaver keeps access # from the workshop
          tags: [fraud]
          owner: Name the role that owns it
          likelihood: Say how likely it is from 1 to 5
          impact: Say how bad it would be from 1 to 5
          response: Say what is done about the risk
        `,
      ),
    },
  },
  {
    code: noResponse,
    name: 'half a rating, in flow style',
    message: 'Risk `R-01` has no impact.',
    files: risk('{title: «Leaver keeps access», owner: security-lead, likelihood: 2, response: accept}\n'),
    fixes: {
      'Insert impact': risk(
        '{title: Leaver keeps access, owner: security-lead, likelihood: 2, impact: "Say how bad it would be from 1 to 5", response: accept}\n',
      ),
    },
  },
  {
    code: noResponse,
    name: 'assessed, closed, or with a value that the schema reports',
    files: yaml`
      ${risk(yaml`
        title: A
        ${assessed}
        response: accept
      `)}
      ${risk(
        yaml`
          title: B
          status: closed
        `,
        'R-02',
      )}
      ${risk(
        yaml`
          title: C
          ${assessed}
          response: {a: b}
        `,
        'R-03',
      )}
    `,
  },

  {
    code: noControl,
    name: 'none linked',
    message: 'Risk `R-01` is to be reduced, but no control does it.',
    files: yaml`
      ${risk(yaml`
        title: Leaver keeps access
        ${assessed}
        response: «reduce» # by whom?
      `)}
      ${control('AC-01')}
    `,
    fixes: {
      'Link AC-01 (Access of leavers is removed)': risk(
        yaml`
          title: Leaver keeps access
          ${assessed}
          response: reduce # by whom?
          controls: [AC-01]
        `,
      ),
    },
  },
  {
    code: noControl,
    name: 'only a planned one',
    files: yaml`
      ${risk(yaml`
        title: Leaver keeps access
        ${assessed}
        response: reduce
        controls: «[AC-01]»
      `)}
      ${control('AC-01', 'status: planned\n')}
    `,
  },
  {
    code: noControl,
    name: 'linked from either side, accepted, closed, or named by mistake',
    files: yaml`
      ${risk(yaml`
        title: A
        ${assessed}
        response: reduce
        controls: [AC-01]
      `)}
      ${risk(
        yaml`
          title: B
          ${assessed}
          response: reduce
        `,
        'R-02',
      )}
      ${control('AC-01', 'risks: [R-02]\n')}
      ${risk(
        yaml`
          title: C
          ${assessed}
          response: accept
        `,
        'R-03',
      )}
      ${risk(
        yaml`
          title: D
          ${assessed}
          response: reduce
          status: closed
        `,
        'R-04',
      )}
      ${risk(
        yaml`
          title: E
          ${assessed}
          response: reduce
          controls: [AC-99]
        `,
        'R-05',
      )}
    `,
  },

  {
    code: overdue,
    name: 'more than a year ago',
    message: 'Last reviewed 2025-01-10, more than a year before 2026-06-30.',
    files: risk(yaml`
      title: A
      ${assessed}
      response: accept
      reviewed: «2025-01-10» # workshop
    `),
    fixes: {
      'Set reviewed to today (2026-07-15)': risk(
        yaml`
          title: A
          ${assessed}
          response: accept
          reviewed: 2026-07-15 # workshop
        `,
      ),
    },
  },
  {
    code: overdue,
    name: 'a year to the day, no date, or closed',
    files: yaml`
      ${risk(yaml`
        title: A
        ${assessed}
        response: accept
        reviewed: 2025-06-30
      `)}
      ${risk(
        yaml`
          title: B
          ${assessed}
          response: accept
        `,
        'R-02',
      )}
      ${risk(
        yaml`
          title: C
          status: closed
          reviewed: 2020-01-01
        `,
        'R-03',
      )}
    `,
  },

  {
    code: noFraud,
    name: 'said once, at the first',
    message: 'No fraud scenario is assessed (CC3.3).',
    files: yaml`
      ${risk(yaml`
        title: «A»
        ${assessed}
        response: accept
      `)}
      ${risk(
        yaml`
          title: B
          ${assessed}
          response: accept
        `,
        'R-02',
      )}
    `,
    fixes: {
      'Create a fraud risk': risk(
        yaml`
          id: R-03
          title: Say who could gain what by deceit and how
          tags: [fraud]
          owner:\x20
          likelihood:  # 1 to 5, before controls
          impact:  # 1 to 5, before controls
          response:  # accept, avoid, reduce, share
        `,
        'R-03',
      ),
    },
  },
  {
    code: noFraud,
    name: 'a tag',
    files: yaml`
      ${risk(yaml`
        title: A
        ${assessed}
        response: accept
      `)}
      ${risk(
        yaml`
          title: B
          ${assessed}
          response: accept
          tags: [insider, fraud]
        `,
        'R-02',
      )}
    `,
  },
  {
    code: noFraud,
    name: 'a title',
    files: risk(yaml`
      title: Embezzlement by a bookkeeper
      ${assessed}
      response: accept
    `),
  },
  { code: noFraud, name: 'no risks at all', files: control('AC-01') },

  {
    code: vacant,
    name: 'others are held',
    message: '`Platform Lead` owns 1 control but nobody holds it.',
    files: yaml`
      ${people(
        indented(
          2,
          yaml`
            - {id: ceo, title: CEO, responsibilities: Leads, holder: dana}
            - {id: «platform-lead», title: Platform Lead, responsibilities: Runs it}
          `,
        ),
        yaml`
          people: [{id: dana, name: Dana Ruiz}]
          ${oversight}
        `,
      )}
      ${control('AC-01')}
    `,
  },
  {
    code: vacant,
    name: 'in block style, two controls',
    message: /owns 2 controls/,
    files: `${people(
      indented(
        2,
        yaml`
          - id: ceo
            title: CEO
            responsibilities: Leads
            holder: dana
          - id: «platform-lead» # since March
            title: Platform Lead
            responsibilities: Runs it
        `,
      ),
      'people: [{id: dana, name: Dana Ruiz}]\n',
    )}${control('AC-01')}${control('AC-02')}`,
  },
  { code: vacant, name: 'nobody keeps holders here', files: control('AC-01') },
  {
    code: vacant,
    name: 'only a planned control, or none',
    files: `${people(
      indented(
        2,
        yaml`
          - {id: ceo, title: CEO, responsibilities: Leads, holder: dana}
          - {id: platform-lead, title: Platform Lead, responsibilities: Runs it}
          - {id: cfo, title: CFO, responsibilities: Counts}
        `,
      ),
      'people: [{id: dana, name: Dana Ruiz}]\n',
    )}${control('AC-01', 'status: planned\n')}`,
  },

  {
    code: named,
    name: 'in a statement, with the role that the person holds',
    message: '`Dana Ruiz` is named, and the report should not name individuals. Use the role instead.',
    files: yaml`
      ${people('  - {id: security-lead, title: Head of Security, responsibilities: Runs it, holder: dana}\n', 'people: [{id: dana, name: Dana Ruiz}]\n')}
      --- controls/AC-01.yaml
      title: Review
      statement: Each quarter «Dana Ruiz» reviews access. # she asked
      criteria: [CC6.2]
      owner: security-lead
      frequency: quarterly
      type: detective
      nature: manual
    `,
    fixes: {
      'Replace by "Head of Security"': yaml`
        --- controls/AC-01.yaml
        title: Review
        statement: Each quarter the Head of Security reviews access. # she asked
        criteria: [CC6.2]
        owner: security-lead
        frequency: quarterly
        type: detective
        nature: manual
      `,
    },
  },
  {
    code: named,
    name: 'in a narrative, over a line break',
    files: yaml`
      ${people('  - {id: ceo, title: CEO, responsibilities: Leads}\n', 'people: [{id: dana, name: Dana Ruiz}]\n')}
      --- narratives/overview.md
      ---
      section: overview
      ---
      The company was founded by «Dana
      Ruiz» and friends.
    `,
    fixes: {},
  },
  {
    code: named,
    name: 'a first name, a longer name, quoted, in a policy or in notes',
    files: yaml`
      ${people('  - {id: ceo, title: CEO, responsibilities: Leads, holder: dana}\n', 'people: [{id: dana, name: Dana Ruiz}, {id: x, name: Mark}]\n')}
      --- narratives/overview.md
      ---
      section: overview
      ---
      Dana wrote this; Dana Ruizinger and \`Dana Ruiz\` did not. Mark the day.
      --- policies/a.md
      name: A
      ---
      Dana Ruiz approves.
    `,
  },

  {
    code: noOversight,
    name: 'no block',
    message: 'No independent oversight is recorded (CC1.2).',
    files: yaml`
      --- people.yaml
      «roles»: # all
        - {id: ceo, title: CEO, responsibilities: Leads}
      people: []
    `,
    fixes: {
      'Insert an oversight block': yaml`
        --- people.yaml
        roles: # all
          - {id: ceo, title: CEO, responsibilities: Leads}
        people: []
        oversight: {body: "Name the body that oversees management", independent_members: "Say how many members are independent", meets: "Say how often it meets"}
      `,
    },
  },
  {
    code: noOversight,
    name: 'a body without the number',
    files: yaml`
      --- people.yaml
      roles: []
      «oversight»:
        body: Board
    `,
    fixes: {
      'Insert independent_members': yaml`
        --- people.yaml
        roles: []
        oversight:
          body: Board
          independent_members: Say how many members are independent
      `,
    },
  },
  {
    code: noOversight,
    name: 'none is independent: a decision, not a gap to fill in',
    files: yaml`
      --- people.yaml
      roles: []
      oversight: {body: Founders, independent_members: «0»}
    `,
    fixes: {},
  },
  {
    code: noOversight,
    name: 'one, or a number that the schema reports',
    files: yaml`
      --- people.yaml
      roles: []
      ${oversight}
    `,
  },
];
