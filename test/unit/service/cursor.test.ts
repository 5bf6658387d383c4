import assert from 'node:assert/strict';
import { lineStarts } from '../../../src/core/syntax/positions';
import { yamlCursor } from '../../../src/service/cursor/cursor';
import { cut } from '../../support/markers';
import { yaml } from '../../../src/core/syntax/text-block';

/** `role path [word]`, with ` flow`, ` colon`, ` quote` and `glued` where they hold, and the keys that are there. */
function check(marked: string, expected: string | undefined, siblings?: string[]): void {
  const { text, offset } = cut(marked);
  const cursor = yamlCursor(text, { start: 0, end: text.length }, lineStarts(text), offset);
  const shown =
    cursor &&
    [
      cursor.role,
      cursor.path.join('/') || '.',
      `[${text.slice(cursor.word.start, cursor.word.end)}]`,
      ...(cursor.flow ? ['flow'] : []),
      ...(cursor.colon ? ['colon'] : []),
      ...(cursor.quote ? ['quote'] : []),
      ...(cursor.glued ? ['glued'] : []),
    ].join(' ');
  assert.equal(shown, expected, marked);
  if (siblings) assert.deepEqual(cursor?.siblings.slice().sort(), siblings.slice().sort(), marked);
  if (cursor) assert.ok(cursor.word.start <= offset && offset <= cursor.word.end, `cursor outside its word: ${marked}`);
}

describe('service: cursor in block style', () => {
  it('finds keys', () => {
    check('$$', 'key . []', []);
    check(
      yaml`
        title: T
        $$
      `,
      'key . []',
      ['title'],
    );
    check(
      yaml`
        title: T
        ow$$
        nature: manual
      `,
      'key . [ow]',
      ['title', 'nature'],
    );
    check(
      yaml`
        title: T
        o$$w
      `,
      'key . [ow]',
      ['title'],
    );
    check(
      yaml`
        tit$$le: T
        owner: x`,
      'key . [title] colon',
      ['owner'],
    );
    check(
      yaml`
        system:
          name: N
          $$
      `,
      'key system []',
      ['name'],
    );
    check(
      yaml`
        system:
          data:
            cl$$
          name: N
      `,
      'key system/data [cl]',
      [],
    );
    check(
      yaml`
        system:
          name: N
        $$`,
      'key . []',
      ['system'],
    );
  });

  it('finds values', () => {
    check('owner: $$', 'value owner []');
    check('owner: sec$$', 'value owner [sec]');
    check('owner: s$$ec # who\n', 'value owner [sec]');
    check('owner:$$', 'value owner [] glued');
    check('owner: "s$$ec"\n', 'value owner [sec] quote');
    check("owner: 's$$", 'value owner [s] quote');
    check(
      yaml`
        report:
          type: $$
      `,
      'value report/type []',
    );
    check(
      yaml`
        a:
          - id: x
            kind: $$
      `,
      'value a/0/kind []',
    );
    check(
      yaml`
        - title: a
          owner: $$`,
      'value 0/owner []',
    );
    check(
      yaml`
        owner:   $$
        nature: manual`,
      'value owner []',
    );
  });

  it('finds items of lists', () => {
    check(
      yaml`
        criteria:
          - CC6.1
          - $$
      `,
      'item criteria/0 []',
    );
    check(
      yaml`
        criteria:
        - CC$$
      `,
      'item criteria/0 [CC]',
    );
    check(
      yaml`
        system:
          services:
            - $$
              name: N
      `,
      'item system/services/0 []',
      ['name'],
    );
    check(
      yaml`
        commitments:
          - id: SC-1
            $$
      `,
      'key commitments/0 []',
      ['id'],
    );
    check(
      yaml`
        criteria:
          $$`,
      'key criteria []',
    );
    check('- $$', 'item 0 []');
    check(
      yaml`
        criteria:
          -$$`,
      undefined,
    );
  });

  it('says nothing inside prose, comments and document markers', () => {
    check(
      yaml`
        statement: >
          The $$`,
      undefined,
    );
    check(
      yaml`
        statement: |
          owner: $$
      `,
      undefined,
    );
    check(
      yaml`
        statement: a long
          text $$
      `,
      undefined,
    );
    check('# own$$', undefined);
    check('owner: x # $$', undefined);
    check('two words$$', undefined);
    check('---$$', undefined);
  });

  it('keeps documents and list items apart', () => {
    check(
      yaml`
        title: a
        ---
        $$`,
      'key . []',
      [],
    );
    check(
      yaml`
        - id: A
          title: a
        - id: B
          $$
      `,
      'key 0 []',
      ['id'],
    );
    check('title: a\r\nowner: $$\r\n', 'value owner []');
  });
});

describe('service: cursor in flow style', () => {
  it('finds values', () => {
    check('criteria: [$$]', 'value criteria/0 [] flow');
    check('criteria: [CC6.1, CC$$', 'value criteria/0 [CC] flow');
    check('criteria: [CC6.1, $$, CC7.1]', 'value criteria/0 [] flow');
    check(
      yaml`
        criteria: [CC$$6.1]
        owner: x`,
      'value criteria/0 [CC6.1] flow',
    );
    check(
      yaml`
        criteria: [
          CC6.1,
          C$$
      `,
      'value criteria/0 [C] flow',
    );
    check('criteria: ["CC$$"]', 'value criteria/0 [CC] flow quote');
    check('report: {type: $$}', 'value report/type [] flow');
    check('report: {period: {from: $$', 'value report/period/from [] flow');
    check(
      yaml`
        commitments:
          - {id: A, category: sec$$, text: x}`,
      'value commitments/0/category [sec] flow',
    );
  });

  it('finds keys', () => {
    check('report: {$$}', 'key report [] flow', []);
    check('report: {type: 2, per$$', 'key report [per] flow', ['type']);
    check('- {id: a, $$, name: b}', 'key 0 [] flow', ['id', 'name']);
    check(
      yaml`
        a:
          - {id: "x, y", na$$me: b}`,
      'key a/0 [name] flow colon',
      ['id'],
    );
  });

  it('comes back to block style behind the bracket', () => {
    check(
      yaml`
        criteria: [CC6.1]
        $$`,
      'key . []',
      ['criteria'],
    );
    check(
      yaml`
        criteria: [CC6.1
        owner: $$`,
      'value owner []',
    );
    check(
      yaml`
        statement: see [the
        owner: s$$`,
      'value owner [s]',
    );
  });
});
