import { check, checkValues } from './check';

describe('readRecord: evidence', () => {
  const base = 'title: T\nkind: review\ncollected: 2026-06-24\nlocation: vault://x\n';
  const read = { title: 'T', kind: 'review', collected: '2026-06-24', location: 'vault://x' };

  it('puts `control` into `controls` as well', () => {
    check('evidence', `${base}control: AC-05\n`, { data: { ...read, control: 'AC-05', controls: ['AC-05'] } });
    check('evidence', `${base}controls: [AC-04, AC-05]\n`, { data: { ...read, controls: ['AC-04', 'AC-05'] } });
    check('evidence', `${base}control: AC-04\ncontrols: AC-05\n`, {
      data: { ...read, control: 'AC-04', controls: ['AC-04', 'AC-05'] },
    });
  });

  it('reads a day and a range', () => {
    check('evidence', `${base}control: A\ncovers: 2026-06-30\n`, {
      data: { ...read, control: 'A', controls: ['A'], covers: '2026-06-30' },
    });
    check('evidence', `${base}control: A\ncovers: {from: 2026-04-01, to: Jun 30 2026}\n`, {
      data: { ...read, control: 'A', controls: ['A'], covers: { from: '2026-04-01', to: '2026-06-30' } },
      problems: ['hint date-format covers/to'],
    });
    check('evidence', `${base}control: A\ncovers: {from: 2026-04-01}\n`, { problems: ['error missing-key covers'] });
    check('evidence', `${base}control: A\ncovers: [2026-04-01]\n`, { problems: ['error wrong-type covers'] });
    check('evidence', `${base}control: A\ncovers: Q2\n`, { problems: ['error bad-date covers'] });
  });

  it('reports a record that supports no control', () =>
    check('evidence', base, { data: read, problems: ['error missing-key '], problemData: { key: 'controls' } }));
  it('reads a population', () =>
    checkValues('evidence', 'population: {count: 3, query: q}\n', { data: { population: { count: 3, query: 'q' } } }));
  it('reports a count that is none', () =>
    checkValues('evidence', 'population: {count: -3}\nkind: photo\n', {
      data: { population: {} },
      problems: ['error wrong-type population/count', 'error unknown-value kind'],
    }));
});

describe('readRecord: vendor', () => {
  it('reads shorthands', () =>
    check(
      'vendor',
      'name: AWS\nservices: Hosting\nsubservice: carve-out\nassurance: [{kind: soc2-type2, period: {from: 2025-10-01, to: 2026-03-31}, categories: [security, A]}]\ncuecs: [Restrict the root account.]\n',
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
    check('vendor', 'name: AWS\nservices: H\nsubservice: {csocs: [{text: T}]}\n', {
      data: { name: 'AWS', services: 'H', subservice: { csocs: [{ text: 'T' }] } },
      problems: ['error missing-key subservice/csocs/0'],
    }));

  it('reports values outside the lists', () =>
    checkValues(
      'vendor',
      'tier: vital\nsubservice: {method: carveout}\nassurance: [{kind: soc2-type2, opinion: clean}]\n',
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
    check('risk', 'title: T\nresponse: reduce\nlikelihood: "2"\nimpact: 4\ncontrols: AC-04\ntags: fraud\n', {
      data: { title: 'T', response: 'reduce', likelihood: 2, impact: 4, controls: ['AC-04'], tags: ['fraud'] },
    }));
  it('reports words where numbers are meant', () =>
    check('risk', 'title: T\nresponse: reduce\nimpact: high\n', {
      problems: ['error wrong-type impact'],
      message: '`impact` is `high`; write a number.',
    }));
});

describe('readRecord: incident', () => {
  it('tells undecided from not disclosed', () => {
    check('incident', 'summary: S\nstarted: 2026-02-11\n', { data: { summary: 'S', started: '2026-02-11' } });
    check('incident', 'summary: S\nstarted: 2026-02-11\ndisclose: false\n', {
      data: { summary: 'S', started: '2026-02-11', disclose: false },
    });
  });
  it('reports a severity that there is none of', () =>
    check('incident', 'summary: S\nstarted: 2026-02-11\nseverity: sev1\n', {
      problems: ['error unknown-value severity'],
    }));
});

describe('readRecord: finding', () => {
  it('puts `control` into `controls` as well', () =>
    check('finding', 'title: T\nkind: gap\ncontrol: AC-04\n', {
      data: { title: 'T', kind: 'gap', control: 'AC-04', controls: ['AC-04'] },
    }));
  it('needs no control', () => check('finding', 'title: T\nkind: gap\n', { data: { title: 'T', kind: 'gap' } }));
  it('reports a status that there is none of', () =>
    check('finding', 'title: T\nkind: gap\nstatus: done\n', { problems: ['error unknown-value status'] }));
});

describe('readRecord: people', () => {
  it('reads roles and people', () =>
    check(
      'people',
      'roles: [{id: ceo, title: CEO, holder: mira}]\npeople: [{id: mira, name: Mira}]\noversight: {body: Board, independent_members: 0}\n',
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
