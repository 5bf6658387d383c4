import * as z from 'zod';
import { about, boolean, choice, date, list, map, number, record, ref, refs, string, text, id, oneOf } from '../field';
import { system } from './system';
import { approval, approvedBranch, from, to } from './shared';

const company = map(
  {
    name: string('Full legal name.', { required: true, ruled: true, example: 'Larkspur Labs, Inc.' }),
    short_name: string('Name as running text uses it. Defaults to the full name.', { example: 'Larkspur' }),
    overview: text('One paragraph: what the company does, how many people it employs, where they work.'),
    headquarters: string('City and state or country.', { example: 'Portland, Oregon' }),
    website: string('Public address.', { example: 'https://larkspur-labs.example' }),
  },
  'The service organisation.',
  { required: true, example: '\n  name: Larkspur Labs, Inc.' },
);

const types = {
  1: 'Design of controls at a date (`as_of`).',
  2: 'Design and operation of controls over a period (`period`).',
};

const report = map(
  {
    type: oneOf('What is examined. Type 2 needs evidence over the whole period.', types, {
      required: true,
      ruled: true,
    }),
    as_of: date('Type 1: the date at which the system is described.'),
    period: map({ from, to }, 'Type 2: first and last day of the period, both included.', {
      example: '{from: 2026-01-01, to: 2026-06-30}',
    }),
    previous: map(
      {
        type: oneOf('Type of the previous report.', types),
        from: date('First day of its period.'),
        to: date('Last day of its period.'),
        as_of: date('Date of a type 1 report.'),
      },
      'The previous report, to see whether time lies between the two.',
    ),
    auditor: string('The CPA firm. Never printed in Section III.'),
  },
  'What kind of report is prepared, and for when. Every rule about time starts from here.',
  { required: true, ruled: true, example: '\n  type: 2\n  period: {from: 2026-01-01, to: 2026-06-30}' },
);

const commitment = map(
  {
    id: id('Id by which requirements refer to the commitment.', 'commitment', {
      required: true,
      missing: 'error',
      example: 'SC-1',
    }),
    category: ref('category', 'Category that the promise belongs to.', {
      required: true,
      missing: 'error',
      example: 'availability',
    }),
    text: text('The promise, as the contract states it.', { required: true, missing: 'error' }),
    source: string('Where it is made: contract, service level agreement, terms.', {
      required: true,
      example: 'MSA section 7',
    }),
  },
  'One principal service commitment.',
);

const requirement = map(
  {
    id: id('Id of the requirement.', 'requirement', { required: true, missing: 'error', example: 'SR-1' }),
    text: text('What the system must do, or how it must be run.', { required: true, missing: 'error' }),
    commitments: refs('commitment', 'Commitments that it backs.', { example: '[SC-1]' }),
  },
  'One system requirement.',
);

const cuec = map(
  {
    id: id('Id of the complementary user entity control.', 'cuec', {
      required: true,
      missing: 'error',
      example: 'CUEC-1',
    }),
    text: text('What customers have to do, so that our controls can meet the criteria.', {
      required: true,
      missing: 'error',
    }),
    criteria: refs('criterion', 'Criteria that it helps meet.', {
      required: true,
      ruled: true,
      example: '[CC6.2, CC6.3]',
    }),
  },
  'One complementary user entity control.',
);

const change = map(
  {
    date: date('When it changed.', { required: true, missing: 'warning' }),
    summary: text('What changed.', { required: true, missing: 'warning' }),
    affects: list(
      string('A component, service, vendor or control; an id or words.'),
      'What it affects: ids or words.',
      { example: '[aws-prod]' },
    ),
    before: text('How it was before.'),
    after: text('How it has been since.'),
  },
  'One significant change.',
  { shorthand: 'summary' },
);

const severity = choice('Severity of a rule in this programme.', {
  error: 'The description would be wrong or incomplete.',
  warning: 'An auditor would very likely ask.',
  information: 'Worth a decision.',
  hint: 'Style.',
  none: 'The rule is switched off. (Never `off`: some YAML readers take that for false.)',
});

const sectionNames = {
  overview: 'Company overview and types of services provided (DC 1).',
  commitments: 'Principal service commitments and system requirements (DC 2).',
  components: 'Components of the system (DC 3), with the six sections below it.',
  'control-environment': 'Control environment, risk assessment, information and communication, monitoring (DC 5).',
  incidents: 'System incidents (DC 4).',
  criteria: 'Trust services criteria and related controls (DC 5).',
  'not-relevant': 'Criteria not relevant to the system (DC 8).',
  subservice: 'Subservice organisations and CSOCs (DC 7).',
  cuecs: 'Complementary user entity controls (DC 6).',
  changes: 'Significant changes during the period (DC 9).',
} as const;

/** Parts of `components`; they keep their order. */
const partNames = ['infrastructure', 'software', 'people', 'procedures', 'data', 'boundaries'] as const;
const reportNames = {
  I: "Independent service auditor's report.",
  II: "Management's assertion.",
  III: 'Description of the system.',
  IV: 'Criteria, controls, tests and results.',
  V: 'Other information.',
} as const;

const title = (about: string): ReturnType<typeof string> => string(`Title printed instead of: ${about}`);
const titles = {
  ...mapValues(sectionNames, title),
  ...mapValues(
    Object.fromEntries(partNames.map((each) => [each, `the section on ${each}.`])) as Record<
      (typeof partNames)[number],
      string
    >,
    title,
  ),
  glossary: title('Abbreviations and terms.'),
  ...mapValues(reportNames, title),
};

function mapValues<K extends string, T>(from: Readonly<Record<K, string>>, make: (text: string) => T): Record<K, T> {
  return Object.fromEntries(Object.entries<string>(from).map(([key, text]) => [key, make(text)])) as Record<K, T>;
}

const description = map(
  {
    spelling: choice(
      'Spelling of the words that the generator writes itself, and form of its dates. Text from your files stays as it is.',
      {
        british: 'organisation, programme; 30 June 2026.',
        american: 'organization, program; June 30, 2026.',
      },
      { default: 'british' },
    ),
    titles: map(
      titles,
      'Titles of sections, where others than the usual ones are wanted: by name of the section, or by number of the report’s section.',
      { example: '{overview: Overview of operations}' },
    ),
    order: list(
      choice('A section.', sectionNames),
      'Order of the main sections. Those that are not named follow in the usual order.',
      { example: '[overview, components, commitments]' },
    ),
    criteria_text: string(
      'File of yours with licensed wording of the criteria: YAML, one text by criterion id, inside the folder of the programme. Without it the short titles are our own.',
      { example: 'licensed/criteria.yaml' },
    ),
    registered: boolean('True puts ® behind the first SOC 2 of a document, as the owner of the mark asks.'),
  },
  'How the system description is written.',
);

const folder = (what: string, name: string) =>
  string(`Folder that holds ${what}, relative to the manifest.`, { default: name, folder: true });

/** `soc2.yaml` */
export const manifestSchema = z.object({
  schema: string('Version of the file format.', { required: true, ruled: true, example: 'soc2/1' }),
  company,
  system,
  report,
  today: date(
    'For a programme that is kept as it was on a day, such as an example or an archive: everything counts from this day, in the editor and on the command line. Leave it out of a programme that is at work.',
    { example: '2026-01-15' },
  ),
  categories: list(
    ref('category', 'A trust services category.'),
    'Trust services categories that are examined: those that customers are promised. Security always is. The short forms A, C, PI and P are accepted.',
    { required: true, ruled: true, example: '[security, availability]' },
  ),
  category_decisions: list(
    map(
      {
        category: ref('category', 'The category that was decided on.', { required: true, missing: 'warning' }),
        included: boolean('Whether it is examined.', { required: true }),
        reason: text('Why it is examined or not.', { required: true }),
      },
      'One decision.',
    ),
    'Our record of which categories were considered. Silences the hints that suggest them; never printed.',
  ),
  privacy: map(
    {
      role: choice(
        'Part that the company plays for personal data. Some points of focus concern one part only.',
        {
          controller: 'It decides why and how personal data is processed.',
          processor: 'It processes personal data on behalf of its customers.',
          both: 'Both, for different data.',
        },
        { required: true },
      ),
    },
    'Needed when the privacy category is examined.',
  ),
  commitments: list(
    commitment,
    'Principal service commitments: what customers are promised (DC 2). Controls are measured against them.',
    { required: true, ruled: true },
  ),
  system_requirements: list(requirement, 'What the system must do so that the commitments are kept (DC 2).'),
  cuecs: list(
    cuec,
    'Complementary user entity controls: what customers must do (DC 6). `[]` states that none are needed; an absent key means that nobody has decided yet.',
    { required: true, example: '[]' },
  ),
  user_responsibilities: list(
    map(
      {
        text: text('What users do.', { required: true }),
      },
      'One responsibility.',
      { shorthand: 'text' },
    ),
    'What users should do that no criterion depends on. Plain text items are enough.',
  ),
  not_relevant: list(
    map(
      {
        criterion: ref('criterion', 'The criterion that has nothing to apply to.', {
          required: true,
          missing: 'error',
          example: 'CC6.4',
        }),
        reason: text(
          'Why it does not concern this system. What a vendor does is a carve-out, and what is not done yet is a gap; neither is a reason.',
          { required: true, ruled: true, essential: true },
        ),
      },
      'One criterion.',
      { shorthand: 'criterion' },
    ),
    'Criteria of the chosen categories that do not concern the system (DC 8). `[]` states that every one is relevant; an absent key means that nobody has decided yet.',
    { required: true, ruled: true, example: '[]' },
  ),
  changes: list(
    change,
    'Significant changes within the period of a type 2 report (DC 9). `[]` states that there were none; an absent key means that nobody has decided yet.',
    { example: '[]' },
  ),
  change_decisions: list(
    map(
      {
        affects: list(string('A category, component, vendor or control.'), 'Ids of what changed.', {
          required: true,
          example: '[aws-dr]',
        }),
        date: date('Day of the decision.'),
        reason: text('Why users need not know.', { required: true }),
      },
      'One decision.',
    ),
    'Our record of changes that were considered and found not significant to users. Silences the questions about them; never printed.',
    { example: '[]' },
  ),
  no_incidents: boolean(
    'True prints the statement that there were no incidents to disclose. A disclosed incident contradicts it.',
  ),
  description,
  approval,
  approvedBranch,
  paths: map(
    {
      controls: folder('controls', 'controls'),
      policies: folder('policies', 'policies'),
      procedures: folder('procedures', 'procedures'),
      narratives: folder('narratives', 'narratives'),
      vendors: folder('vendors', 'vendors'),
      evidence: folder('records about evidence', 'evidence'),
      risks: folder('risks', 'risks'),
      incidents: folder('incidents', 'incidents'),
      findings: folder('findings', 'findings'),
      exports: folder('exported descriptions and reports', 'exports'),
    },
    'Folders, where they are named otherwise.',
  ),
  lint: map(
    {
      rules: record(severity, 'Severity of single rules, by code.', { example: '{soc2.control.no-risk: none}' }),
      grace_days: record(
        number('Days after the end of an interval.', { range: [0, 366] }),
        'Days of grace before evidence counts as late, by frequency.',
        { example: '{quarterly: 20}' },
      ),
      policy_review_months: number('Months after which the review of a policy is overdue.', {
        range: [1, 120],
        default: '12',
      }),
    },
    'Settings of the rules for this programme.',
  ),
  glossary: record(string('What the word means.'), 'Acronyms and words that the description explains.', {
    example: '{MSA: master services agreement}',
  }),
});
about.add(manifestSchema, {
  type: 'map',
  description:
    'The manifest of the programme: company, system, report, categories, commitments and what the description states about them.',
});
