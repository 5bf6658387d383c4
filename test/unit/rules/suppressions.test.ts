import assert from 'node:assert/strict';
import { Programme } from '../../../src/core/index/programme';
import { Checker } from '../../../src/core/rules/checker';
import { unusedSuppression } from '../../../src/core/rules/suppressions';
import { applyEdits } from '../../../src/core/syntax/edit';

const vague = 'soc2.control.vague-wording';

function checked(
  path: string,
  text: string,
): { checker: Checker; codes: string[]; silence(code: string): string | undefined; fix(code: string): string } {
  const programme = new Programme({ layout: 'soc2', today: '2026-05-01' });
  programme.update([
    {
      path: 'soc2.yaml',
      text: 'schema: soc2/1\nreport: {type: 2, period: {from: 2026-01-01, to: 2026-06-30}}\ncategories: [security]\n',
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
  const control = 'title: T\nstatement: >\n  The CEO reviews access\n  periodically.\n';

  it('silence what stands in a text over several lines from above its key', () => {
    assert.ok(checked('controls/A.yaml', control).codes.includes(vague));
    const { codes } = checked(
      'controls/A.yaml',
      control.replace('statement', `# soc2-ignore: ${vague} why\nstatement`),
    );
    assert.ok(!codes.includes(vague) && !codes.includes(unusedSuppression), codes.join(' '));
  });

  it('are reported when they silence nothing, and go with a fix', () => {
    const text = `# soc2-ignore: ${vague} once\ntitle: T\nowner: ceo # soc2-ignore: soc2.control.nope\n`;
    const { codes, checker, fix } = checked('controls/A.yaml', text);
    assert.equal(codes.filter((each) => each === unusedSuppression).length, 2);
    assert.match(
      checker.check('controls/A.yaml').filter((each) => each.code === unusedSuppression)[1]!.message,
      /there is no code `soc2\.control\.nope`/,
    );
    assert.equal(fix(unusedSuppression), 'title: T\nowner: ceo # soc2-ignore: soc2.control.nope\n');
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
      `title: T\n# soc2-ignore: ${vague} say why\nstatement: >\n  The CEO reviews access\n  periodically.\n`,
    );
    check(
      'soc2.yaml',
      'schema: soc2/1\r\nsystem:\r\n  nmae: x\r\n',
      'soc2.schema.unknown-key',
      'schema: soc2/1\r\nsystem:\r\n  # soc2-ignore: soc2.schema.unknown-key say why\r\n  nmae: x\r\n',
    );
    check(
      'policies/p.md',
      '---\nname: N\nacronym: NN\n---\nWe are TBD.\n',
      'soc2.policy.placeholder',
      '---\nname: N\nacronym: NN\n---\nWe are TBD. <!-- soc2-ignore: soc2.policy.placeholder say why -->\n',
    );
  });

  it('silence in a broken file too', () => {
    const broken = `# soc2-ignore: ${vague} why\nstatement: The CEO reviews access periodically.\ncriteria: [CC6.1\n`;
    assert.ok(checked('controls/A.yaml', broken.replace(/^.*\n/, '')).codes.includes(vague));
    assert.ok(!checked('controls/A.yaml', broken).codes.includes(vague));
  });

  it('are not written where they would be text', () => {
    const { checker } = checked('controls/A.yaml', 'title: [x\n');
    const broken = checker.check('controls/A.yaml').find((each) => each.code.startsWith('soc2.syntax'))!;
    assert.equal(checker.silenceFor(broken), undefined);
  });
});
