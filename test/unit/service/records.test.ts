import assert from 'node:assert/strict';
import { blanks } from '../../../src/core/blanks/blanks';
import { disclosureQuestions, proposedDisclosure } from '../../../src/core/records/disclosure';
import { openEvidence } from '../../../src/service/sidebar/open-evidence';
import { recordsOf } from '../../../src/service/sidebar/records';
import type { RecordKind, RecordRow } from '../../../src/protocol/records';
import { open } from '../../support/programme';
import { yaml } from '../../../src/core/syntax/text-block';

function rows(kinds: RecordKind[], more: Record<string, string> = {}): string[] {
  return recordsOf(open('soc2.yaml', more), { kinds }).records.map(({ kind, id, title, detail }) =>
    [kind, id, title, detail].join(' | '),
  );
}

describe('service: lists of records', () => {
  it('tell the title, the state and who is responsible', () => {
    const more = {
      'risks/R-1.yaml': yaml`
        title: Leaver keeps access
        reviewed: 2026-01-20
        response: reduce
      `,
      'incidents/a.yaml': yaml`
        id: INC-1
        summary: Outage
        severity: high
        started: 2026-02-11
      `,
      'incidents/b.yaml': yaml`
        id: INC-2
        summary: Leak
        disclose: false
      `,
      'findings/F-1.yaml': yaml`
        title: Late
        control: AC-02
        owner: nobody
        due: 2026-06-01
        status: remediating
      `,
      'controls/AC-09.yaml': yaml`
        title: Later
        status: planned
      `,
    };
    assert.deepEqual(rows(['control', 'policy', 'vendor', 'risk', 'incident', 'finding'], more), [
      'control | AC-01 | Single sign-on with a second factor | in place · Head of Security · continuous · CC6.1',
      'control | AC-02 | Access approved before it is granted | in place · Head of Security · per-event · CC6.2',
      'control | AC-09 | Later | planned · no owner',
      'policy | AOTP | Access Onboarding and Termination Policy | never reviewed · Head of Security',
      'vendor | aws | Amazon Web Services | critical · Head of Security',
      'risk | R-1 | Leaver keeps access | open · no owner · reduce · reviewed 2026-01-20',
      'incident | INC-1 | Outage | undecided · high · 2026-02-11',
      'incident | INC-2 | Leak | not disclosed',
      'finding | F-1 | Late | remediating · nobody · due 2026-06-01 · AC-02',
    ]);
  });

  it('tell where a record begins, the day, and what is decided', () => {
    const result = recordsOf(
      open('soc2.yaml', {
        'risks/all.yaml': yaml`
          - {id: R-1, title: A}
          - {id: R-2, title: B, reviewed: 2026-01-01}
        `,
        'incidents/INC-1.yaml': 'summary: S\n',
      }),
      { kinds: ['incident', 'risk'] },
    );
    assert.deepEqual([result.root, result.name, result.today], ['file:///larkspur', 'Larkspur', '2026-05-01']);
    assert.deepEqual(
      result.records.map((each) => [
        each.id,
        each.place?.uri,
        each.place?.range.start.line,
        each.decided,
        each.reviewed,
      ]),
      [
        ['INC-1', 'file:///larkspur/incidents/INC-1.yaml', 0, false, undefined],
        ['R-1', 'file:///larkspur/risks/all.yaml', 0, undefined, undefined],
        ['R-2', 'file:///larkspur/risks/all.yaml', 1, undefined, '2026-01-01'],
      ],
    );
    assert.deepEqual(rows([]), []);
  });

  it('keep two records that claim one id apart, and those of a broken file', () => {
    const twice = recordsOf(
      open('soc2.yaml', {
        'vendors/b.yaml': yaml`
          id: aws
          name: Other
        `,
        'vendors/c.yaml': 'name: "C\n',
      }),
      { kinds: ['vendor'] },
    ).records;
    assert.deepEqual(
      twice.map((each) => [each.id, each.place?.uri.split('/').pop()]),
      [
        ['aws', 'aws.yaml'],
        ['aws', 'b.yaml'],
        ['c', 'c.yaml'],
      ],
    );
  });
});

describe('service: what evidence of a control is open', () => {
  const control = {
    'controls/AC-05.yaml': yaml`
      title: Access review
      statement: Somebody reviews access.
      criteria: [CC6.2]
      frequency: quarterly
      nature: manual
    `,
  };

  it('lists what is over without evidence and what runs, but nothing that has not begun', () => {
    const check = (more: Record<string, string>, ...expected: string[]): void => {
      const result = openEvidence(open('soc2.yaml', { ...control, ...more }), { control: 'AC-05' });
      assert.equal(result?.today, '2026-05-01');
      assert.deepEqual(
        result.intervals.map(({ from, to, state }) => `${from} ${to} ${state}`),
        expected,
      );
    };
    const evidence = (days: string): string => yaml`
      control: AC-05
      kind: review
      covers: ${days}
      collected: 2026-05-01
      source: SEC-481
      location: vault://x
      result: ok
    `;
    check({}, '2026-01-01 2026-03-31 late', '2026-04-01 2026-06-30 due');
    check({ 'evidence/a.yaml': evidence('{from: 2026-01-01, to: 2026-03-31}') }, '2026-04-01 2026-06-30 due');
    check({ 'evidence/a.yaml': evidence('2026-04-20') }, '2026-01-01 2026-03-31 late');
    check(
      { 'evidence/a.yaml': evidence('2026-02-01').replace('SEC-481', blanks.evidenceSource) },
      '2026-01-01 2026-03-31 late',
      '2026-04-01 2026-06-30 due',
    );
  });

  it('names the days that no population covers, and a span once that needs two kinds of proof', () => {
    const population = {
      'evidence/p.yaml': yaml`
        control: AC-02
        kind: population
        covers: {from: 2026-02-01, to: 2026-02-28}
        collected: 2026-03-01
        population: {count: 3, query: all, completeness: counted}
        source: SEC-481
        location: vault://x
        result: ok
      `,
    };
    const days = (id: string, more: Record<string, string>): string[] =>
      openEvidence(open('soc2.yaml', more), { control: id })!.intervals.map(({ from, to }) => `${from} ${to}`);
    assert.deepEqual(days('AC-02', population), ['2026-01-01 2026-01-31', '2026-03-01 2026-06-30']);
    assert.deepEqual(days('AC-01', {}), ['2026-01-01 2026-06-30']);
  });

  it('tell what is over, and which policies keep a list of revisions', () => {
    const record = (rest: string): string => yaml`
      title: T
      ${rest}
    `;
    const more = {
      'controls/AC-08.yaml': record('status: retired'),
      'risks/R-1.yaml': record('status: closed'),
      'risks/R-2.yaml': record('status: open'),
      'policies/p.md': yaml`
        ---
        name: N
        acronym: P
        majorRevisions: [{date: 2025-01-10, comment: First}]
        ---
        Body
      `,
    };
    const { records } = recordsOf(open('soc2.yaml', more), { kinds: ['control', 'risk', 'policy'] });
    const ids = (wanted: (row: RecordRow) => unknown): string[] => records.filter(wanted).map((each) => each.id);
    assert.deepEqual(
      ids((each) => each.over),
      ['AC-08', 'R-1'],
    );
    assert.deepEqual(
      ids((each) => each.revised),
      ['P'],
    );
  });

  it('tells whether one record can show several intervals, and where evidence comes from', () => {
    const control = (rest: string): string => yaml`
      title: Access review
      criteria: [CC6.2]
      frequency: quarterly
      nature: manual
      ${rest}
    `;
    const check = (
      more: Record<string, string>,
      file: string | undefined,
      together: boolean,
      sources: string[],
    ): void => {
      const context = open('soc2.yaml', { 'controls/AC-05.yaml': control('notes: n'), ...more });
      const result = openEvidence(context, { control: 'AC-05', file })!;
      assert.deepEqual([result.together, result.sources], [together, sources]);
    };
    const record = (kind: string): Record<string, string> => ({
      'evidence/a.yaml': yaml`
        control: AC-05
        kind: ${kind}
      `,
    });
    check({}, undefined, false, []);
    check({}, 'restore of March.log', true, []);
    check({}, 'signed.png', false, []);
    check(record('review'), undefined, false, []);
    check(record('log'), undefined, true, []);
    check({ 'controls/AC-05.yaml': control('nature: automated').replace('nature: manual\n', '') }, undefined, true, []);
    const said = 'evidence: [{what: A, source: Okta}, {what: B}, {what: C, source: Okta}]';
    check({ 'controls/AC-05.yaml': control(said) }, undefined, false, ['Okta']);
  });

  it('knows nothing of a control that is not there', () => {
    assert.equal(openEvidence(open('soc2.yaml'), { control: 'AC-99' }), null);
  });
});

describe('core: disclosure of an incident', () => {
  it('proposes to disclose as soon as one question is answered with yes', () => {
    const questions = disclosureQuestions();
    assert.equal(questions.length, 5);
    assert.deepEqual(proposedDisclosure([]), {
      disclose: false,
      reason: 'Every screening question of DC 4 was answered no',
    });
    assert.deepEqual(proposedDisclosure([questions[2]!, questions[0]!]), {
      disclose: true,
      reason: `Yes to: ${questions[0]} ${questions[2]}`,
    });
    assert.equal(proposedDisclosure(['Was it raining?']).disclose, false);
  });
});
