import assert from 'node:assert/strict';
import { createControl } from '../../../src/core/changes/create-control';
import { newFinding } from '../../../src/core/templates/finding';
import { newIncident } from '../../../src/core/templates/incident';
import { newRisk } from '../../../src/core/templates/risk';
import type { NewFile } from '../../../src/core/templates/control';
import type { View } from '../../../src/core/index/view';
import { yaml } from '../../../src/core/syntax/text-block';
import { exampleTexts, programmeOf } from '../../support/example';

const idLine = /^id: (.*)$/m;

/** The id of a new record in a programme of records, each an id with the criteria of a control. */
function check(
  records: Readonly<Record<string, string>>,
  make: (view: View) => NewFile,
  id: string,
  folder = 'controls',
): void {
  const texts = Object.entries(records).map(
    ([each, criteria]) =>
      [
        `${folder}/${each}.yaml`,
        yaml`
        id: ${each}
        title: A
        criteria: [${criteria}]
      `,
      ] as const,
  );
  const made = make(programmeOf(new Map([['soc2.yaml', 'schema: soc2/1\n'], ...texts])).view());
  assert.equal(idLine.exec(made.text)?.[1], id);
}

const control =
  (criterion?: string) =>
  (view: View): NewFile =>
    createControl(view, criterion);

describe('ids of new controls', () => {
  it('go on in the series that the controls of the criterion use', () => {
    const access = { 'AC-01': 'CC6.1', 'AC-08': 'CC6.2, CC6.3' };
    for (const criterion of ['CC6.1', 'CC6.2', 'CC6.3', 'CC6.8']) check(access, control(criterion), 'AC-09');
    check({ 'ACCESS.001': 'CC6.1', 'ACCESS.002': 'CC6.1' }, control('CC6.1'), 'ACCESS.003');
    check({ 'LOGICAL-9': 'CC6.1' }, control('CC6.1'), 'LOGICAL-10');
  });

  it('have a neutral prefix where nothing tells one', () => {
    for (const criterion of ['CC1.1', 'CC9.1', 'A1.2', 'PI1.1', 'P4.1', undefined])
      check({}, control(criterion), 'CT-01');
    check({ 'CT-01': 'CC1.1', 'CT-02': 'CC8.1' }, control('CC9.1'), 'CT-03');
    check({ mfa: 'CC6.1', 'AC-05': '' }, control('CC6.1'), 'CT-01');
  });

  it('take no prefix that means other criteria', () => {
    check({ 'VM-01': 'CC9.2' }, control('CC9.1'), 'CT-01');
    check({ 'VM-01': 'CC9.2', 'BC-01': 'A1.2' }, control('CC9.1'), 'BC-02');
    check({ 'VM-01': 'CC9.2', 'VM-02': 'CC9.2', 'BC-01': 'A1.3', 'RM-01': 'CC3.1, CC3.2' }, control('CC9.1'), 'BC-02');
    check({ 'AC-01': 'CC6.1, CC7.2', 'AC-02': 'CC6.2' }, control('CC7.2'), 'CT-01');
    check({ 'AC-01': 'CC6.1, CC7.2', 'AC-02': 'CC6.2', 'OP-01': 'CC7.1' }, control('CC7.2'), 'OP-02');
    check({ 'CC6.1-01': 'CC6.1' }, control('CC6.2'), 'CT-01');
    check({ 'CC6.1-01': 'CC6.1' }, control('CC6.1'), 'CC6.1-02');
  });

  it('prefer the nearest criteria to the fullest series', () => {
    const many = { 'OP-01': 'CC7.1', 'OP-02': 'CC7.2', 'OP-03': 'CC7.1', 'IR-01': 'CC7.3, CC7.4' };
    check(many, control('CC7.5'), 'IR-02');
    check(many, control('CC7.2'), 'OP-04');
  });

  it('in the examples', () => {
    const next = (name: 'larkspur-labs' | 'larkspur-draft', criterion: string): string | undefined =>
      idLine.exec(createControl(programmeOf(exampleTexts(name)).view(), criterion).text)?.[1];
    assert.equal(next('larkspur-draft', 'CC7.5'), 'IR-02');
    assert.equal(next('larkspur-draft', 'CC9.1'), 'CT-01');
    assert.equal(next('larkspur-labs', 'CC9.1'), 'BC-06');
    assert.equal(next('larkspur-labs', 'CC1.2'), 'GV-06');
    assert.equal(next('larkspur-labs', 'CC2.1'), 'CO-04');
    assert.equal(next('larkspur-labs', 'C1.1'), 'DA-04');
  });
});

describe('ids of new risks, findings and incidents', () => {
  const risk = (view: View): NewFile => newRisk(view, { title: 'A' });

  it('go on as most ids of the kind are written', () => {
    check({}, risk, 'R-01', 'risks');
    check({ 'RISK-007': '', 'RISK-012': '', 'R-3': '' }, risk, 'RISK-013', 'risks');
    check({ 'leaver-keeps-access': '' }, risk, 'R-01', 'risks');
    check({}, (view) => newIncident(view), 'INC-1', 'incidents');
    check({ 'OUTAGE-04': '' }, (view) => newIncident(view), 'OUTAGE-05', 'incidents');
  });

  it('count each year by itself where the ids do', () => {
    check({ 'F-2026-02': '' }, (view) => newFinding(view), 'F-2026-03', 'findings');
    check({ 'AUD-2024-009': '', 'AUD-2025-001': '' }, (view) => newFinding(view), 'AUD-2026-001', 'findings');
    check({ 'INC-2025-09': '' }, (view) => newIncident(view), 'INC-2026-01', 'incidents');
    check({ 'FINDING-2026': '' }, (view) => newFinding(view), 'F-2026-01', 'findings');
  });
});
