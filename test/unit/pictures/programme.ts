import type { Block } from '../../../src/core/description/block';
import type { GraphPicture } from '../../../src/core/description/pictures/picture';
import { blocksOf, reportOf, manifest, type Files } from '../description/programme';
import { yaml } from '../../../src/core/syntax/text-block';

export type Figure = Extract<Block, { type: 'figure' }>;

/** A manifest with these lines below `system`. */
export function withSystem(lines: string, files: Files = {}): Files {
  return {
    'soc2.yaml': manifest.replace(
      'name: Acme Widgets',
      yaml`
        name: Acme Widgets
        ${lines}
      `,
    ),
    ...files,
  };
}

export function figuresIn(files: Files): Figure[] {
  return reportOf(files).filter((each): each is Figure => each.type === 'figure');
}

/** The figure of a section of the description. */
export function figureOf(files: Files, section: 'boundaries' | 'data'): Figure | undefined {
  return blocksOf(files).find((each): each is Figure => each.type === 'figure' && each.section === section);
}

export function graphOf(figure: Figure | undefined): GraphPicture {
  if (figure?.picture.type !== 'graph') throw new Error('There is no graph.');
  return figure.picture;
}

/** Items of the words, nested ones behind ` > `. */
export function wordsOf(figure: Figure | undefined): string[] {
  return (figure?.words ?? []).flatMap((item) => [
    item.text.map((each) => each.text).join(''),
    ...(item.children ?? []).map((child) => ` > ${child.text.map((each) => each.text).join('')}`),
  ]);
}

/** `count` lines made by `line`, which is given numbers from 1. */
export function lines(count: number, line: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index + 1)).join('');
}
