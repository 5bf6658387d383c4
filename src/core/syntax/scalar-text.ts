import { parseYaml } from './yaml';
import { scalarValue } from './navigate';
import type { ScalarStyle, TreeNode } from './tree';

const plain = /^[A-Za-z0-9_./(][^#:[\]{},&*!|>'"%@`\n\r\t]*$/;
/** Words that YAML 1.1 or 1.2 reads as something other than text. */
const reserved = /^(?:true|false|null|yes|no|on|off|y|n|~)$/i;
const numeric = /^[-+]?(?:\.\d|\d)[\d_]*(?:\.\d*)?(?:e[-+]?\d+)?$|^0[xo][\da-f]+$/i;

/** A value as YAML writes it, in quotes only where plain text would be misread, in block or in flow style. */
export function quoteIfNeeded(text: string): string {
  if (plain.test(text) && !text.endsWith(' ') && !reserved.test(text) && !numeric.test(text)) return text;
  return quoted(text);
}

/** The value in a given style; block styles and control characters fall back to double quotes. */
export function inStyle(text: string, style: ScalarStyle): string {
  if (style === 'plain') return quoteIfNeeded(text);
  // eslint-disable-next-line no-control-regex
  if (style === 'single' && !/[\u0000-\u001f]/.test(text)) return `'${text.replace(/'/g, "''")}'`;
  return quoted(text);
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A block value rewritten in flow style, for maps that are written in braces. Comments in it are dropped: they are ours. */
export function asFlow(valueYaml: string): string {
  if (!valueYaml.includes('\n')) return valueYaml.replace(/\s+#[^\n]*$/, '');
  const root = parseYaml(valueYaml.replace(/^\n/, '')).roots[0];
  return root ? flowText(root) : '""';
}

function flowText(node: TreeNode): string {
  if (node.kind === 'seq') return `[${node.items.map(flowText).join(', ')}]`;
  if (node.kind === 'map') return `{${node.pairs.map((pair) => `${pair.key.text}: ${pair.value ? flowText(pair.value) : '""'}`).join(', ')}}`;
  return node.type === 'string' ? quoteIfNeeded(node.text.trimEnd()) : String(scalarValue(node));
}
