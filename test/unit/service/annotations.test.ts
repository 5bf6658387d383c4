import assert from 'node:assert/strict';
import { allHints, inlayHints, type HintKinds } from '../../../src/service/inlay-hints';
import { codeLenses, resolveLens } from '../../../src/service/lenses/lens';
import { toPosition } from '../../../src/service/place';
import { open } from '../../support/programme';
import { yaml } from '../../../src/core/syntax/text-block';

const everything = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
const evidence = {
  'evidence/E-1.yaml': yaml`
    id: E-1
    title: Review
    control: AC-05
    kind: review
    collected: 2026-05-02
    covers: {from: 2026-01-01, to: 2026-03-31}
    source: SEC-481
    location: vault://x
    result: ok
  `,
};

describe('service: code lenses', () => {
  /** Expects `line title (places)` of every lens. */
  function check(path: string, more: Record<string, string>, expected: string[]): void {
    const context = open(path, more);
    const lenses = codeLenses(context).map((each) => resolveLens(context, each, 'show'));
    assert.deepEqual(
      lenses.map(
        ({ range, command }) =>
          `${range.start.line} ${command!.title} (${(command!.arguments?.[2] as unknown[] | undefined)?.length ?? 0})`,
      ),
      expected,
    );
  }

  it('tell of a control what it addresses, its evidence, its policies and its owner', () => {
    check(
      'controls/AC-05.yaml',
      {
        ...evidence,
        'controls/AC-05.yaml': yaml`
          id: AC-05
          statement: Somebody reviews access.
          criteria: [CC6.2, CC6.3]
          owner: security-lead
          frequency: quarterly
          nature: manual
          policies: [AOTP]
        `,
      },
      [
        '0 CC6.2 addressed, CC6.3 evidenced (2)',
        '0 1 evidence record, current (1)',
        '0 policy AOTP (1)',
        '0 Head of Security (Dana Ruiz) (1)',
      ],
    );
    const begun = 'source: Okta, location: vault://a, result: Say what it shows';
    check(
      'controls/AC-05.yaml',
      {
        ...evidence,
        'evidence/E-9.yaml': `{id: E-9, control: AC-05, covers: 2026-06-30, ${begun}}\n`,
        'controls/AC-05.yaml': '{id: AC-05, criteria: [CC6.2], frequency: quarterly, nature: manual}\n',
      },
      ['0 CC6.2 addressed (1)', '0 1 evidence record, current, 1 begun (2)', '0 no policy (0)'],
    );
    check(
      'controls/AC-05.yaml',
      {
        'evidence/E-1.yaml': evidence['evidence/E-1.yaml'].replace('result: ok', 'result: exception'),
        'evidence/E-9.yaml': `{id: E-9, control: AC-05, covers: 2026-06-30, ${begun}}\n`,
        'controls/AC-05.yaml': '{id: AC-05, frequency: quarterly, nature: manual}\n',
      },
      [
        '0 addresses no criterion (0)',
        '0 1 evidence record, current, 1 with an exception, 1 begun (2)',
        '0 no policy (0)',
      ],
    );
    check('controls/AC-01.yaml', { 'evidence/E-9.yaml': `{id: E-9, control: AC-01, covers: 2026-06-30, ${begun}}\n` }, [
      '0 CC6.1 addressed (1)',
      '0 no evidence yet, 1 begun (1)',
      '0 policy AOTP (1)',
      '0 Head of Security (Dana Ruiz) (1)',
    ]);
    check('controls/AC-01.yaml', {}, [
      '0 CC6.1 addressed (1)',
      '0 no evidence yet (0)',
      '0 policy AOTP (1)',
      '0 Head of Security (Dana Ruiz) (1)',
    ]);
    check('controls/AC-09.yaml', { 'controls/AC-09.yaml': 'title: T\n' }, [
      '0 addresses no criterion (0)',
      '0 no evidence yet (0)',
      '0 no policy (0)',
    ]);
    check('controls/AC-02.yaml', {}, [
      '0 CC6.2 addressed (0)',
      '0 no evidence yet (0)',
      '0 no policy (0)',
      '0 Head of Security (Dana Ruiz) (1)',
    ]);
  });

  it('tell of a policy which controls put it into practice, and which are only planned', () => {
    const naming = (...controls: string[]): Record<string, string> => ({
      'controls/AC-01.yaml': '{id: AC-01, statement: Somebody does it.}\n',
      ...Object.fromEntries(
        controls.map((keys, index) => [
          `controls/X-${index}.yaml`,
          `{policies: [AOTP], ${/statement:/.test(keys) ? '' : 'statement: Somebody does it., '}${keys}}\n`,
        ]),
      ),
    });
    for (const [controls, words] of [
      [[], 'no control puts it into practice (0)'],
      [['title: T'], '1 control puts it into practice (1)'],
      [['title: T', 'status: in-place'], '2 controls put it into practice (2)'],
      [['status: retired'], 'no control puts it into practice (0)'],
      [['until: 2026-03-31'], 'no control puts it into practice (0)'],
      [['scope: soc1'], 'no control puts it into practice (0)'],
      [['status: planned'], 'no control puts it into practice, 1 planned (1)'],
      [['since: 2026-07-01', "statement: ''"], 'no control puts it into practice, 2 planned (2)'],
      [['title: T', 'status: planned', 'status: retired'], '1 control puts it into practice, 1 planned (2)'],
      [['id: AC-07', 'id: AC-07'], '2 controls put it into practice (2)'],
      [['id: AC-07, status: retired', 'id: AC-07'], '1 control puts it into practice (1)'],
    ] as const)
      check('policies/aotp.md', naming(...controls), [`1 ${words}`]);
  });

  it('tell of policies and vendors what puts them into practice', () => {
    check('policies/aotp.md', {}, ['1 1 control puts it into practice (1)']);
    check('vendors/aws.yaml', {}, ['0 no CSOC (0)']);
    check(
      'vendors/aws.yaml',
      {
        'vendors/aws.yaml': yaml`
          id: aws
          subservice:
            csocs:
              - {id: CSOC-1, text: x, criteria: [CC6.4]}
              - {id: CSOC-2, text: y, criteria: [CC6.4]}
        `,
      },
      ['0 2 CSOCs (2)'],
    );
  });

  it('stand above entries of the manifest that name criteria', () => {
    check(
      'soc2.yaml',
      {
        'soc2.yaml': yaml`
          schema: soc2/1
          categories: [security]
          not_relevant:
            - {criterion: CC6.4, reason: No premises.}
          cuecs:
            - id: CUEC-1
              text: x
              criteria: [CC6.1]
        `,
      },
      ['3 CC6.4 not-relevant (0)', '5 CC6.1 addressed (2)'],
    );
  });

  it('are words alone in a client without the command, and stand in broken files', () => {
    const context = open('controls/AC-01.yaml', {
      'controls/AC-01.yaml': yaml`
        id: AC-01
        owner: ceo
        criteria: [CC6.1
        notes: "`,
    });
    const lenses = codeLenses(context).map((each) => resolveLens(context, each, undefined));
    assert.deepEqual(
      lenses.map((each) => each.command?.command),
      ['', '', '', ''],
    );
    assert.ok(lenses.some((each) => each.command?.title === 'Chief Executive Officer (Mira Okafor)'));
  });
});

describe('service: inlay hints', () => {
  /** Expects `before|hint` where it stands: the three characters before it and its label. */
  function check(
    path: string,
    text: string,
    expected: string[],
    kinds: HintKinds = allHints,
    more: Record<string, string> = {},
  ): void {
    const context = open(path, { ...more, [path]: text });
    const lines = text.split('\n');
    assert.deepEqual(
      inlayHints(context, everything, kinds).map(
        ({ position, label }) =>
          `${lines[position.line]!.slice(Math.max(0, position.character - 3), position.character)}|${label as string}`,
      ),
      expected,
      text,
    );
  }

  it('say what ids stand for', () => {
    check(
      'controls/AC-09.yaml',
      yaml`
        criteria: [CC6.4]
        owner: ceo
        policies: [AOTP]
      `,
      ['6.4|Physical access', 'ceo|Mira Okafor', 'OTP|Access Onboarding and Termination Policy'],
    );
    check(
      'controls/AC-09.yaml',
      yaml`
        owner: nobody
        criteria: [CC99]
      `,
      [],
    );
  });

  it('say which intervals evidence covers', () => {
    const control = {
      'controls/AC-05.yaml': yaml`
        id: AC-05
        frequency: quarterly
        nature: manual
      `,
    };
    check(
      'evidence/E-1.yaml',
      evidence['evidence/E-1.yaml'],
      ['31}|AC-05: interval 2026-01-01 to 2026-03-31'],
      { ...allHints, roles: false },
      control,
    );
    check(
      'evidence/E-1.yaml',
      yaml`
        control: AC-05
        covers: 2025-02-01
      `,
      [],
      allHints,
      control,
    );
  });

  it('are off one by one, and only within the range', () => {
    check(
      'controls/AC-09.yaml',
      yaml`
        criteria: [CC6.4]
        owner: ceo
      `,
      ['ceo|Mira Okafor'],
      {
        ...allHints,
        criteria: false,
      },
    );
    const context = open('controls/AC-09.yaml', {
      'controls/AC-09.yaml': yaml`
        criteria: [CC6.4]
        owner: ceo
      `,
    });
    assert.equal(inlayHints(context, { start: toPosition(context.file.tree, 18), end: everything.end }).length, 1);
  });

  it('stand in broken files', () =>
    check(
      'controls/AC-09.yaml',
      yaml`
        owner: ceo
        criteria: [CC6.1
        notes: "`,
      ['ceo|Mira Okafor', '6.1|Logical access architecture'],
      { ...allHints },
    ));
});
