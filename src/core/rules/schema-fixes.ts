import { blanks } from '../blanks/blanks';
import { categories } from '../criteria/catalogue';
import type { Entity } from '../index/entity';
import { placeOf } from '../model/place';
import { fieldAt } from '../model/schema';
import type { IdKind } from '../model/kinds';
import { replaceScalar, setValue } from '../syntax/edit';
import { keyNodeAt, nodeAt, pairOf } from '../syntax/navigate';
import type { Path } from '../syntax/tree';
import type { Finding, Fix, RuleContext } from './rule';
import { editHere } from './support/fixes';

/** Longer lists of choices are not offered as fixes. */
const mostChoices = 12;

/** Fixes of schema problems, which belong to no rule. */
export function schemaFixes(problem: Finding & { code: string }, entity: Entity, context: RuleContext): readonly Fix[] {
  const path = problem.data?.path;
  if (!entity.node || !Array.isArray(path)) return [];
  switch (problem.code) {
    case 'soc2.schema.unknown-key':
      return renamed(problem, path as Path, entity, context);
    case 'soc2.schema.unknown-value':
      return replaced(problem, path as Path, entity, context);
    case 'soc2.schema.date-format':
      return rewritten(problem, path as Path, entity, context, true);
    case 'soc2.schema.wrong-type':
      return rewritten(problem, path as Path, entity, context, true);
    case 'soc2.schema.bad-id':
      return rewritten(problem, path as Path, entity, context, false);
    case 'soc2.schema.missing-key':
      return inserted(problem, path as Path, entity, context);
    case 'soc2.schema.open':
      return filled(path as Path, entity, context);
    default:
      return [];
  }
}

/**
 * Renames the key to a similar known key, unless the map has that key already; or marks the key as the author's own.
 */
function renamed(problem: Finding, path: Path, entity: Entity, context: RuleContext): Fix[] {
  const key = keyNodeAt(entity.node!, path);
  const map = key?.parent;
  if (!key || map?.kind !== 'map') return [];
  const meant = words(problem.data?.nearest).filter((each) => !pairOf(map, each));
  return [
    ...meant.flatMap((each, index) =>
      editHere(context, `Rename to ${each}`, replaceScalar(context.file.tree, key, each), { preferred: index === 0 }),
    ),
    ...(pairOf(map, `x-${key.text}`)
      ? []
      : editHere(
          context,
          `Keep as x-${short(key.text)}, a key of your own`,
          replaceScalar(context.file.tree, key, `x-${key.text}`),
        )),
  ];
}

function replaced(problem: Finding, path: Path, entity: Entity, context: RuleContext): Fix[] {
  const node = nodeAt(entity.node!, path);
  const near = words(problem.data?.nearest);
  const all = words(problem.data?.values);
  const isSlip = near[0]?.toLowerCase() === String(problem.data?.value).toLowerCase();
  const choices = near.length > 0 || all.length > mostChoices ? near : all;
  if (node?.kind !== 'scalar') return [];
  return choices.flatMap((each, index) =>
    editHere(context, `Replace by ${each}`, replaceScalar(context.file.tree, node, each), {
      preferred: near.length > 0 && index === 0,
      ...(isSlip && index === 0 ? { safe: true } : {}),
    }),
  );
}

/** A boolean, which must have no quotes. */
const booleanWord = /^(?:true|false)$/;

/** Rewrites the value in the form that the schema requires. */
function rewritten(problem: Finding, path: Path, entity: Entity, context: RuleContext, safe: boolean): Fix[] {
  const node = nodeAt(entity.node!, path);
  const text = problem.data?.replacement;
  if (node?.kind !== 'scalar' || typeof text !== 'string') return [];
  const isWord = booleanWord.test(text);
  const edit = isWord
    ? { start: node.start, end: node.end, newText: text }
    : replaceScalar(context.file.tree, node, text);
  return editHere(context, `Write ${text}`, edit, { preferred: true, ...(safe ? { safe } : {}) });
}

/** Inserts a missing key: one fix for each allowed value, or a blank. */
function inserted(problem: Finding, path: Path, entity: Entity, context: RuleContext): Fix[] {
  const key = String(problem.data?.key);
  const at = path[path.length - 1] === key ? path.slice(0, -1) : path;
  const map = nodeAt(entity.node!, at);
  const field = fieldAt(entity.kind, [...at, key]);
  if (map?.kind !== 'map' || !field) return [];
  const insert = (value: string, title: string): Fix[] =>
    editHere(context, title, setValue(context.file.tree, map, key, value, placeOf(entity.kind, at, key)));
  if (field.type === 'list' || (field.type === 'map' && !field.shorthand)) return [];
  if (field.values)
    return field.values.slice(0, mostChoices).flatMap(({ value }) => insert(value, `Set ${key}: ${value}`));
  if (field.ref) return idsOf(field.ref, context).flatMap((id) => insert(id, `Set ${key}: ${id}`));
  if (field.type === 'date')
    return context.view.today ? insert(context.view.today, `Set ${key} to today (${context.view.today})`) : [];
  return field.id ? [] : insert(blanks.value, `Insert ${key}, to be written over`);
}

/** Replaces a blank by one of the values that the model or the programme knows. */
function filled(path: Path, entity: Entity, context: RuleContext): Fix[] {
  const node = nodeAt(entity.node!, path);
  const found = fieldAt(entity.kind, path);
  const field = found?.item ?? found;
  if (node?.kind !== 'scalar' || !field) return [];
  const known = field.ref ? idsOf(field.ref, context) : (field.values ?? []).map((each) => each.value);
  return known
    .slice(0, mostChoices)
    .flatMap((each) =>
      editHere(context, `Set ${field.key || found!.key}: ${each}`, replaceScalar(context.file.tree, node, each)),
    );
}

function idsOf(kind: IdKind, context: RuleContext): readonly string[] {
  if (kind === 'category') return categories.map((each) => each.id);
  const ids = context.view.ids(kind);
  return ids.length > mostChoices ? [] : ids;
}

function words(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
