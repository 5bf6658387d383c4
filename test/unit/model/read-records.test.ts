import { check, checkValues } from './check';
import { yaml } from '../../../src/core/syntax/text-block';

describe('readRecord: evidence', () => {
  const base = yaml`
    title: T
    kind: review
    collected: 2026-06-24
    location: vault://x
  `;
  const read = { title: 'T', kind: 'review', collected: '2026-06-24', location: 'vault://x' };

  it('puts `control` into `controls` as well', () => {
    check('evidence', `${base}control: AC-05\n`, { data: { ...read, control: 'AC-05', controls: ['AC-05'] } });
    check('evidence', `${base}controls: [AC-04, AC-05]\n`, { data: { ...read, controls: ['AC-04', 'AC-05'] } });
    check(
      'evidence',
      yaml`
        ${base}
        control: AC-04
        controls: AC-05
      `,
      {
        data: { ...read, control: 'AC-04', controls: ['AC-04', 'AC-05'] },
      },
    );
  });

  it('reads a day and a range', () => {
    check(
      'evidence',
      yaml`
        ${base}
        control: A
        covers: 2026-06-30
      `,
      {
        data: { ...read, control: 'A', controls: ['A'], covers: '2026-06-30' },
      },
    );
    check(
      'evidence',
      yaml`
        ${base}
        control: A
        covers: {from: 2026-04-01, to: Jun 30 2026}
      `,
      {
        data: { ...read, control: 'A', controls: ['A'], covers: { from: '2026-04-01', to: '2026-06-30' } },
        problems: ['hint date-format covers/to'],
      },
    );
    check(
      'evidence',
      yaml`
        ${base}
        control: A
        covers: {from: 2026-04-01}
      `,
      { problems: ['error missing-key covers'] },
    );
    check(
      'evidence',
      yaml`
        ${base}
        control: A
        covers: [2026-04-01]
      `,
      { problems: ['error wrong-type covers'] },
    );
    check(
      'evidence',
      yaml`
        ${base}
        control: A
        covers: Q2
      `,
      { problems: ['error bad-date covers'] },
    );
  });

  it('reports a record that supports no control', () =>
    check('evidence', base, { data: read, problems: ['error missing-key '], problemData: { key: 'controls' } }));
  it('reads a population', () =>
    checkValues('evidence', 'population: {count: 3, query: q}\n', { data: { population: { count: 3, query: 'q' } } }));
  it('reports a count that is none', () =>
    checkValues(
      'evidence',
      yaml`
        population: {count: -3}
        kind: photo
      `,
      {
        data: { population: {} },
        problems: ['error wrong-type population/count', 'error unknown-value kind'],
      },
    ));
});

describe('readRecord: vendor', () => {
  it('reads shorthands', () =>
    check(
      'vendor',
      yaml`
        name: AWS
        services: Hosting
        subservice: carve-out
        assurance: [{kind: soc2-type2, period: {from: 2025-10-01, to: 2026-03-31}, categories: [security, A]}]
        cuecs: [Restrict the root account.]
      `,
      {
        data: {
          name: 'AWS',
          services: 'Hosting',
          subservice: { method: 'carve-out' },
          cuecs: [{ text: 'Restrict the root account.' }],
          assurance: [
            {
              kind: 'soc2-type2',
              period: { from: '2025-10-01', to: '2026-03-31' },
              categories: ['security', 'availability'],
            },
          ],
        },
      },
    ));

  it('reports what is missing from a subservice organisation', () =>
    check(
      'vendor',
      yaml`
        name: AWS
        services: H
        subservice: {csocs: [{text: T}]}
      `,
      {
        data: { name: 'AWS', services: 'H', subservice: { csocs: [{ text: 'T' }] } },
        problems: ['error missing-key subservice/csocs/0'],
      },
    ));

  it('reports values outside the lists', () =>
    checkValues(
      'vendor',
      yaml`
        tier: vital
        subservice: {method: carveout}
        assurance: [{kind: soc2-type2, opinion: clean}]
      `,
      {
        problems: [
          'error unknown-value tier',
          'error unknown-value subservice/method',
          'error unknown-value assurance/0/opinion',
        ],
      },
    ));
});

describe('readRecord: risk', () => {
  it('reads a register entry', () =>
    check(
      'risk',
      yaml`
        title: T
        response: reduce
        likelihood: "2"
        impact: 4
        controls: AC-04
        tags: fraud
      `,
      {
        data: { title: 'T', response: 'reduce', likelihood: 2, impact: 4, controls: ['AC-04'], tags: ['fraud'] },
      },
    ));
  it('reports words where numbers are meant', () =>
    check(
      'risk',
      yaml`
        title: T
        response: reduce
        impact: high
      `,
      {
        problems: ['error wrong-type impact'],
        message: '`impact` is `high`; write a number.',
      },
    ));
});

describe('readRecord: incident', () => {
  it('tells undecided from not disclosed', () => {
    check(
      'incident',
      yaml`
        summary: S
        started: 2026-02-11
      `,
      { data: { summary: 'S', started: '2026-02-11' } },
    );
    check(
      'incident',
      yaml`
        summary: S
        started: 2026-02-11
        disclose: false
      `,
      {
        data: { summary: 'S', started: '2026-02-11', disclose: false },
      },
    );
  });
  it('reports a severity that there is none of', () =>
    check(
      'incident',
      yaml`
        summary: S
        started: 2026-02-11
        severity: sev1
      `,
      {
        problems: ['error unknown-value severity'],
      },
    ));
});

describe('readRecord: finding', () => {
  it('puts `control` into `controls` as well', () =>
    check(
      'finding',
      yaml`
        title: T
        kind: gap
        control: AC-04
      `,
      {
        data: { title: 'T', kind: 'gap', control: 'AC-04', controls: ['AC-04'] },
      },
    ));
  it('needs no control', () =>
    check(
      'finding',
      yaml`
        title: T
        kind: gap
      `,
      { data: { title: 'T', kind: 'gap' } },
    ));
  it('reports a status that there is none of', () =>
    check(
      'finding',
      yaml`
        title: T
        kind: gap
        status: done
      `,
      { problems: ['error unknown-value status'] },
    ));
});

describe('readRecord: people', () => {
  it('reads roles and people', () =>
    check(
      'people',
      yaml`
        roles: [{id: ceo, title: CEO, holder: mira}]
        people: [{id: mira, name: Mira}]
        oversight: {body: Board, independent_members: 0}
      `,
      {
        data: {
          roles: [{ id: 'ceo', title: 'CEO', holder: 'mira' }],
          people: [{ id: 'mira', name: 'Mira' }],
          oversight: { body: 'Board', independent_members: 0 },
        },
      },
    ));
  it('reports entries without id and ids that are none', () =>
    check('people', 'roles: [{title: CEO}, {id: the boss, title: B}]\n', {
      problems: ['error missing-key roles/0', 'error bad-id roles/1/id'],
    }));
});
