import * as z from 'zod';
import type { IdKind } from './kinds';

export type FieldType = 'string' | 'text' | 'date' | 'enum' | 'number' | 'boolean' | 'list' | 'map';
export type MissingSeverity = 'error' | 'warning' | 'hint';

/** What a schema says besides the shape: hover text, completion, references, and how lenient the reader is. */
export interface About {
  /** `text` is long prose, which other files never look at (see `visibleData`). */
  type: FieldType;
  description: string;
  /** The key has to be there for a complete description; the rules say so where it is missing. */
  required?: boolean;
  /** Required in some circumstances only, which rules know and a JSON Schema does not. */
  conditional?: boolean;
  /** `readRecord` reports the absent key itself, with this severity, because no rule does. */
  missing?: MissingSeverity;
  /** A rule reports the absent key as an error: always, or where another key of the map has this value. */
  ruled?: true | readonly [key: string, value: string];
  /**
   * What the map says counts only with this key: where it is absent or empty, it is as open as with a blank. `asked`:
   * only where it is written without a value, since older records may lack it altogether.
   */
  essential?: true | 'asked';
  /** A value as it would be written, without the key. */
  example?: string;
  /** The value is the id of something declared elsewhere. */
  ref?: IdKind;
  /** The value declares an id: the key `id` of an item, or `acronym` of a document. */
  declares?: IdKind;
  /** Meaning of each value of an enumeration, in order. */
  meanings?: Readonly<Record<string, string>>;
  /** What an absent key stands for. */
  default?: string;
  /** Map: the key that a bare scalar in place of the map stands for. */
  shorthand?: string;
  /** Map: unknown keys belong to another tool and are not reported. */
  open?: boolean;
  /** Another key of the same map that the value belongs to: `control` is added to `controls` too. */
  into?: string;
  /** Accepted for the sake of other people's files, and not offered by completion. */
  hidden?: boolean;
  /** Whole number within these bounds. */
  range?: readonly [number, number];
  /** The text must have the form of an id. */
  id?: boolean;
  /** The text must name a folder of the programme. */
  folder?: boolean;
}

/** Metadata of every schema below. A registry of its own, since `.meta()` would copy each schema once more. */
export const about = z.registry<About>();

type More = Omit<About, 'type' | 'description' | 'meanings'>;

function describe<T extends z.ZodType>(schema: T, meta: About): z.ZodOptional<T> {
  about.add(schema, meta);
  return schema.optional();
}

/** A line of text. */
export const string = (description: string, more: More = {}): z.ZodOptional<z.ZodString> =>
  describe(z.string(), { type: 'string', description, ...more });

/** Prose of any length. */
export const text = (description: string, more: More = {}): z.ZodOptional<z.ZodString> =>
  describe(z.string(), { type: 'text', description, ...more });

/** An ISO date. */
export const date = (description: string, more: More = {}): z.ZodOptional<z.ZodString> =>
  describe(z.string(), { type: 'date', description, example: '2026-01-15', ...more });

/** The id of the record or item itself. */
export const id = (description: string, declares: IdKind, more: More = {}): z.ZodOptional<z.ZodString> =>
  describe(z.string(), { type: 'string', description, declares, id: true, ...more });

/** The id of something declared elsewhere. */
export const ref = (kind: IdKind, description: string, more: More = {}): z.ZodOptional<z.ZodString> =>
  describe(z.string(), { type: 'string', description, ref: kind, ...more });

export const boolean = (description: string, more: More = {}): z.ZodOptional<z.ZodBoolean> =>
  describe(z.boolean(), { type: 'boolean', description, ...more });

export const number = (description: string, more: More = {}): z.ZodOptional<z.ZodNumber> =>
  describe(z.number(), { type: 'number', description, ...more });

/** One of a few words; `meanings` says what each stands for. */
export function choice<V extends string>(
  description: string,
  meanings: Readonly<Record<V, string>>,
  more: More = {},
): z.ZodOptional<z.ZodEnum<{ [K in V]: K }>> {
  const schema = z.enum(Object.keys(meanings) as [V, ...V[]]) as unknown as z.ZodEnum<{ [K in V]: K }>;
  return describe(schema, { type: 'enum', description, meanings, ...more });
}

/** A list. A single item may be written without the list around it. */
export const list = <T extends z.ZodType>(
  item: z.ZodOptional<T>,
  description: string,
  more: More = {},
): z.ZodOptional<z.ZodArray<T>> => describe(z.array(item.unwrap()), { type: 'list', description, ...more });

/** A list of ids of things declared elsewhere. */
export const refs = (kind: IdKind, description: string, more: More = {}): z.ZodOptional<z.ZodArray<z.ZodString>> =>
  list(ref(kind, description), description, more);

/** Keys and values, each key known. */
export const map = <S extends z.ZodRawShape>(
  shape: S,
  description: string,
  more: More = {},
): z.ZodOptional<z.ZodObject<S>> => describe(z.object(shape), { type: 'map', description, ...more });

/** Keys that the author chooses, all with the same kind of value. */
export const record = <T extends z.ZodType>(
  value: z.ZodOptional<T>,
  description: string,
  more: More = {},
): z.ZodOptional<z.ZodRecord<z.ZodString, T>> =>
  describe(z.record(z.string(), value.unwrap()), { type: 'map', description, open: true, ...more });

/** A day, or a range of days, both ends included. */
export function covers(
  description: string,
  more: More = {},
): z.ZodOptional<
  z.ZodUnion<[z.ZodString, z.ZodObject<{ from: z.ZodOptional<z.ZodString>; to: z.ZodOptional<z.ZodString> }>]>
> {
  const span = map(
    {
      from: date('First day, included.', { required: true, missing: 'error' }),
      to: date('Last day, included.', { required: true, missing: 'error' }),
    },
    description,
    more,
  );
  return describe(z.union([z.string(), span.unwrap()]), { type: 'date', description, ...more });
}

/** One of a few whole numbers. */
export function oneOf<V extends number>(
  description: string,
  meanings: Readonly<Record<V, string>>,
  more: More = {},
): z.ZodOptional<z.ZodLiteral<V>> {
  const schema = z.literal<V[]>(Object.keys(meanings).map(Number) as V[]);
  return describe(schema, { type: 'enum', description, meanings, ...more });
}
