import assert from 'node:assert/strict';
import { yamlCursor } from '../../../src/service/cursor/cursor';
import { cut } from '../../support/markers';

/** `role path [word]`, with ` flow`, ` colon`, ` quote` and `glued` where they hold, and the keys that are there. */
function check(marked: string, expected: string | undefined, siblings?: string[]): void {
  const { text, offset } = cut(marked);
  const cursor = yamlCursor(text, { start: 0, end: text.length }, offset);
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
    check('title: T\n$$\n', 'key . []', ['title']);
    check('title: T\now$$\nnature: manual\n', 'key . [ow]', ['title', 'nature']);
    check('title: T\no$$w\n', 'key . [ow]', ['title']);
    check('tit$$le: T\nowner: x', 'key . [title] colon', ['owner']);
    check('system:\n  name: N\n  $$\n', 'key system []', ['name']);
    check('system:\n  data:\n    cl$$\n  name: N\n', 'key system/data [cl]', []);
    check('system:\n  name: N\n$$', 'key . []', ['system']);
  });

  it('finds values', () => {
    check('owner: $$', 'value owner []');
    check('owner: sec$$', 'value owner [sec]');
    check('owner: s$$ec # who\n', 'value owner [sec]');
    check('owner:$$', 'value owner [] glued');
    check('owner: "s$$ec"\n', 'value owner [sec] quote');
    check("owner: 's$$", 'value owner [s] quote');
    check('report:\n  type: $$\n', 'value report/type []');
    check('a:\n  - id: x\n    kind: $$\n', 'value a/0/kind []');
    check('- title: a\n  owner: $$', 'value 0/owner []');
    check('owner:   $$\nnature: manual', 'value owner []');
  });

  it('finds items of lists', () => {
    check('criteria:\n  - CC6.1\n  - $$\n', 'item criteria/0 []');
    check('criteria:\n- CC$$\n', 'item criteria/0 [CC]');
    check('system:\n  services:\n    - $$\n      name: N\n', 'item system/services/0 []', ['name']);
    check('commitments:\n  - id: SC-1\n    $$\n', 'key commitments/0 []', ['id']);
    check('criteria:\n  $$', 'key criteria []');
    check('- $$', 'item 0 []');
    check('criteria:\n  -$$', undefined);
  });

  it('says nothing inside prose, comments and document markers', () => {
    check('statement: >\n  The $$', undefined);
    check('statement: |\n  owner: $$\n', undefined);
    check('statement: a long\n  text $$\n', undefined);
    check('# own$$', undefined);
    check('owner: x # $$', undefined);
    check('two words$$', undefined);
    check('---$$', undefined);
  });

  it('keeps documents and list items apart', () => {
    check('title: a\n---\n$$', 'key . []', []);
    check('- id: A\n  title: a\n- id: B\n  $$\n', 'key 0 []', ['id']);
    check('title: a\r\nowner: $$\r\n', 'value owner []');
  });
});

describe('service: cursor in flow style', () => {
  it('finds values', () => {
    check('criteria: [$$]', 'value criteria/0 [] flow');
    check('criteria: [CC6.1, CC$$', 'value criteria/0 [CC] flow');
    check('criteria: [CC6.1, $$, CC7.1]', 'value criteria/0 [] flow');
    check('criteria: [CC$$6.1]\nowner: x', 'value criteria/0 [CC6.1] flow');
    check('criteria: [\n  CC6.1,\n  C$$\n', 'value criteria/0 [C] flow');
    check('criteria: ["CC$$"]', 'value criteria/0 [CC] flow quote');
    check('report: {type: $$}', 'value report/type [] flow');
    check('report: {period: {from: $$', 'value report/period/from [] flow');
    check('commitments:\n  - {id: A, category: sec$$, text: x}', 'value commitments/0/category [sec] flow');
  });

  it('finds keys', () => {
    check('report: {$$}', 'key report [] flow', []);
    check('report: {type: 2, per$$', 'key report [per] flow', ['type']);
    check('- {id: a, $$, name: b}', 'key 0 [] flow', ['id', 'name']);
    check('a:\n  - {id: "x, y", na$$me: b}', 'key a/0 [name] flow colon', ['id']);
  });

  it('comes back to block style behind the bracket', () => {
    check('criteria: [CC6.1]\n$$', 'key . []', ['criteria']);
    check('criteria: [CC6.1\nowner: $$', 'value owner []');
    check('statement: see [the\nowner: s$$', 'value owner [s]');
  });
});
