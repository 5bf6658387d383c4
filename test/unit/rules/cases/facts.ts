import { bodyHash } from '../../../../src/core/outside/policy-history';
import type { HistoryChange, OutsideInput } from '../../../../src/core/index/outside-facts';
import { base, type Case } from '../check';
import { yaml } from '../../../../src/core/syntax/text-block';

const control = yaml`
  --- controls/CR-01.yaml
  title: Encryption at rest
  statement: AWS KMS continuously encrypts volumes.
  criteria: [CC6.1]
  owner: platform-lead
  frequency: continuous
  type: preventive
  nature: automated
`;
const a = 'a'.repeat(64);
const b = 'b'.repeat(64);

function record(rest: string, path = 'evidence/2026/q1.yaml'): string {
  return yaml`
    --- ${path}
    title: Key settings
    control: CR-01
    kind: configuration
    collected: 2026-04-02 # on a Thursday
    ${rest}
  `;
}

function file(
  name: string,
  value: { exists: boolean; sha256?: string[]; tracked?: boolean } | undefined,
): OutsideInput {
  return { kind: 'file', name, value };
}

const gone = (...names: string[]): OutsideInput[] => names.map((name) => file(name, { exists: false }));
const at = (location: string, rest = ''): string => yaml`
  ${control}
  ${record(yaml`
    location: ${location} # as exported
    ${rest}
  `)}
`;
const flow = (rest: string): string => yaml`
  ${control}
  --- evidence/2026/q1.yaml
  {title: Key settings, control: CR-01, kind: configuration, collected: 2026-04-02, ${rest}}
`;

const locations: readonly Case[] = [
  {
    code: 'soc2.evidence.location-missing',
    name: 'neither below the root nor beside the record',
    message: 'The evidence cannot be found at `artefacts/q1.pdf`.',
    files: at('«artefacts/q1.pdf»'),
    facts: gone('artefacts/q1.pdf', 'evidence/2026/artefacts/q1.pdf'),
    fixes: {},
  },
  {
    code: 'soc2.evidence.location-missing',
    name: 'relative to the record, with blanks, in braces',
    files: flow('location: «"../files/key settings.txt"»'),
    facts: gone('evidence/files/key settings.txt'),
  },
  {
    code: 'soc2.evidence.location-missing',
    name: 'a folder below the folder of evidence',
    files: at('«evidence/2026/artefacts»'),
    facts: gone('evidence/2026/artefacts', 'evidence/2026/evidence/2026/artefacts'),
  },
  {
    code: 'soc2.evidence.location-missing',
    name: 'there, or beside the record, or not looked up',
    files: at('artefacts/q1.pdf'),
    facts: [...gone('artefacts/q1.pdf'), file('evidence/2026/artefacts/q1.pdf', { exists: true })],
  },
  {
    code: 'soc2.evidence.location-missing',
    name: 'half looked up',
    files: at('artefacts/q1.pdf'),
    facts: gone('artefacts/q1.pdf'),
  },
  ...[
    'vault://soc2/2026/q1.pdf',
    'https://drive.larkspur.example/q1.pdf',
    'drive.larkspur.example/files/q1.pdf',
    'vanta.com',
    'Google Drive/Audit/q1.pdf',
    '/srv/audit/q1.pdf',
    '../../../q1.pdf',
    'C:\\audit\\q1.pdf',
    'Jira SEC-481',
    'evidence/../../q1.pdf',
  ].map((location): Case => ({
    code: 'soc2.evidence.location-missing',
    name: `no path in the programme: ${location}`,
    files: at(location),
    facts: gone(location, 'q1.pdf', `evidence/2026/${location}`, 'evidence/q1.pdf'),
  })),
];

const checksums: readonly Case[] = [
  {
    code: 'soc2.evidence.hash-mismatch',
    name: 'another checksum',
    message: 'The file changed after it was recorded: `artefacts/q1.csv` has another checksum.',
    files: at(
      'artefacts/q1.csv',
      yaml`
        sha256: «${a}» # of the export
        result: ok
      `,
    ),
    facts: [file('artefacts/q1.csv', { exists: true, sha256: [b] })],
    fixes: {
      'Record the new version, collected today (2026-07-15)': record(
        yaml`
          location: artefacts/q1.csv # as exported
          sha256: ${b} # of the export
          result: ok
        `,
      ).replace('2026-04-02', '2026-07-15'),
    },
  },
  {
    code: 'soc2.evidence.hash-mismatch',
    name: 'beside the record, in braces and capitals',
    files: flow(`location: q1.csv, sha256: «${a.toUpperCase()}»`),
    facts: [...gone('q1.csv'), file('evidence/2026/q1.csv', { exists: true, sha256: [b, 'c'.repeat(64)] })],
  },
  {
    code: 'soc2.evidence.hash-mismatch',
    name: 'the same, also in capitals or with other line ends',
    files: yaml`
      ${at('artefacts/q1.csv', `sha256: ${a.toUpperCase()}\n`)}
      ${record(
        yaml`
          location: artefacts/q1.csv
          sha256: ${b}
        `,
        'evidence/2026/q2.yaml',
      )}
    `,
    facts: [file('artefacts/q1.csv', { exists: true, sha256: [a, b] })],
  },
  {
    code: 'soc2.evidence.hash-mismatch',
    name: 'no checksum, a large file, one that is gone or elsewhere',
    files: yaml`
      ${at('artefacts/q1.csv', 'sha256: later\n')}
      ${record(
        yaml`
          location: artefacts/big.csv
          sha256: ${a}
        `,
        'evidence/2026/q2.yaml',
      )}
      ${record(
        yaml`
          location: artefacts/gone.csv
          sha256: ${a}
        `,
        'evidence/2026/q3.yaml',
      )}
      ${record(
        yaml`
          location: vault://q.csv
          sha256: ${a}
        `,
        'evidence/2026/q4.yaml',
      )}
    `,
    facts: [
      file('artefacts/q1.csv', { exists: true, sha256: [b] }),
      file('artefacts/big.csv', { exists: true, sha256: [] }),
      ...gone('artefacts/gone.csv', 'evidence/2026/artefacts/gone.csv'),
    ],
  },
];

const sensitive: readonly Case[] = [
  {
    code: 'soc2.evidence.sensitive-in-git',
    name: 'tracked',
    message: 'Sensitive evidence is committed; keep it in restricted storage and record a reference.',
    files: at('«artefacts/leavers.csv»', 'sensitive: true\n'),
    facts: [file('artefacts/leavers.csv', { exists: true, tracked: true })],
    fixes: {},
  },
  {
    code: 'soc2.evidence.sensitive-in-git',
    name: 'beside the record, in braces',
    files: flow('location: «./leavers.csv», sensitive: true'),
    facts: [file('evidence/2026/leavers.csv', { exists: true, tracked: true })],
  },
  {
    code: 'soc2.evidence.sensitive-in-git',
    name: 'not sensitive, not tracked, or nothing is known',
    files: yaml`
      ${at('artefacts/x.csv')}
      ${record(
        yaml`
          location: artefacts/y.csv
          sensitive: true
        `,
        'evidence/2026/q2.yaml',
      )}
      ${record(
        yaml`
          location: artefacts/z.csv
          sensitive: true
        `,
        'evidence/2026/q3.yaml',
      )}
    `,
    facts: [
      file('artefacts/x.csv', { exists: true, tracked: true }),
      file('artefacts/y.csv', { exists: true, tracked: false }),
      file('artefacts/z.csv', { exists: true }),
    ],
  },
];

const policy = (
  front: string,
  body = yaml`
    # Purpose
    Disks are encrypted.
  `,
): string => yaml`
  --- policies/ep.md
  name: Encryption Policy
  acronym: EP
  ${front}
  ---
  ${body}
`;
const approval = yaml`
  version: "2.1"
  owner: security-lead
  approved_by: platform-lead # at the board
  approved_on: «2026-01-15»
  last_reviewed: 2026-01-15
`;
const body = (changed: string[], approved = 'other', approvedOn = '2026-01-15'): OutsideInput[] => [
  { kind: 'body', name: 'policies/ep.md', value: { approvedOn, approved, changed } },
];
const silent = (name: string, facts: readonly OutsideInput[], front = approval.replace(/[«»]/g, '')): Case => ({
  code: 'soc2.policy.changed-since-approval',
  name,
  files: policy(front),
  facts,
});

const policies: readonly Case[] = [
  {
    code: 'soc2.policy.changed-since-approval',
    name: 'edited in March',
    message: 'Edited 2026-03-04, after approval on 2026-01-15.',
    files: policy(approval),
    facts: body(['2026-02-01', '2026-03-04']),
    fixes: {
      'Bump the version to 2.2 and clear the approval': policy(
        yaml`
          version: "2.2"
          owner: security-lead
          # at the board
          last_reviewed: 2026-01-15
        `,
      ),
    },
  },
  {
    code: 'soc2.policy.changed-since-approval',
    name: 'the last edit within the period, a version in words',
    message: 'Edited 2026-02-01, after approval on 2026-01-15.',
    files: policy(approval.replace('"2.1"', 'spring')),
    facts: body(['2026-02-01', '2026-09-01']),
    fixes: {
      'Clear the approval': policy(
        yaml`
          version: spring
          owner: security-lead
          # at the board
          last_reviewed: 2026-01-15
        `,
      ),
    },
  },
  silent('edited on the day of approval, or after the period', body(['2026-01-15', '2026-09-01'])),
  silent(
    'the text as it was approved',
    body(
      ['2026-03-04'],
      bodyHash(yaml`
        # Purpose

        <!-- remark -->
        Disks are
        encrypted.`),
    ),
  ),
  silent('about another approval', body(['2026-03-04'], 'other', '2025-01-15')),
  silent(
    'approved by merging',
    body(['2026-03-04']),
    yaml`
      approval: git
      approved_on: 2026-01-15
    `,
  ),
  silent('nothing known', []),
];

const manifest = (changes: string): string => yaml`
  --- soc2.yaml
  ${base['soc2.yaml']!.replace('changes: []\n', changes)}
`;
const change = (
  what: HistoryChange['what'],
  id: string,
  date: string,
  before: string,
  after: string,
  name?: string,
): HistoryChange => ({ what, id, date, before, after, ...(name ? { name } : {}) });
const history = (...value: HistoryChange[]): OutsideInput[] => [
  { kind: 'history', name: '2026-01-01..2026-06-30', value },
];
const recovery = change('infrastructure', 'aws-dr', '2026-03-02', 'aws', '', 'Recovery account');

const changes: readonly Case[] = [
  {
    code: 'soc2.change.candidate-undisclosed',
    name: 'a component that went',
    message: 'Recovery account (aws-dr) was taken out of the infrastructure on 2026-03-02. Significant to users?',
    files: manifest('changes: «[]» # so far\n'),
    facts: history(recovery),
    fixes: {
      'Add it to changes': manifest(
        'changes: [{date: 2026-03-02, summary: "Recovery account (aws-dr) was taken out of the infrastructure.", affects: [aws-dr]}] # so far\n',
      ),
      'Record that users need not know': manifest(
        yaml`
          changes: [] # so far
          change_decisions:
            - {affects: [aws-dr], date: 2026-07-15, reason: "Say why users need not know"}
        `,
      ),
    },
  },
  {
    code: 'soc2.change.candidate-undisclosed',
    name: 'a component that came, controls by day and direction',
    files: manifest(yaml`
      changes:
        «- {date: 2026-02-01, summary: Another region, affects: [eu]}»
    `).replace('[{id: aws-prod', '[{id: «aws-prod»'),
    facts: history(
      change('infrastructure', 'aws-prod', '2026-03-02', '', 'aws'),
      change('control', 'CR-01', '2026-04-01', 'in-place', 'retired'),
      change('control', 'CR-02', '2026-04-01', 'in-place', 'retired'),
    ),
  },
  {
    code: 'soc2.change.candidate-undisclosed',
    name: 'a category, where changes were never decided on',
    message: 'Availability was added to the examined categories on 2026-02-10. Significant to users?',
    files: manifest('').replace('[security]', '[security, «availability»]'),
    facts: history(change('category', 'availability', '2026-02-10', '', 'examined')),
  },
  {
    code: 'soc2.change.candidate-undisclosed',
    name: 'named by id, by name or in words; decided on; told by since; later than today; of another period',
    today: '2026-06-01',
    files: yaml`
      ${manifest(yaml`
        changes:
          - {date: 2026-03-01, summary: We moved out of the recovery account.}
          - {date: 2026-03-01, summary: Sign-on, affects: [okta]}
        change_decisions: [{affects: [CR-09], reason: No customer sees it}]
      `)}
      --- controls/CR-01.yaml
      title: Encryption
      since: 2026-03-01
    `,
    facts: [
      ...history(
        recovery,
        change('subservice', 'okta', '2026-03-02', '', 'carve-out', 'Okta'),
        change('control', 'CR-09', '2026-03-02', 'in-place', 'retired'),
        change('control', 'CR-01', '2026-03-02', 'planned', 'in-place'),
        change('control', 'CR-05', '2026-06-02', 'in-place', 'retired'),
      ),
      {
        kind: 'history',
        name: '2025-01-01..2025-06-30',
        value: [change('control', 'CR-06', '2025-03-02', 'in-place', 'retired')],
      },
    ],
  },
  { code: 'soc2.change.candidate-undisclosed', name: 'nothing known', files: manifest('changes: []\n') },
];

export const factCases: readonly Case[] = [...locations, ...checksums, ...sensitive, ...policies, ...changes];
