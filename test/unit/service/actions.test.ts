import assert from 'node:assert/strict';
import { criterionById } from '../../../src/core/criteria/catalogue';
import { candidatesFor } from '../../../src/service/actions/candidates';
import { perform } from '../../../src/service/actions/perform';
import { coverageResult, touchesCoverage } from '../../../src/service/sidebar/coverage-result';
import type { ActionParams } from '../../../src/protocol/actions';
import { outcomeOf, type Outcome } from './outcome';
import { open } from '../../support/programme';
import { yaml } from '../../../src/core/syntax/text-block';

type Params = Exclude<ActionParams, { action: 'createManifest' }>;

function run(params: Params, more: Record<string, string> = {}): Outcome {
  const context = open('soc2.yaml', more);
  return outcomeOf(context, perform(context, params));
}

/** State of a criterion once the changed texts are in. */
function stateAfter(texts: Record<string, string>, criterion: string): string | undefined {
  return coverageResult(open('soc2.yaml', texts)).criteria.find((each) => each.id === criterion)?.state;
}

describe('service: actions', () => {
  it('maps a control to a criterion', () => {
    const { texts, open: opened, at } = run({ action: 'mapControl', criterion: 'CC6.3', control: 'AC-02' });
    assert.equal(at, 'CC6.3]');
    assert.match(texts['controls/AC-02.yaml']!, /^criteria: \[CC6\.2, CC6\.3\]$/m);
    assert.equal(opened, 'controls/AC-02.yaml');
    assert.equal(stateAfter(texts, 'CC6.3'), 'addressed');
    assert.match(run({ action: 'mapControl', criterion: 'CC6.2', control: 'AC-02' }).error!, /already/);
    assert.match(run({ action: 'mapControl', criterion: 'CC9.9', control: 'AC-02' }).error!, /not a criterion/);
    assert.match(run({ action: 'mapControl', criterion: 'CC6.2', control: 'NO' }).error!, /no control/);
  });

  it('keeps to the list that a control uses', () => {
    const more = {
      'controls/AC-09.yaml': yaml`
        title: T
        satisfies:
          TSC:
            - CC6.1 # why
      `,
    };
    const { texts } = run({ action: 'mapControl', criterion: 'CC6.3', control: 'AC-09' }, more);
    assert.equal(
      texts['controls/AC-09.yaml'],
      yaml`
        title: T
        satisfies:
          TSC:
            - CC6.1 # why
            - CC6.3
      `,
    );
  });

  it('declares a criterion not relevant, with its reason', () => {
    const { texts, at } = run({ action: 'notRelevant', criterion: 'CC6.4', reason: 'No premises: "remote" only' });
    assert.equal(at, 'not_relevant:');
    assert.match(texts['soc2.yaml']!, /not_relevant:\n {2}- \{criterion: CC6\.4, reason: /);
    assert.equal(stateAfter(texts, 'CC6.4'), 'not-relevant');
    assert.match(run({ action: 'notRelevant', criterion: 'CC6.4', reason: ' ' }).error!, /reason/);
  });

  it('carves a criterion out to a vendor', () => {
    const { texts } = run({
      action: 'carveOut',
      criterion: 'CC6.4',
      vendor: 'aws',
      text: 'Access to the data centres is restricted: always.',
    });
    assert.match(
      texts['vendors/aws.yaml']!,
      /subservice:\n {2}method: carve-out\n {2}csocs:\n {4}- \{id: CSOC-AWS-1, text: "/,
    );
    assert.equal(
      coverageResult(open('soc2.yaml', texts)).criteria.find((each) => each.id === 'CC6.4')?.items[0]?.id,
      'CSOC-AWS-1',
    );
    const more = {
      'vendors/aws.yaml': yaml`
        id: aws
        name: AWS
        subservice:
          csocs:
            - {id: CSOC-AWS-3, text: x, criteria: [A1.2]}
          monitoring: [AC-01]
      `,
    };
    const second = run({ action: 'carveOut', criterion: 'CC6.4', vendor: 'aws', text: 'Guards.' }, more).texts;
    assert.equal(
      second['vendors/aws.yaml'],
      yaml`
        id: aws
        name: AWS
        subservice:
          method: carve-out
          csocs:
            - {id: CSOC-AWS-3, text: x, criteria: [A1.2]}
            - {id: CSOC-AWS-4, text: Guards., criteria: [CC6.4]}
          monitoring: [AC-01]
      `,
    );
    assert.equal(stateAfter(second, 'CC6.4'), 'carved-out');
  });

  it('creates a control with the next free id', () => {
    const { texts, open: opened } = run({ action: 'createControl', criterion: 'CC6.3' });
    assert.deepEqual(Object.keys(texts), ['controls/AC-03.yaml']);
    assert.equal(opened, 'controls/AC-03.yaml');
    assert.match(texts['controls/AC-03.yaml']!, /policies: \[AOTP\]/);
    assert.equal(stateAfter(texts, 'CC6.3'), 'planned');
  });
});

describe('service: candidates', () => {
  it('puts the best fit first and leaves out what names the criterion', () => {
    const found = candidatesFor(open('soc2.yaml'), { kind: 'control', criterion: 'CC6.1' });
    assert.deepEqual(
      found.map((each) => each.id),
      ['AC-02'],
    );
    assert.equal(found[0]!.detail, 'says “Access”, “account”, “created” · CC6.2 usually goes with it');
    assert.deepEqual(
      candidatesFor(open('soc2.yaml'), { kind: 'vendor', criterion: 'CC6.4' }).map((each) => each.id),
      ['aws'],
    );
  });
});

describe('service: why a control fits', () => {
  function check(keys: readonly string[], detail: string, criterion = 'CC6.2'): void {
    const context = open('soc2.yaml', { 'controls/X-01.yaml': `{${keys.join(', ')}}` });
    const found = candidatesFor(context, { kind: 'control', criterion }).find((each) => each.id === 'X-01');
    assert.equal(found?.detail, detail);
  }

  it('is said in its own words, names of work before single words', () => {
    check(['title: Quarterly access reviews', 'criteria: [CC4.1]'], 'says “Quarterly access reviews” · CC4.1', 'CC6.3');
    check(['title: Backups are restored', 'criteria: []'], 'says “restored”, “Backups”', 'A1.3');
    check(['title: Daily back-ups'], 'says “back-ups”, “Daily”', 'A1.2');
  });

  it('is said by points of focus and by criteria that go with it', () => {
    const point = criterionById('CC6.2')!.focus[0]!;
    check(
      ['title: Xyz', 'criteria: [CC6.1, CC6.3]', `focus: [CC6.2/${point.id}]`],
      `no word in common · names its point of focus “${point.text}” · CC6.1, CC6.3 usually go with it`,
    );
  });

  it('is nothing where nothing fits', () => check(['title: Xyz', 'criteria: [P1.1]'], 'no word in common · P1.1'));

  it('is found in a long text at once', () =>
    check(['title: Xyz', `statement: ${'zzz '.repeat(100_000)}access`], 'no word in common'));
});

describe('service: coverage', () => {
  it('counts, and lists what addresses a criterion with its place', () => {
    const result = coverageResult(open('soc2.yaml'));
    assert.equal(result.inScope, 33);
    assert.equal(result.criteria.length, 61);
    assert.equal(result.name, 'Larkspur');
    const item = result.criteria.find((each) => each.id === 'CC6.1')!.items;
    assert.deepEqual(
      item.map((each) => `${each.kind} ${each.id}`),
      ['control AC-01', 'policy AOTP'],
    );
    assert.deepEqual(item[0]!.place, {
      uri: 'file:///larkspur/controls/AC-01.yaml',
      range: { start: { line: 0, character: 4 }, end: { line: 0, character: 9 } },
    });
    assert.equal(item[0]!.note, 'no evidence');
    assert.equal(
      result.covered + result.gaps + result.criteria.filter((each) => each.state === 'policy-only').length,
      33,
    );
  });

  it('is computed again only when something it shows changes', () => {
    const context = open('soc2.yaml');
    coverageResult(context);
    const edit = (what: string, by: string): Set<string> =>
      context.programme.update([
        {
          path: 'controls/AC-02.yaml',
          text: context.programme.file('controls/AC-02.yaml')!.tree.text.replace(what, by),
        },
      ]).stale;
    assert.equal(touchesCoverage(edit('each request', 'every request')), false);
    assert.equal(touchesCoverage(edit('[CC6.2]', '[CC6.3]')), true);
    coverageResult(context);
    assert.equal(touchesCoverage(edit('title: Access', 'title: All access')), true);
  });
});
