import { check, checkValues } from './check';
import { yaml } from '../../../src/core/syntax/text-block';

describe('readRecord: policy', () => {
  it('reads what comply writes', () =>
    check(
      'policy',
      yaml`
        name: Asset Policy
        acronym: AP
        satisfies:
          TSC:
            - CC9.9
        majorRevisions:
          - date: Jun 1 2018
            comment: Initial document
      `,
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
    check(
      'policy',
      yaml`
        name: N
        acronym: A
        version: 2.10
        approval: git
        approvedBranch: master
      `,
      {
        data: { name: 'N', acronym: 'A', version: '2.10', approval: 'git', approvedBranch: 'master' },
      },
    ));

  it('asks for name and acronym, which no rule asks for', () =>
    check('policy', 'owner: ceo\n', { problems: ['warning missing-key ', 'warning missing-key '] }));

  it('reports another way of approval', () =>
    checkValues(
      'policy',
      yaml`
        approval: mail
        approved_on: [2026-01-01, 2026-01-02]
      `,
      {
        data: {},
        problems: ['error unknown-value approval', 'error wrong-type approved_on'],
      },
    ));
});

describe('readRecord: procedure', () => {
  it('reads what comply writes, and our keys', () =>
    check(
      'procedure',
      yaml`
        id: patch
        name: Apply OS patches
        cron: 0 0 0 15 * *
        controls: AC-05
        owner: platform-lead
      `,
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
    check(
      'procedure',
      yaml`
        name: N
        control: AC-05
      `,
      {
        problems: ['hint unknown-key control'],
        message: /did you mean `controls`/,
      },
    ));
});

describe('readRecord: narrative', () => {
  it('reads the section', () =>
    check(
      'narrative',
      yaml`
        name: N
        section: risk-assessment
      `,
      { data: { name: 'N', section: 'risk-assessment' } },
    ));
  it('reports a section that there is none of', () =>
    check(
      'narrative',
      yaml`
        name: N
        section: risks
      `,
      {
        data: { name: 'N' },
        problems: ['error unknown-value section'],
        message: '`risks` is not a value of `section`; did you mean risk-assessment?',
      },
    ));
});
