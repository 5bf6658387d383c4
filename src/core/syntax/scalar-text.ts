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

/** The value in a given style; block styles and control characters fall back to double quotes. */
export function inStyle(text: string, style: ScalarStyle): string {
  if (style === 'plain') return quoteIfNeeded(text);
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  if (style === 'single' && !/[\u0000-\u001f]/.test(text)) return `'${text.replace(/'/g, "''")}'`;
  return quoted(text);
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * A value rewritten for brackets and braces; one that stands on one line keeps its quotes. Comments in it are dropped:
 * they are ours.
 */
export function asFlow(valueYaml: string): string {
  const text = valueYaml.replace(/^\n/, '');
  const root = parseYaml(text).roots[0];
  if (!root) return text.includes('\n') ? '""' : text;
  const isOneLine =
    !text.includes('\n') &&
    (root.kind === 'scalar' ? root.style !== 'plain' || !/[,[\]{}]/.test(root.text) : root.flow);
  return isOneLine ? text.slice(0, root.end) : flowText(root);
}

/** A node's value on one line, in brackets and braces. */
export function flowText(node: TreeNode): string {
  if (node.kind === 'seq') return `[${node.items.map(flowText).join(', ')}]`;
  if (node.kind === 'map')
    return `{${node.pairs.map((pair) => `${quoteIfNeeded(pair.key.text)}: ${pair.value ? flowText(pair.value) : '""'}`).join(', ')}}`;
  return node.type === 'string' ? quoteIfNeeded(node.text.trimEnd()) : node.text;
}
