import assert from 'node:assert/strict';
import { blanks } from '../../../src/core/blanks/blanks';
import { isCovered } from '../../../src/core/coverage/coverage';
import { criterionCoverage } from '../../../src/core/coverage/criterion';
import { evidenceCells } from '../../../src/core/evidence/cells';
import { addDays } from '../../../src/core/model/dates';
import { randomOf, type Random } from '../../support/random';
import { programme } from '../coverage/programme';
import { referenceCells, type ReferenceCase, type ReferenceRecord } from './reference';

const frequencies = [
  'daily',
  'weekly',
  'biweekly',
  'monthly',
  'quarterly',
  'semi-annual',
  'annual',
  'continuous',
  'per-event',
] as const;
const kinds = [
  'review',
  'population',
  'sample',
  'export',
  'configuration',
  'ticket',
  'log',
  'report',
  'screenshot',
  'document',
  'attestation',
] as const;
const ours = {
  continuous: 7,
  daily: 3,
  weekly: 4,
  biweekly: 5,
  monthly: 10,
  quarterly: 20,
  'semi-annual': 30,
  annual: 30,
  'per-event': 30,
};

function randomCase(random: Random): ReferenceCase {
  const from = addDays('2027-06-15', random.below(500));
  const length = random.pick([1, 20, 90, 181, 365]) + random.below(40);
  const near = (): string => addDays(from, random.below(length + 80) - 40);
  const frequency = random.pick(frequencies);
  const record = (index: number): ReferenceRecord => {
    const start = near();
    return {
      id: `E-${index}`,
      kind: random.pick(kinds),
      from: start,
      to: addDays(start, random.pick([0, 0, 6, 30, 90, length])),
      ...(random.below(3) > 0 ? { collected: near() } : {}),
      ...(random.below(4) === 0 ? { result: random.pick(['ok', 'exception', 'not-applicable']) } : {}),
      ...(random.below(6) === 0 ? { open: true } : {}),
    };
  };
  return {
    report:
      random.below(5) === 0
        ? { type: 1, asOf: addDays(from, random.below(length)) }
        : { type: 2, from, to: addDays(from, length - 1) },
    frequency,
    automated: random.below(4) === 0,
    records: Array.from({ length: random.below(7) }, (_, index) => record(index + 1)),
    ...(random.below(3) === 0 ? { since: near() } : {}),
    ...(random.below(4) === 0 ? { until: near() } : {}),
    ...(random.below(6) > 0 ? { today: near() } : {}),
    grace: random.below(3) === 0 ? { ...ours, [frequency]: random.below(60) } : ours,
  };
}

/** Ways in which a record is still open, whatever its kind. */
const openKeys = [
  'source: ',
  `source: ${blanks.evidenceSource}`,
  `title: ${blanks.value}.`,
  'source: 7, notes: Say what it does',
];

function keysOf(record: ReferenceRecord): string {
  const { kind, from, to, collected, result, open } = record;
  return [
    `kind: ${kind}`,
    from === to ? `covers: ${from}` : `covers: {from: ${from}, to: ${to}}`,
    ...(collected ? [`collected: ${collected}`] : []),
    ...(result ? [`result: ${result}`] : []),
    ...(open ? [openKeys[from.charCodeAt(from.length - 1) % openKeys.length]!] : []),
  ].join(', ');
}

describe('cells of evidence', () => {
  it('are those of a slow reference, for random reports, controls, records and days', function () {
    this.timeout(60_000);
    const seen = new Set<string>();
    for (let seed = 1; seed <= 1500; seed += 1) {
      const given = randomCase(randomOf(seed));
      const { report } = given;
      const view = programme({
        report:
          report.type === 1
            ? `report: {type: 1, as_of: ${report.asOf}}`
            : `report: {type: 2, period: {from: ${report.from}, to: ${report.to}}}`,
        manifest: `lint: {grace_days: {${Object.entries(given.grace)
          .map(([key, days]) => `${key}: ${days}`)
          .join(', ')}}}\n`,
        controls: {
          C: [
            `frequency: ${given.frequency}`,
            `nature: ${given.automated ? 'automated' : 'manual'}`,
            ...(given.since ? [`since: ${given.since}`] : []),
            ...(given.until ? [`until: ${given.until}`] : []),
          ].join(', '),
        },
        evidence: given.records.map(keysOf),
        today: given.today ?? null,
      }).view();
      const cells = evidenceCells(view, view.get('control', 'C')!).map(({ from, to, state, records }) => ({
        from,
        to,
        state,
        records,
      }));
      const expected = referenceCells(given);
      assert.deepEqual(cells, expected, `seed ${seed}: ${JSON.stringify(given)}`);
      for (const { state } of cells) seen.add(state);
      const { state } = criterionCoverage(view, 'CC6.2');
      const overdue = expected.some(({ state: each }) => each === 'late' || each === 'missing');
      if (state === 'evidenced') assert.ok(!overdue, `seed ${seed}: evidenced, though evidence is late or missing`);
      if (
        isCovered(state) &&
        expected.length > 0 &&
        expected.every(({ state: each }) => each !== 'due' && each !== 'late' && each !== 'missing')
      )
        assert.equal(state, 'evidenced', `seed ${seed}`);
    }
    assert.deepEqual(
      [...seen].sort(),
      ['covered', 'due', 'exception', 'late', 'missing', 'not-applicable'],
      'the cases reach every state',
    );
  });
});
