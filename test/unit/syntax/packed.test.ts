import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { packTree, unpackTree } from '../../../src/core/syntax/packed';
import { parseSource } from '../../../src/core/syntax/source';
import { yaml } from '../../../src/core/syntax/text-block';

function check(file: string, text: string): void {
  const { roots } = parseSource(file, text);
  assert.deepEqual(unpackTree(packTree(roots, text), text), roots, file);
}

describe('syntax: packed trees', () => {
  for (const [what, text] of Object.entries({
    nothing: '',
    scalars: yaml`
      a: 1
      b: "x\\ty"
      c: 'it''s'
      d: ~
      e:
      f: yes
      g: 2.10
    `,
    blocks: yaml`
      a: >
        one
        two

      b: |
        x
         y
    `,
    collections: yaml`
      a: [1, {b: c, d: []}]
      b:
        - x: 1
          y: {}
        - - z
    `,
    documents: yaml`
      a: 1
      ---
      - b
      - c: d
    `,
    aliases: yaml`
      a: &x {b: [1, 2]}
      c: *x
      d: {<<: *x, e: 1}
    `,
    broken: yaml`
      a: [1
      b: "x
    `,
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
