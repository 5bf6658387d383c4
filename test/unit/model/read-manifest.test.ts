import assert from 'node:assert/strict';
import { readRecord } from '../../../src/core/model/read';
import { check, recordOf } from './check';
import { yaml } from '../../../src/core/syntax/text-block';

describe('readRecord: manifest', () => {
  it('tells an empty list from an absent key', () => {
    check(
      'manifest',
      yaml`
        cuecs: []
        not_relevant: []
      `,
      { data: { cuecs: [], not_relevant: [] } },
    );
    check('manifest', 'cuecs:\n', { data: {} });
  });

  it('reads the report type as a number, quoted or not, and leaves others to the rule', () => {
    check('manifest', 'report: {type: 2}\n', { data: { report: { type: 2 } } });
    check('manifest', 'report: {type: "1"}\n', { data: { report: { type: 1 } } });
    check('manifest', 'report: {type: 3}\n', { data: { report: {} } });
    check('manifest', 'report: {previous: {type: 3}}\n', {
      data: { report: { previous: {} } },
      problems: ['error unknown-value report/previous/type'],
    });
  });

  it('knows short forms of categories and keeps unknown ones for the rule', () =>
    check(
      'manifest',
      yaml`
        categories: [security, A, PI, avalability]
        commitments: [{id: SC-1, category: C, text: T, source: S}]
      `,
      {
        data: {
          categories: ['security', 'availability', 'processing-integrity', 'avalability'],
          commitments: [{ id: 'SC-1', category: 'confidentiality', text: 'T', source: 'S' }],
        },
      },
    ));

  it('reads words in place of maps', () =>
    check(
      'manifest',
      yaml`
        user_responsibilities: [Report misuse., {text: Keep keys safe.}]
        system: {boundaries: {in: [app, Backup site], out: [Corporate website]}}
      `,
      {
        data: {
          user_responsibilities: [{ text: 'Report misuse.' }, { text: 'Keep keys safe.' }],
          system: { boundaries: { in: ['app', 'Backup site'], out: [{ name: 'Corporate website' }] } },
        },
      },
    ));

  it('takes no folder for one of the programme that leads out of it', () => {
    check('manifest', 'paths: {controls: ./compliance/controls/}\n', {
      data: { paths: { controls: './compliance/controls/' } },
      problems: [],
    });
    for (const outside of [
      '../controls',
      '/srv/controls',
      '~/controls',
      '/etc/../..',
      'a/../../b',
      'C:\\controls',
      '"."',
      '""',
    ]) {
      check('manifest', `paths: {controls: ${outside}}\n`, {
        data: { paths: {} },
        problems: ['error wrong-type paths/controls'],
      });
    }
    check('manifest', 'paths: {evidence: ../records}\n', {
      problems: ['error wrong-type paths/evidence'],
      message:
        '`../records` is no folder of the programme; name one below the manifest such as `evidence`, which is used until then.',
    });
  });

  it('leaves a bad item of a list of maps as an empty one, so that indexes stay', () =>
    check('manifest', 'commitments: [SC-1, {id: SC-2, category: security, text: T, source: S}]\n', {
      data: { commitments: [{}, { id: 'SC-2', category: 'security', text: 'T', source: 'S' }] },
      problems: ['error wrong-type commitments/0'],
      message: 'Item 1 of `commitments` is a single value; write keys below it such as `id`, `category`, `text`.',
    }));

  it('reports keys missing from items', () =>
    check(
      'manifest',
      'system: {services: [{name: App}], infrastructure: [{id: a, name: A, purpose: P, provider: aws}]}\n',
      {
        problems: ['error missing-key system/services/0', 'warning missing-key system/services/0'],
        message: 'This entry of `services` has no `id`: id of the service.',
      },
    ));

  it('reads booleans in the words of other YAML versions, with a hint', () => {
    check('manifest', 'no_incidents: true\n', { data: { no_incidents: true } });
    check('manifest', 'no_incidents: no\n', {
      data: { no_incidents: false },
      problems: ['hint wrong-type no_incidents'],
      problemData: { value: 'no', replacement: 'false' },
    });
    check('manifest', 'no_incidents: perhaps\n', {
      data: {},
      problems: ['error wrong-type no_incidents'],
      message: '`no_incidents` is `perhaps`; write true or false.',
    });
  });

  it('reads settings and glossary with keys that the author chooses', () =>
    check(
      'manifest',
      yaml`
        lint: {rules: {soc2.control.no-risk: none, soc2.control.unmapped: off}, grace_days: {quarterly: 30}, policy_review_months: 18}
        glossary: {MSA: master services agreement}
      `,
      {
        data: {
          lint: { rules: { 'soc2.control.no-risk': 'none' }, grace_days: { quarterly: 30 }, policy_review_months: 18 },
          glossary: { MSA: 'master services agreement' },
        },
        problems: ['error unknown-value lint/rules/soc2.control.unmapped'],
      },
    ));

  it('checks numbers', () =>
    check('manifest', 'lint: {policy_review_months: soon, grace_days: {daily: -1}}\n', {
      data: { lint: { grace_days: {} } },
      problems: ['error wrong-type lint/policy_review_months', 'error wrong-type lint/grace_days/daily'],
      message: '`policy_review_months` is `soon`; write a number.',
    }));

  it('leaves absent top-level keys to soc2.manifest.missing-key', () =>
    check('manifest', 'schema: soc2/1\n', { data: { schema: 'soc2/1' } }));

  it('is not harmed by keys that objects inherit', () => {
    const { data, problems } = readRecord(
      'manifest',
      recordOf(
        yaml`
          __proto__: {polluted: true}
          constructor: {prototype: {polluted: true}}
          glossary: {__proto__: p, constructor: c}
          lint: {rules: {__proto__: none}}
        `,
      ),
      'soc2',
    );
    assert.deepEqual(
      problems.map((each) => each.path.join('/')),
      ['__proto__', 'constructor'],
    );
    assert.equal(Object.getPrototypeOf(data), Object.prototype);
    assert.deepEqual(Object.entries(data.glossary ?? {}), [
      ['__proto__', 'p'],
      ['constructor', 'c'],
    ]);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });
});
