import type { Block } from '../../../../src/core/description/block';
import type { Facts } from './facts';
import { textOf, type Placed, type SectionName } from './printed';

/** Sentences that send the reader to another section, and the section that they mean. */
const references: readonly (readonly [from: SectionName, words: RegExp, to: SectionName])[] = [
  ['criteria', /not relevant.*?section ([\d.]+)/, 'not-relevant'],
  ['criteria', /complementary.*?section ([\d.]+)/, 'subservice'],
  ['overview', /not covered.*?section ([\d.]+)/, 'boundaries'],
  ['control-environment', /wording.*?section ([\d.]+)/, 'criteria'],
  ['subservice', /beside the controls.*?section ([\d.]+)/, 'criteria'],
];

/** Numbers of sections that do not belong to the section that is meant. */
export function referenceProblems(placed: readonly Placed[]): string[] {
  const numbers = new Map(
    placed.flatMap(({ section, block }) =>
      block.type === 'heading' && /^\d/.test(block.number ?? '') ? [[block.number, section] as const] : [],
    ),
  );
  return placed.flatMap(({ section, block }) =>
    references
      .filter(([from]) => from === section && !block.sources.some((each) => each.kind === 'narrative'))
      .flatMap(([, words, to]) => {
        const number = block.type === 'table' ? undefined : words.exec(textOf(block))?.[1]?.replace(/\.$/, '');
        return number !== undefined && numbers.get(number) !== to
          ? [`${block.id} means ${to} by section ${number}, which is ${numbers.get(number)}`]
          : [];
      }),
  );
}

/** Sections follow the order of the manifest; those that it does not name come behind, in the usual order. */
export function orderProblems(placed: readonly Placed[], { manifest }: Facts): string[] {
  const main: SectionName[] = placed.flatMap(({ section, block }) =>
    block.type === 'heading' && block.level === 1 && section !== 'glossary' && section !== 'front' ? [section] : [],
  );
  const usual: SectionName[] = [
    'overview',
    'commitments',
    'components',
    'control-environment',
    'incidents',
    'criteria',
    'not-relevant',
    'subservice',
    'cuecs',
    'changes',
  ];
  const wanted = (manifest.description?.order ?? []) as SectionName[];
  const expected = [...wanted, ...usual.filter((each) => !wanted.includes(each))].filter((each) => main.includes(each));
  const numbered = placed.flatMap(({ block }) =>
    block.type === 'heading' && block.level === 1 && block.number ? [block.number] : [],
  );
  return [
    ...(main.join() === expected.join() ? [] : [`sections stand as ${main.join()}, not as ${expected.join()}`]),
    ...(numbered.every((each, index) => each === String(index + 1))
      ? []
      : [`sections are numbered ${numbered.join()}`]),
  ];
}

/** The first SOC 2 of a document carries the mark where the manifest asks for it, and nothing else does. */
export function markProblems(blocks: readonly Block[], { manifest }: Facts): string[] {
  const text = blocks.map(textOf).join('\n');
  const marks = text.split('®').length - 1;
  const first = /SOC 2(.)/s.exec(text)?.[1];
  if (manifest.description?.registered && first !== undefined)
    return marks === 1 && first === '®' ? [] : [`${marks} marks, and ${first} behind the first SOC 2`];
  return marks === 0 ? [] : [`${marks} marks that nobody asked for`];
}

/** Words in British spelling where American is wanted, and the other way round. Texts of random programmes hold neither. */
export function spellingProblems(blocks: readonly Block[], { manifest }: Facts): string[] {
  const wrong =
    manifest.description?.spelling === 'american'
      ? /\b\w*(?:organis|authoris|recognis|sanitis)\w*|\bback-up|\bprogramme|\b\d{1,2} (?:January|March|June|July|December) \d{4}/i
      : /\b\w*(?:organiz|authoriz|recogniz|sanitiz)\w*|\b(?:January|March|June|July|December) \d{1,2},/i;
  return blocks
    .filter((block) => !block.sources.some((each) => each.kind === 'narrative'))
    .flatMap((block) => (wrong.test(textOf(block)) ? [`${block.id}: ${wrong.exec(textOf(block))![0]}`] : []));
}
