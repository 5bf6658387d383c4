import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { OutsideInput } from '../../../src/core/index/outside-facts';
import { wantedFacts, wantedKey } from '../../../src/core/outside/wanted';
import { Checker } from '../../../src/core/rules/checker';
import { exampleTexts, programmeOf } from '../../support/example';
import { anEdit, applyEdit, valuePool } from './edits';
import { yaml } from '../../../src/core/syntax/text-block';

const runs = Number(process.env.SOC2_PROPERTY_RUNS ?? 20);
const seed = Number(process.env.SOC2_PROPERTY_SEED ?? 1);
const locations = ['artefacts/a.csv', './a.csv', '../a.csv', 'evidence/x', 'vault://a.csv'];

/** An edit of a file, or a fact about one of the few things that the programme names. */
const aFact: fc.Arbitrary<OutsideInput> = fc.oneof(
  fc.record({
    kind: fc.constant('file' as const),
    name: fc.constantFrom('artefacts/a.csv', 'evidence/2026/a.csv', 'evidence/a.csv', 'evidence/x'),
    value: fc.option(
      fc.record({ exists: fc.boolean(), sha256: fc.constantFrom(['a'.repeat(64)], []), tracked: fc.boolean() }),
      { nil: undefined },
    ),
  }),
  fc.record({
    kind: fc.constant('body' as const),
    name: fc.constantFrom('policies/aotp.md', 'policies/isp.md'),
    value: fc.option(
      fc.record({
        approvedOn: fc.constant('2026-01-15'),
        approved: fc.constant('x'),
        changed: fc.constantFrom([], ['2026-03-01']),
      }),
      { nil: undefined },
    ),
  }),
  fc.record({
    kind: fc.constant('history' as const),
    name: fc.constant('2026-01-01..2026-06-30'),
    value: fc.option(
      fc.array(
        fc.record({
          what: fc.constantFrom('control' as const, 'category' as const, 'subservice' as const),
          id: fc.constantFrom('AC-01', 'security', 'aws', '[x', '__proto__'),
          date: fc.constantFrom('2026-02-01', '2026-03-01'),
          before: fc.constantFrom('', 'in-place'),
          after: fc.constantFrom('retired', ''),
        }),
        { maxLength: 3 },
      ),
      { nil: undefined },
    ),
  }),
);

describe('facts from outside, between edits (invariant 4)', () => {
  it('leave the same problems and wishes as a rebuild that knows them all', function () {
    this.timeout(120_000);
    const original = exampleTexts('larkspur-draft');
    let index = 0;
    for (const [path, text] of original)
      if (path.startsWith('evidence/'))
        original.set(
          path,
          yaml`
            ${text.replace(/^location:.*\n/m, '')}location: ${locations[index++ % locations.length]!}
            sensitive: true
            sha256: ${'b'.repeat(64)}
          `,
        );
    const pool = [...valuePool(original.values()), ...locations];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anEdit, fc.array(aFact, { maxLength: 4 })), { minLength: 1, maxLength: 15 }),
        (steps) => {
          const files = new Map(original);
          const facts = new Map<string, OutsideInput>();
          let programme = programmeOf(files);
          let checker = new Checker(programme);
          for (const step of steps) {
            if (Array.isArray(step)) {
              programme.learn(step);
              for (const each of step) facts.set(`${each.kind} ${each.name}`, each);
            } else {
              const change = applyEdit(files, original, pool, step);
              for (const [path, text] of change) {
                if (text === undefined) files.delete(path);
                else files.set(path, text);
              }
              if (programme.update([...change].map(([path, text]) => ({ path, text }))).reload) {
                programme = programmeOf(files);
                programme.learn([...facts.values()]);
                checker = new Checker(programme);
              }
            }
            const rebuilt = programmeOf([...files].reverse());
            rebuilt.learn([...facts.values()].reverse());
            const fresh = new Checker(rebuilt);
            assert.deepEqual(checker.all(), fresh.all());
            assert.deepEqual(
              programme.remember(wantedKey, 'visible', wantedFacts),
              wantedFacts(rebuilt.view('visible')),
            );
            for (const problem of [...checker.all().values()].flat())
              if (/location-missing|hash-mismatch|sensitive|changed-since|candidate/.test(problem.code))
                checker.fixesFor(problem);
          }
        },
      ),
      { seed, numRuns: runs },
    );
  });
});
