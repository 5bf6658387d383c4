import * as z from 'zod';
import { about, type About, type FieldType, type MissingSeverity } from './field';
import type { EntityKind, IdKind } from './kinds';
import { controlSchema } from './schemas/control';
import { narrativeSchema, policySchema, procedureSchema } from './schemas/document';
import { evidenceSchema } from './schemas/evidence';
import { findingSchema } from './schemas/finding';
import { incidentSchema } from './schemas/incident';
import { manifestSchema } from './schemas/manifest';
import { peopleSchema } from './schemas/people';
import { riskSchema } from './schemas/risk';
import { vendorSchema } from './schemas/vendor';
import { wordingSchema } from './schemas/wording';

/** What is known about one key (or one item of a list): for completion, hover, reading and references. */
export interface Field {
  /** Empty for records and list items. */
  key: string;
  type: FieldType;
  description: string;
  required: boolean;
  /** Absent keys that `readRecord` reports, because no rule does. */
  missing?: MissingSeverity;
  essential?: true | 'asked';
  ruled?: true | readonly [key: string, value: string];
  /** Enumerations: what may be written, and what it means. */
  values?: readonly { value: string; meaning: string }[];
  /** The value is the id of something of this kind. */
  ref?: IdKind;
  /** The value declares an id of this kind. */
  declares?: IdKind;
  example?: string;
  default?: string;
  /** Lists: one item. Maps with free keys: one value. */
  item?: Field;
  /** Maps: known keys in the order in which they are written. A `date` with fields may be a range instead. */
  fields?: readonly Field[];
  byKey?: ReadonlyMap<string, Field>;
  /** Enumerations: from what is written to the value in data. */
  lookup?: ReadonlyMap<string, string | number>;
  /** Whether references (declarations) can occur here or below. */
  hasRefs: boolean;
  hasIds: boolean;
  hasText: boolean;
  shorthand?: string;
  open?: boolean;
  hidden?: boolean;
  into?: string;
  range?: readonly [number, number];
  id?: boolean;
  folder?: boolean;
}

const exportSchema = z.object({});
about.add(exportSchema, { type: 'map', description: 'A document that was exported from the programme.', open: true });

const schemas = {
  manifest: manifestSchema,
  people: peopleSchema,
  control: controlSchema,
  policy: policySchema,
  procedure: procedureSchema,
  narrative: narrativeSchema,
  vendor: vendorSchema,
  evidence: evidenceSchema,
  risk: riskSchema,
  incident: incidentSchema,
  finding: findingSchema,
  wording: wordingSchema,
  export: exportSchema,
} satisfies Record<EntityKind, z.ZodObject>;

/** The zod schema of a kind of record. It accepts half-written records: rules say which keys are missing. */
export function schemaOf<K extends EntityKind>(kind: K): (typeof schemas)[K] {
  return schemas[kind];
}

const roots = new Map<EntityKind, Field>();

/** The record itself as a field, with everything below it. Built once for each kind, when first asked for. */
export function rootField(kind: EntityKind): Field {
  let root = roots.get(kind);
  if (!root) {
    root = compile('', schemas[kind]);
    roots.set(kind, root);
  }
  return root;
}

/**
 * The keys that a map at this path may hold, in the order of the model; hidden aliases left out. A path to a list means
 * its items. Empty where keys are free or the path leads nowhere.
 */
export function fieldsAt(kind: EntityKind, path: readonly (string | number)[]): readonly Field[] {
  let field = fieldAt(kind, path);
  while (field?.type === 'list') field = field.item;
  return field?.fields?.filter((each) => !each.hidden) ?? [];
}

/** The key (or list item) at this path; the record itself for an empty path. */
export function fieldAt(kind: EntityKind, path: readonly (string | number)[]): Field | undefined {
  let field: Field | undefined = rootField(kind);
  for (const step of path) {
    if (!field) return undefined;
    if (typeof step === 'number') {
      field = field.type === 'list' ? field.item : field;
      continue;
    }
    if (field.type === 'list') field = field.item;
    field = field?.byKey ? field.byKey.get(step) : field?.type === 'map' ? field.item : undefined;
  }
  return field;
}

type Inside = {
  innerType?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  valueType?: z.ZodType;
  options?: z.ZodType[];
  values?: unknown[];
};

function compile(key: string, optional: z.ZodType): Field {
  const schema = inside(optional).innerType ?? optional;
  const meta = about.get(schema) as About;
  const { shape, element, valueType, options, values } = inside(schema);
  const { meanings, required, ...rest } = meta;
  const field: Field = {
    ...rest,
    key,
    required: required ?? false,
    hasRefs: rest.ref !== undefined,
    hasIds: rest.declares !== undefined,
    hasText: rest.type === 'text',
  };
  if (meanings) {
    field.values = Object.entries(meanings).map(([value, meaning]) => ({ value, meaning }));
    field.lookup = new Map(
      Object.keys(meanings).map((each) => [each, typeof values?.[0] === 'number' ? Number(each) : each]),
    );
  }
  const fields = shape ?? options?.map((each) => inside(each).shape).find((each) => each);
  if (fields) {
    field.fields = Object.entries(fields).map(([name, each]) => compile(name, each));
    field.byKey = new Map(field.fields.map((each) => [each.key, each]));
  }
  const item = element ?? valueType;
  if (item) field.item = compile('', item);
  for (const child of [...(field.fields ?? []), ...(field.item ? [field.item] : [])]) {
    field.hasRefs ||= child.hasRefs;
    field.hasIds ||= child.hasIds;
    field.hasText ||= child.hasText;
  }
  return field;
}

function inside(schema: z.ZodType): Inside {
  return (schema as unknown as { _zod: { def: Inside } })._zod.def;
}
