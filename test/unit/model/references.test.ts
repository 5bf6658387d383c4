import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { EntityKind } from '../../../src/core/model/kinds';
import { declarationsIn, referencesIn } from '../../../src/core/model/references';
import { recordOf } from './check';
import { yaml } from '../../../src/core/syntax/text-block';

const show = (places: readonly { kind: string; id: string; path: readonly (string | number)[] }[]): string[] =>
  places.map((each) => `${each.kind} ${each.id} @${each.path.join('/')}`);
const check = (kind: EntityKind, text: string, expected: string[]): void =>
  assert.deepEqual(show(referencesIn(kind, recordOf(text))), expected);
const snippet = (file: string): string => readFileSync(`test/fixtures/snippets/${file}`, 'utf8');

describe('referencesIn', () => {
  it('finds every id that a control uses, in source order', () =>
    check('control', snippet('controls/AC-05.yaml'), [
      'criterion CC6.2 @criteria/0',
      'criterion CC6.3 @criteria/1',
      'role security-lead @owner',
      'policy AOTP @policies/0',
      'procedure access-review @procedures/0',
      'risk R-03 @risks/0',
      'component okta @components/0',
      'component aws-prod @components/1',
      'focus CC6.2/credentials-reviewed @focus/0',
      'focus CC6.3/roles-reviewed @focus/1',
    ]));

  it('follows lists of one, aliases and other spellings', () => {
    check('control', 'criteria: cc_6_1\n', ['criterion CC6.1 @criteria']);
    check('control', 'satisfies: {TSC: [CC 6.1], ISO: [A.5.1]}\n', ['criterion CC6.1 @satisfies/TSC/0']);
    check(
      'policy',
      yaml`
        satisfies: {TSPC: [CC9.9]}
        topics: access-control
      `,
      ['criterion CC9.9 @satisfies/TSPC/0', 'topic access-control @topics'],
    );
    check(
      'manifest',
      yaml`
        categories: A
        not_relevant: [CC6.4, {criterion: CC6.5}]
      `,
      [
        'category availability @categories',
        'criterion CC6.4 @not_relevant/0',
        'criterion CC6.5 @not_relevant/1/criterion',
      ],
    );
    check(
      'evidence',
      yaml`
        control: AC-05
        controls: [AC-04]
        findings: F-1
      `,
      ['control AC-05 @control', 'control AC-04 @controls/0', 'finding F-1 @findings'],
    );
  });

  it('finds what a vendor uses', () =>
    check('vendor', snippet('vendors/aws.yaml'), [
      'role platform-lead @owner',
      'data-type appointments @data/0',
      'data-type audit-logs @data/1',
      'criterion CC6.4 @subservice/csocs/0/criteria/0',
      'criterion CC6.5 @subservice/csocs/1/criteria/0',
      'criterion A1.2 @subservice/csocs/2/criteria/0',
      'control VM-02 @subservice/monitoring/0',
      'category security @assurance/0/categories/0',
      'category availability @assurance/0/categories/1',
      'category confidentiality @assurance/0/categories/2',
      'role security-lead @assurance/0/reviewed/by',
      'control AC-01 @cuecs/0/controls/0',
    ]));

  it('takes `self` for no vendor and skips empty values', () =>
    check(
      'manifest',
      'system: {infrastructure: [{id: a, provider: self}, {id: b, provider: aws}, {id: c, provider: }]}\n',
      ['vendor aws @system/infrastructure/1/provider'],
    ));

  it('is not led astray by values of the wrong kind', () => {
    check(
      'control',
      yaml`
        criteria: {CC6.1: x}
        owner: [a]
        evidence: x
      `,
      [],
    );
    check(
      'manifest',
      yaml`
        categories: [{a: b}, [security]]
        system: [1]
      `,
      [],
    );
  });
});

describe('declarationsIn', () => {
  it('gives a record its id first', () => {
    assert.deepEqual(show(declarationsIn('control', recordOf('title: T\n'), 'AC-02')), ['control AC-02 @']);
    assert.deepEqual(show(declarationsIn('control', recordOf('id: AC-9\n'), 'AC-9')), ['control AC-9 @']);
    assert.deepEqual(show(declarationsIn('policy', recordOf('acronym: AOTP\n'), 'AOTP')), ['policy AOTP @']);
  });

  it('finds the items of a vendor', () =>
    assert.deepEqual(show(declarationsIn('vendor', recordOf(snippet('vendors/aws.yaml')), 'aws')), [
      'vendor aws @',
      'csoc CSOC-AWS-1 @subservice/csocs/0',
      'csoc CSOC-AWS-2 @subservice/csocs/1',
      'csoc CSOC-AWS-3 @subservice/csocs/2',
    ]));

  it('finds the items of the manifest and of people.yaml, which have no id themselves', () => {
    const manifest = show(declarationsIn('manifest', recordOf(snippet('soc2.yaml')), 'manifest'));
    assert.deepEqual(manifest.slice(0, 4), [
      'service scheduling @system/services/0',
      'component aws-prod @system/infrastructure/0',
      'component aws-dr @system/infrastructure/1',
      'component app @system/software/0',
    ]);
    assert.deepEqual(manifest.slice(-4), [
      'requirement SR-1 @system_requirements/0',
      'requirement SR-2 @system_requirements/1',
      'requirement SR-3 @system_requirements/2',
      'cuec CUEC-1 @cuecs/0',
    ]);
    assert.ok(
      manifest.includes('data-class internal @system/data/classes/1') &&
        manifest.includes('data-type audit-logs @system/data/types/1') &&
        manifest.includes('commitment SC-3 @commitments/2'),
    );
    assert.deepEqual(show(declarationsIn('people', recordOf(snippet('people.yaml')), 'people')).slice(3, 5), [
      'role people-lead @roles/3',
      'person mira @people/0',
    ]);
  });
});
