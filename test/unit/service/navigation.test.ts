import assert from 'node:assert/strict';
import { definition, references } from '../../../src/service/definition';
import { documentSymbols } from '../../../src/service/symbols';
import { open, openAt } from './programme';

/** Expects the places `file:line`, zero-based lines, in any order. */
function check(feature: 'definition' | 'references', path: string, marked: string, expected: string[]): void {
  const { context, offset } = openAt(path, marked);
  const found = feature === 'definition' ? definition(context, offset) : references(context, offset, true);
  assert.deepEqual(found.map((each) => `${each.uri.replace('file:///larkspur/', '')}:${each.range.start.line}`).sort(), expected.slice().sort(), marked);
}

describe('service: definition and references', () => {
  it('goes to where an id is declared', () => {
    check('definition', 'controls/AC-09.yaml', 'owner: security-$$lead', ['people.yaml:2']);
    check('definition', 'controls/AC-09.yaml', 'policies: [AO$$TP]', ['policies/aotp.md:1']);
    check('definition', 'controls/AC-09.yaml', 'components: [ok$$ta]', ['soc2.yaml:7']);
    check('definition', 'policies/aotp.md', 'name: N\n---\nsee AC-0$$2', ['controls/AC-02.yaml:0']);
    check('definition', 'controls/AC-09.yaml', 'title: AC-$$01', []);
  });

  it('finds every use', () => {
    check('references', 'controls/AC-09.yaml', 'owner: security-$$lead', ['people.yaml:2', 'controls/AC-01.yaml:4', 'controls/AC-02.yaml:3', 'controls/AC-09.yaml:0', 'policies/aotp.md:2', 'vendors/aws.yaml:4']);
    check('references', 'controls/AC-09.yaml', 'criteria: [CC6$$.2]', ['controls/AC-02.yaml:2', 'controls/AC-09.yaml:0']);
    check('references', 'people.yaml', 'roles:\n  - {id: security$$-lead, title: T}\n', ['people.yaml:1', 'controls/AC-01.yaml:4', 'controls/AC-02.yaml:3', 'policies/aotp.md:2', 'vendors/aws.yaml:4']);
  });
});

describe('service: document symbols', () => {
  it('lists records, keys and named items', () => {
    const [record] = documentSymbols(open('soc2.yaml'));
    assert.equal(record?.name, 'manifest');
    const system = record?.children?.find((each) => each.name === 'system');
    assert.deepEqual(system?.children?.map((each) => each.name), ['name', 'infrastructure', 'software']);
    assert.deepEqual(system?.children?.[1]?.children?.map((each) => each.name), ['aws-prod']);
  });

  it('keeps selections inside their ranges, in broken files too', () => {
    const { context } = openAt('controls/AC-09.yaml', 'id: AC-09\ncriteria: [CC6.1\nowner:\n  - {$$');
    const inside = (each: ReturnType<typeof documentSymbols>[number]): void => {
      const key = ({ line, character }: { line: number; character: number }): number => line * 10_000 + character;
      assert.ok(key(each.range.start) <= key(each.selectionRange.start) && key(each.selectionRange.end) <= key(each.range.end), each.name);
      each.children?.forEach(inside);
    };
    documentSymbols(context).forEach(inside);
  });
});
