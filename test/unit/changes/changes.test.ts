import assert from 'node:assert/strict';
import { isRefused, type Change } from '../../../src/core/changes/change';
import { carveOut } from '../../../src/core/changes/carve-out';
import { createControl } from '../../../src/core/changes/create-control';
import { decideDisclosure } from '../../../src/core/changes/decide-disclosure';
import { mapControl, mapControlToAll, unmapControl } from '../../../src/core/changes/map-control';
import { declareNotRelevant } from '../../../src/core/changes/not-relevant';
import type { Entity } from '../../../src/core/index/entity';
import type { View } from '../../../src/core/index/view';
import { applyEdits } from '../../../src/core/syntax/edit';
import { yaml } from '../../../src/core/syntax/text-block';
import { open } from '../../support/programme';

const head = yaml`
  id: AC-09
  title: T
`;

/** What an act makes of a record with this text; the reason where it is refused. */
function run<K extends 'control' | 'vendor' | 'incident'>(
  kind: K,
  text: string,
  act: (view: View, entity: Entity<K>) => Change,
): string {
  const path = { control: 'controls/AC-09.yaml', vendor: 'vendors/v.yaml', incident: 'incidents/i.yaml' }[kind];
  const { programme } = open('soc2.yaml', { [path]: text });
  const view = programme.view();
  const entity = view.all(kind).find((each) => each.file === path)!;
  const change = act(view, entity);
  return isRefused(change) ? change.refusal : applyEdits(text, change.edits);
}

const control = (criteria: string, act: (view: View, entity: Entity<'control'>) => Change): string =>
  run('control', head + criteria, act).replace(head, '');

describe('changes: map a control', () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    [
      'no list',
      'owner: ceo\n',
      yaml`
        criteria: [CC6.3, CC6.4]
        owner: ceo
      `,
    ],
    ['a key without a value', 'criteria: # none\n', 'criteria: [CC6.3, CC6.4] # none\n'],
    ['an empty list', 'criteria: []\n', 'criteria: [CC6.3, CC6.4]\n'],
    ['one value', 'criteria: CC6.1 # ours\n', 'criteria: [CC6.1, CC6.3, CC6.4] # ours\n'],
    ['a list in brackets', "criteria: ['CC6.1'] # ours\n", "criteria: ['CC6.1', CC6.3, CC6.4] # ours\n"],
    [
      'a list of lines',
      yaml`
        criteria:
        - CC6.1 # ours
      `,
      yaml`
        criteria:
        - CC6.1 # ours
        - CC6.3
        - CC6.4
      `,
    ],
    ['lines with CRLF', 'criteria:\r\n  - CC6.1\r\n', 'criteria:\r\n  - CC6.1\r\n  - CC6.3\r\n  - CC6.4\r\n'],
    [
      'satisfies',
      yaml`
        satisfies:
          TSC: CC6.1
      `,
      yaml`
        satisfies:
          TSC: [CC6.1, CC6.3, CC6.4]
      `,
    ],
    [
      'a list that an alias brings',
      yaml`
        x-usual: &usual [CC6.1]
        satisfies: {TSC: *usual}
      `,
      yaml`
        x-usual: &usual [CC6.1]
        satisfies: {TSC: [CC6.1, CC6.3, CC6.4]}
      `,
    ],
    [
      'a satisfies that an alias brings, which others share',
      yaml`
        x-usual: &usual {TSC: [CC6.1]}
        satisfies: *usual
      `,
      yaml`
        criteria: [CC6.3, CC6.4]
        x-usual: &usual {TSC: [CC6.1]}
        satisfies: *usual
      `,
    ],
  ];
  for (const [name, before, after] of cases) {
    it(`to several criteria at once: ${name}`, () => {
      const found = control(before, (view, entity) => mapControlToAll(view, entity, ['CC6.3', 'CC6.4']));
      assert.equal(found, after);
    });
  }

  it('not to what it names already, what is no criterion, or into what is no list', () => {
    const refused = (criteria: string, criterion: string): string =>
      control(criteria, (view, entity) => mapControl(view, entity, criterion));
    assert.match(refused('satisfies: {TSC: [cc 6.1]}\n', 'CC6.1'), /names CC6\.1 already/);
    assert.match(refused('criteria: []\n', 'CC9.9'), /not a criterion/);
    assert.match(refused('criteria: {a: b}\n', 'CC6.1'), /no list/);
  });

  it('and take a criterion out of every list that names it', () => {
    const found = control(
      yaml`
        criteria: [CC6.1, CC6.2] # a
        satisfies:
          TSC:
            - CC6.2
            - CC6.3
        focus: [CC6.2/credentials-reviewed]
      `,
      (view, entity) => unmapControl(view, entity, 'CC6.2'),
    );
    assert.equal(
      found,
      yaml`
        criteria: [CC6.1] # a
        satisfies:
          TSC:
            - CC6.3
        focus: [CC6.2/credentials-reviewed]
      `,
    );
    assert.match(
      control('criteria: [CC6.1]\n', (view, entity) => unmapControl(view, entity, 'CC6.2')),
      /in no list/,
    );
  });
});

describe('changes: other acts', () => {
  it('a new control takes the policy that claims its criterion, and its owner', () => {
    const { programme } = open('soc2.yaml', {
      'policies/ep.md': yaml`
        name: Encryption Policy
        acronym: EP
        owner: ceo
        satisfies: {TSC: [CC6.7]}
        ---
        Text
      `,
    });
    const { text } = createControl(programme.view(), 'CC6.7');
    assert.match(text, /^owner: ceo$/m);
    assert.match(text, /^policies: \[EP\]$/m);
    assert.doesNotMatch(createControl(programme.view(), 'CC6.8').text, /^policies/m);
  });

  it('words between braces stand in quotes only where they must', () => {
    const reason = (words: string): string => {
      const { programme } = open('soc2.yaml');
      const change = declareNotRelevant(programme.view(), 'CC6.4', words);
      assert.ok(!isRefused(change));
      return change.edits.map((each) => each.newText).join('');
    };
    assert.match(reason('There are\n  no premises'), /reason: There are no premises\}/);
    assert.match(reason('None: we rent, all of us'), /reason: "None: we rent, all of us"\}/);
    assert.match(reason('Say {so} "here" #1'), /reason: "Say \{so\} \\"here\\" #1"\}/);
  });

  it('a carve-out numbers its CSOCs behind those that are there', () => {
    const text = yaml`
      id: v
      subservice: # theirs
        csocs: []
    `;
    const assumptions = [
      { text: 'Guards the doors.', criterion: 'CC6.4' },
      { text: 'Power, cooling.', criterion: 'CC6.5' },
    ];
    assert.equal(
      run('vendor', text, (view, vendor) => carveOut(view, vendor, assumptions)),
      yaml`
        id: v
        subservice: # theirs
          method: carve-out
          csocs:
            - {id: CSOC-V-1, text: Guards the doors., criteria: [CC6.4]}
            - {id: CSOC-V-2, text: "Power, cooling.", criteria: [CC6.5]}
      `,
    );
    const inclusive = yaml`
      id: v
      subservice: {method: inclusive}
    `;
    assert.match(
      run('vendor', inclusive, (view, vendor) => carveOut(view, vendor, assumptions)),
      /inclusive/,
    );
  });

  it('a decision needs its reason', () => {
    const decide = (reason: string): string =>
      run('incident', 'id: INC-1\n', (view, each) => decideDisclosure(view, each, { disclose: false, reason }));
    assert.equal(
      decide(' Kept: always '),
      yaml`
        id: INC-1
        disclose: false
        disclose_reason: "Kept: always"
      `,
    );
    assert.match(decide(' '), /Say why/);
  });
});
