import type { Random } from '../../support/random';
import { textBlock } from '../../../src/core/syntax/text-block';

/** Scalars as they may be written, for block and for flow style. */
const values = [
  'plain',
  'two words',
  "'single, quoted'",
  '"double: \\"quoted\\""',
  '12',
  '2.10',
  'true',
  '~',
  '2026-01-15',
  'a#b',
  'http://x.y/z',
  "''",
  'é😀',
  "it's",
];
const flows = [
  '[]',
  '{}',
  '[a, b]',
  '[ a , "b, c" ]',
  '{k: v}',
  '{ k: [1, 2], m: {n: o} }',
  '[{id: a, text: b c}, d]',
  textBlock`
    [
        a, # in a flow
        b
      ]`,
];

/** A random block map with comments in every place that people put them; the same choices give the same text. */
export function randomYaml(random: Random): string {
  const lines: string[] = [];
  let comments = 0;
  const comment = (): string => `# c${(comments += 1)} - x: [y]`;
  const remark = (): string => (random.below(4) === 0 ? ` ${comment()}` : '');
  const own = (indent: string): void => {
    if (random.below(6) === 0) lines.push(`${indent}${comment()}`);
    if (random.below(10) === 0) lines.push('');
  };
  const map = (indent: string, depth: number, head = indent): void => {
    const count = 1 + random.below(4);
    for (let index = 0; index < count; index += 1) {
      const lead = index === 0 ? head : indent;
      if (index > 0) own(indent);
      value(`${lead}k${index}:`, indent, depth);
    }
  };
  const value = (lead: string, indent: string, depth: number): void => {
    const kind = random.below(depth > 2 ? 6 : 10);
    if (kind < 3) lines.push(`${lead} ${random.pick(values)}${remark()}`);
    else if (kind === 3) lines.push(`${lead} ${random.pick(flows).replace(/\n {2}/g, `\n${indent}`)}${remark()}`);
    else if (kind === 4) lines.push(`${lead}${remark()}`);
    else if (kind === 5)
      lines.push(
        `${lead} ${random.pick(['>', '|', '>-', '|-'])}${remark()}`,
        `${indent}  one # text`,
        ...(random.below(2) ? [''] : []),
        `${indent}  - two: three`,
      );
    else if (kind < 8) {
      lines.push(`${lead}${remark()}`);
      own(`${indent}  `);
      map(`${indent}  `, depth + 1);
    } else {
      lines.push(`${lead}${remark()}`);
      const deeper = random.below(2) ? `${indent}  ` : indent;
      for (let count = 1 + random.below(3); count > 0; count -= 1) {
        own(deeper);
        if (random.below(2)) lines.push(`${deeper}- ${random.pick([...values, '-5', '[a, b]'])}${remark()}`);
        else map(`${deeper}  `, depth + 1, `${deeper}- `);
      }
    }
  };
  own('');
  map('', 0);
  own('');
  return `${lines.join('\n')}\n`;
}
