import { base, type Case } from '../check';

const manifest = base['soc2.yaml']!;
const type1 = manifest.replace('{type: 2, period: {from: 2026-01-01, to: 2026-06-30}}', '{type: 1, as_of: 2026-06-30}');
const finding = (lines: string, file = 'F-2026-01'): string => `--- findings/${file}.yaml\n${lines}`;
const incident = (lines: string, file = 'INC-1'): string =>
  `--- incidents/${file}.yaml\nsummary: Booking was unavailable\nseverity: medium\n${lines}`;
const told = 'effect: Customers could not book for an hour.\nresolution: The release was rolled back.\n';
const narrative = (body: string): string => `--- narratives/events.md\n---\nsection: overview\n---\n${body}`;
const control =
  '--- controls/AC-01.yaml\ntitle: Review\nstatement: Each quarter the Head of Security reviews access and records it.\ncriteria: [CC6.2]\nowner: security-lead\nfrequency: quarterly\ntype: detective\nnature: manual\n';
const head = 'title: «Late removal»\nkind: exception\nfound: 2026-05-04\n';
const plain = head.replace(/[«»]/g, '');
const answered = 'response: Removal starts earlier now.\nowner: security-lead\ndue: 2026-09-01\n';
const changes = (text: string, from = manifest): string => `--- soc2.yaml\n${from.replace('changes: []', text)}`;

export const eventCases: readonly Case[] = [
  {
    code: 'soc2.finding.control-unknown',
    name: 'a slip',
    message: 'No control `AC-O1`. Name one that exists.',
    files: `${control}${finding(`${plain}control: «AC-O1» # leavers\n${answered}`)}`,
    fixes: { 'Replace by AC-01': finding(`${plain}control: AC-01 # leavers\n${answered}`) },
  },
  {
    code: 'soc2.finding.control-unknown',
    name: 'one of several',
    files: `${control}${finding(`${plain}controls: [AC-01, «ZZ-77»]\n${answered}`)}`,
    fixes: {},
  },
  {
    code: 'soc2.finding.control-unknown',
    name: 'a control that there is, or none',
    files: `${control}${finding(`${plain}control: AC-01\n${answered}`)}${finding(`${plain}criteria: [CC6.2]\n${answered}`, 'F-2026-02')}`,
  },

  {
    code: 'soc2.finding.no-response',
    name: 'nothing said; the owner is that of its control',
    message: 'Finding `F-2026-01` has no response, owner and due date.',
    files: `${control}${finding(`${head}control: AC-01 # ours\n`)}`,
    fixes: {
      'Insert response, owner and due': finding(
        'title: Late removal\nkind: exception\nfound: 2026-05-04\nresponse: Say what is done about it\nowner: security-lead\ndue: 2026-08-14\ncontrol: AC-01 # ours\n',
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
        '{title: Late removal, kind: exception, response: Fixed, owner: security-lead, due: 2026-08-14}\n',
      ),
    },
  },
  {
    code: 'soc2.finding.no-response',
    name: 'answered, closed, accepted, or a day that the schema reports',
    files: `${finding(plain + answered)}${finding(`${plain}status: closed\n`, 'F-2')}${finding(`${plain}closed: 2026-05-05\n`, 'F-3')}${finding(`${plain}status: accepted\n`, 'F-4')}${finding(`${plain}response: A\nowner: security-lead\ndue: soon\n`, 'F-5')}`,
  },

  {
    code: 'soc2.finding.overdue',
    name: 'still open',
    message: 'Due 2026-07-14 and still open.',
    files: finding(`${plain}response: A\nowner: security-lead\ndue: «2026-07-14» # moved once\nstatus: remediating\n`),
  },
  {
    code: 'soc2.finding.overdue',
    name: 'without a status',
    files: finding(`${plain}response: A\nowner: security-lead\ndue: «2025-01-01»\n`),
  },
  {
    code: 'soc2.finding.overdue',
    name: 'due today, closed or accepted',
    files: `${finding(`${plain}response: A\nowner: security-lead\ndue: 2026-07-15\n`)}${finding(`${plain}due: 2025-01-01\nstatus: closed\n`, 'F-2')}${finding(`${plain}due: 2025-01-01\nclosed: 2025-01-01\n`, 'F-3')}${finding(`${plain}due: 2025-01-01\nstatus: accepted\n`, 'F-4')}`,
  },

  {
    code: 'soc2.finding.icfr-terms',
    name: 'a grade of financial reporting',
    message: /^That is financial-reporting vocabulary/,
    files: finding(`${plain}description: The missing review is a «material weakness». # so they said\n${answered}`),
    fixes: {
      'Replace by "deficiency"': finding(
        `${plain}description: The missing review is a deficiency. # so they said\n${answered}`,
      ),
    },
  },
  {
    code: 'soc2.finding.icfr-terms',
    name: 'several, over a line break',
    files: finding(
      `title: «Significant deficiencies» in reviews\ncause: >\n  Two «material\n  weaknesses» were known.\nkind: exception\n${answered}`,
    ),
  },
  {
    code: 'soc2.finding.icfr-terms',
    name: 'plain words, quoted words, notes',
    files: finding(
      `${plain}description: The auditor's word was "material weakness"; the deficiency is significant.\nnotes: material weakness\n${answered}`,
    ),
  },

  {
    code: 'soc2.incident.incomplete',
    name: 'disclosed and not told',
    message: 'A disclosed incident needs its effect and resolution.',
    files: incident('started: 2026-02-11\nresolved: 2026-02-11\ndisclose: «true» # decided\n'),
    fixes: {
      'Insert effect and resolution': incident(
        'started: 2026-02-11\nresolved: 2026-02-11\neffect: Say what it meant for customers and commitments\nresolution: Say what was done, then and afterwards\ndisclose: true # decided\n',
      ),
    },
  },
  {
    code: 'soc2.incident.incomplete',
    name: 'half told',
    message: /needs its resolution/,
    files: incident('started: 2026-02-11\neffect: An hour without booking.\ndisclose: «true»\n'),
  },
  {
    code: 'soc2.incident.incomplete',
    name: 'told, not disclosed, or of another period',
    files: `${incident(`started: 2026-02-11\ndisclose: true\n${told}`)}${incident('started: 2026-02-11\ndisclose: false\n', 'INC-2')}${incident('started: 2025-02-11\nresolved: 2025-02-12\ndisclose: true\n', 'INC-3')}`,
  },

  {
    code: 'soc2.incident.outside-period',
    name: 'over before it began',
    message: 'Happened outside the period 2026-01-01 to 2026-06-30; the description leaves it out.',
    files: incident(`started: 2025-11-03\nresolved: 2025-11-04\ndisclose: «true»\n${told}`),
  },
  {
    code: 'soc2.incident.outside-period',
    name: 'begun after its end',
    files: incident(`started: 2026-07-01\ndisclose: «true»\n${told}`),
  },
  {
    code: 'soc2.incident.outside-period',
    name: 'over its edge, not disclosed, or type 1',
    files: `${incident(`started: 2025-12-30\nresolved: 2026-01-02\ndisclose: true\n${told}`)}${incident('started: 2025-11-03\nresolved: 2025-11-04\ndisclose: false\n', 'INC-2')}`,
  },
  {
    code: 'soc2.incident.outside-period',
    name: 'a period that ends before it begins is told in the manifest',
    files: `--- soc2.yaml\n${manifest.replace('{from: 2026-01-01, to: 2026-06-30}', '{from: 2026-06-30, to: 2026-01-01}')}${incident(`started: 2025-11-03\nresolved: 2025-11-04\ndisclose: true\n${told}`)}`,
  },
  {
    code: 'soc2.incident.outside-period',
    name: 'a type 1 report',
    files: `--- soc2.yaml\n${type1}${incident(`started: 2026-07-03\ndisclose: true\n${told}`)}`,
  },

  {
    code: 'soc2.incident.none-contradicted',
    name: 'in a narrative',
    message: 'The text says there were none, yet `INC-1` is disclosed.',
    files: `${incident(`started: 2026-02-11\ndisclose: true\n${told}`)}${narrative('Operations run day and night. «There were no significant security incidents» in the period. Contact us at any time.\n')}`,
    fixes: { 'Remove the sentence': narrative('Operations run day and night. Contact us at any time.\n') },
  },
  {
    code: 'soc2.incident.none-contradicted',
    name: 'in the manifest',
    files: `--- soc2.yaml\n${manifest}no_incidents: «true» # asked\n${incident(`started: 2026-02-11\ndisclose: true\n${told}`)}`,
    fixes: { 'Set no_incidents: false': `--- soc2.yaml\n${manifest}no_incidents: false # asked\n` },
  },
  {
    code: 'soc2.incident.none-contradicted',
    name: 'another way to say it, a line of its own',
    files: `${incident(`started: 2026-02-11\ndisclose: true\n${told}`)}${narrative('«No system incidents were identified» in 2026.\n\nMore follows.\n')}`,
    fixes: { 'Remove the sentence': narrative('\n\nMore follows.\n') },
  },
  {
    code: 'soc2.incident.none-contradicted',
    name: 'none is disclosed',
    files: `--- soc2.yaml\n${manifest}no_incidents: true\n${incident('started: 2026-02-11\ndisclose: false\n')}${narrative('There were no incidents.\n')}`,
  },
  {
    code: 'soc2.incident.none-contradicted',
    name: 'other sentences about incidents',
    files: `${incident(`started: 2026-02-11\ndisclose: true\n${told}`)}${narrative('No incident is closed without a review. Staff report incidents; there is no incident that is too small. "There were no incidents" is what nobody may write.\n')}`,
  },

  {
    code: 'soc2.incident.no-review',
    name: 'resolved and serious',
    message: 'No post-incident review is linked (CC7.5).',
    files:
      '--- incidents/INC-1.yaml\nsummary: Outage\nseverity: «high»\nstarted: 2026-02-11\nresolved: 2026-02-11\ndisclose: false # decided\n',
    fixes: {
      'Insert review':
        '--- incidents/INC-1.yaml\nsummary: Outage\nseverity: high\nstarted: 2026-02-11\nresolved: 2026-02-11\ndisclose: false # decided\nreview: Say where the review is recorded\n',
    },
  },
  {
    code: 'soc2.incident.no-review',
    name: 'critical, in flow style',
    files:
      '--- incidents/INC-1.yaml\n{summary: Outage, severity: «critical», started: 2026-02-11, resolved: 2026-02-11, disclose: false}\n',
  },
  {
    code: 'soc2.incident.no-review',
    name: 'reviewed, still open, or minor',
    files: `${incident('started: 2026-02-11\nresolved: 2026-02-11\ndisclose: false\n')}--- incidents/INC-2.yaml\nsummary: A\nseverity: high\nstarted: 2026-02-11\nresolved: 2026-02-11\ndisclose: false\nreview: SEC-1\n--- incidents/INC-3.yaml\nsummary: A\nseverity: high\nstarted: 2026-02-11\ndisclose: false\n`,
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
      'changes:\n  - date: «2026-07-01» # planned\n    summary: Moved\n  - date: 2026-06-30\n    summary: Renamed',
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
    files: changes('«changes»:\n  - date: 2026-03-01\n    summary: A', type1),
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
    files: `${changes('changes: [{date: 2026-03-01, summary: A}, {date: 2026-04-01, summary: B}]')}${narrative('The team grew.\nWe «made no material system changes» in 2026.\nIt moved.\n')}`,
    fixes: { 'Remove the sentence': narrative('The team grew.\n\nIt moved.\n') },
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
