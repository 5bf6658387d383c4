import { deepEqual, equal } from 'node:assert/strict';
import { evidenceSubject, givenSubject } from '../../../src/client/actions/given-subject';

const root = 'file:///a';
const row = {
  id: 'x',
  kind: 'evidence',
  subject: 'AC-05',
  title: '',
  reason: '',
  owner: '',
  ownerTitle: '',
  date: '2026-06-30',
  bucket: 'week',
  place: null,
};

describe('the record that a row of a view stands for', () => {
  it('is read from rows of controls, of due work and of criteria', () => {
    deepEqual(givenSubject({ root, control: { id: 'AC-05' } }), { root, kind: 'control', id: 'AC-05' });
    deepEqual(givenSubject({ root, row: { ...row, kind: 'policy-review', subject: 'AP' } }), {
      root,
      kind: 'policy',
      id: 'AP',
    });
    deepEqual(givenSubject({ root, row: { ...row, kind: 'incident-decision', subject: 'INC-1' } }), {
      root,
      kind: 'incident',
      id: 'INC-1',
    });
    deepEqual(givenSubject({ root, item: { kind: 'policy', id: 'AP' } }), { root, kind: 'policy', id: 'AP' });
    const at = {
      uri: 'file:///a/controls/b.yaml',
      range: { start: { line: 3, character: 4 }, end: { line: 3, character: 9 } },
    };
    const subject = { root, kind: 'control', id: 'AC-05', at };
    deepEqual(givenSubject({ root, control: { id: 'AC-05', place: at } }), subject);
    deepEqual(givenSubject({ root, row: { ...row, place: at } }), subject);
    deepEqual(givenSubject({ root, item: { kind: 'control', id: 'AC-05', place: at } }), subject);
    deepEqual(evidenceSubject({ root, row: { ...row, place: at } }), { root, control: 'AC-05', at });
    deepEqual(givenSubject({ root, row: { ...row, place: { uri: 1 } } }), { root, kind: 'control', id: 'AC-05' });
    const interval = { from: '2026-04-01', to: '2026-06-30' };
    deepEqual(evidenceSubject({ root, row: { ...row, interval } }), { root, control: 'AC-05', interval });
    const intervals = [interval, { from: '2026-07-01', to: '2026-09-30' }];
    deepEqual(evidenceSubject({ root, row: { ...row, interval, intervals } }), {
      root,
      control: 'AC-05',
      interval,
      intervals,
    });
    deepEqual(evidenceSubject({ root, row: { ...row, interval, intervals: ['x'] } }), {
      root,
      control: 'AC-05',
      interval,
    });
    deepEqual(evidenceSubject({ root, kind: 'cell', control: { id: 'AC-05' }, interval }), {
      root,
      control: 'AC-05',
      interval,
    });
  });

  it('is none for anything else', () => {
    for (const each of [
      undefined,
      null,
      'AC-05',
      {},
      { root },
      { control: { id: 'AC-05' } },
      { root, item: { kind: 'csoc', id: 'C' } },
      { root, row: { ...row, kind: 'cuec-decision' } },
      { root, control: {} },
    ])
      equal(givenSubject(each), undefined);
    equal(evidenceSubject({ root, item: { kind: 'policy', id: 'AP' } }), undefined);
  });
});
