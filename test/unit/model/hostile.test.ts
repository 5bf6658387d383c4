import assert from 'node:assert/strict';
import { entityKinds } from '../../../src/core/model/kinds';
import { readRecord } from '../../../src/core/model/read';
import { declarationsIn, referencesIn } from '../../../src/core/model/references';
import { fieldsAt } from '../../../src/core/model/schema';
import { visibleData } from '../../../src/core/model/visible';
import { recordOf } from './check';
import { yaml } from '../../../src/core/syntax/text-block';

const shapes = [
  'x',
  '""',
  '~',
  '[]',
  '{}',
  '[[[[1]]]]',
  '{a: {b: {c: 1}}}',
  '[{}, {}, x, [y]]',
  '{__proto__: x, constructor: [y], id: {id: z}}',
  '.nan',
  '2026-99-99',
  '"\\0\\uD800"',
];

describe('hostile records', () => {
  for (const kind of entityKinds) {
    it(`${kind}: any shape under any key gives data and problems`, () => {
      for (const shape of shapes) {
        const node = recordOf(
          fieldsAt(kind, [])
            .map((each) => `${each.key}: ${shape}`)
            .join('\n'),
        );
        const { data, problems } = readRecord(kind, node, 'stem');
        assert.equal(typeof JSON.stringify(visibleData(kind, data)), 'string');
        for (const each of problems)
          assert.ok(each.message.length < 500 && JSON.stringify(each.data ?? null).length < 1000, each.message);
        for (const each of [...referencesIn(kind, node), ...declarationsIn(kind, node, 'stem')])
          assert.equal(typeof each.id, 'string');
      }
    });
  }

  it('reports at most a hundred problems of a record', () => {
    const node = recordOf(Array.from({ length: 5000 }, (_, index) => `frequency${index}: x`).join('\n'));
    assert.equal(readRecord('control', node, 'stem').problems.length, 100);
  });

  it('quotes only the beginning of long values', () => {
    const { problems } = readRecord(
      'control',
      recordOf(yaml`
        status: ${'x'.repeat(100_000)}
        ${'k'.repeat(1000)}: 1
        id: ${'1 '.repeat(1000)}
      `),
      'stem',
    );
    assert.ok(problems.length >= 3);
    for (const each of problems) assert.ok(JSON.stringify(each).length < 1500, each.code);
  });
});
