import { base, type Case } from '../check';
import { yaml } from '../../../../src/core/syntax/text-block';

const missing = 'soc2.description.section-missing';
const empty = 'soc2.description.component-empty';
const placeholder = 'soc2.description.placeholder';
const unknown = 'soc2.description.unknown-control';
const inconsistent = 'soc2.description.inconsistent-name';
const sensitive = 'soc2.description.sensitive-detail';
const acronym = 'soc2.description.undefined-acronym';

function narrative(text: string, section = 'section: overview\n'): string {
  return yaml`
    --- narratives/overview.md
    name: Overview
    ${section}
    ---
    # Overview
    ${text}
  `;
}

function control(id: string, statement: string, more = ''): string {
  return yaml`
    --- controls/${id}.yaml
    title: Review
    statement: ${statement}
    criteria: [CC6.2] # to be looked at
    owner: security-lead
    frequency: monthly
    type: detective
    nature: manual
    ${more}
  `;
}

const people = base['people.yaml']!;
const manifest = base['soc2.yaml']!;
const named = (text: string): string => yaml`
  --- narratives/${text}.md
  name: ${text}
  section: ${text}
  ---
  Text
`;
/** In place of a narrative of the base. */
const unsaid = (file: string): string => yaml`
  --- narratives/${file}.md
  name: Notes
  ---
  Text
`;
/** The base with the manifest given in full. */
const whole = (edit: (text: string) => string): string => yaml`
  --- soc2.yaml
  ${edit(manifest)}
`;
const incident = (more: string): string => yaml`
  --- incidents/one.yaml
  id: INC-1
  summary: Booking failed
  severity: high
  started: 2026-02-01
  resolved: 2026-02-02
  ${more}
`;

export const descriptionCases: readonly Case[] = [
  {
    code: missing,
    name: 'nothing about incidents',
    message: 'Nothing feeds DC 4 (system incidents).',
    files:
      whole(
        (text) => yaml`
          # ours
          ${text}
          «no_incidents»: false # decided in June
        `,
      ) + unsaid('past'),
    fixes: {
      'State that there were none (no_incidents: true)': whole(
        (text) => yaml`
          # ours
          ${text}
          no_incidents: true # decided in June
        `,
      ),
      'Begin a narrative about incidents': '',
    },
  },
  {
    code: missing,
    name: 'nothing about incidents, key absent',
    files: whole((text) => text.replace('schema', '«schema»')) + unsaid('past'),
  },
  {
    code: missing,
    name: 'vendors without a method',
    files:
      whole((text) => text.replace('schema', '«schema»')) +
      unsaid('outside') +
      yaml`
        --- vendors/okta.yaml
        id: okta
        name: Okta # sign-on
        services: Sign-on
      `,
    fixes: {
      'State that no vendor is a subservice organisation (method: none)': yaml`
        --- vendors/okta.yaml
        id: okta
        name: Okta # sign-on
        services: Sign-on
        subservice:
          method: none
      `,
      'Begin a narrative about subservice organisations': '',
    },
  },
  { code: missing, name: 'none stated', files: whole((text) => `${text}no_incidents: true\n`) + unsaid('past') },
  {
    code: missing,
    name: 'an incident that waits for its decision is reported as such',
    files: incident('') + unsaid('past'),
  },
  { code: missing, name: 'an incident that is disclosed', files: incident('disclose: true\n') + unsaid('past') },
  {
    code: missing,
    name: 'incidents that are not disclosed are no statement',
    files: whole((text) => text.replace('schema', '«schema»')) + incident('disclose: false\n') + unsaid('past'),
  },
  {
    code: missing,
    name: 'a value that cannot be read is reported as such',
    files: whole((text) => `${text}no_incidents: maybe\n`) + unsaid('past'),
  },
  {
    code: missing,
    name: 'a provider without a file is reported as such',
    files: whole((text) => text.replace('provider: self', 'provider: aws')) + unsaid('outside'),
  },

  {
    code: empty,
    name: 'no roles',
    message: 'No people are described; the description needs all five components.',
    files: yaml`
      ${whole((text) => text.replace('system:', '«system»:'))}
      --- people.yaml
      # nobody yet
      people: []
    `,
    fixes: {
      'Insert a role into people.yaml': yaml`
        --- people.yaml
        # nobody yet
        roles:
          # who governs, runs, secures and uses the system: roles, not names
          - {id: role-1, title: "Name the role", responsibilities: "Say what the role does"}
        people: []
      `,
      'Begin a narrative about people': '',
    },
  },
  {
    code: empty,
    name: 'no procedures',
    message: 'No procedures are described; the description needs all five components.',
    files: whole((text) => text.replace('system:', '«system»:')) + unsaid('areas'),
    fixes: { 'Begin a policy': '', 'Begin a narrative about procedures': '' },
  },
  {
    code: empty,
    name: 'roles, a policy',
    files: yaml`
      --- people.yaml
      ${people}
      --- policies/ap.md
      name: Access policy
      acronym: AP
      ---
      Text
      ${unsaid('areas')}
    `,
  },
  {
    code: empty,
    name: 'a narrative of people, a procedure',
    files: yaml`
      --- people.yaml
      people: []
      --- procedures/access.md
      id: access
      name: Access
      ---
      Text
      ${named('people')}
      ${unsaid('areas')}
    `,
  },

  {
    code: placeholder,
    name: 'the company',
    message: 'Placeholder `[COMPANY]` would be printed.',
    files: narrative('«[COMPANY]» was founded in «TBD».'),
    fixes: { 'Replace by "Larkspur Labs, Inc."': narrative('Larkspur Labs, Inc. was founded in TBD.') },
  },
  {
    code: placeholder,
    name: 'in values',
    files:
      control('AC-01', '"Each month the «[COMPANY]» reviews access."') +
      whole((text) => text.replace('description: Books appointments', 'description: «TODO»')),
  },
  {
    code: placeholder,
    name: 'a narrative that is not printed',
    message: 'Placeholder `TODO` is left.',
    files: narrative('«TODO»: write this.', ''),
  },
  {
    code: placeholder,
    name: 'the name that is filled in, code, check boxes, planned controls, private notes',
    files:
      narrative('{{.Name}} runs it. `TODO` is a word. [x] done. See [company](https://example.com).') +
      control('AC-01', 'Each month the TBD reviews access.', 'status: planned\n') +
      control('AC-02', 'Each month the Head of Security reviews access.', 'notes: TODO\n'),
  },

  {
    code: unknown,
    name: 'a control that was retired',
    message: 'No in-place control `AC-05`.',
    files:
      narrative('Access is reviewed («AC-05»).') +
      control('AC-05', 'Each month access is reviewed.', 'status: retired\n') +
      control('AC-06', 'Each month the Head of Security reviews access.'),
    fixes: { 'Replace by AC-06 (Review)': narrative('Access is reviewed (AC-06).') },
  },
  {
    code: unknown,
    name: 'planned, and none at all',
    files:
      narrative('See «AC-07» and «AC-09».') +
      control('AC-06', 'Each month the Head of Security reviews access.') +
      control('AC-07', 'Each month the Head of Security reviews access.', 'status: planned\n'),
  },
  {
    code: unknown,
    name: 'in place, other series, tickets, other catalogues, narratives that are not printed',
    files:
      narrative('See AC-06, TLS-1, AC-481, NIST 800-53 AC-02, SC-1, TLS 1.2 and https://example.com/AC-09.') +
      control('AC-06', 'Each month the Head of Security reviews access.') +
      yaml`
        --- narratives/notes.md
        name: Notes
        ---
        See AC-09.
      `,
  },

  {
    code: inconsistent,
    name: 'another ending',
    message: '`Larkspur Scheduler`; the manifest says `Larkspur Scheduling`.',
    files: narrative('Clinics use «Larkspur Scheduler».'),
    fixes: { 'Replace by "Larkspur Scheduling"': narrative('Clinics use Larkspur Scheduling.') },
  },
  {
    code: inconsistent,
    name: 'legal form, capitals, slips',
    files: narrative(
      '«Larkspur Labs LLC» runs it. «LarkSpur Labs» and «Larkspur Lab» too; «Larkspur-Scheduling» is the system.',
    ),
  },
  {
    code: inconsistent,
    name: 'names as they are, genitive, other names, addresses',
    files: narrative(
      "Larkspur Labs, Inc. runs Larkspur Scheduling's pages. Larkspur Labs' staff use Okta. Larkspur Labs Inc. writes to help@larkspur-labs.example. Larkspur Gardens is another company. The larkspur scheduling team.",
    ),
  },

  {
    code: sensitive,
    name: 'an address',
    message: '`145.20.8.14` should not be in a document customers receive.',
    files: narrative('The firewall admits the office at «145.20.8.14» only.'),
    fixes: {
      'Remove it': narrative('The firewall admits the office only.'),
      'Replace by "an internal address"': narrative('The firewall admits the office at an internal address only.'),
    },
  },
  {
    code: sensitive,
    name: 'hosts, keys, accounts',
    files:
      narrative(
        yaml`
          Logs go to «log-01.corp.larkspur.example». Backups go to (\`«db-1.prod.internal»\`) with «AKIAIOSFODNN7EXAMPLE» in account «123456789012».
          Password: «hunter2hunter2»`,
      ) +
      control('AC-01', '"Each month the Head of Security checks «ip-10-0-3-17»."') +
      whole((text) => text.replace('location: us-west-2', 'location: us-west-2 at «10.3.4.5»')),
  },
  {
    code: sensitive,
    name: 'brackets go with it',
    files: narrative('Back-ups go to the second host («db-2.prod.internal»).'),
    fixes: { 'Remove it': narrative('Back-ups go to the second host.'), 'Replace by "an internal host"': '' },
  },
  {
    code: sensitive,
    name: 'versions, sections, ranges, examples, dates, planned controls',
    files:
      narrative(
        'Version 4.18.2.1, OpenSSL 3.0.2.1 and section 1.2.3.4; 127.0.0.1, 10.0.0.0/8 and 192.0.2.7. On 2026-06-30 the account of 20260630 users was closed. internal, local. The password has 12 characters.',
      ) + control('AC-01', 'Each month the Head of Security checks 10.0.3.17.', 'status: planned\n'),
  },

  {
    code: acronym,
    name: 'not in the glossary',
    message: '`RTO` is not expanded.',
    files: `${whole((text) => `${text}glossary: {DPA: data processing agreement} # short\n`)}${narrative('The «RTO» is eight hours. The RTO is tested.')}`,
    fixes: {
      'Add to the glossary: RTO, recovery time objective': whole(
        (text) => `${text}glossary: {DPA: data processing agreement, RTO: recovery time objective} # short\n`,
      ),
    },
  },
  {
    code: acronym,
    name: 'words that the text holds',
    files: narrative('A quick brown fox leaves early. The «QBF» runs, and two «XYZ»s.'),
    fixes: {
      'Add to the glossary: QBF, quick brown fox': `${whole(
        (text) => yaml`
          ${text}
          glossary:
            QBF: quick brown fox
        `,
      )}`,
    },
  },
  {
    code: acronym,
    name: 'expanded, known, ids, names, weight, code, headings',
    files: yaml`
      ${whole((text) =>
        text
          .replace('Single sign-on', 'Single sign-on')
          .replace('name: Okta', 'name: OKT Suite')
          .replace(
            'changes: []',
            yaml`
              changes: []
              glossary: {DPA: data processing agreement}`,
          ),
      )}
      ${narrative(
        yaml`
          The recovery time objective (RTO) holds. RPO (recovery point objective) too. APIs use TLS and MFA. The DPA, OKT and SC-1. Staff MUST NEVER share. \`QQQ\`
          ## QQQ`,
      )}
    `,
  },
];
