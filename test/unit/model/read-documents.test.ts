import { check, checkValues } from './check';

describe('readRecord: policy', () => {
  it('reads what comply writes', () =>
    check(
      'policy',
      'name: Asset Policy\nacronym: AP\nsatisfies:\n  TSC:\n    - CC9.9\nmajorRevisions:\n  - date: Jun 1 2018\n    comment: Initial document\n',
      {
        data: {
          name: 'Asset Policy',
          acronym: 'AP',
          satisfies: { TSC: ['CC9.9'] },
          majorRevisions: [{ date: '2018-06-01', comment: 'Initial document' }],
        },
        options: { foreign: true },
      },
    ));

  it('folds TSPC into TSC and leaves other standards alone', () =>
    checkValues('policy', 'satisfies: {TSPC: [CC6.1], TSC: CC6.2, ISO-27001: [A.5.1]}\n', {
      data: { satisfies: { TSC: ['CC6.1', 'CC6.2'] } },
    }));

  it('keeps the version as written and accepts approval by git', () =>
    check('policy', 'name: N\nacronym: A\nversion: 2.10\napproval: git\napprovedBranch: master\n', {
      data: { name: 'N', acronym: 'A', version: '2.10', approval: 'git', approvedBranch: 'master' },
    }));

  it('asks for name and acronym, which no rule asks for', () =>
    check('policy', 'owner: ceo\n', { problems: ['warning missing-key ', 'warning missing-key '] }));

  it('reports another way of approval', () =>
    checkValues('policy', 'approval: mail\napproved_on: [2026-01-01, 2026-01-02]\n', {
      data: {},
      problems: ['error unknown-value approval', 'error wrong-type approved_on'],
    }));
});

describe('readRecord: procedure', () => {
  it('reads what comply writes, and our keys', () =>
    check(
      'procedure',
      'id: patch\nname: Apply OS patches\ncron: 0 0 0 15 * *\ncontrols: AC-05\nowner: platform-lead\n',
      {
        data: {
          id: 'patch',
          name: 'Apply OS patches',
          cron: '0 0 0 15 * *',
          controls: ['AC-05'],
          owner: 'platform-lead',
        },
      },
    ));
  it('reports a key of ours that is misspelt', () =>
    check('procedure', 'name: N\ncontrol: AC-05\n', {
      problems: ['hint unknown-key control'],
      message: /did you mean `controls`/,
    }));
});

describe('readRecord: narrative', () => {
  it('reads the section', () =>
    check('narrative', 'name: N\nsection: risk-assessment\n', { data: { name: 'N', section: 'risk-assessment' } }));
  it('reports a section that there is none of', () =>
    check('narrative', 'name: N\nsection: risks\n', {
      data: { name: 'N' },
      problems: ['error unknown-value section'],
      message: '`risks` is not a value of `section`; did you mean risk-assessment?',
    }));
});
