import { quotedBlank } from '../blanks/blanks';
import { parseYaml } from './yaml';
import type { ScalarStyle, TreeNode } from './tree';

// eslint-disable-next-line no-control-regex -- they are what is looked for
const plain = /^[A-Za-z0-9_./(][^#:[\]{},&*!|>'"%@`\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]*$/;
/** Words that YAML 1.1 or 1.2 reads as something other than text. */
const reserved = /^(?:true|false|null|yes|no|on|off|y|n|~)$/i;
const numeric = /^[-+]?(?:\.\d|\d)[\d_]*(?:\.\d*)?(?:e[-+]?\d+)?$|^0[xob][\da-f]+$|^[-+]?\.(?:inf|nan)$/i;

/** A value as YAML writes it, in quotes only where plain text would be misread, in block or in flow style. */
export function quoteIfNeeded(text: string): string {
  if (plain.test(text) && !text.endsWith(' ') && !reserved.test(text) && !numeric.test(text)) return text;
  return quoted(text);
}

/**
 * Words of a person as a value on one line: the one form in which text is written between braces, where a comma would
 * end it.
 */
export function oneLineValue(text: string): string {
  return quoteIfNeeded(text.replace(/\s+/g, ' ').trim());
}

/** Characters that single quotes cannot hold on one line. */
// eslint-disable-next-line no-control-regex
const controlCharacter = /[\u0000-\u001f]/;

/** The value in a given style; block styles and control characters fall back to double quotes. */
export function inStyle(text: string, style: ScalarStyle): string {
  if (style === 'plain') return quoteIfNeeded(text);
  if (style === 'single' && !controlCharacter.test(text)) return `'${text.replace(/'/g, "''")}'`;
  return quoted(text);
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Characters that end a plain value in brackets and braces. */
const flowIndicator = /[,[\]{}]/;

/** A value that is the same everywhere, like `CC6.1`. */
const bareId = /^[A-Z][A-Z\d]*(?:[.-]\d+)*$/;

/**
 * A value rewritten for brackets and braces; a value on one line keeps its quotes. Comments in it are dropped: they are
 * ours.
 */
export function asFlow(valueYaml: string): string {
  if (bareId.test(valueYaml)) return valueYaml;
  const text = valueYaml.replace(/^\n/, '');
  const root = parseYaml(text).roots[0];
  if (!root) return text.includes('\n') ? '""' : text;
  const isOneLine =
    !text.includes('\n') &&
    (root.kind === 'scalar' ? root.style !== 'plain' || !flowIndicator.test(root.text) : root.flow);
  return isOneLine ? quotedBlank(text.slice(0, root.end)) : flowSource(root);
}

/** A node's value on one line, in brackets and braces. */
export function flowSource(node: TreeNode): string {
  if (node.kind === 'seq') return `[${node.items.map(flowSource).join(', ')}]`;
  if (node.kind === 'map')
    return `{${node.pairs.map((pair) => `${quoteIfNeeded(pair.key.text)}: ${pair.value ? flowSource(pair.value) : '""'}`).join(', ')}}`;
  return node.type === 'string' ? quotedBlank(quoteIfNeeded(node.text.trimEnd())) : node.text;
}
