import assert from 'node:assert/strict';
import type { Block } from '../../../src/core/description/block';
import { report } from '../../../src/core/description/report';
import { graphviz } from '../../../src/export/pictures/graphviz';
import { layout } from '../../../src/export/pictures/layout';
import { svg } from '../../../src/export/pictures/svg';
import { harmlessCase, hostileCases } from '../../support/hostile/documents';
import { programmeOf } from '../../support/example';
import { filesOf, randomProgramme } from '../../support/random-programme';
import { xmlProblem } from './xml';

type Figure = Extract<Block, { type: 'figure' }>;

const figuresOf = (blocks: readonly Block[]): Figure[] =>
  blocks.filter((each): each is Figure => each.type === 'figure');
const load = graphviz();

async function drawn(figure: Figure): Promise<string> {
  return svg(await layout(figure.picture, () => load), { title: figure.caption, desc: figure.caption, id: figure.id });
}

/** What is wrong with a drawing as a part of a page or of a file. */
function problemsOf(markup: string): string[] {
  // Text between tags and values of attributes are escaped, so that these patterns cannot end within one.
  const tags = (markup.match(/<[^>]*>/g) ?? []).join('\n').replace(/"[^"]*"/g, '""');
  const names = new Set([...markup.matchAll(/<([\w:]+)/g)].map((each) => each[1]!));
  const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(markup) ?? []).map(Number);
  const numbers = [...markup.matchAll(/ (?:x|y|width|height|d|rx|font-size)="([^"]*)"/g)].map((each) => each[1]!);
  return [
    ...[xmlProblem(markup) ?? ''].filter(Boolean),
    ...[...names]
      .filter((name) => !/^(?:svg|title|desc|g|rect|path|line|text|tspan)$/.test(name))
      .map((name) => `an element ${name}`),
    ...[...tags.matchAll(/\s(on\w+|href|xlink:href|style|src)=/gi)].map((each) => `an attribute ${each[1]}`),
    ...numbers.filter((each) => !/^[\d\s.,eMLCZ-]*$/.test(each)).map((each) => `a place ${each}`),
    ...(width > 0 && height > 0 && width < 5000 && height < 20_000 ? [] : [`a size of ${width} by ${height}`]),
  ];
}

describe('hostile text: pictures', function () {
  this.timeout(60_000);

  it('stays text, in drawings with the same boxes, frames and arrows', async () => {
    const expected = figuresOf(harmlessCase().blocks);
    assert.ok(expected.length > 3);
    const boxes = (markup: string): number => markup.split('<rect').length;
    const plain = await Promise.all(expected.map(drawn));
    for (const given of hostileCases()) {
      const figures = figuresOf(given.blocks);
      for (const [index, figure] of figures.entries()) {
        const markup = await drawn(figure);
        assert.deepEqual(problemsOf(markup), [], `${given.name}: ${expected[index]!.id}`);
        assert.equal(boxes(markup), boxes(plain[index]!), `${given.name}: ${expected[index]!.id}`);
        assert.ok(markup.length < 20 * plain[index]!.length + 100_000, `${given.name}: ${markup.length} characters`);
      }
    }
  });

  it('of random programmes are drawn, and drawn the same twice', async () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      for (const figure of figuresOf(report(programmeOf(filesOf(randomProgramme(seed))).view('full')))) {
        const markup = await drawn(figure);
        assert.deepEqual(problemsOf(markup), [], `seed ${seed}: ${figure.id}`);
        if (seed % 10 === 0) assert.equal(await drawn(figure), markup, `seed ${seed}: ${figure.id}`);
      }
    }
  });
});
