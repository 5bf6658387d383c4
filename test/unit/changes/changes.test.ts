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
import { open } from '../../support/programme';

const head = 'id: AC-09\ntitle: T\n';

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
    ['no list', 'owner: ceo\n', 'criteria: [CC6.3, CC6.4]\nowner: ceo\n'],
    ['a key without a value', 'criteria: # none\n', 'criteria: [CC6.3, CC6.4] # none\n'],
    ['an empty list', 'criteria: []\n', 'criteria: [CC6.3, CC6.4]\n'],
    ['one value', 'criteria: CC6.1 # ours\n', 'criteria: [CC6.1, CC6.3, CC6.4] # ours\n'],
    ['a list in brackets', "criteria: ['CC6.1'] # ours\n", "criteria: ['CC6.1', CC6.3, CC6.4] # ours\n"],
    ['a list of lines', 'criteria:\n- CC6.1 # ours\n', 'criteria:\n- CC6.1 # ours\n- CC6.3\n- CC6.4\n'],
    ['lines with CRLF', 'criteria:\r\n  - CC6.1\r\n', 'criteria:\r\n  - CC6.1\r\n  - CC6.3\r\n  - CC6.4\r\n'],
    ['satisfies', 'satisfies:\n  TSC: CC6.1\n', 'satisfies:\n  TSC: [CC6.1, CC6.3, CC6.4]\n'],
    [
      'a list that an alias brings',
      'x-usual: &usual [CC6.1]\nsatisfies: {TSC: *usual}\n',
      'x-usual: &usual [CC6.1]\nsatisfies: {TSC: [CC6.1, CC6.3, CC6.4]}\n',
    ],
    [
      'a satisfies that an alias brings, which others share',
      'x-usual: &usual {TSC: [CC6.1]}\nsatisfies: *usual\n',
      'criteria: [CC6.3, CC6.4]\nx-usual: &usual {TSC: [CC6.1]}\nsatisfies: *usual\n',
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
      'criteria: [CC6.1, CC6.2] # a\nsatisfies:\n  TSC:\n    - CC6.2\n    - CC6.3\nfocus: [CC6.2/credentials-reviewed]\n',
      (view, entity) => unmapControl(view, entity, 'CC6.2'),
    );
    assert.equal(
      found,
      'criteria: [CC6.1] # a\nsatisfies:\n  TSC:\n    - CC6.3\nfocus: [CC6.2/credentials-reviewed]\n',
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
      'policies/ep.md': 'name: Encryption Policy\nacronym: EP\nowner: ceo\nsatisfies: {TSC: [CC6.7]}\n---\nText\n',
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
    const text = 'id: v\nsubservice: # theirs\n  csocs: []\n';
    const assumptions = [
      { text: 'Guards the doors.', criterion: 'CC6.4' },
      { text: 'Power, cooling.', criterion: 'CC6.5' },
    ];
    assert.equal(
      run('vendor', text, (view, vendor) => carveOut(view, vendor, assumptions)),
      'id: v\nsubservice: # theirs\n  method: carve-out\n  csocs:\n    - {id: CSOC-V-1, text: Guards the doors., criteria: [CC6.4]}\n    - {id: CSOC-V-2, text: "Power, cooling.", criteria: [CC6.5]}\n',
    );
    const inclusive = 'id: v\nsubservice: {method: inclusive}\n';
    assert.match(
      run('vendor', inclusive, (view, vendor) => carveOut(view, vendor, assumptions)),
      /inclusive/,
    );
  });

  it('a decision needs its reason', () => {
    const decide = (reason: string): string =>
      run('incident', 'id: INC-1\n', (view, each) => decideDisclosure(view, each, { disclose: false, reason }));
    assert.equal(decide(' Kept: always '), 'id: INC-1\ndisclose: false\ndisclose_reason: "Kept: always"\n');
    assert.match(decide(' '), /Say why/);
  });
});
