import assert from 'node:assert/strict';
import { lineStarts } from '../../../src/core/syntax/positions';
import { parseSource } from '../../../src/core/syntax/source';
import type { TreeNode } from '../../../src/core/syntax/tree';
import { readBlockLine } from '../../../src/service/cursor/block-lines';
import { blockScalarAt, type BlockScalar } from '../../../src/service/cursor/block-scalar';
import { randomOf, type Random } from '../../support/random';

const found = (text: string, line: number, column?: number): BlockScalar | undefined =>
  blockScalarAt(text, { start: 0, end: text.length }, lineStarts(text), line, column);

/** The block scalar that is open above a line, read from the beginning of the file. */
function readForwards(lines: readonly string[], line: number): BlockScalar | undefined {
  let open: BlockScalar | undefined;
  for (const [index, text] of lines.slice(0, line).entries()) {
    const indent = /^[ \t]*/.exec(text)![0].length;
    if (open && (indent === text.length || indent > open.parent)) {
      if (indent < text.length && !open.begun) open = { ...open, indent, begun: true };
      continue;
    }
    const { entries, content } = readBlockLine(text);
    const last = entries[entries.length - 1];
    const value = last?.type === 'key' ? last.valueColumn : content;
    const sign = /^(?:[&!]\S*[ \t]+){0,2}[|>]([-+0-9]{0,2})[ \t]*(?:[ \t]#.*)?$/.exec(text.slice(value));
    const indented = Number(/[1-9]/.exec(sign?.[1] ?? '')?.[0] ?? 2);
    open =
      last && sign
        ? { line: index, value, parent: last.column, indent: last.column + indented, begun: false }
        : undefined;
  }
  const next = lines.slice(line + 1).find((each) => each.trim() !== '');
  const indent = next === undefined ? 0 : /^[ \t]*/.exec(next)![0].length;
  return open && !open.begun && indent > open.parent ? { ...open, indent } : open;
}

const scraps = [
  ...['a: >', 'b: |-', 'c:', 'd: &x !t >2 # why', '- |', '- e: >+', '- - |', '- f:', '-', 'word', '', '  ', '\t'],
  ...['# note: |', '---', '...', 'text |', '"h": >', 'word and >'],
];

/** Lines that nobody would write, with keys whose value is a sign, a blank or nothing at all. */
function anyLines(pick: Random): string[] {
  return Array.from({ length: 1 + pick.below(14) }, () => {
    const blanks = pick.below(10) === 0 ? '\t' : ' '.repeat(pick.pick([0, 0, 1, 2, 2, 4, 6]));
    return blanks + pick.pick(scraps);
  });
}

const texts = ['more text', 'key: |', '- |', '- item: >', 'word >', '# no comment', '---x', ''];

/** One key with a value of any style, in lines; `depth`: its column. */
function anyEntry(pick: Random, key: string, depth: number): string[] {
  const pad = ' '.repeat(depth);
  const deeper = pad + ' '.repeat(1 + pick.below(4));
  const inner = (list: readonly string[]): string[] =>
    Array.from({ length: 1 + pick.below(4) }, () => pick.pick(list)).map(
      (each) => each && deeper + ' '.repeat(2 * pick.below(2)) + each,
    );
  switch (pick.below(8)) {
    case 0:
    case 1:
      return [
        `${pad}${key}: ${pick.pick(['|', '>-', '>', '|+', '&n |', '> # why'])}`,
        `${deeper}First.`,
        ...inner(texts),
      ];
    case 2:
      return [`${pad}${key}: "begun`, ...inner(texts), `${deeper}ended |"`];
    case 3:
      return [`${pad}${key}: 'begun |`, ...inner(texts), `${deeper}it''s ended'`];
    case 4:
      return [`${pad}${key}: plain >`, ...inner(['word |', '- |', '- >', '|']), `${deeper}ended`];
    case 5:
      return [`${pad}${key}: [one,`, `${deeper}"two |",`, `${deeper}'- |'`, `${deeper}]`];
    case 6:
      return [`${pad}${key}:`, ...anyMap(pick, depth + 2)];
    default:
      return [
        `${pad}${key}: # |`,
        ...[0, 1].flatMap(() => {
          const [first, ...others] = anyMap(pick, depth + 4);
          return [`${pad}  - ${first!.trimStart()}`, ...others];
        }),
      ];
  }
}

function anyMap(pick: Random, depth: number): string[] {
  return Array.from({ length: 1 + pick.below(depth > 6 ? 1 : 3) }, (_, index) => [
    ...(index > 0 && pick.below(5) === 0 ? ['', `${' '.repeat(depth)}# note: |`] : []),
    ...(depth > 6 ? [`${' '.repeat(depth)}k${index}: v`] : anyEntry(pick, `k${index}`, depth)),
  ]).flat();
}

/** Lines of block scalars, each with the line that opens it. */
function blocksIn(text: string): Map<number, number> {
  const starts = lineStarts(text);
  const lineOf = (offset: number): number => starts.filter((each) => each <= offset).length - 1;
  const lines = new Map<number, number>();
  const visit = (node: TreeNode | undefined): void => {
    if (node?.kind === 'map') for (const pair of node.pairs) visit(pair.value);
    if (node?.kind === 'seq') for (const each of node.items) visit(each);
    if (node?.kind !== 'scalar' || (node.style !== 'literal' && node.style !== 'folded')) return;
    const head = lineOf(node.start);
    for (let line = head + 1; line <= lineOf(node.end - 1); line += 1) lines.set(line, head);
  };
  const { roots, problems } = parseSource('controls/a.yaml', text);
  assert.deepEqual(problems, [], text);
  for (const each of roots) visit(each);
  return lines;
}

describe('property: the block scalar around a line', () => {
  it('is the one that reading the file from its beginning finds, whatever its lines hold', () => {
    const pick = randomOf(11);
    for (let round = 0; round < 4000; round += 1) {
      const lines = anyLines(pick);
      for (const end of ['\n', '\r\n']) {
        const text = lines.join(end);
        for (let line = 0; line < lines.length; line += 1)
          assert.deepEqual(found(text, line), readForwards(lines, line), `line ${line} of\n${text}`);
      }
    }
  });

  it('is the one of the parser, with texts in quotes, in brackets and over several lines around it', () => {
    const pick = randomOf(12);
    let inside = 0;
    for (let round = 0; round < 600; round += 1) {
      const documents = Array.from({ length: 1 + pick.below(2) }, () => anyMap(pick, 0));
      const lines = documents.flatMap((each, index) => (index > 0 ? ['---', ...each] : each));
      for (const end of ['\n', '\r\n']) {
        const text = lines.join(end) + end;
        const blocks = blocksIn(text);
        for (const [line, own] of lines.entries()) {
          if (own.trim() === '') continue;
          const column = own.length - own.trimStart().length;
          assert.equal(found(text, line, column)?.line, blocks.get(line), `line ${line} of\n${text}`);
          inside += blocks.has(line) ? 1 : 0;
        }
      }
    }
    assert.ok(inside > 1000, `${inside} lines of block scalars`);
  });

  it('costs the lines up to the next one at column 0', () => {
    for (const [head, most] of [
      [['- id: A', '  statement: >', '    Text.', '  owner: ceo', ''], 60],
      [['a: |', '  Text.', 'b: >-', '  Text.', ''], 30],
    ] as const) {
      const text = head.join('\n').repeat(2000);
      const starts = lineStarts(text);
      let read = 0;
      const counted = new Proxy(starts, {
        get: (list, key) => ((read += 1), Reflect.get(list, key) as unknown),
      });
      const line = starts.length - 2;
      blockScalarAt(text, { start: 0, end: text.length }, counted, line);
      assert.ok(read <= most, `${read} looks at lines for line ${line}`);
    }
  });
});
