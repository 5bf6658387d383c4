import * as z from 'zod';
import { categories, criteria, focusRefs, policyTopics } from '../criteria/catalogue';
import { about, type About } from './field';
import type { Json } from './json';
import type { EntityKind, IdKind } from './kinds';
import { schemaOf } from './schema';

type Schema = Record<string, unknown>;

const catalogueRefs: Readonly<Partial<Record<IdKind, string>>> = {
  criterion: 'criterion',
  category: 'category',
  topic: 'topic',
  focus: 'focus',
};

/**
 * The JSON Schema (draft 7) of a kind of file, for tools other than ours: editors without this extension, and checks in
 * other languages. It lists required keys and catalogue ids; it accepts what the reader accepts, except forms that
 * we offer to rewrite.
 */
export function jsonSchemaOf(kind: EntityKind): Json {
  const used = new Set<string>();
  const { $schema, ...object } = z.toJSONSchema(schemaOf(kind), {
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => annotate(zodSchema as unknown as z.ZodType, jsonSchema as Schema, used),
  }) as Schema;
  const one =
    kind === 'manifest' || kind === 'people' || kind === 'policy' || kind === 'procedure' || kind === 'narrative';
  const definitions = Object.fromEntries(Object.entries(catalogue()).filter(([name]) => used.has(name)));
  const { description, ...rest } = object;
  const body = one
    ? rest
    : { anyOf: [{ $ref: '#/definitions/record' }, { type: 'array', items: { $ref: '#/definitions/record' } }] };
  return {
    $schema,
    title: `SOC 2 programme: ${kind}`,
    description,
    ...body,
    ...(one && used.size === 0 ? {} : { definitions: { ...(one ? {} : { record: rest }), ...definitions } }),
  } as Json;
}

/** Turns zod's JSON Schema of a field into a schema of what a person may write there. */
function annotate(schema: z.ZodType, json: Schema, used: Set<string>): void {
  const meta = about.get(schema);
  if (!meta) return;
  const built = shapeOf(schema, meta, { ...json }, used);
  for (const key of Object.keys(json)) delete json[key];
  Object.assign(json, {
    description: meta.description,
    ...built,
    ...(meta.default === undefined ? {} : { default: meta.default }),
  });
}

function shapeOf(schema: z.ZodType, meta: About, json: Schema, used: Set<string>): Schema {
  const definition = meta.ref && catalogueRefs[meta.ref];
  if (definition) {
    used.add(definition);
    return { allOf: [{ $ref: `#/definitions/${definition}` }] };
  }
  switch (meta.type) {
    case 'date':
      return 'anyOf' in json
        ? { anyOf: (json.anyOf as Schema[]).map((each) => (each.type === 'string' ? isoDate : each)) }
        : isoDate;
    case 'enum':
      return { ...json, enumDescriptions: Object.values(meta.meanings ?? {}) };
    case 'list':
      return listOf(json);
    case 'map':
      return mapOf(schema, meta, json);
    case 'number':
      return meta.range
        ? {
            type: 'number',
            minimum: meta.range[0],
            ...(meta.range[1] < Number.MAX_SAFE_INTEGER ? { maximum: meta.range[1] } : {}),
          }
        : { type: 'number' };
    default:
      return meta.id ? { ...json, pattern: '^[A-Za-z][A-Za-z0-9._-]*$' } : json;
  }
}

/** Drops from the items what the list says already; a single text may be written without the list. */
function listOf(json: Schema): Schema {
  const { description, ...items } = json.items as Schema;
  return items.type === 'object' || 'anyOf' in items
    ? { ...json, items: { description, ...items } }
    : { anyOf: [{ ...json, items }, items] };
}

const isoDate: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

function mapOf(schema: z.ZodType, meta: About, json: Schema): Schema {
  const { additionalProperties, required: _, propertyNames: __, ...rest } = json;
  const shape = (schema as unknown as { _zod: { def: { shape?: Record<string, z.ZodType> } } })._zod.def.shape;
  if (!shape) return { type: 'object', additionalProperties };
  const required = Object.keys(shape).filter((key) => {
    const field = about.get((shape[key] as z.ZodOptional).unwrap() as z.ZodType);
    return field?.required === true && !field.conditional && field.into === undefined && field.default === undefined;
  });
  const object: Schema = {
    ...rest,
    ...(required.length > 0 ? { required } : {}),
    ...(meta.open ? {} : { patternProperties: { '^x-': {} }, additionalProperties: false }),
  };
  return meta.shorthand ? { anyOf: [object, { type: 'string' }] } : object;
}

function catalogue(): Record<string, Schema> {
  const known = (ids: readonly string[], descriptions?: readonly string[]): Schema => ({
    anyOf: [
      { type: 'string', enum: ids, ...(descriptions ? { enumDescriptions: descriptions } : {}) },
      { type: 'string' },
    ],
  });
  return {
    criterion: known(
      criteria.map((each) => each.id),
      criteria.map((each) => each.title),
    ),
    category: known(
      categories.map((each) => each.id),
      categories.map((each) => each.summary),
    ),
    topic: known(
      policyTopics.map((each) => each.id),
      policyTopics.map((each) => each.title),
    ),
    focus: known(focusRefs()),
  };
}
