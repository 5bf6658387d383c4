import type { ScalarNode } from './tree';

const number =
  /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** The spellings of null in YAML's core schema. */
const nullWord = /^(?:~|null|Null|NULL)$/;

/** The spellings of booleans in YAML's core schema. */
const booleanWord = /^(?:true|True|TRUE|false|False|FALSE)$/;

/** What the core schema of YAML 1.2 makes of a plain scalar. */
export function plainType(text: string): ScalarNode['type'] {
  const code = text.charCodeAt(0);
  // Nearly every value begins with a letter that begins no other type.
  if (
    code > 57 &&
    code !== 116 &&
    code !== 84 &&
    code !== 102 &&
    code !== 70 &&
    code !== 110 &&
    code !== 78 &&
    code !== 126
  )
    return 'string';
  if (nullWord.test(text)) return 'null';
  if (booleanWord.test(text)) return 'boolean';
  return number.test(text) ? 'number' : 'string';
}
