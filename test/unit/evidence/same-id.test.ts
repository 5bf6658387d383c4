import assert from 'node:assert/strict';
import { criterionCoverage } from '../../../src/core/coverage/criterion';
import { raiseSteps } from '../../../src/core/coverage/raise';
import { evidenceNote, evidenceSummary } from '../../../src/core/evidence/words';
import { controlsResult } from '../../../src/service/sidebar/controls-result';
import { coverageResult } from '../../../src/service/sidebar/coverage-result';
import { describeId } from '../../../src/service/hover/describe-id';
import { words as lensWords } from '../../../src/service/lenses/words';
import { openEvidence } from '../../../src/service/sidebar/open-evidence';
import { programme } from '../coverage/programme';

const quarterly = '{id: AC-03, statement: Somebody does it., criteria: [CC6.2], frequency: quarterly, nature: manual}';
const perEvent = '{id: AC-03, statement: Somebody does it., criteria: [CC6.2], frequency: per-event, nature: manual}';
const covering = (to: string): string =>
  `{control: AC-03, kind: review, collected: ${to}, covers: {from: 2026-01-01, to: ${to}}, source: Okta, location: x, result: ok}\n`;

/** When nothing can be gathered in time any more. */
const today = '2026-09-01';

/** Where two controls with one id stand: in files of their own, in either order, or in one file. */
const layouts: readonly [name: string, files: Readonly<Record<string, string>>, names: readonly [string, string]][] = [
  [
    'in two files',
    { 'controls/a.yaml': quarterly, 'controls/b.yaml': perEvent },
    ['AC-03 (controls/a.yaml)', 'AC-03 (controls/b.yaml)'],
  ],
  [
    'in two files, the other first',
    { 'controls/b.yaml': quarterly, 'controls/a.yaml': perEvent },
    ['AC-03 (controls/b.yaml)', 'AC-03 (controls/a.yaml)'],
  ],
  [
    'in one file',
    { 'controls/a.yaml': `${quarterly}\n---\n${perEvent}` },
    ['AC-03 (controls/a.yaml)', 'AC-03 (controls/a.yaml #2)'],
  ],
];

describe('two controls with one id', () => {
  for (const [layout, files, [byQuarter, byEvent]] of layouts) {
    const made = programme({
      today,
      files: { ...files, 'evidence/E-1.yaml': covering('2026-03-31'), 'evidence/E-2.yaml': covering('2026-06-30') },
    });
    const view = made.view();
    const of = (frequency: string) => view.all('control').find((each) => each.data.frequency === frequency)!;
    const context = { programme: made, uriOf: (path: string) => `file:///p/${path}` };

    it(`${layout} have states of their own`, () => {
      assert.equal(evidenceSummary(view, of('quarterly')), 'current');
      assert.equal(evidenceNote(view, of('quarterly')), 'evidence current; two controls are called AC-03');
      assert.equal(evidenceSummary(view, of('per-event')), 'missing');
      assert.match(evidenceNote(view, of('per-event')), /^evidence missing for 1 interval; two controls/);
    });

    it(`${layout} are told apart in sentences`, () => {
      const { state, reason, controls } = criterionCoverage(view, 'CC6.2');
      assert.equal(state, 'addressed');
      assert.deepEqual(controls, ['AC-03']);
      assert.ok(reason.endsWith(`; evidence is not current for ${byEvent}.`), reason);
      assert.ok(reason.includes(byQuarter), reason);
      const steps = raiseSteps(view, 'CC6.2');
      assert.equal(steps.length, 1);
      assert.ok(steps[0]!.includes(`the population of ${byEvent} for`), steps[0]);
    });

    it(`${layout} have a row each`, () => {
      const { items } = coverageResult(context).criteria.find((each) => each.id === 'CC6.2')!;
      assert.deepEqual(items.map((each) => each.note.split(';')[0]).sort(), [
        'evidence current',
        'evidence missing for 1 interval',
      ]);
      const { controls } = controlsResult(context);
      assert.deepEqual(controls.map((each) => `${each.frequency} ${each.evidence} ${each.cells.length}`).sort(), [
        'per-event missing 1',
        'quarterly current 2',
      ]);
    });

    it(`${layout} are told apart above their records, and a hover names the other`, () => {
      const lens = (frequency: string): string | undefined =>
        lensWords({ ...context, file: made.file(of(frequency).file)! }, of(frequency), 'evidence', [])?.title;
      assert.match(lens('quarterly')!, /^2 evidence records, current; two controls are called AC-03$/);
      assert.match(lens('per-event')!, /^2 evidence records, not for the whole period; two controls are called AC-03$/);
      assert.match(describeId(context, 'control', 'AC-03')!, /Not the only one with this id: see \[controls\/[ab]/);
    });

    it(`${layout} are both asked about when evidence is recorded`, () => {
      const { intervals } = openEvidence({ ...context }, { control: 'AC-03' })!;
      assert.deepEqual(intervals, [{ from: '2026-01-01', to: '2026-06-30', state: 'missing' }]);
    });
  }

  it('say nothing of it when the id is theirs alone', () => {
    const view = programme({ today, files: { 'controls/a.yaml': quarterly } }).view();
    const [control] = view.all('control');
    assert.equal(evidenceNote(view, control!), 'evidence missing for 2 intervals');
    assert.match(criterionCoverage(view, 'CC6.2').reason, /^Addressed by AC-03; evidence is not current for AC-03\.$/);
  });

  it('are told apart as soon as the second appears, and no longer when it is gone', () => {
    const made = programme({ today, files: { 'controls/a.yaml': quarterly } });
    const reason = (): string => made.remember('reason', 'visible', (view) => criterionCoverage(view, 'CC6.2').reason);
    const alone = reason();
    made.update([{ path: 'controls/b.yaml', text: perEvent }]);
    assert.match(reason(), /^Addressed by AC-03 \(controls\/a\.yaml\) and AC-03 \(controls\/b\.yaml\)/);
    made.update([{ path: 'controls/b.yaml', text: undefined }]);
    assert.equal(reason(), alone);
  });
});
