import type { Case } from '../check';

const risk = (lines: string, file = 'R-01'): string => `--- risks/${file}.yaml\n${lines}`;
const assessed = 'owner: security-lead\nlikelihood: 2\nimpact: 4\n';
const control = (id: string, more = ''): string =>
  `--- controls/${id}.yaml\ntitle: Access of leavers is removed\nstatement: Within one business day the Platform Lead removes the access of a leaver and closes the ticket.\ncriteria: [CC6.2]\nowner: platform-lead\nfrequency: per-event\ntype: preventive\nnature: manual\n${more}`;
const people = (roles: string, more = ''): string => `--- people.yaml\nroles:\n${roles}${more}`;
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
    files: risk('title: «Leaver keeps access» # from the workshop\ntags: [fraud]\n'),
    fixes: {
      'Insert owner, likelihood, impact and response': risk(
        'title: Leaver keeps access # from the workshop\ntags: [fraud]\nowner: platform-lead\nlikelihood: 3\nimpact: 3\nresponse: reduce\n',
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
        '{title: Leaver keeps access, owner: security-lead, likelihood: 2, impact: 3, response: accept}\n',
      ),
    },
  },
  {
    code: noResponse,
    name: 'assessed, closed, or with a value that the schema reports',
    files: `${risk(`title: A\n${assessed}response: accept\n`)}${risk('title: B\nstatus: closed\n', 'R-02')}${risk(`title: C\n${assessed}response: {a: b}\n`, 'R-03')}`,
  },

  {
    code: noControl,
    name: 'none linked',
    message: 'Risk `R-01` is to be reduced, but no control does it.',
    files: `${risk(`title: Leaver keeps access\n${assessed}response: «reduce» # by whom?\n`)}${control('AC-01')}`,
    fixes: {
      'Link AC-01 (Access of leavers is removed)': risk(
        `title: Leaver keeps access\n${assessed}response: reduce # by whom?\ncontrols: [AC-01]\n`,
      ),
    },
  },
  {
    code: noControl,
    name: 'only a planned one',
    files: `${risk(`title: Leaver keeps access\n${assessed}response: reduce\ncontrols: «[AC-01]»\n`)}${control('AC-01', 'status: planned\n')}`,
  },
  {
    code: noControl,
    name: 'linked from either side, accepted, closed, or named by mistake',
    files:
      `${risk(`title: A\n${assessed}response: reduce\ncontrols: [AC-01]\n`)}${risk(`title: B\n${assessed}response: reduce\n`, 'R-02')}${control('AC-01', 'risks: [R-02]\n')}` +
      `${risk(`title: C\n${assessed}response: accept\n`, 'R-03')}${risk(`title: D\n${assessed}response: reduce\nstatus: closed\n`, 'R-04')}${risk(`title: E\n${assessed}response: reduce\ncontrols: [AC-99]\n`, 'R-05')}`,
  },

  {
    code: overdue,
    name: 'more than a year ago',
    message: 'Last reviewed 2025-01-10, more than a year before 2026-06-30.',
    files: risk(`title: A\n${assessed}response: accept\nreviewed: «2025-01-10» # workshop\n`),
    fixes: {
      'Set reviewed to today (2026-07-15)': risk(
        `title: A\n${assessed}response: accept\nreviewed: 2026-07-15 # workshop\n`,
      ),
    },
  },
  {
    code: overdue,
    name: 'a year to the day, no date, or closed',
    files: `${risk(`title: A\n${assessed}response: accept\nreviewed: 2025-06-30\n`)}${risk(`title: B\n${assessed}response: accept\n`, 'R-02')}${risk('title: C\nstatus: closed\nreviewed: 2020-01-01\n', 'R-03')}`,
  },

  {
    code: noFraud,
    name: 'said once, at the first',
    message: 'No fraud scenario is assessed (CC3.3).',
    files: `${risk(`title: «A»\n${assessed}response: accept\n`)}${risk(`title: B\n${assessed}response: accept\n`, 'R-02')}`,
    fixes: {
      'Create a fraud risk': risk(
        'id: R-03\ntitle: "Say who could gain what by deceit, and how"\ntags: [fraud]\nowner: platform-lead\nlikelihood: 2 # 1 to 5, before controls\nimpact: 4 # 1 to 5, before controls\nresponse: reduce # accept, avoid, reduce, share\nreviewed: 2026-07-15\n',
        'R-03',
      ),
    },
  },
  {
    code: noFraud,
    name: 'a tag',
    files: `${risk(`title: A\n${assessed}response: accept\n`)}${risk(`title: B\n${assessed}response: accept\ntags: [insider, fraud]\n`, 'R-02')}`,
  },
  { code: noFraud, name: 'a title', files: risk(`title: Embezzlement by a bookkeeper\n${assessed}response: accept\n`) },
  { code: noFraud, name: 'no risks at all', files: control('AC-01') },

  {
    code: vacant,
    name: 'others are held',
    message: '`Platform Lead` owns 1 control but nobody holds it.',
    files: `${people('  - {id: ceo, title: CEO, responsibilities: Leads, holder: dana}\n  - {id: «platform-lead», title: Platform Lead, responsibilities: Runs it}\n', `people: [{id: dana, name: Dana Ruiz}]\n${oversight}`)}${control('AC-01')}`,
  },
  {
    code: vacant,
    name: 'in block style, two controls',
    message: /owns 2 controls/,
    files: `${people('  - id: ceo\n    title: CEO\n    responsibilities: Leads\n    holder: dana\n  - id: «platform-lead» # since March\n    title: Platform Lead\n    responsibilities: Runs it\n', 'people: [{id: dana, name: Dana Ruiz}]\n')}${control('AC-01')}${control('AC-02')}`,
  },
  { code: vacant, name: 'nobody keeps holders here', files: control('AC-01') },
  {
    code: vacant,
    name: 'only a planned control, or none',
    files: `${people('  - {id: ceo, title: CEO, responsibilities: Leads, holder: dana}\n  - {id: platform-lead, title: Platform Lead, responsibilities: Runs it}\n  - {id: cfo, title: CFO, responsibilities: Counts}\n', 'people: [{id: dana, name: Dana Ruiz}]\n')}${control('AC-01', 'status: planned\n')}`,
  },

  {
    code: named,
    name: 'in a statement, with the role that the person holds',
    message: 'Use the role instead of `Dana Ruiz`.',
    files: `${people('  - {id: security-lead, title: Head of Security, responsibilities: Runs it, holder: dana}\n', 'people: [{id: dana, name: Dana Ruiz}]\n')}--- controls/AC-01.yaml\ntitle: Review\nstatement: Each quarter «Dana Ruiz» reviews access. # she asked\ncriteria: [CC6.2]\nowner: security-lead\nfrequency: quarterly\ntype: detective\nnature: manual\n`,
    fixes: {
      'Replace by "Head of Security"':
        '--- controls/AC-01.yaml\ntitle: Review\nstatement: Each quarter the Head of Security reviews access. # she asked\ncriteria: [CC6.2]\nowner: security-lead\nfrequency: quarterly\ntype: detective\nnature: manual\n',
    },
  },
  {
    code: named,
    name: 'in a narrative, over a line break',
    files: `${people('  - {id: ceo, title: CEO, responsibilities: Leads}\n', 'people: [{id: dana, name: Dana Ruiz}]\n')}--- narratives/overview.md\n---\nsection: overview\n---\nThe company was founded by «Dana\nRuiz» and friends.\n`,
    fixes: {},
  },
  {
    code: named,
    name: 'a first name, a longer name, quoted, in a policy or in notes',
    files: `${people('  - {id: ceo, title: CEO, responsibilities: Leads, holder: dana}\n', 'people: [{id: dana, name: Dana Ruiz}, {id: x, name: Mark}]\n')}--- narratives/overview.md\n---\nsection: overview\n---\nDana wrote this; Dana Ruizinger and \`Dana Ruiz\` did not. Mark the day.\n--- policies/a.md\nname: A\n---\nDana Ruiz approves.\n`,
  },

  {
    code: noOversight,
    name: 'no block',
    message: 'No independent oversight is recorded (CC1.2).',
    files: '--- people.yaml\n«roles»: # all\n  - {id: ceo, title: CEO, responsibilities: Leads}\npeople: []\n',
    fixes: {
      'Insert an oversight block':
        '--- people.yaml\nroles: # all\n  - {id: ceo, title: CEO, responsibilities: Leads}\npeople: []\noversight: {body: Board of directors, independent_members: 1, meets: quarterly}\n',
    },
  },
  {
    code: noOversight,
    name: 'a body without the number',
    files: '--- people.yaml\nroles: []\n«oversight»:\n  body: Board\n',
    fixes: {
      'Insert independent_members': '--- people.yaml\nroles: []\noversight:\n  body: Board\n  independent_members: 1\n',
    },
  },
  {
    code: noOversight,
    name: 'none is independent: a decision, not a gap to fill in',
    files: '--- people.yaml\nroles: []\noversight: {body: Founders, independent_members: «0»}\n',
    fixes: {},
  },
  {
    code: noOversight,
    name: 'one, or a number that the schema reports',
    files: `--- people.yaml\nroles: []\n${oversight}`,
  },
];
