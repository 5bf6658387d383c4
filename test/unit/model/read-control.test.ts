import { check, checkValues } from './check';
import { yaml } from '../../../src/core/syntax/text-block';

const minimal = yaml`
  title: T
  statement: S
  type: detective
  nature: manual
`;
const read = { title: 'T', statement: 'S', type: 'detective', nature: 'manual' };

describe('readRecord: control', () => {
  it('takes a scalar for a list of one', () =>
    check(
      'control',
      yaml`
        ${minimal}
        criteria: CC6.2
        policies: AOTP
        evidence: Export of accounts
      `,
      {
        data: { ...read, criteria: ['CC6.2'], policies: ['AOTP'], evidence: [{ what: 'Export of accounts' }] },
      },
    ));

  it('writes criteria as the catalogue does and keeps those that do not exist', () =>
    check('control', `${minimal}criteria: [cc_6_1, CC9.9, SOC2-CC7.1, CC6.2.3]\n`, {
      data: { ...read, criteria: ['CC6.1', 'CC9.9', 'CC7.1', 'CC6.2'] },
    }));

  it('reads `satisfies` as criteria, beside `criteria`, under both names of the standard', () => {
    check('control', `${minimal}satisfies: {TSC: [CC6.1, CC6.2]}\n`, {
      data: { ...read, criteria: ['CC6.1', 'CC6.2'] },
    });
    check('control', `${minimal}satisfies: {TSPC: CC6.1, ISO: [A.5.1]}\n`, { data: { ...read, criteria: ['CC6.1'] } });
    check(
      'control',
      yaml`
        ${minimal}
        satisfies: {TSC: [CC6.1]}
        criteria: [CC6.1, CC6.2]
      `,
      {
        data: { ...read, criteria: ['CC6.1', 'CC6.2'] },
      },
    );
    check(
      'control',
      yaml`
        ${minimal}
        criteria: [CC6.2]
        satisfies: {TSC: [CC6.1]}
      `,
      {
        data: { ...read, criteria: ['CC6.2', 'CC6.1'] },
      },
    );
  });

  it('reports an unknown key with the nearest one, and keeps silent about x- keys', () => {
    check('control', `${minimal}frequencey: quarterly\n`, {
      data: read,
      problems: ['hint unknown-key frequencey'],
      message: '`frequencey` is not a key of a control; did you mean `frequency`?',
      problemData: { key: 'frequencey', nearest: ['frequency'] },
    });
    check('control', `${minimal}colour: red\n`, {
      data: read,
      problems: ['hint unknown-key colour'],
      message: '`colour` is not a key of a control. It is kept and ignored.',
    });
    check('control', `${minimal}x-jira: {id: [1, 2]}\n`, { data: read });
    check('control', `${minimal}evidence: [{what: W, wher: Okta, x-n: 1}]\n`, {
      data: { ...read, evidence: [{ what: 'W' }] },
      problems: ['hint unknown-key evidence/0/wher'],
    });
  });

  it('reports a list where one value is meant', () =>
    check('control', `${minimal}frequency: [monthly, quarterly]\n`, {
      data: read,
      problems: ['error wrong-type frequency'],
      message: '`frequency` is a list; write one value such as quarterly.',
    }));

  it('reports keys where text is meant, and text where keys are meant', () => {
    checkValues('control', 'title: {a: b}\n', {
      data: {},
      problems: ['error wrong-type title'],
      message: '`title` holds keys; write one value such as Access approved before it is granted.',
    });
    checkValues('control', 'satisfies: CC6.1\n', {
      data: {},
      problems: ['error wrong-type satisfies'],
      message: '`satisfies` is a single value; write keys below it such as `TSC`.',
    });
    checkValues('control', 'criteria: {CC6.1: yes}\n', {
      data: {},
      problems: ['error wrong-type criteria'],
      message: '`criteria` holds keys; write a list such as [CC6.2, CC6.3].',
    });
  });

  it('reports a value outside the list with the nearest', () =>
    checkValues(
      'control',
      yaml`
        frequency: Quarterly
        type: prevention
        status: done
      `,
      {
        data: {},
        problems: ['error unknown-value frequency', 'error unknown-value type', 'error unknown-value status'],
        message: '`Quarterly` is not a value of `frequency`; did you mean quarterly?',
      },
    ));

  it('lists the values when none is near', () =>
    checkValues('control', 'status: done\n', {
      data: {},
      problems: ['error unknown-value status'],
      message: '`done` is not a value of `status`; write in-place, planned or retired.',
      problemData: { value: 'done', nearest: [], values: ['in-place', 'planned', 'retired'] },
    }));

  it('reads the dates of comply and offers the ISO form', () =>
    checkValues('control', 'since: Jun 1 2018\n', {
      data: { since: '2018-06-01' },
      problems: ['hint date-format since'],
      problemData: { value: 'Jun 1 2018', replacement: '2018-06-01' },
    }));

  it('reports what is no date', () =>
    checkValues(
      'control',
      yaml`
        reviewed: 2026-02-30
        until: someday
      `,
      {
        data: {},
        problems: ['error bad-date reviewed', 'error bad-date until'],
        message: '`2026-02-30` is not a date; write year, month and day such as 2026-01-15.',
      },
    ));

  it('takes numbers and booleans as text, as they are written', () =>
    checkValues(
      'control',
      yaml`
        title: 2.10
        notes: true
        owner: 007
      `,
      {
        data: { title: '2.10', notes: 'true', owner: '007' },
      },
    ));

  it('reports an id that is none, with a mended one', () => {
    checkValues('control', 'id: 5 access review\n', {
      problems: ['error bad-id id'],
      problemData: { value: '5 access review', replacement: 'access-review' },
    });
    checkValues('control', 'id: AC-05.b_2\n', {});
  });

  it('leaves an empty key out as if it were absent', () => {
    check(
      'control',
      yaml`
        title: T
        statement:
        type: detective
        nature: ~
      `,
      {
        data: { title: 'T', type: 'detective' },
        problems: [],
      },
    );
    checkValues(
      'control',
      yaml`
        criteria: []
        policies: [~, AOTP]
      `,
      { data: { criteria: [], policies: ['AOTP'] } },
    );
  });

  it('reports missing keys that no rule reports, at the record', () =>
    check('control', 'owner: ceo\n', { problems: ['error missing-key '], problemData: { key: 'title' } }));

  it('leaves foreign files alone', () =>
    check(
      'control',
      yaml`
        narrative: N
        since: Jun 1 2018
        id: 5 a
      `,
      {
        data: { since: '2018-06-01', id: '5 a' },
        options: { foreign: true },
      },
    ));

  it('counts the first of two equal keys', () =>
    checkValues(
      'control',
      yaml`
        owner: ceo
        owner: cto
      `,
      { data: { owner: 'ceo' } },
    ));
});
