import assert from 'node:assert/strict';
import { Checker } from '../../../src/core/rules/checker';
import type { Diagnostic } from '../../../src/core/rules/diagnostic';
import { exampleTexts, programmeOf } from '../../support/example';
import { filesOf, randomProgramme } from '../../support/random-programme';
import { cases } from './cases';
import { schemaCases } from './cases/schema';
import { buildCase, problemsOf } from './check';

/**
 * Codes that are reported once for each series of criteria, and those of a series stand at its category: nine are the
 * most that one place can have.
 */
const bySeries = new Set([
  'soc2.criterion.uncovered',
  'soc2.criterion.only-planned',
  'soc2.criterion.policy-only',
  'soc2.criterion.carved-out-entirely',
]);

/** Codes that are reported once for each severity. */
const bySeverity = new Set(['soc2.policy.topic-missing']);

/** Codes of keys and parts that are missing: each is a question of its own, which one edit answers. */
const byKey = new Set(['soc2.manifest.missing-key', 'soc2.schema.missing-key', 'soc2.description.section-missing']);

/** Codes of one entry, one reference or one claim in a text: each is mended where it stands, whatever the message. */
const byEntry = new Set([
  'soc2.boundary.unknown-component',
  'soc2.claim.certified',
  'soc2.claim.future-validity',
  'soc2.claim.legal-compliance',
  'soc2.claim.uptime-guarantee',
  'soc2.control.reference-unknown',
  'soc2.cuec.unmapped',
  'soc2.schema.missing-key',
  'soc2.vendor.csoc-unmapped',
  'soc2.vendor.infrastructure-unlisted',
]);

/** Up to this many places of a file may have one message. */
const mostAlike = 2;

/** No two problems stand at one place for one cause: what they are about is a list in one message. Nor is one sentence about a whole file said again and again. */
function check(problems: readonly Diagnostic[]): void {
  const seen = new Map<string, string>();
  const alike = new Map<string, number>();
  for (const each of problems) {
    const { file, start, end, code, message } = each;
    const about = aboutOf(each);
    const cause = `${code} ${file}:${start}-${end} ${about}`;
    assert.equal(seen.get(cause), undefined, `${cause}: ${message}`);
    seen.set(cause, message);
    if (byEntry.has(code)) continue;
    const said = `${code} ${file}: ${message}`;
    alike.set(said, (alike.get(said) ?? 0) + 1);
    assert.ok(alike.get(said)! <= mostAlike, said);
  }
}

function aboutOf({ code, severity, message, data = {} }: Diagnostic): string {
  if (bySeries.has(code)) return /\b[A-Z]+\d+\b/.exec(message)![0];
  if (bySeverity.has(code)) return severity;
  return byKey.has(code) ? JSON.stringify(data.key ?? data.dc) : '';
}

describe('one place, one problem of a code', () => {
  for (const each of [...cases, ...schemaCases])
    it(`${each.code}, ${each.name}`, () => check(problemsOf(buildCase(each))));

  for (const name of ['larkspur-labs', 'larkspur-draft'] as const)
    it(name, () => check([...new Checker(programmeOf(exampleTexts(name))).all().values()].flat()));

  it('random programmes', function () {
    this.timeout(60_000);
    for (let seed = 1; seed <= 20; seed += 1)
      check([...new Checker(programmeOf(filesOf(randomProgramme(seed)))).all().values()].flat());
  });
});
