import type { DataOf } from './data';
import type { Json } from './json';
import type { EntityKind } from './kinds';
import { rootField, type Field } from './schema';

/**
 * What other files can see of a record: everything but long prose (keys of type `text`, such as statement, description
 * and notes, at any depth). An edit that leaves this as it was cannot change the problems of another file.
 */
export function visibleData<K extends EntityKind>(kind: K, data: DataOf<K>): Json {
  return visible(rootField(kind), data);
}

function visible(field: Field, value: unknown): Json {
  if (!field.hasText || typeof value !== 'object' || value === null) return value as Json;
  if (Array.isArray(value)) {
    const { item } = field;
    return item ? value.map((each) => visible(item, each)) : (value as Json);
  }
  const result: { [key: string]: Json } = {};
  for (const key of Object.keys(value)) {
    const inner = field.byKey?.get(key) ?? field.item;
    if (inner && inner.type !== 'text') result[key] = visible(inner, (value as Record<string, unknown>)[key]);
  }
  return result;
}
