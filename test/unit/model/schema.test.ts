import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { entityKinds, type EntityKind } from '../../../src/core/model/kinds';
import { schemaCodes } from '../../../src/core/model/problems';
import { fieldAt, fieldsAt, rootField, type Field } from '../../../src/core/model/schema';
import { allSchemaFiles } from '../../../src/core/model/schema-files';
import { visibleData } from '../../../src/core/model/visible';

const keys = (kind: EntityKind, path: (string | number)[] = []): string[] =>
  fieldsAt(kind, path).map((each) => each.key);

function visit(field: Field, path: string, see: (field: Field, path: string) => void): void {
  see(field, path);
  for (const each of field.fields ?? []) visit(each, `${path}/${each.key}`, see);
  if (field.item) visit(field.item, `${path}/0`, see);
}

describe('fields', () => {
  it('come in the order of the model, without hidden aliases', () => {
    assert.deepEqual(keys('control').slice(0, 8), [
      'id',
      'title',
      'statement',
      'criteria',
      'owner',
      'frequency',
      'type',
      'nature',
    ]);
    assert.ok(!keys('control').includes('satisfies'));
    assert.deepEqual(keys('policy', ['satisfies']), ['TSC']);
    assert.deepEqual(keys('evidence', ['covers']), ['from', 'to']);
  });

  it('are found through lists, with and without an index', () => {
    assert.deepEqual(keys('control', ['evidence', 0]), ['what', 'source']);
    assert.deepEqual(keys('control', ['evidence']), ['what', 'source']);
    assert.deepEqual(keys('manifest', ['system', 'data', 'types', 3]).slice(0, 3), ['id', 'name', 'class']);
    assert.equal(fieldAt('vendor', ['subservice', 'csocs', 1, 'criteria', 0])?.ref, 'criterion');
    assert.equal(fieldAt('control', ['criteria'])?.item?.ref, 'criterion');
    assert.equal(fieldAt('manifest', ['lint', 'rules', 'soc2.control.unmapped'])?.type, 'enum');
  });

  it('lead nowhere from paths that do not exist', () => {
    assert.equal(fieldAt('control', ['nothing', 'here']), undefined);
    assert.equal(fieldAt('control', ['title', 'below']), undefined);
    assert.equal(fieldAt('control', ['constructor']), undefined);
    assert.deepEqual(keys('control', ['title']), []);
    assert.deepEqual(keys('manifest', ['glossary']), []);
  });

  it('say what values mean and what absence means', () => {
    const status = fieldAt('control', ['status']);
    assert.deepEqual(
      status?.values?.map((each) => each.value),
      ['in-place', 'planned', 'retired'],
    );
    assert.equal(status?.default, 'in-place');
    for (const key of ['cuecs', 'not_relevant', 'changes'])
      assert.match(fieldAt('manifest', [key])?.description ?? '', /`\[\]` states.*absent key means/);
  });

  for (const kind of entityKinds) {
    it(`of a ${kind} are all described`, () =>
      visit(rootField(kind), kind, (field, path) => {
        assert.match(field.description, /^[A-Z`]?.{5,}[.)]$/s, path);
        if (field.type === 'enum')
          assert.ok(
            field.values!.every((each) => each.meaning.length > 3),
            path,
          );
        if (field.default && field.lookup) assert.ok(field.lookup.has(field.default), path);
      }));
  }
});

describe('visibleData', () => {
  it('leaves prose out, at any depth', () => {
    assert.deepEqual(
      visibleData('control', { title: 'T', statement: 'S', notes: 'N', criteria: ['CC6.1'], status: 'planned' }),
      { title: 'T', criteria: ['CC6.1'], status: 'planned' },
    );
    assert.deepEqual(
      visibleData('vendor', {
        name: 'AWS',
        subservice: { method: 'carve-out', csocs: [{ id: 'C', text: 'T', criteria: ['CC6.4'] }] },
      }),
      {
        name: 'AWS',
        subservice: { method: 'carve-out', csocs: [{ id: 'C', criteria: ['CC6.4'] }] },
      },
    );
    assert.deepEqual(visibleData('evidence', { covers: { from: '2026-01-01', to: '2026-01-31' } }), {
      covers: { from: '2026-01-01', to: '2026-01-31' },
    });
    assert.deepEqual(visibleData('people', {}), {});
  });
});

describe('JSON Schemas', () => {
  it('below schemas/ are those of the model (else run: node scripts/schemas.mjs)', () => {
    const files = allSchemaFiles();
    assert.deepEqual(
      readdirSync('schemas')
        .filter((each) => each.endsWith('.schema.json'))
        .sort(),
      files.map((each) => each.name).sort(),
    );
    for (const { name, text } of files)
      assert.equal(readFileSync(`schemas/${name}`, 'utf8').replaceAll('\r\n', '\n'), text, name);
  });

  it('define what they refer to', () => {
    for (const { name, text } of allSchemaFiles()) {
      const { definitions = {} } = JSON.parse(text) as { definitions?: Record<string, unknown> };
      const used = new Set([...text.matchAll(/"#\/definitions\/(\w+)"/g)].map((each) => each[1]!));
      assert.deepEqual([...used].sort(), Object.keys(definitions).sort(), name);
    }
  });
});

it('schema codes are documented once each', () => {
  assert.equal(new Set(schemaCodes.map((each) => each.code)).size, schemaCodes.length);
  for (const each of schemaCodes) assert.ok(each.what && each.why && each.wrong !== each.right, each.code);
});
