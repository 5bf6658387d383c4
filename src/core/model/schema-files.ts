import { jsonSchemaOf } from './json-schema';
import { entityKinds } from './kinds';

/** Names and contents of the files below `schemas/`. */
export function allSchemaFiles(): { name: string; text: string }[] {
  return entityKinds.map((kind) => ({
    name: `${kind}.schema.json`,
    text: `${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`,
  }));
}
