import { isBlankText } from '../blanks/blanks';
import { nearest } from './nearest';
import type { MapNode, Path, TreeNode } from '../syntax/tree';
import { readScalar } from './read-scalar';
import type { Reading } from './reading';
import { firstPairs } from './references';
import type { Field } from './schema';

type Data = { [key: string]: unknown };

/** Reads the keys of a map that the schema knows; reports the others. */
export function readMap(reading: Reading, field: Field, node: MapNode, path: Path): Data {
  const data: Data = {};
  const given = new Set<string>();
  for (const { key, value } of firstPairs(node)) {
    const name = key.text;
    const known = field.byKey?.get(name);
    if (!known) {
      if (!field.open) reportUnknown(reading, field, name, path);
      continue;
    }
    if (!value || isEmpty(value)) continue;
    given.add(name);
    if (known.into) given.add(known.into);
    const result = readValue(reading, known, value, [...path, name]);
    if (result === undefined) continue;
    if (known.into) merge(data, known, result);
    else data[name] = name in data && Array.isArray(data[name]) ? union(data[name] as unknown[], result) : result;
  }
  if (!reading.foreign) {
    leaveEssentialsOpen(reading, field, data, path, node);
    reportMissing(reading, field, { node, data, given }, path);
  }
  return data;
}

/** Any value under a key, or one item of the list under a `key`. Undefined when it does not fit. */
function readValue(reading: Reading, field: Field, node: TreeNode, path: Path, key = field): unknown {
  if (node.kind === 'scalar' && isBlankText(node.text)) return reading.open(path, node, key);
  if (field.type === 'list') return readList(reading, field, node, path);
  if (field.type === 'map' || (field.fields && node.kind === 'map')) return readMapValue(reading, field, node, path);
  if (node.kind === 'scalar') return readScalar(reading, field, node, path);
  reportNotScalar(reading, field, node, path);
  return undefined;
}

function leaveEssentialsOpen(reading: Reading, field: Field, data: Data, path: Path, node?: MapNode): void {
  for (const { key, essential } of field.fields ?? [])
    if (essential && !reading.foreign && isUnsaid(data[key]) && (essential === true || hasKey(node, key)))
      reading.leaveOpen([...path, key]);
}

function isUnsaid(value: unknown): boolean {
  return value === undefined || String(value).trim() === '';
}

function hasKey(node: MapNode | undefined, key: string): boolean {
  return node?.pairs.some((pair) => pair.key.text === key) === true;
}

function readMapValue(reading: Reading, field: Field, node: TreeNode, path: Path): unknown {
  if (node.kind === 'map')
    return field.byKey ? readMap(reading, field, node, path) : readRecordMap(reading, field, node, path);
  if (node.kind === 'scalar' && field.shorthand) {
    const inner = field.byKey?.get(field.shorthand);
    const item = typeof path[path.length - 1] === 'number' ? path : [...path, 0];
    leaveEssentialsOpen(reading, field, { [field.shorthand]: node.text }, item);
    const given = new Set([field.shorthand]);
    if (!reading.foreign) reportMissing(reading, field, { data: {}, given }, path);
    const value = inner && readValue(reading, inner, node, path);
    return value === undefined ? undefined : { [field.shorthand]: value };
  }
  const keys = field.fields
    ?.filter((each) => !each.hidden)
    .slice(0, 3)
    .map((each) => `\`${each.key}\``)
    .join(', ');
  const found = node.kind === 'seq' ? 'a list' : 'a single value';
  reading.wrongType(path, `${subject(path)} is ${found}; write keys below it${keys ? ` such as ${keys}` : ''}.`);
  return undefined;
}

/** A map whose keys the author chooses. Keys that objects inherit are harmless: they become own keys. */
function readRecordMap(reading: Reading, field: Field, node: MapNode, path: Path): Data {
  const data: Data = {};
  for (const { key, value } of firstPairs(node)) {
    if (!value || isEmpty(value) || !field.item) continue;
    const result = readValue(reading, field.item, value, [...path, key.text]);
    if (result !== undefined)
      Object.defineProperty(data, key.text, { value: result, enumerable: true, configurable: true, writable: true });
  }
  return data;
}

function readList(reading: Reading, field: Field, node: TreeNode, path: Path): unknown[] | undefined {
  const { item } = field;
  if (!item) return undefined;
  const ofMaps = item.type === 'map';
  const owner = (item.shorthand && item.byKey?.get(item.shorthand)) || field;
  if (node.kind !== 'seq') {
    if (node.kind === 'map' && !ofMaps) {
      reading.wrongType(path, `${subject(path)} holds keys; write a list${example(field)}.`);
      return undefined;
    }
    const only = readValue(reading, item, node, node.kind === 'map' ? [...path, 0] : path, owner);
    return only === undefined ? undefined : [only];
  }
  const items: unknown[] = [];
  node.items.forEach((element, index) => {
    const value = isEmpty(element) ? undefined : readValue(reading, item, element, [...path, index], owner);
    if (value !== undefined) items.push(value);
    else if (ofMaps) items.push({});
  });
  // An exact copy: a list that grew item by item has spare capacity, in every record of the programme.
  return items.slice();
}

/** `control: AC-05` also counts under `controls`; `satisfies: {TSC: [...]}` of a control counts under `criteria`. */
function merge(data: Data, field: Field, value: unknown): void {
  const { key, into } = field;
  const values = Array.isArray(value)
    ? value
    : typeof value === 'object'
      ? ((value as { TSC?: unknown[] }).TSC ?? [])
      : [value];
  if (field.type !== 'map' && field.type !== 'list') data[key] = value;
  if (values.length > 0) data[into!] = union((data[into!] as unknown[] | undefined) ?? [], values);
}

function union(a: readonly unknown[], b: unknown): unknown[] {
  return [...new Set([...a, ...(Array.isArray(b) ? (b as unknown[]) : [b])])];
}

function isEmpty(node: TreeNode): boolean {
  return node.kind === 'scalar' && node.type === 'null' && node.style === 'plain';
}

function reportUnknown(reading: Reading, field: Field, key: string, path: Path): void {
  if (reading.foreign || reading.isFull || key.startsWith('x-')) return;
  const close = nearest(key, field.fields?.filter((each) => !each.hidden).map((each) => each.key) ?? [])[0];
  const where = path.length === 0 ? article(reading.kind) : `\`${nameOf(path)}\``;
  reading.report({
    path: [...path, key],
    on: 'key',
    code: 'soc2.schema.unknown-key',
    severity: 'hint',
    message: `\`${shorten(key)}\` is not a key of ${where}${close ? `; did you mean \`${close}\`?` : '. It is kept and ignored.'}`,
    data: { key: shorten(key), ...(close ? { nearest: [close] } : {}) },
  });
}

/** What was found of a map; `node` is absent where a single value stands for it. */
interface Found {
  node?: MapNode;
  data: Data;
  given: ReadonlySet<string>;
}

function reportMissing(reading: Reading, field: Field, { node, data, given }: Found, path: Path): void {
  for (const known of field.fields ?? []) {
    if (!known.missing) continue;
    const isGiven =
      given.has(known.key) && !(known.essential && data[known.key] !== undefined && isUnsaid(data[known.key]));
    const empty = hasKey(node, known.key);
    if (isGiven || (known.essential === 'asked' && !known.required && !empty)) continue;
    const where = path.length === 0 ? `This ${reading.kind}` : `This entry of \`${nameOf(path)}\``;
    reading.report({
      path: empty ? [...path, known.key] : path,
      on: empty ? 'key' : 'value',
      code: 'soc2.schema.missing-key',
      severity: known.missing,
      message: `${where} has no \`${known.key}\`: ${firstSentence(known.description)}`,
      data: { key: known.key },
    });
  }
}

function reportNotScalar(reading: Reading, field: Field, node: TreeNode, path: Path): void {
  const found = node.kind === 'seq' ? 'is a list' : 'holds keys';
  reading.wrongType(path, `${subject(path)} ${found}; write one value${example(field)}.`);
}

function example(field: Field): string {
  const word =
    field.values?.[0]?.value ?? (field.example?.includes('\n') ? undefined : field.example) ?? field.item?.example;
  const common = field.values?.find((each) => each.value === 'quarterly')?.value ?? word;
  return common ? ` such as ${common}` : '';
}

function subject(path: Path): string {
  const last = path[path.length - 1];
  return typeof last === 'number'
    ? `Item ${last + 1} of \`${nameOf(path)}\``
    : `\`${shorten(String(last ?? 'This'))}\``;
}

/** The nearest key on the way up. */
function nameOf(path: Path): string {
  for (let index = path.length - 1; index >= 0; index -= 1)
    if (typeof path[index] === 'string') return shorten(path[index] as string);
  return '';
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** The end of the first sentence of a description, or the colon before its examples. */
const endOfClause = /[.:](\s|$)/;

function firstSentence(description: string): string {
  const end = description.search(endOfClause);
  const sentence = end < 0 ? description : description.slice(0, end);
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}.`;
}

function article(kind: string): string {
  return /^[aeiou]/.test(kind) ? `an ${kind} record` : kind === 'people' ? 'people.yaml' : `a ${kind}`;
}
