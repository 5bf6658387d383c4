import type { Path, ScalarNode } from '../syntax/tree';
import { parseDate } from './dates';
import { folderName } from './folder-name';
import { nearest } from './nearest';
import type { Reading } from './reading';
import { canonical } from './references';
import type { Field } from './schema';

const idForm = /^[A-Za-z][A-Za-z0-9._-]*$/;

/** Whether a text has the form of an id: a letter, then letters, digits, dot, dash and underscore. */
export function isId(text: string): boolean {
  return idForm.test(text);
}

/** Words that YAML 1.1 readers read as booleans and YAML 1.2 for text. */
const booleanWords: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['y', true],
  ['on', true],
  ['false', false],
  ['no', false],
  ['n', false],
  ['off', false],
]);

/** A single value as its field wants it; undefined, and a problem, when it does not fit. */
export function readScalar(reading: Reading, field: Field, node: ScalarNode, path: Path): unknown {
  switch (field.type) {
    case 'date':
      return readDate(reading, node, path);
    case 'enum':
      return readEnum(reading, field, node, path);
    case 'number':
      return readNumber(reading, field, node, path);
    case 'boolean':
      return readBoolean(reading, node, path);
    default:
      return readText(reading, field, node, path);
  }
}

/** A path from the root of the disk or from the home folder. */
const absoluteStart = /^[/~]/;

function readText(reading: Reading, field: Field, node: ScalarNode, path: Path): string | undefined {
  const { text } = node;
  if (field.folder && (absoluteStart.test(text) || folderName(text) === undefined)) {
    reading.wrongType(
      path,
      `\`${cut(text)}\` is no folder of the programme; name one below the manifest such as \`${field.default ?? field.key}\`, which is used until then.`,
    );
    return undefined;
  }
  if (field.ref) return canonical(field.ref, text);
  if (field.id && !reading.foreign && !isId(text)) {
    reading.report({
      path,
      on: 'value',
      code: 'soc2.schema.bad-id',
      severity: 'error',
      message: `\`${cut(text)}\` is not an id: begin with a letter; then letters, digits, dot, dash and underscore.`,
      data: { value: cut(text), ...suggestion(text) },
    });
  }
  return text;
}

function suggestion(text: string): { replacement?: string } {
  const mended = text
    .slice(0, 60)
    .trim()
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z]+/, '')
    .replace(/-+$/, '');
  return mended ? { replacement: mended } : {};
}

function readDate(reading: Reading, node: ScalarNode, path: Path): string | undefined {
  const date = parseDate(node.text);
  if (date === undefined) {
    reading.report({
      path,
      on: 'value',
      code: 'soc2.schema.bad-date',
      severity: 'error',
      message: `\`${cut(node.text)}\` is not a date; write year, month and day such as 2026-01-15.`,
      data: { value: cut(node.text) },
    });
  } else if (date !== node.text && !reading.foreign) {
    reading.report({
      path,
      on: 'value',
      code: 'soc2.schema.date-format',
      severity: 'hint',
      message: `\`${cut(node.text)}\` is read as ${date}; write it so.`,
      data: { value: cut(node.text), replacement: date },
    });
  }
  return date;
}

function readEnum(reading: Reading, field: Field, node: ScalarNode, path: Path): string | number | undefined {
  const value = field.lookup?.get(node.text);
  if (value !== undefined || isReportedByRule(reading, path)) return value;
  const values = field.values?.map((each) => each.value) ?? [];
  const close = nearest(node.text, values);
  const help = close[0] ? `did you mean ${close[0]}?` : `write ${oneOf(values)}.`;
  reading.report({
    path,
    on: 'value',
    code: 'soc2.schema.unknown-value',
    severity: 'error',
    message: `\`${cut(node.text)}\` is not a value of \`${keyOf(path)}\`; ${help}`,
    data: { value: cut(node.text), nearest: close, values },
  });
  return undefined;
}

/** `soc2.report.type-missing` reports every type that is neither 1 nor 2. */
function isReportedByRule(reading: Reading, path: Path): boolean {
  return reading.kind === 'manifest' && path.length === 2 && path[0] === 'report' && path[1] === 'type';
}

function readNumber(reading: Reading, field: Field, node: ScalarNode, path: Path): number | undefined {
  const number = node.text.trim() === '' ? Number.NaN : Number(node.text);
  const [least, most] = field.range ?? [-Infinity, Infinity];
  if (Number.isFinite(number) && number >= least && number <= most) return number;
  const bounds = !Number.isFinite(number)
    ? 'write a number'
    : number < least
      ? `write ${least} or more`
      : `write ${most} or less`;
  reading.wrongType(path, `\`${keyOf(path)}\` is \`${cut(node.text)}\`; ${bounds}.`);
  return undefined;
}

function readBoolean(reading: Reading, node: ScalarNode, path: Path): boolean | undefined {
  const value = booleanWords.get(node.text.toLowerCase());
  if (value === undefined) {
    reading.wrongType(path, `\`${keyOf(path)}\` is \`${cut(node.text)}\`; write true or false.`);
  } else if (node.type !== 'boolean') {
    reading.report({
      path,
      on: 'value',
      code: 'soc2.schema.wrong-type',
      severity: 'hint',
      message: `\`${cut(node.text)}\` is text for some YAML readers and a boolean for others; write ${value}.`,
      data: { value: cut(node.text), replacement: String(value) },
    });
  }
  return value;
}

function oneOf(values: readonly string[]): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values[values.length - 1]!}`;
}

function keyOf(path: Path): string {
  for (let index = path.length - 1; index >= 0; index -= 1)
    if (typeof path[index] === 'string') return cut(path[index] as string);
  return '';
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
