import assert from 'node:assert/strict';
import { criteria, criterionById } from '../../../src/core/criteria/catalogue';
import { yaml } from '../../../src/core/syntax/text-block';
import { base, build, problemsOf, read } from './check';

interface Expected {
  messages: readonly (string | RegExp)[];
  /** Titles of the fixes of the first problem. */
  fixes?: readonly string[];
  /** How many answers its list has. */
  answers?: number;
}

/** The problems of a code in a programme of `base` and these files. */
function check(code: string, files: string, { messages, fixes, answers }: Expected): void {
  const built = build(new Map([...Object.entries(base), ...read(files).texts]), '2026-08-15');
  const found = problemsOf(built).filter((each) => each.code === code);
  assert.equal(found.length, messages.length, found.map((each) => each.message).join('\n'));
  messages.forEach((each, index) =>
    typeof each === 'string' ? assert.equal(found[index]!.message, each) : assert.match(found[index]!.message, each),
  );
  if (fixes)
    assert.deepEqual(
      built.checker.fixesFor(found[0]!).map((each) => each.title),
      fixes,
    );
  if (answers === undefined) return;
  const given = built.checker.choicesFor(found[0]!)?.answers ?? [];
  assert.equal(given.length, answers, given.map((each) => each.label).join('\n'));
  assert.equal(new Set(given.map((each) => each.label)).size, answers, 'two answers have one label');
}

const security = criteria.filter((each) => each.category === 'security').map((each) => each.id);

/** One control for all criteria of security but these. */
const allBut = (...left: string[]): string => yaml`
  --- controls/AC-01.yaml
  title: Everything
  statement: Okta continuously enforces everything.
  criteria: [${security.filter((id) => !left.includes(id)).join(', ')}]
  owner: security-lead
  frequency: continuous
  type: preventive
  nature: automated
`;

const another = (id: string, ...lines: string[]): string => yaml`
  --- controls/${id}.yaml
  title: Access review
  statement: Each quarter the Head of Security reviews access and records it in SEC.
  owner: security-lead
  type: detective
  nature: manual
  ${lines.join('\n')}
`;

describe('what stands at one place for one cause is one problem', () => {
  const uncovered = 'soc2.criterion.uncovered';

  it('uncovered: the criteria of a series, with fixes for each', () =>
    check(uncovered, allBut('CC6.4', 'CC6.5', 'CC6.8'), {
      messages: ['CC6 Logical and physical access controls: nothing addresses CC6.4, CC6.5 and CC6.8.'],
      fixes: ['CC6.4', 'CC6.5', 'CC6.8'].flatMap((id) => [
        `Create a control for ${id}`,
        `Record ${id} as not relevant (DC 8)`,
      ]),
      answers: 6,
    }));

  it('uncovered: the control that fits best for each, and in the list up to three', () =>
    check(
      uncovered,
      `${allBut('CC6.4', 'CC6.5')}${['AC-02', 'AC-03'].map((id) => another(id).replace('Access review', 'Physical access to offices and data centres is restricted')).join('')}`,
      {
        messages: ['CC6 Logical and physical access controls: nothing addresses CC6.4 and CC6.5.'],
        fixes: ['CC6.4', 'CC6.5'].flatMap((id) => [
          `Create a control for ${id}`,
          `Map AC-02 (Physical access to offices and data centres is restricted) to ${id}`,
          `Record ${id} as not relevant (DC 8)`,
        ]),
        answers: 8,
      },
    ));

  it('uncovered: each series, and a single criterion in words of its own', () =>
    check(uncovered, allBut('CC6.4', 'CC6.5', 'CC7.1', 'CC9.1', 'CC9.2'), {
      messages: [
        'CC6 Logical and physical access controls: nothing addresses CC6.4 and CC6.5.',
        `CC7.1 (${criterionById('CC7.1')?.title}) is in scope but nothing addresses it.`,
        'CC9 Risk mitigation: nothing addresses CC9.1 and CC9.2.',
      ],
    }));

  it('uncovered: a series of which one criterion has a CSOC without monitoring', () =>
    check(
      uncovered,
      yaml`
        ${allBut('CC6.4', 'CC6.5')}
        --- vendors/aws.yaml
        name: AWS
        subservice: {method: carve-out, csocs: [{id: C-1, text: Guards the doors., criteria: [CC6.4]}]}
      `,
      {
        messages: [/nothing addresses CC6\.4 and CC6\.5\. CC6\.4: .*monitors it\.$/],
        fixes: ['Create a control for CC6.4', 'Create a control for CC6.5', 'Record CC6.5 as not relevant (DC 8)'],
      },
    ));

  it('only planned: the criteria of a series, with the status of each control', () =>
    check(
      'soc2.criterion.only-planned',
      `${allBut('CC6.4', 'CC6.5', 'CC7.1')}${another('AC-02', 'criteria: [CC6.4, CC7.1]', 'status: planned')}${another('AC-03', 'criteria: [CC6.5]', 'status: planned')}`,
      {
        messages: [
          'CC6 Logical and physical access controls: CC6.4 and CC6.5 rest on planned controls only; a description may state only what is in place.',
          'CC7.1 rests on planned controls only; a description may state only what is in place.',
        ],
        fixes: ['Set AC-02 to in-place (only if it operates)', 'Set AC-03 to in-place (only if it operates)'],
        answers: 2,
      },
    ));

  it('a policy alone: the criteria of a series, with each policy', () =>
    check(
      'soc2.criterion.policy-only',
      yaml`
        ${allBut('CC6.4', 'CC6.5')}
        --- policies/a.md
        ---
        {name: A, acronym: A, satisfies: {TSC: [CC6.4, CC6.5]}}
        ---
        Text
        --- policies/b.md
        ---
        {name: B, acronym: B, satisfies: {TSC: [CC6.5]}}
        ---
        Text
      `,
      {
        messages: [
          'CC6 Logical and physical access controls: CC6.4 and CC6.5 are claimed by policies `A` and `B` only. A policy says what should happen; a control is what happens.',
        ],
        fixes: ['Create a control for CC6.4', 'Create a control for CC6.5'],
        answers: 2,
      },
    ));

  it('left to a vendor: the criteria of a series', () =>
    check(
      'soc2.criterion.carved-out-entirely',
      yaml`
        ${allBut('CC7.3', 'CC7.4')}
        --- vendors/aws.yaml
        name: AWS
        subservice: {method: carve-out, csocs: [{id: C-1, text: Answers events., criteria: [CC7.3, CC7.4]}], monitoring: [AC-01]}
      `,
      {
        messages: [
          'CC7 System operations: CC7.3 and CC7.4 are left wholly to a vendor (C-1). Name a control of your own, or record why there is none.',
        ],
      },
    ));

  it('one control alone: each such control', () =>
    check(
      'soc2.criterion.single-control',
      `${another('AC-01', 'criteria: [CC6.1, CC6.2, CC6.3]')}${another('AC-02', 'criteria: [CC7.1, CC7.2, CC7.3]')}`,
      {
        messages: [
          'Several criteria rest on one control: CC6.1, CC6.2 and CC6.3 on AC-01; CC7.1, CC7.2 and CC7.3 on AC-02. One failed test of it would leave them unsupported.',
        ],
        answers: 6,
      },
    ));

  it('no mix: each series of a category', () =>
    check(
      'soc2.criterion.no-mix',
      ['AC-01', 'AC-02', 'AC-03'].map((id) => another(id, 'criteria: [CC6.1, CC7.1]')).join(''),
      {
        messages: ['Every CC6 control is detective and every CC7 control is detective; CC5.1 looks for a mix.'],
      },
    ));

  it('points of focus: those of a criterion', () => {
    const points = criterionById('CC6.2')!.focus.filter((each) => !each.ours && !each.when);
    check(
      'soc2.criterion.focus-unaddressed',
      yaml`
        --- soc2.yaml
        ${base['soc2.yaml']!}
        lint: {rules: {soc2.criterion.focus-unaddressed: hint}}
        ${another('AC-01', 'criteria: [CC6.2]')}
      `,
      {
        messages: [new RegExp(`^No control refers to ${points.length} points of focus of CC6\\.2 \\(guidance`)],
        fixes: points.map((each) => `Add CC6.2/${each.id} to focus`),
        answers: points.length,
      },
    );
  });

  it('topics: those that are expected, and those that are recommended', () =>
    check(
      'soc2.policy.topic-missing',
      yaml`
        --- policies/ap.md
        ---
        {name: Access Policy, acronym: AP, topics: [access-control, information-security, code-of-conduct, data-classification, data-retention, risk-management]}
        ---
        Text
      `,
      {
        messages: [
          /^No policy covers \d+ topics that are recommended: .*; encryption and key management; /,
          /^No policy covers \d+ topics that the criteria in scope usually rest on: .*incident response/,
        ],
      },
    ));

  it('commitments: the categories without one', () =>
    check(
      'soc2.commitment.category-without',
      yaml`
        --- soc2.yaml
        ${base['soc2.yaml']!.replace('[security]', '[security, availability, confidentiality]')}
      `,
      {
        messages: [
          'No service commitment is stated for availability and confidentiality; controls have nothing to be measured against.',
        ],
        fixes: ['Insert a commitment for availability', 'Insert a commitment for confidentiality'],
        answers: 2,
      },
    ));

  it('evidence: the gaps of one control', () =>
    check(
      'soc2.evidence.period-gap',
      yaml`
        ${another('AC-01', 'criteria: [CC6.2]', 'frequency: monthly')}
        --- evidence/a.yaml
        {title: A, control: AC-01, kind: review, result: ok, location: vault://x, covers: {from: 2026-02-01, to: 2026-02-28}}
        --- evidence/b.yaml
        {title: B, control: AC-01, kind: review, result: ok, location: vault://x, covers: {from: 2026-05-01, to: 2026-05-31}}
      `,
      {
        messages: [
          'Nothing covers 2026-01-01 to 2026-01-31, 2026-03-01 to 2026-04-30 and 2026-06-01 to 2026-06-30; the control had to operate then too.',
        ],
        fixes: [
          'Create a record for 2026-01-01 to 2026-01-31',
          'Create a record for 2026-03-01 to 2026-04-30',
          'Create a record for 2026-06-01 to 2026-06-30',
        ],
        answers: 3,
      },
    ));
});
