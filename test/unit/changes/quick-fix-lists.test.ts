import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/syntax/edit';
import { yaml } from '../../../src/core/syntax/text-block';
import { open } from '../../support/programme';

const control = (criteria: string): string => `id: AC-09
title: Physical access to offices and data centres is restricted
statement: The Head of Security restricts physical access to facilities and media each month and records it.
${criteria}
owner: security-lead
frequency: monthly
type: preventive
nature: manual
`;

/** The text of AC-09 after the quick fix with a title that matches, of a problem of one rule in one file. */
function fixed(criteria: string, file: string, code: string, title: RegExp, lineEnd = '\n'): string {
  const path = 'controls/AC-09.yaml';
  const { programme, checker } = open('soc2.yaml', { [path]: control(criteria).replaceAll('\n', lineEnd) });
  const fixes = checker
    .check(file)
    .filter((each) => each.code === code)
    .flatMap((each) => checker.fixesFor(each));
  const fix = fixes.find((each) => title.test(each.title));
  assert.ok(fix, `no fix ${title} among ${fixes.map((each) => each.title).join('; ')}`);
  const edits = fix.edits!.filter((each) => each.file === path).flatMap((each) => each.edits);
  return applyEdits(programme.file(path)!.tree.text, edits);
}

const mapped = (criteria: string, lineEnd?: string): string =>
  fixed(criteria, 'soc2.yaml', 'soc2.criterion.uncovered', /^Map AC-09 .* to CC6\.4$/, lineEnd);

describe('changes: quick fixes', () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    ['criteria, a flow list', 'criteria: [CC6.1] # why', 'criteria: [CC6.1, CC6.4] # why'],
    [
      'criteria, a block list',
      yaml`
        criteria:
          - CC6.1 # why`,
      yaml`
        criteria:
          - CC6.1 # why
          - CC6.4`,
    ],
    ['satisfies, a flow list', 'satisfies: {TSC: [CC6.1]} # why', 'satisfies: {TSC: [CC6.1, CC6.4]} # why'],
    [
      'satisfies, a block list',
      yaml`
        satisfies:
          TSC:
            - CC6.1 # why`,
      yaml`
        satisfies:
          TSC:
            - CC6.1 # why
            - CC6.4`,
    ],
    ['satisfies with an older name', 'satisfies: {TSPC: [CC6.1]}', 'satisfies: {TSPC: [CC6.1, CC6.4]}'],
    ['satisfies with one value', "satisfies: {TSC: 'CC6.1'}", "satisfies: {TSC: ['CC6.1', CC6.4]}"],
    ['satisfies of another standard', 'satisfies: {ISO: [A.5.1]}', 'satisfies: {ISO: [A.5.1], TSC: [CC6.4]}'],
    [
      'satisfies in small letters',
      yaml`
        satisfies:
          tsc: [CC6.1]`,
      yaml`
        satisfies:
          tsc: [CC6.1]
          TSC: [CC6.4]`,
    ],
    ['satisfies, an empty list', 'satisfies: {TSC: []}', 'satisfies: {TSC: [CC6.4]}'],
    [
      'satisfies without a list yet',
      yaml`
        satisfies:
          TSC: # later`,
      yaml`
        satisfies:
          TSC: [CC6.4] # later`,
    ],
    [
      'both with criteria in them',
      yaml`
        criteria: [CC6.1]
        satisfies: {TSC: [CC6.2]}`,
      yaml`
        criteria: [CC6.1, CC6.4]
        satisfies: {TSC: [CC6.2]}`,
    ],
    [
      'both, of which only satisfies names any',
      yaml`
        criteria: []
        satisfies: {TSC: [CC6.2]}`,
      yaml`
        criteria: []
        satisfies: {TSC: [CC6.2, CC6.4]}`,
    ],
  ];
  for (const [name, before, after] of cases) {
    it(`map a control where it names its criteria: ${name}`, () => assert.equal(mapped(before), control(after)));
    it(`keep the line ends: ${name}`, () =>
      assert.equal(mapped(before, '\r\n'), control(after).replaceAll('\n', '\r\n')));
  }

  it('map a control that names no criterion yet', () => {
    assert.equal(
      fixed('satisfies: {TSC: []}', 'controls/AC-09.yaml', 'soc2.control.unmapped', /^Map to CC6\.4 /),
      control('satisfies: {TSC: [CC6.4]}'),
    );
  });
});
