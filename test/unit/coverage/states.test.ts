import assert from 'node:assert/strict';
import { countedCriteria, coverageOf } from '../../../src/core/coverage/coverage';
import { blanks } from '../../../src/core/blanks/blanks';
import { criterionCoverage } from '../../../src/core/coverage/criterion';
import { programme, stateOf, type1, type2, type Fixture } from './programme';
import { yaml } from '../../../src/core/syntax/text-block';

const policy = {
  'policies/ap.md': yaml`
    name: Access Policy
    acronym: AP
    satisfies: {TSC: [CC6.2]}
    ---
    Text
  `,
};
const csoc = (more = ''): Record<string, string> => ({
  'vendors/aws.yaml': yaml`
    name: AWS
    subservice: {method: carve-out, csocs: [{id: C-1, text: Guards., criteria: [CC6.2]}]${more}}
  `,
});
const included = (method: string): Record<string, string> => ({
  'vendors/hall.yaml': yaml`
    name: Hall
    subservice: {method: ${method}, controls: [{id: H-1, text: Guards log visits., criteria: [CC6.2]}]}
  `,
});
const monitor = { M: 'criteria: [CC9.2], frequency: annual' };
const whole = 'covers: {from: 2026-01-01, to: 2026-06-30}';
const notRelevant = 'not_relevant: [{criterion: CC6.2, reason: There is nothing to register here}]\n';

const open = `status: in-place, frequency: quarterly, statement: "${blanks.statement}"`;
const emptyBody = (body: string): Record<string, string> => ({
  'policies/ap.md': policy['policies/ap.md'].replace('Text\n', body),
});
const openCsoc = {
  'vendors/aws.yaml': csoc(', monitoring: [M]')['vendors/aws.yaml']!.replace('Guards.', blanks.csoc),
};

const cases: readonly [state: string, name: string, fixture: Fixture, criterion?: string][] = [
  ['not-in-scope', 'its category is not chosen', {}, 'A1.2'],
  [
    'not-in-scope',
    'even when a control maps to it',
    { controls: { C: 'criteria: [A1.2], frequency: quarterly' } },
    'A1.2',
  ],
  ['not-in-scope', 'an id that does not exist', { controls: { C: 'criteria: [CC9.9]' } }, 'CC9.9'],
  ['not-relevant', 'declared', { manifest: notRelevant }],
  [
    'not-relevant',
    'declared, before a control in place',
    { manifest: notRelevant, controls: { C: 'frequency: quarterly' } },
  ],
  [
    'not-relevant',
    'declared in another form',
    { manifest: 'not_relevant: {criterion: cc 6.2, reason: There is nothing to register here}\n' },
  ],
  ['gap', 'declared in a list of ids, which say no reason', { manifest: 'not_relevant: [CC6.2]\n' }],
  ['gap', 'declared by an id alone', { manifest: 'not_relevant: CC6.2\n' }],
  ['gap', 'declared with an empty reason', { manifest: "not_relevant: [{criterion: CC6.2, reason: ''}]\n" }],
  ['gap', 'declared without a reason', { manifest: 'not_relevant: [{reason: , criterion: CC6.2}]\n' }],
  [
    'gap',
    'declared in a map where a list belongs, with a blank for the reason',
    { manifest: `not_relevant: {criterion: CC6.2, reason: ${blanks.notRelevantReason}}\n` },
  ],
  ['planned', 'its statement is empty', { controls: { C: "statement: '', frequency: quarterly" }, evidence: [whole] }],
  [
    'planned',
    'its statement has no value',
    { controls: { C: 'frequency: quarterly, statement: ' }, evidence: [whole] },
  ],
  [
    'planned',
    'it has no statement',
    { files: { 'controls/C.yaml': '{criteria: [CC6.2], frequency: quarterly}\n' }, evidence: [whole] },
  ],
  [
    'gap',
    'a monitored CSOC without a text',
    {
      files: { 'vendors/aws.yaml': csoc(', monitoring: [M]')['vendors/aws.yaml']!.replace(' Guards.', '') },
      controls: monitor,
    },
  ],
  [
    'gap',
    'a monitored CSOC with an empty text',
    {
      files: { 'vendors/aws.yaml': csoc(', monitoring: [M]')['vendors/aws.yaml']!.replace('Guards.', "''") },
      controls: monitor,
    },
  ],
  [
    'gap',
    'a control of an included vendor without a text',
    {
      files: {
        'vendors/hall.yaml': included('inclusive')['vendors/hall.yaml']!.replace('text: Guards log visits., ', ''),
      },
    },
  ],
  [
    'gap',
    'a CSOC in a map where a list belongs, with a blank for its text',
    {
      files: {
        'vendors/aws.yaml': openCsoc['vendors/aws.yaml'].replace('[{id', '{id').replace('[CC6.2]}]', '[CC6.2]}'),
      },
      controls: monitor,
    },
  ],
  ['gap', 'a policy with a comment that is indented', { files: emptyBody('   <!-- Write it. -->\n') }],
  ['gap', 'a policy with lines of marks', { files: emptyBody('# Purpose\n\n---\n\n- \n\n***\n') }],
  ['gap', 'a policy with a comment behind marks', { files: emptyBody('- <!-- Write it. -->\n') }],
  ['gap', 'a policy with code only', { files: emptyBody('```\nmake policy\n```\n') }],
  ['gap', 'a policy with a quotation only', { files: emptyBody('> Said by somebody else.\n') }],
  ['gap', 'nothing', {}],
  ['gap', 'a retired control', { controls: { C: 'status: retired' } }],
  ['gap', 'a control that ended before the period did', { controls: { C: 'until: 2026-06-29' } }],
  ['gap', 'a control of SOC 1', { controls: { C: 'scope: soc1, status: in-place' } }],
  ['gap', 'a CSOC that nobody monitors', { files: csoc() }],
  [
    'gap',
    'a CSOC whose monitoring control is planned',
    { files: csoc(', monitoring: [M]'), controls: { M: `${monitor.M}, status: planned` } },
  ],
  ['gap', 'a CSOC whose monitoring control is unknown', { files: csoc(', monitoring: [X]') }],
  [
    'gap',
    'a CSOC of an inclusive vendor',
    {
      files: { 'vendors/aws.yaml': csoc(', monitoring: [M]')['vendors/aws.yaml']!.replace('carve-out', 'inclusive') },
      controls: monitor,
    },
  ],
  ['gap', 'a CUEC alone', { manifest: 'cuecs: [{id: U-1, text: Customers do it., criteria: [CC6.2]}]\n' }],
  ['policy-only', 'a policy claims it', { files: policy }],
  [
    'policy-only',
    'a narrative claims it',
    {
      files: {
        'narratives/n.md': yaml`
          name: N
          satisfies: {TSC: CC6.2}
          ---
          Text
        `,
      },
    },
  ],
  [
    'policy-only',
    'a procedure claims it, a retired control does not help',
    {
      files: {
        'procedures/p.md': yaml`
          name: P
          id: p
          satisfies: {TSC: [CC6.2]}
          ---
          Text
        `,
      },
      controls: { C: 'status: retired' },
    },
  ],
  ['policy-only', 'before a CSOC without monitoring', { files: { ...policy, ...csoc() } }],
  ['planned', 'by its status', { controls: { C: 'status: planned' } }],
  ['planned', 'before a policy', { controls: { C: 'status: planned' }, files: policy }],
  ['planned', 'starts after the period', { controls: { C: 'since: 2026-07-01' } }],
  ['planned', 'starts after the day of a type 1 report', { report: type1, controls: { C: 'since: 2026-07-01' } }],
  ['planned', 'planned goes before a start in the past', { controls: { C: 'status: planned, since: 2025-01-01' } }],
  ['carved-out', 'a CSOC with a monitoring control', { files: csoc(', monitoring: [M]'), controls: monitor }],
  [
    'carved-out',
    'before a planned control',
    { files: csoc(', monitoring: [M]'), controls: { ...monitor, C: 'status: planned' } },
  ],
  ['addressed', 'in place, without evidence', { controls: { C: 'frequency: quarterly' } }],
  ['addressed', 'by a criterion in another form', { controls: { C: 'criteria: [cc_6_2], frequency: quarterly' } }],
  ['addressed', 'by satisfies', { controls: { C: 'criteria: [], satisfies: {TSC: [CC6.2]}, frequency: quarterly' } }],
  [
    'addressed',
    'before a carve-out',
    { files: csoc(', monitoring: [M]'), controls: { ...monitor, C: 'frequency: quarterly' } },
  ],
  ['addressed', 'starts on the last day of the period', { controls: { C: 'since: 2026-06-30, frequency: quarterly' } }],
  ['addressed', 'ends on the last day of the period', { controls: { C: 'until: 2026-06-30, frequency: quarterly' } }],
  [
    'addressed',
    'evidence for one of two controls',
    { controls: { C: 'frequency: annual', D: 'frequency: annual' }, evidence: [whole] },
  ],
  [
    'addressed',
    'part of the period is not covered',
    { controls: { C: 'frequency: quarterly' }, evidence: ['covers: {from: 2026-01-01, to: 2026-03-31}'] },
  ],
  [
    'addressed',
    'without a frequency nothing can be current',
    { controls: { C: 'type: detective' }, evidence: [whole] },
  ],
  ['addressed', 'a control of an included vendor', { files: included('inclusive') }],
  ['gap', 'controls of a carved-out vendor do not count', { files: included('carve-out') }],
  ['evidenced', 'the whole period is covered', { controls: { C: 'frequency: quarterly' }, evidence: [whole] }],
  [
    'evidenced',
    'a planned control beside it does not count',
    { controls: { C: 'frequency: quarterly', D: 'status: planned' }, evidence: [whole] },
  ],
  [
    'evidenced',
    'type 1: one proof before the day',
    { report: type1, controls: { C: 'frequency: quarterly' }, evidence: ['covers: 2026-02-01'] },
  ],
  [
    'addressed',
    'type 1: only a proof from later',
    { report: type1, controls: { C: 'frequency: quarterly' }, evidence: ['covers: 2026-07-01'] },
  ],
  ['addressed', 'type 1: none', { report: type1, controls: { C: 'frequency: quarterly' } }],
  [
    'addressed',
    'without a report nothing is evidenced over a period',
    { report: 'report: {type: 2}', controls: { C: 'frequency: quarterly' }, evidence: [whole] },
  ],
  [
    'policy-only',
    'adopted layout: all categories are in scope',
    { layout: 'comply', files: { 'policies/ap.md': policy['policies/ap.md'].replace('CC6.2', 'A1.2') } },
    'A1.2',
  ],
  ['gap', 'adopted layout: nobody claims it', { layout: 'comply', files: policy }, 'P8.1'],
  ['policy-only', 'loose Markdown', { layout: 'markdown', files: { 'access.md': policy['policies/ap.md'] } }],
  ['planned', 'its statement is a blank, whatever its status says', { controls: { C: open } }],
  [
    'evidenced',
    'a control that is open beside it does not count',
    { controls: { C: 'frequency: quarterly', D: open }, evidence: [whole] },
  ],
  [
    'gap',
    'a retired control whose statement is a blank',
    { controls: { C: `${open.replace('in-place', 'retired')}` } },
  ],
  [
    'gap',
    'declared not relevant with a blank for the reason',
    { manifest: `not_relevant: [{criterion: CC6.2, reason: ${blanks.notRelevantReason}.}]\n` },
  ],
  ['gap', 'a policy without a word', { files: emptyBody('') }],
  [
    'gap',
    'a policy with headings and comments only',
    { files: emptyBody('# Purpose\n\n<!-- Write\nit. -->\n\n## Scope\n') },
  ],
  ['gap', 'a policy with a blank', { files: emptyBody(`# Purpose\n\n${blanks.policyBody}\n`) }],
  [
    'policy-only',
    'a policy with one sentence beside a blank',
    { files: emptyBody(`${blanks.policyBody}\n\nPeople lock screens.\n`) },
  ],
  ['gap', 'a monitored CSOC whose text is a blank', { files: openCsoc, controls: monitor }],
  [
    'gap',
    'a control of an included vendor whose text is a blank',
    {
      files: {
        'vendors/hall.yaml': included('inclusive')['vendors/hall.yaml']!.replace(
          'Guards log visits.',
          blanks.vendorControl,
        ),
      },
    },
  ],
  [
    'gap',
    'a CSOC whose monitoring control is open',
    { files: csoc(', monitoring: [M]'), controls: { M: `${monitor.M}, ${open}` } },
  ],
];

describe('coverage states', () => {
  for (const [state, name, fixture, criterion] of cases)
    it(`${state}: ${name}`, () => assert.equal(stateOf(fixture, criterion), state));

  it('notice when a blank is filled in, and when one comes', () => {
    const given = programme({ controls: { C: open } });
    const state = (): string => criterionCoverage(given.view(), 'CC6.2').state;
    const write = (statement: string): string => {
      given.update([
        { path: 'controls/C.yaml', text: `{criteria: [CC6.2], frequency: annual, statement: "${statement}"}` },
      ]);
      return state();
    };
    assert.equal(state(), 'planned');
    assert.equal(write('The Head of Security reviews access.'), 'addressed');
    assert.equal(write(blanks.statement), 'planned');
    given.update([
      { path: 'controls/C.yaml', text: undefined },
      { path: 'policies/ap.md', text: policy['policies/ap.md'] },
    ]);
    assert.equal(state(), 'policy-only');
    given.update([{ path: 'policies/ap.md', text: emptyBody('# Purpose\n')['policies/ap.md'] }]);
    assert.equal(state(), 'gap');
  });

  it('say why, naming what is lacking', () => {
    const reasonOf = (fixture: Fixture): string => criterionCoverage(programme(fixture).view(), 'CC6.2').reason;
    assert.equal(
      reasonOf({ controls: { C: 'status: planned', D: 'since: 2026-09-01' } }),
      'Planned only: C and D starts 2026-09-01.',
    );
    assert.equal(reasonOf({ controls: { C: open } }), 'Planned only: C, whose statement is still open.');
    assert.equal(
      reasonOf({ files: csoc(', monitoring: [M]'), controls: monitor }),
      'Carved out to aws (C-1), monitored by M.',
    );
    assert.equal(reasonOf({ files: csoc() }), 'Assumed of aws (C-1), but no control in place monitors it.');
    assert.equal(
      reasonOf({ controls: { C: 'frequency: annual', D: 'frequency: annual' }, evidence: [whole] }),
      'Addressed by C and D; evidence is not current for D.',
    );
  });

  describe('name the evidence that counts and records an exception', () => {
    const [first, second] = ['{from: 2026-01-01, to: 2026-03-31}', '{from: 2026-04-01, to: 2026-06-30}'];
    const bad = (keys: string): string => `${keys}, result: exception`;
    const of = (control: string, ...records: string[]): Record<string, string> =>
      Object.fromEntries(
        records.map((keys, index) => [
          `evidence/${control}-${index + 1}.yaml`,
          `{control: ${control}, kind: review, source: Okta, location: vault://a, ${keys}}\n`,
        ]),
      );
    const early = 'covers: {from: 2025-10-01, to: 2025-12-31}';
    const soon = 'covers: 2026-01-05';
    for (const [name, fixture, state, words] of [
      ['of one control', { evidence: [bad(whole)] }, 'evidenced', 'exception in C (E-1)'],
      [
        'in one interval of two',
        { evidence: [`covers: ${first}`, bad(`covers: ${second}`)] },
        'evidenced',
        'exception in C (E-2)',
      ],
      [
        'beside evidence without one for the same days',
        { evidence: [whole, bad(whole)] },
        'evidenced',
        'exception in C (E-2)',
      ],
      [
        'in both intervals',
        { evidence: [bad(`covers: ${first}`), bad(`covers: ${second}`)] },
        'evidenced',
        'exceptions in C (E-1 and E-2)',
      ],
      [
        'in many records, which are only counted',
        { evidence: Array.from({ length: 5 }, () => bad(whole)) },
        'evidenced',
        'exceptions in C (E-1, E-2 and 3 more)',
      ],
      [
        'of two controls',
        {
          controls: { C: 'frequency: quarterly', D: 'frequency: annual' },
          evidence: [bad(whole)],
          files: of('D', `${whole}, collected: 2026-06-30, result: exception`),
        },
        'evidenced',
        'exceptions in C (E-1) and D (D-1)',
      ],
      ['where another interval lacks it', { evidence: [bad(`covers: ${first}`)] }, 'addressed', 'exception in C (E-1)'],
      [
        'of one control, where another has none',
        { controls: { C: 'frequency: annual', D: 'frequency: annual' }, evidence: [bad(whole)] },
        'addressed',
        'exception in C (E-1)',
      ],
      [
        'of a population that is not complete',
        {
          controls: { C: 'frequency: per-event' },
          evidence: [bad(`kind: population, covers: ${first}`)],
        },
        'addressed',
        'exception in C (E-1)',
      ],
      ['at a day', { report: type1, evidence: [bad('covers: 2026-02-01')] }, 'evidenced', 'exception in C (E-1)'],
      [
        'from before the period, while nothing of it is due',
        { today: '2026-01-15', evidence: [bad(early)] },
        'evidenced',
        'exception in C (E-1)',
      ],
      ['without a report', { report: '', evidence: [bad(whole)] }, 'evidenced', 'exception in C (E-1)'],
      ['that is only begun', { evidence: [bad(`${whole}, source: ''`)] }, 'addressed', undefined],
      ['that shows no day of the period', { evidence: [whole, bad(early)] }, 'evidenced', undefined],
      [
        'that is too old before the period',
        { today: '2026-01-15', evidence: [bad('covers: 2024-01-01'), early] },
        'evidenced',
        undefined,
      ],
      ['of a planned control', { controls: { C: 'status: planned' }, evidence: [bad(whole)] }, 'planned', undefined],
      [
        'that shows the period although earlier evidence would',
        { today: '2026-01-15', controls: { C: 'frequency: continuous' }, evidence: [bad(early), soon] },
        'evidenced',
        undefined,
      ],
    ] as const satisfies readonly [string, Fixture, string, string | undefined][]) {
      it(name, () => {
        const found = criterionCoverage(
          programme({ controls: { C: 'frequency: quarterly' }, ...fixture }).view(),
          'CC6.2',
        );
        assert.equal(found.state, state, found.reason);
        assert.equal(/; (exceptions? in .*)\.$/.exec(found.reason)?.[1], words, found.reason);
        assert.equal(/exception/.test(found.reason), words !== undefined, found.reason);
      });
    }
  });

  it('list what addresses a criterion, sorted; retired and SOC 1 controls left out', () => {
    const found = criterionCoverage(
      programme({
        files: { ...policy, ...csoc() },
        controls: { D: '', C: 'status: planned', R: 'status: retired', S: 'scope: soc1' },
      }).view(),
      'CC6.2',
    );
    assert.deepEqual([found.controls, found.policies, found.csocs], [['C', 'D'], ['AP'], ['C-1']]);
  });

  it("never speak of a conclusion that is the auditor's", () => {
    for (const [, , fixture, criterion] of cases) {
      assert.doesNotMatch(
        criterionCoverage(programme(fixture).view(), criterion ?? 'CC6.2').reason,
        /\b(?:satisfied|met|passed|compliant)\b/i,
      );
    }
  });
});

describe('coverage of a programme', () => {
  it('counts 61 criteria, each once', () => {
    const coverage = coverageOf(
      programme({ manifest: notRelevant, controls: { C: 'criteria: [CC6.1, CC6.3], frequency: quarterly' } }).view(),
    );
    assert.equal(coverage.criteria.length, 61);
    assert.equal(coverage.summary.inScope, 33);
    assert.equal(countedCriteria(coverage), 32);
    assert.equal(coverage.summary.covered, 2);
    assert.equal(
      Object.values(coverage.summary.byState).reduce((a, b) => a + b),
      61,
    );
    assert.deepEqual(coverage.report, { type: 2, period: { from: '2026-01-01', to: '2026-06-30' } });
  });

  it('gives no report where the type is missing', () => {
    assert.equal(coverageOf(programme({ report: 'report: {}' }).view()).report, null);
    assert.deepEqual(coverageOf(programme({ report: type1 }).view()).report, { type: 1, as_of: '2026-06-30' });
    assert.deepEqual(coverageOf(programme({ report: type2.replace('type: 2, ', '') }).view()).report, null);
  });
});
