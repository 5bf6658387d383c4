import assert from 'node:assert/strict';
import type { Block } from '../../../src/core/description/block';
import { differs } from '../../../src/core/description/spelling';
import type { OutsideInput } from '../../../src/core/index/outside-facts';
import { blocksOf, reportOf, type Files } from './programme';
import { yaml } from '../../../src/core/syntax/text-block';

/** A sentence with its wording for one, two and three items, at a block (`*` in its id stands for a vendor, a criterion, …). */
export interface Template {
  block: string;
  /** The block itself, when `block` holds a `*`. */
  at?: string;
  make(count: number): Files;
  /** What the host knows beyond the files. */
  facts?(count: number): OutsideInput[];
  texts: readonly [one: string, two: string, three: string];
}

const tags = /[.!?]{2}| {2}|\bundefined\b|\bNaN\b|\[object|,,| ,| \./;

/** Compares the text of the block, and looks at it in American spelling too. */
export function check({ block, at = block, make, facts = () => [], texts }: Template): void {
  texts.forEach((expected, index) => {
    const files = make(index + 1);
    assert.equal(textAt(blocks(files, at, facts(index + 1)), at), expected, `${block} with ${index + 1}`);
    assert.doesNotMatch(expected, tags);
    const american = textAt(
      blocks(
        {
          ...files,
          'soc2.yaml': yaml`
            ${files['soc2.yaml'] ?? ''}

            description: {spelling: american}
          `,
        },
        at,
        facts(index + 1),
      ),
      at,
    );
    assert.ok(!differs(american), american);
  });
}

/** Section III, or the report for ids that only it has. */
function blocks(files: Files, id: string, facts: readonly OutsideInput[]): Block[] {
  return /^(?:I|II|IV|V|cover|dashboard)\//.test(id) ? reportOf(files, { dashboard: true }, facts) : blocksOf(files);
}

function textAt(list: readonly Block[], id: string): string {
  const block = list.find((each) => each.id === id);
  assert.ok(block, `${id} is not there: ${list.map((each) => each.id).join(' ')}`);
  return textOfBlock(block);
}

export function textOfBlock(block: Block): string {
  if (block.type === 'paragraph') return block.text.map((each) => each.text).join('');
  if (block.type === 'list') return block.items.map((item) => item.text.map((each) => each.text).join('')).join('\n');
  return 'text' in block && typeof block.text === 'string' ? block.text : '';
}

/** Lines for each of `count` items, numbered from 1. */
export function each(count: number, line: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index + 1)).join('');
}
