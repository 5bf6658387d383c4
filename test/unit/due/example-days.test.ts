import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { Programme } from '../../../src/core/index/programme';
import { isIsoDate } from '../../../src/core/model/dates';
import { yaml } from '../../../src/core/syntax/text-block';
import { filesOf } from '../description/programme';

/** Keys under which a record may look ahead; `report` is the examination of the manifest. */
const ahead = new Set(['next_review', 'due', 'since', 'until', 'today', 'report']);

/** Each day of a record that its key says is over, as `file key day`. */
function pastDays(file: string, value: unknown, key = ''): string[] {
  if (typeof value === 'string') return isIsoDate(value) ? [`${file} ${key} ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    ahead.has(name) ? [] : pastDays(file, each, Array.isArray(value) ? key : name),
  );
}

/** Days that lie after the programme's own day. */
function tooLate(files: Record<string, string>): string[] {
  const programme = new Programme({ layout: 'soc2' });
  programme.update(Object.entries(files).map(([path, text]) => ({ path, text })));
  assert.ok(programme.today, 'the manifest has no day');
  return [...programme.files()]
    .flatMap((file) => file.entities.flatMap(({ data }) => pastDays(file.path, data)))
    .filter((each) => each.slice(-10) > programme.today!);
}

describe('the day of an example', () => {
  for (const name of readdirSync('examples'))
    it(`comes after everything that ${name} says was done`, () =>
      assert.deepEqual(tooLate(filesOf(`examples/${name}`)), []));

  it('is compared with days of every kind of record', () => {
    const files = {
      'soc2.yaml': yaml`
        today: 2026-01-15
        report: {type: 2, period: {from: 2026-01-01, to: 2026-06-30}}
        changes: [{date: 2026-01-16, summary: Moved.}]
      `,
      'controls/AC-01.yaml': '{id: AC-01, since: 2026-03-01, reviewed: 2026-01-16}\n',
      'evidence/E-1.yaml': '{id: E-1, collected: 2026-01-15, covers: {from: 2026-01-01, to: 2026-01-16}}\n',
      'evidence/E-2.yaml': '{id: E-2, collected: 2026-01-16, covers: 2026-01-15}\n',
      'policies/aotp.md': yaml`
        name: Access
        approved_on: 2026-01-16
        next_review: 2027-01-10
        ---
        Text
      `,
      'vendors/aws.yaml': yaml`
        id: aws
        assurance: [{kind: soc2-type2, period: {from: 2025-07-01, to: 2026-01-16}, reviewed: {date: 2026-01-15}}]
        next_review: 2026-12-01
      `,
    };
    assert.deepEqual(tooLate(files).sort(), [
      'controls/AC-01.yaml reviewed 2026-01-16',
      'evidence/E-1.yaml to 2026-01-16',
      'evidence/E-2.yaml collected 2026-01-16',
      'policies/aotp.md approved_on 2026-01-16',
      'soc2.yaml date 2026-01-16',
      'vendors/aws.yaml to 2026-01-16',
    ]);
  });
});
