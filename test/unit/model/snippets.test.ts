import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { EntityKind } from '../../../src/core/model/kinds';
import { readRecord } from '../../../src/core/model/read';
import { schemaOf } from '../../../src/core/model/schema';
import { toValue } from '../../../src/core/syntax/navigate';
import { recordOf } from './check';

const folder = 'test/fixtures/snippets/';
const kinds: Record<string, EntityKind> = {
  controls: 'control',
  policies: 'policy',
  vendors: 'vendor',
  evidence: 'evidence',
  risks: 'risk',
  incidents: 'incident',
  findings: 'finding',
};
const files = (readdirSync(folder, { recursive: true }) as string[])
  .map((each) => each.replaceAll('\\', '/'))
  .filter((each) => /\.(yaml|md)$/.test(each))
  .sort();

const kindOf = (file: string): EntityKind =>
  file === 'soc2.yaml' ? 'manifest' : file === 'people.yaml' ? 'people' : kinds[file.split('/')[0]!]!;

/** Forms that the reader rewrites: words in place of maps, and `control` beside `controls`. */
function rewritten(value: Record<string, unknown>): unknown {
  if (typeof value.control === 'string') return { ...value, controls: [value.control] };
  if (Array.isArray(value.user_responsibilities))
    return { ...value, user_responsibilities: value.user_responsibilities.map((text: unknown) => ({ text })) };
  return value;
}

describe('the programme of the model', () => {
  it('has a file of every kind that is YAML, and a policy', () => assert.equal(new Set(files.map(kindOf)).size, 9));

  for (const file of files) {
    it(`${file} is read whole and without a problem`, () => {
      const node = recordOf(readFileSync(folder + file, 'utf8'), file);
      const { data, problems } = readRecord(kindOf(file), node, 'stem');
      assert.deepEqual(problems, []);
      assert.deepEqual(
        JSON.parse(JSON.stringify(data)),
        rewritten(JSON.parse(JSON.stringify(toValue(node))) as Record<string, unknown>),
      );
      assert.deepEqual(schemaOf(kindOf(file)).safeParse(data).data, data);
    });
  }
});
