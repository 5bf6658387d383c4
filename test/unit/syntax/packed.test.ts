import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { packTree, unpackTree } from '../../../src/core/syntax/packed';
import { parseSource } from '../../../src/core/syntax/source';

function check(file: string, text: string): void {
  const { roots } = parseSource(file, text);
  assert.deepEqual(unpackTree(packTree(roots, text), text), roots, file);
}

describe('syntax: packed trees', () => {
  for (const [what, text] of Object.entries({
    nothing: '',
    scalars: "a: 1\nb: \"x\\ty\"\nc: 'it''s'\nd: ~\ne:\nf: yes\ng: 2.10\n",
    blocks: 'a: >\n  one\n  two\n\nb: |\n  x\n   y\n',
    collections: 'a: [1, {b: c, d: []}]\nb:\n  - x: 1\n    y: {}\n  - - z\n',
    documents: 'a: 1\n---\n- b\n- c: d\n',
    aliases: 'a: &x {b: [1, 2]}\nc: *x\nd: {<<: *x, e: 1}\n',
    broken: 'a: [1\nb: "x\n',
  })) {
    it(`come back as they were: ${what}`, () => check('x.yaml', text));
  }

  it('come back as they were for every file of the examples', () => {
    const folder = 'examples/larkspur-labs';
    for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(ya?ml|md)$/.test(file)) continue;
      check(file, fs.readFileSync(path.join(folder, file), 'utf8'));
    }
  });
});
