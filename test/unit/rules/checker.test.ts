import assert from 'node:assert/strict';
import { Programme } from '../../../src/core/index/programme';
import { Checker, checkKey, pathOfCheck } from '../../../src/core/rules/checker';
import { exampleTexts, programmeOf } from '../../support/example';
import { base, build, problemsOf, read } from './check';
import { yaml } from '../../../src/core/syntax/text-block';

const control = yaml`
  title: Review
  statement: Access is reviewed periodically.
  criteria: [CC6.2]
  owner: security-lead
  frequency: quarterly
  type: detective
  nature: manual
`;

function codesOf(files: string): string[] {
  const built = build(new Map([...Object.entries(base), ...read(files).texts]));
  return problemsOf(built)
    .filter((each) => each.file.startsWith('controls/'))
    .map((each) => `${each.severity} ${each.code}`);
}

describe('checker', () => {
  it('finds nothing to say against the finished example', () => {
    const problems = [...new Checker(programmeOf(exampleTexts('larkspur-labs'))).all().values()].flat();
    assert.deepEqual(
      problems.filter((each) => each.severity === 'error' || each.severity === 'warning'),
      [],
    );
  });

  it('sorts by place, then code', () => {
    const found = problemsOf(build(new Map([...Object.entries(base), ['controls/AC-01.yaml', control]])));
    const places = found.filter((each) => each.file === 'controls/AC-01.yaml').map((each) => each.start);
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
  });

  it('holds back what a comment suppresses, on its line and code only', () => {
    assert.ok(
      codesOf(yaml`
        --- controls/AC-01.yaml
        ${control}
      `).includes('warning soc2.control.vague-wording'),
    );
    assert.ok(
      !codesOf(
        yaml`
          --- controls/AC-01.yaml
          ${control.replace(
            'statement',
            yaml`
              # soc2-ignore: soc2.control.vague-wording agreed with the auditor
              statement`,
          )}
        `,
      ).includes('warning soc2.control.vague-wording'),
    );
    assert.ok(
      codesOf(
        yaml`
          --- controls/AC-01.yaml
          ${control.replace(
            'statement',
            yaml`
              # soc2-ignore: soc2.control.aspirational
              statement`,
          )}
        `,
      ).includes('warning soc2.control.vague-wording'),
    );
  });

  it('takes severities from the manifest before those of the host', () => {
    const manifest = yaml`
      --- soc2.yaml
      ${base['soc2.yaml']!}
      lint: {rules: {soc2.control.vague-wording: hint, soc2.control.statement-no-actor: none, __proto__: error}}
    `;
    const found = codesOf(yaml`
      ${manifest}
      --- controls/AC-01.yaml
      ${control}
    `);
    assert.ok(found.includes('hint soc2.control.vague-wording'));
    assert.ok(!found.some((each) => each.includes('statement-no-actor')));
    const programme = new Programme({ layout: 'soc2', today: '2026-07-15' });
    programme.update(
      [
        ...read(yaml`
          ${manifest}
          --- controls/AC-01.yaml
          ${control}
        `).texts,
      ].map(([path, text]) => ({ path, text })),
    );
    const severities = new Checker(programme, {
      'soc2.control.vague-wording': 'error',
      'soc2.evidence.missing': 'error',
    })
      .check('controls/AC-01.yaml')
      .map((each) => `${each.severity} ${each.code}`);
    assert.ok(
      severities.includes('hint soc2.control.vague-wording') && severities.includes('error soc2.evidence.missing'),
    );
  });

  it('says nothing of a file that does not belong to the programme', () => {
    assert.deepEqual(build(new Map([['notes/x.yaml', 'a: b']])).checker.check('notes/x.yaml'), []);
  });

  it('offers no approval that would leave the problem: without today it needs a day from the file', () => {
    const titles = (front: string): string[] => {
      const programme = new Programme({ layout: 'soc2' });
      programme.update(
        [
          ...Object.entries(base),
          [
            'policies/ep.md',
            yaml`
              name: Encryption Policy
              owner: security-lead
              ${front}
              ---
              Text
            `,
          ],
        ].map(([path, text]) => ({ path: path!, text })),
      );
      const checker = new Checker(programme);
      return checker
        .fixesFor(checker.check('policies/ep.md').find((each) => each.code === 'soc2.policy.approver-missing')!)
        .map((each) => each.title);
    };
    assert.deepEqual(titles(''), []);
    assert.deepEqual(titles('last_reviewed: 2026-01-12\n'), ['Insert approval by platform-lead on 2026-01-12']);
    assert.deepEqual(titles('approved_on: 2026-01-12\n'), ['Insert approval by platform-lead']);
  });

  it('names remembered results by file', () => {
    assert.equal(pathOfCheck(checkKey('controls/AC 01.yaml')), 'controls/AC 01.yaml');
    assert.equal(pathOfCheck('criterion CC6.1'), undefined);
  });

  it('offers nothing for a problem whose record is gone', () => {
    const built = build(new Map([...Object.entries(base), ['controls/AC-01.yaml', control]]));
    const [problem] = built.checker.check('controls/AC-01.yaml');
    built.programme.update([{ path: 'controls/AC-01.yaml', text: '' }]);
    assert.deepEqual(built.checker.fixesFor(problem!), []);
  });
});
