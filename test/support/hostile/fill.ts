import { rootField, type Field } from '../../../src/core/model/schema';
import type { EntityKind } from '../../../src/core/model/kinds';

export interface Filling {
  /** Every line and every prose, ids left out. */
  text: string;
  /** The prefix of ids and references, before their usual names. */
  idPrefix: string;
}

/** Keys whose values decide how files are read; they are no text of a document. */
const machinery = /^(schema|lint|paths|approval|approvedBranch|satisfies)$/;

/** A record with every key of the model, at every depth; lists have two items. */
export function filled(kind: EntityKind, filling: Filling): Record<string, unknown> {
  return valueOf(rootField(kind), filling, '1') as Record<string, unknown>;
}

function valueOf(field: Field, filling: Filling, count: string): unknown {
  if (field.ref === 'criterion') return 'CC6.1';
  if (field.ref === 'category') return 'security';
  if (field.ref === 'topic' || field.ref === 'focus') return undefined;
  if (field.declares ?? field.ref) return `${filling.idPrefix}${field.declares ?? field.ref}-${count}`;
  switch (field.type) {
    case 'string':
    case 'text':
      return filling.text;
    case 'date':
      return field.fields ? { from: '2026-01-01', to: '2026-06-30' } : '2026-02-02';
    case 'number':
      return 2;
    case 'boolean':
      return true;
    case 'enum':
      return typeof [...field.lookup!.values()][0] === 'number' ? 2 : field.values![0]!.value;
    case 'list':
      return field.item?.ref
        ? [valueOf(field.item, filling, '1')]
        : ['1', '2'].map((each) => valueOf(field.item!, filling, each));
    case 'map':
      return mapOf(field, filling, count);
  }
}

function mapOf(field: Field, filling: Filling, count: string): Record<string, unknown> {
  if (!field.fields) return { [`${filling.text} key`]: valueOf(field.item!, filling, count) };
  return Object.fromEntries(
    field.fields
      .filter((each) => !machinery.test(each.key) && !each.hidden && each.into === undefined)
      .map((each) => [each.key, valueOf(each, filling, count)]),
  );
}
