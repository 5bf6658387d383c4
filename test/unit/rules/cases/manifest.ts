import { base, type Case } from '../check';
import { yaml } from '../../../../src/core/syntax/text-block';
import { indented } from '../../../support/indented';

const manifest = base['soc2.yaml']!;

/** The manifest with one of its lines (that begins with `from`) written otherwise, or left out. */
function altered(from: string, to: string): string {
  const lines = manifest.split('\n');
  const index = lines.findIndex((line) => line.startsWith(from));
  if (to === '') lines.splice(index, 1);
  else lines[index] = to;
  return yaml`
    --- soc2.yaml
    ${lines.join('\n')}
  `;
}

const missing = 'soc2.manifest.missing-key';
const dates = 'soc2.report.date-mismatch';
const hint = 'soc2.category.selection-hint';
const reasonMissing = 'soc2.notrelevant.reason-missing';
const reasonInvalid = 'soc2.notrelevant.reason-invalid';
const contradicted = 'soc2.notrelevant.contradicted';
const control = yaml`
  --- controls/CR-01.yaml
  title: Encryption at rest
  statement: Okta continuously encrypts.
  criteria: [CC6.1]
  owner: platform-lead
  frequency: quarterly
  type: preventive
  nature: manual
`;

/** Another control with the id of the first. */
const second = yaml`
  --- controls/new.yaml
  id: CR-01
  ${control.slice(control.indexOf('title:'))}`;

export const manifestCases: readonly Case[] = [
  {
    code: missing,
    name: 'the answer "none" has to be given',
    message: 'Manifest has no `not_relevant`; the description cannot be generated without it.',
    files: altered('not_relevant', '').replace('schema:', '«schema»:'),
    fixes: {
      'Insert not_relevant: []': altered(
        'not_relevant',
        'not_relevant: [] # every criterion in scope is relevant; else entries of criterion and reason',
      ),
    },
  },
  {
    code: missing,
    name: 'a nested key, in the order of the model',
    files: altered('  software', '').replace('system:', '«system»:'),
    fixes: {
      'Insert system.software': altered(
        '  software',
        indented(
          2,
          yaml`
            software:
              # the application, data stores and tools that controls rely on
              - {id: software-1, name: "Name what it is", purpose: "Say what it is for"}`,
        ),
      ),
    },
  },
  {
    code: missing,
    name: 'parents that are missing too',
    files: altered('company', '').replace('schema:', '«schema»:'),
    fixes: {
      'Insert company.name': altered(
        'company',
        yaml`
          company:
            name: Name the company as contracts do # legal name`,
      ),
    },
  },
  {
    code: missing,
    name: 'an empty value',
    files: altered('schema', '«schema»: # which?'),
    fixes: { 'Insert schema': altered('schema', 'schema: soc2/1 # which?') },
  },
  {
    code: missing,
    name: 'nothing',
    files: yaml`
      --- soc2.yaml
      ${manifest}
    `,
  },

  {
    code: 'soc2.report.type-missing',
    name: 'no type, in flow style',
    message:
      'The report has no type. Set report.type to 1 (design at a date) or 2 (design and operation over a period).',
    files: altered('report', '«report»: {period: {from: 2026-01-01, to: 2026-06-30}}'),
    fixes: {
      'Set type: 1 (design at a date)': altered(
        'report',
        'report: {type: 1, period: {from: 2026-01-01, to: 2026-06-30}}',
      ),
      'Set type: 2 (design and operation over a period)': altered(
        'report',
        'report: {type: 2, period: {from: 2026-01-01, to: 2026-06-30}}',
      ),
    },
  },
  {
    code: 'soc2.report.type-missing',
    name: 'no type',
    files: altered(
      'report',
      yaml`
        «report»:
          period: {from: 2026-01-01, to: 2026-06-30}`,
    ),
    fixes: {
      'Set type: 1 (design at a date)': '',
      'Set type: 2 (design and operation over a period)': altered(
        'report',
        yaml`
          report:
            type: 2
            period: {from: 2026-01-01, to: 2026-06-30}`,
      ),
    },
  },
  {
    code: 'soc2.report.type-missing',
    name: 'a blank: for the schema',
    files: altered('report', 'report: {type: Say whether it is of type 1 or type 2}'),
  },
  {
    code: 'soc2.report.type-missing',
    name: 'a type that there is not: for the schema',
    files: altered('report', 'report: {type: 3, period: {from: 2026-01-01, to: 2026-06-30}}'),
  },
  {
    code: 'soc2.report.type-missing',
    name: 'a type',
    files: yaml`
      --- soc2.yaml
      ${manifest}
    `,
  },

  {
    code: dates,
    name: 'a period at type 1',
    message: 'A type 1 report needs `as_of`, not `period`.',
    files: altered('report', 'report: {type: 1, «period»: {from: 2026-01-01, to: 2026-06-30}} # first'),
    fixes: {
      "Use the period's end as as_of: 2026-06-30": altered('report', 'report: {type: 1, as_of: 2026-06-30} # first'),
    },
  },
  {
    code: dates,
    name: 'a day at type 2',
    message: 'A type 2 report needs `period`, not `as_of`.',
    files: altered(
      'report',
      yaml`
        report:
          type: 2
          «as_of»: 2026-06-30`,
    ),
    fixes: {
      "Use as_of as the period's end: 2025-12-31 to 2026-06-30": altered(
        'report',
        yaml`
          report:
            type: 2
            period: {from: 2025-12-31, to: 2026-06-30}`,
      ),
    },
  },
  {
    code: dates,
    name: 'both',
    files: altered(
      'report',
      yaml`
        report:
          type: 1
          as_of: 2026-06-30
          «period»: # old
            from: 2026-01-01
            to: 2026-06-30`,
    ),
    fixes: { 'Remove period': '' },
  },
  {
    code: dates,
    name: 'neither',
    message: 'A type 2 report needs `period`; none is given.',
    files: altered('report', 'report: {«type»: 2}'),
    fixes: {
      'Insert period: {from: 2026-01-16, to: 2026-07-15}': altered(
        'report',
        'report: {type: 2, period: {from: 2026-01-16, to: 2026-07-15}}',
      ),
    },
  },
  {
    code: dates,
    name: 'a day that the schema reports, and dates that fit',
    files: altered('report', 'report: {type: 1, as_of: soon}'),
  },

  {
    code: 'soc2.category.security-missing',
    name: 'without security',
    message: /^Security is part of every SOC 2 report/,
    files: altered('categories', '«categories»: [availability] # for now'),
    fixes: { 'Add security': altered('categories', 'categories: [availability, security] # for now') },
  },
  { code: 'soc2.category.security-missing', name: 'the short form', files: altered('categories', 'categories: [S]') },

  {
    code: 'soc2.category.unknown',
    name: 'a misspelt one',
    message: '`avalability` is not a trust services category.',
    files: altered(
      'categories',
      yaml`
        categories:
          - security
          - «"avalability"»`,
    ),
    fixes: {
      'Replace by availability': altered(
        'categories',
        yaml`
          categories:
            - security
            - "availability"`,
      ),
    },
  },
  {
    code: 'soc2.category.unknown',
    name: 'all five and short forms',
    files: altered('categories', 'categories: [security, A, C, PI, privacy]'),
  },

  {
    code: hint,
    name: 'uptime is promised',
    message: '`uptime` suggests the availability category. Include it, or note why it is left out.',
    files: altered(
      'commitments',
      yaml`
        commitments:
          - {id: SC-1, category: security, text: «Monthly uptime of 99.9 percent.», source: SLA}`,
    ),
    fixes: { 'Include the availability category': '', 'Record why it is left out': '' },
  },
  {
    code: hint,
    name: 'personal data',
    files: altered(
      '  data',
      '  data: {classes: [{id: c, name: C, description: D}], types: [{id: t, name: T, class: c, personal: «true»}]}',
    ),
  },
  {
    code: hint,
    name: 'chosen, or decided otherwise',
    files: altered(
      'commitments',
      yaml`
        category_decisions: [{category: availability, included: false, reason: No contract names a figure}]
        commitments: [{id: SC-1, category: security, text: Monthly uptime of 99.9 percent., source: SLA}]`,
    ),
  },

  {
    code: 'soc2.boundary.undefined',
    name: 'no list',
    message: 'The system boundary is not drawn: list what is inside.',
    files: altered('  boundaries', '').replace('system:', '«system»:'),
    fixes: {
      'Fill from infrastructure and software': altered(
        '  boundaries',
        indented(
          2,
          yaml`
            boundaries:
              in: [aws-prod, okta]`,
        ),
      ),
    },
  },
  {
    code: 'soc2.boundary.undefined',
    name: 'an empty list',
    files: altered('  boundaries', '  boundaries: {«in»: []}'),
    fixes: { 'Fill from infrastructure and software': altered('  boundaries', '  boundaries: {in: [aws-prod, okta]}') },
  },
  {
    code: 'soc2.boundary.undefined',
    name: 'a list',
    files: yaml`
      --- soc2.yaml
      ${manifest}
    `,
  },

  {
    code: 'soc2.boundary.unknown-component',
    name: 'at a control',
    message: '`octa` is not declared under infrastructure or software.',
    files: `${control}components: [«octa»]\n`,
    fixes: {
      'Replace by okta': `${control}components: [okta]\n`,
      'Declare octa under software': altered(
        '  software',
        '  software: [{id: okta, name: Okta, purpose: Single sign-on, origin: third-party}, {id: octa, name: octa, purpose: "Say what it is for"}]',
      ),
    },
  },
  {
    code: 'soc2.boundary.unknown-component',
    name: 'declared ones, and words in the boundary',
    files: `${altered('  boundaries', '  boundaries: {in: [aws-prod, the laptops of staff]}')}${control}components: [okta]\n`,
  },

  {
    code: 'soc2.boundary.outside-reference',
    name: 'in a statement',
    message: '`Corporate website` is outside the boundary, so this does not support the examined system.',
    files: `${altered('  boundaries', '  boundaries: {in: [aws-prod], out: [{name: Corporate website, reason: Marketing only}]}')}${control.replace('encrypts.', 'encrypts the «corporate website».')}`,
    fixes: {
      'Move Corporate website into the boundary': altered(
        '  boundaries',
        '  boundaries: {in: [aws-prod, Corporate website], out: []}',
      ),
    },
  },
  {
    code: 'soc2.boundary.outside-reference',
    name: 'part of another word',
    files: `${altered('  boundaries', '  boundaries: {in: [aws-prod], out: [{name: Wiki, reason: Inner}, {name: HR, reason: Too short}]}')}${control.replace('encrypts.', 'encrypts Wikidata and HR.')}`,
  },

  {
    code: 'soc2.commitment.category-without',
    name: 'availability without a promise',
    message: 'No service commitment is stated for availability; controls have nothing to be measured against.',
    files: altered('categories', 'categories: [security, availability]').replace('commitments:', '«commitments»:'),
    fixes: { 'Insert a commitment for availability': '' },
  },
  {
    code: 'soc2.commitment.category-without',
    name: 'each has one',
    files: yaml`
      --- soc2.yaml
      ${manifest}
    `,
  },
  {
    code: 'soc2.commitment.out-of-scope',
    name: 'a promise of another category',
    message: 'This commitment concerns availability, which is not in scope.',
    files: altered(
      'commitments',
      yaml`
        commitments:
          # two
          - {id: SC-1, category: security, text: A., source: MSA}
          - {id: SC-2, category: «availability», text: B., source: SLA}`,
    ),
    fixes: {
      'Add the availability category': '',
      'Remove the commitment': altered(
        'commitments',
        yaml`
          commitments:
            # two
            - {id: SC-1, category: security, text: A., source: MSA}`,
      ),
    },
  },
  {
    code: 'soc2.commitment.out-of-scope',
    name: 'in scope',
    files: yaml`
      --- soc2.yaml
      ${manifest}
    `,
  },

  {
    code: reasonMissing,
    name: 'no reason',
    message: 'Nothing says why CC6.4 does not concern this system.',
    files: altered(
      'not_relevant',
      yaml`
        not_relevant:
          - criterion: «CC6.4» # doors`,
    ),
    fixes: {
      'Insert reason': altered(
        'not_relevant',
        yaml`
          not_relevant:
            - criterion: CC6.4 # doors
              reason: Say what the system does not do`,
      ),
    },
  },
  {
    code: reasonMissing,
    name: 'too short',
    files: altered('not_relevant', 'not_relevant: [{criterion: CC6.4, reason: «No doors»}]'),
  },
  {
    code: reasonMissing,
    name: 'a reason',
    files: altered(
      'not_relevant',
      'not_relevant: [{criterion: CC6.4, reason: The company has no premises of any kind}]',
    ),
  },

  {
    code: reasonInvalid,
    name: 'a vendor does it',
    message:
      '`hosting` describes work that somebody else does, not irrelevance. Carve the vendor out and state a CSOC (DC 7).',
    files: altered('not_relevant', 'not_relevant: [{criterion: CC6.4, reason: «Our hosting firm guards the doors»}]'),
    fixes: { 'Turn into a carve-out of CC6.4': '' },
  },
  {
    code: reasonInvalid,
    name: 'money, time',
    files: altered(
      'not_relevant',
      yaml`
        not_relevant:
          - {criterion: CC6.4, reason: «This would be too expensive for us»}
          - {criterion: CC6.5, reason: «We will do this soon after the audit»}`,
    ),
  },
  {
    code: reasonInvalid,
    name: 'the system lacks it',
    files: altered(
      'not_relevant',
      'not_relevant: [{criterion: CC6.4, reason: The company has no premises of any kind}]',
    ),
  },

  {
    code: contradicted,
    name: 'a control addresses it',
    message: 'CC6.1 is declared not relevant, yet `CR-01` addresses it.',
    files: yaml`
      ${altered(
        'not_relevant',
        yaml`
          not_relevant:
            - {criterion: «CC6.1», reason: The system has no access of any kind}`,
      )}
      ${control}
    `,
    fixes: {
      'Remove the entry of CC6.1': altered('not_relevant', 'not_relevant: []'),
      'Remove CC6.1 from CR-01': control.replace('[CC6.1]', '[]'),
    },
  },
  {
    code: contradicted,
    name: 'only planned',
    files: `${altered('not_relevant', 'not_relevant: [{criterion: CC6.1, reason: The system has no access of any kind}]')}${control}status: planned\n`,
  },

  {
    code: 'soc2.cuec.unmapped',
    name: 'no criteria',
    message: 'This CUEC names no criterion. Map it to those that it helps meet.',
    files: altered(
      'cuecs',
      yaml`
        cuecs:
          - id: «CUEC-1»
            text: Customer administrators remove accounts of their leavers.`,
    ),
  },
  {
    code: 'soc2.cuec.unmapped',
    name: 'mapped, or for the schema',
    files: altered(
      'cuecs',
      'cuecs: [{id: CUEC-1, text: Customers remove accounts., criteria: [CC6.2]}, {id: CUEC-2, text: Customers tell us., criteria: {CC6.2: x}}]',
    ),
  },
];

/** Rules of coverage: the manifest narrowed so that one criterion is left. */
export const coverageCases: readonly Case[] = [
  {
    code: 'soc2.criterion.only-planned',
    name: 'a planned control',
    message: 'CC6.1 rests on planned controls only; a description may state only what is in place.',
    files: `${altered('categories', 'categories: [«security»]')}${control}status: planned # March\n`,
    fixes: { 'Set CR-01 to in-place (only if it operates)': `${control}status: in-place # March\n` },
  },
  {
    code: 'soc2.criterion.only-planned',
    name: 'behind a control that has its id and is over',
    files: yaml`
      ${altered('categories', 'categories: [«security»]')}
      ${control}status: retired
      ${second}status: planned # March
    `,
    fixes: {
      'Set CR-01 to in-place (only if it operates)': yaml`
        ${second}status: in-place # March
      `,
    },
  },
  {
    code: 'soc2.criterion.only-planned',
    name: 'one in place beside it',
    files: `${control}${control.replace('CR-01', 'CR-02')}status: planned\n`,
  },
  {
    code: 'soc2.criterion.policy-only',
    name: 'claimed by a policy',
    message: 'CC6.7 is claimed by policy `EP` only. A policy says what should happen; a control is what happens.',
    files: yaml`
      ${altered('categories', 'categories: [«security»]')}
      --- policies/ep.md
      name: Encryption Policy
      acronym: EP
      satisfies: {TSC: [CC6.7]}
      ---
      Text
    `,
  },
  {
    code: 'soc2.criterion.policy-only',
    name: 'a control does it too',
    files: yaml`
      ${control.replace('CC6.1', 'CC6.7')}
      --- policies/ep.md
      name: Encryption Policy
      acronym: EP
      satisfies: {TSC: [CC6.7]}
      ---
      Text
    `,
  },
];
