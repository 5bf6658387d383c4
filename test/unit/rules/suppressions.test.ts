import assert from 'node:assert/strict';
import { Programme } from '../../../src/core/index/programme';
import { Checker } from '../../../src/core/rules/checker';
import { unusedSuppression } from '../../../src/core/rules/suppressions';
import { applyEdits } from '../../../src/core/syntax/edit';
import { yaml } from '../../../src/core/syntax/text-block';

const vague = 'soc2.control.vague-wording';

function checked(
  path: string,
  text: string,
): { checker: Checker; codes: string[]; silence(code: string): string | undefined; fix(code: string): string } {
  const programme = new Programme({ layout: 'soc2', today: '2026-05-01' });
  programme.update([
    {
      path: 'soc2.yaml',
      text: yaml`
        schema: soc2/1
        report: {type: 2, period: {from: 2026-01-01, to: 2026-06-30}}
        categories: [security]
      `,
    },
    { path, text },
  ]);
  const checker = new Checker(programme);
  const found = (code: string) => checker.check(path).find((each) => each.code === code)!;
  return {
    checker,
    codes: checker.check(path).map((each) => each.code),
    silence: (code) => {
      const fix = checker.silenceFor(found(code));
      return fix && applyEdits(text, fix.edits![0]!.edits);
    },
    fix: (code) => applyEdits(text, checker.fixesFor(found(code))[0]!.edits![0]!.edits),
  };
}

describe('rules: comments that silence', () => {
  const control = yaml`
    title: T
    statement: >
      The CEO reviews access
      periodically.
  `;

  it('silence what stands in a text over several lines from above its key', () => {
    assert.ok(checked('controls/A.yaml', control).codes.includes(vague));
    const { codes } = checked(
      'controls/A.yaml',
      control.replace(
        'statement',
        yaml`
          # soc2-ignore: ${vague} why
          statement`,
      ),
    );
    assert.ok(!codes.includes(vague) && !codes.includes(unusedSuppression), codes.join(' '));
  });

  it('are reported when they silence nothing, and go with a fix', () => {
    const text = yaml`
      # soc2-ignore: ${vague} once
      title: T
      owner: ceo # soc2-ignore: soc2.control.nope
    `;
    const { codes, checker, fix } = checked('controls/A.yaml', text);
    assert.equal(codes.filter((each) => each === unusedSuppression).length, 2);
    assert.match(
      checker.check('controls/A.yaml').filter((each) => each.code === unusedSuppression)[1]!.message,
      /there is no code `soc2\.control\.nope`/,
    );
    assert.equal(
      fix(unusedSuppression),
      yaml`
        title: T
        owner: ceo # soc2-ignore: soc2.control.nope
      `,
    );
    assert.ok(!checker.checkAlone('controls/A.yaml').some((each) => each.code === unusedSuppression));
  });

  /** The comment is written where it silences, and the rest stays. */
  function check(path: string, text: string, code: string, expected: string): void {
    const before = checked(path, text);
    assert.ok(before.codes.includes(code), before.codes.join(' '));
    assert.equal(before.silence(code), expected);
    const after = checked(path, expected).codes;
    assert.deepEqual(
      [after.filter((each) => each === code), after.filter((each) => each === unusedSuppression)],
      [before.codes.filter((each) => each === code).slice(1), []],
    );
  }

  it('are written by a quick fix', () => {
    check(
      'controls/A.yaml',
      control,
      vague,
      yaml`
        title: T
        # soc2-ignore: ${vague} say why
        statement: >
          The CEO reviews access
          periodically.
      `,
    );
    check(
      'soc2.yaml',
      'schema: soc2/1\r\nsystem:\r\n  nmae: x\r\n',
      'soc2.schema.unknown-key',
      'schema: soc2/1\r\nsystem:\r\n  # soc2-ignore: soc2.schema.unknown-key say why\r\n  nmae: x\r\n',
    );
    check(
      'policies/p.md',
      yaml`
        ---
        name: N
        acronym: NN
        ---
        We are TBD.
      `,
      'soc2.policy.placeholder',
      yaml`
        ---
        name: N
        acronym: NN
        ---
        We are TBD. <!-- soc2-ignore: soc2.policy.placeholder say why -->
      `,
    );
  });

  it('silence in a broken file too', () => {
    const broken = yaml`
      # soc2-ignore: ${vague} why
      statement: The CEO reviews access periodically.
      criteria: [CC6.1
    `;
    assert.ok(checked('controls/A.yaml', broken.replace(/^.*\n/, '')).codes.includes(vague));
    assert.ok(!checked('controls/A.yaml', broken).codes.includes(vague));
  });

  it('are not written where they would be text', () => {
    const { checker } = checked('controls/A.yaml', 'title: [x\n');
    const broken = checker.check('controls/A.yaml').find((each) => each.code.startsWith('soc2.syntax'))!;
    assert.equal(checker.silenceFor(broken), undefined);
  });
});
