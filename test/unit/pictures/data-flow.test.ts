import assert from 'node:assert/strict';
import { figureOf, graphOf, lines, withSystem, wordsOf, type Figure } from './programme';
import { yaml } from '../../../src/core/syntax/text-block';
import { indented } from '../../support/indented';

const software = indented(
  2,
  yaml`
    software:
      - {id: app, name: Application, purpose: x, origin: in-house}
      - {id: db, name: Database, purpose: x, origin: open-source}
  `,
);
const boundaries = indented(
  2,
  yaml`
    boundaries:
      in: [app, db]
  `,
);
const data = (types: string): Figure | undefined =>
  figureOf(
    withSystem(
      yaml`
        ${software}
          data:
            classes:
              - {id: secret, name: Secret}
            types:
        ${types}
        ${boundaries}
      `,
    ),
    'data',
  );
const type = (n: number, flows = ''): string =>
  `      - {id: t${n}, name: Type ${n}, class: secret, stored_in: [db], retention: x${flows}}\n`;

describe('pictures: data', () => {
  it('is none for a single place', () => assert.equal(data(type(1)), undefined));

  it('draws flows between places, of one, two and many types', () => {
    const flows = ', flows: [{from: Readers, to: app}, {from: app, to: db}]';
    for (const [count, label] of [
      [1, 'Type 1'],
      [2, 'Type 1; Type 2'],
      [3, 'Type 1; Type 2; Type 3'],
    ] as const) {
      const figure = data(lines(count, (n) => type(n, flows)));
      assert.deepEqual(graphOf(figure).edges, [
        { from: 'place/readers', to: 'component/app', label },
        { from: 'component/app', to: 'component/db', label },
      ]);
      assert.deepEqual(wordsOf(figure), [
        'Database keeps:',
        ` > Secret: ${label}`,
        `From Readers to Application: ${label}.`,
        `From Application to Database: ${label}.`,
        'Outside the boundary of the system: Readers.',
      ]);
    }
  });

  it('tells stores, components and what is outside apart', () => {
    const graph = graphOf(data(type(1, ', flows: [{from: Readers, to: app}]')));
    assert.deepEqual(
      graph.nodes.map((each) => [each.label, each.role, each.group, each.details]),
      [
        ['Database', 'store', 'boundary', ['Secret: Type 1']],
        ['Readers', 'users', undefined, undefined],
        ['Application', 'component', 'boundary', undefined],
      ],
    );
  });

  it('lets a flow with one end come to or leave the only store', () => {
    assert.deepEqual(
      graphOf(data(type(1, ', flows: [{from: Readers}, {to: Archive}, in words only]'))).edges.map((each) => [
        each.from,
        each.to,
      ]),
      [
        ['place/readers', 'component/db'],
        ['component/db', 'place/archive'],
      ],
    );
  });

  it('names at most 24 places and says how many it leaves out', () => {
    const figure = data(lines(40, (n) => type(n, `, flows: [{from: Place ${n}, to: db}]`)));
    assert.equal(graphOf(figure).nodes.length, 24);
    assert.equal(graphOf(figure).nodes.at(-1)!.label, '18 more places');
    assert.match(graphOf(figure).nodes[0]!.details![0]!, /Type 7; 33 more$/);
    assert.ok(wordsOf(figure).at(-1)!.includes('18 more places'));
  });

  it('takes names like those of built-in properties as names', () => {
    const figure = data(type(1, ', flows: [{from: __proto__, to: constructor}, {from: constructor, to: toString}]'));
    assert.deepEqual(
      graphOf(figure).edges.map((each) => each.to),
      ['place/constructor', 'place/tostring'],
    );
  });
});
