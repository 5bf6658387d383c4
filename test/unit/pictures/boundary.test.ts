import assert from 'node:assert/strict';
import type { Files } from '../description/programme';
import { figureOf, graphOf, lines, withSystem, wordsOf } from './programme';
import { yaml } from '../../../src/core/syntax/text-block';
import { indented } from '../../support/indented';

const service = (users = ', users: Readers'): string =>
  indented(
    2,
    yaml`
      services:
        - {id: web, name: Web${users}}
    `,
  );
const software = (count: number, vendor: string): string =>
  lines(
    count,
    (n) => `    - {id: ${vendor}${n}, name: Tool ${vendor}${n}, purpose: x, origin: third-party, vendor: ${vendor}}\n`,
  );
const inside = (ids: string[], out = ''): string => yaml`
    boundaries:
      in: [${ids.join(', ')}]
  ${out}
`;
const ids = (count: number, vendor: string): string[] =>
  Array.from({ length: count }, (_, index) => `${vendor}${index + 1}`);
const vendor = (id: string, method: string): Files => ({
  [`vendors/${id}.yaml`]: yaml`
    id: ${id}
    name: ${id.toUpperCase()}
    services: x
    subservice: {method: ${method}}
  `,
});

describe('pictures: boundary', () => {
  it('is none without a boundary, and none for a single thing', () => {
    assert.equal(figureOf(withSystem(service()), 'boundaries'), undefined);
    assert.equal(
      figureOf(
        withSystem(yaml`
            software:
          ${software(1, 'v')}
          ${inside(['v1'])}
        `),
        'boundaries',
      ),
      undefined,
    );
  });

  it('groups components by provider, and puts single ones together', () => {
    const files = withSystem(
      yaml`
        ${service()}
          infrastructure:
            - {id: room, name: Server room, provider: self, purpose: x, location: here}
          software:
        ${software(2, 'v')}
        ${software(1, 'w')}
        ${inside(['room', 'v1', 'v2', 'w1'])}
      `,
      { ...vendor('v', 'carve-out'), ...vendor('w', 'none') },
    );
    const figure = figureOf(files, 'boundaries');
    const graph = graphOf(figure);
    assert.deepEqual(
      graph.groups.map((each) => [each.id, each.label, each.parent]),
      [
        ['boundary', 'Acme Widgets', undefined],
        ['provider/self', 'Acme', 'boundary'],
        ['provider/v', 'V (carve-out)', 'boundary'],
        ['provider/others', 'Other vendors', 'boundary'],
      ],
    );
    assert.deepEqual(
      graph.nodes.filter((each) => each.role === 'component').map((each) => [each.label, each.group]),
      [
        ['Server room', 'provider/self'],
        ['Tool v1', 'provider/v'],
        ['Tool v2', 'provider/v'],
        ['Tool w1', 'provider/others'],
      ],
    );
    assert.deepEqual(graph.edges, [{ from: 'users/0', to: 'service/0' }]);
    assert.deepEqual(wordsOf(figure), [
      'Users of Web: Readers.',
      'Acme provides Server room itself.',
      'V provides Tool v1 and Tool v2 and is presented by the carve-out method.',
      'Other vendors provide Tool w1.',
    ]);
  });

  it('names vendors that serve the system and provide nothing of the list', () => {
    const figure = figureOf(
      withSystem(
        yaml`
          ${service('')}
            software:
          ${software(1, 'v')}
          ${inside(['v1'])}
        `,
        {
          ...vendor('q', 'carve-out'),
          ...vendor('r', 'inclusive'),
          ...vendor('n', 'none'),
        },
      ),
      'boundaries',
    );
    assert.deepEqual(
      graphOf(figure)
        .nodes.filter((each) => each.role === 'vendor')
        .map((each) => each.label),
      ['Q', 'R'],
    );
    assert.ok(wordsOf(figure).includes('Q and R serve the system without providing a component of it.'));
    assert.ok(wordsOf(figure).includes('Web is a service of the system as well.'));
  });

  it('words one, two and many things outside', () => {
    const outside = (count: number): string[] =>
      wordsOf(
        figureOf(
          withSystem(
            yaml`
                software:
              ${software(1, 'v')}
              ${inside(
                ['v1'],
                yaml`
                      out:
                  ${lines(count, (n) => `      - {name: thing ${n}, reason: x}\n`)}
                `,
              )}
            `,
          ),
          'boundaries',
        ),
      ).slice(1);
    assert.deepEqual(outside(1), ['The following lies outside the boundary.', ' > Thing 1']);
    assert.deepEqual(outside(2), ['The following lie outside the boundary.', ' > Thing 1', ' > Thing 2']);
    assert.deepEqual(outside(30).slice(-2), [' > Thing 11', ' > 19 more']);
  });

  it('stays readable with 500 components of one vendor, and with 300 vendors', () => {
    const many = figureOf(
      withSystem(
        yaml`
            software:
          ${software(500, 'v')}
          ${inside(ids(500, 'v'))}
        `,
        vendor('v', 'none'),
      ),
      'boundaries',
    );
    assert.deepEqual(
      graphOf(many)
        .nodes.slice(-2)
        .map((each) => each.label),
      ['Tool v35', 'and 465 more'],
    );
    assert.match(wordsOf(many).join(' '), /Tool v35 and 465 more\.$/);
    const vendors = Array.from({ length: 300 }, (_, index) => `p${index}x`);
    const wide = graphOf(
      figureOf(
        withSystem(
          yaml`
              software:
            ${vendors.map((each) => software(2, each)).join('')}
            ${inside(vendors.flatMap((each) => ids(2, each)))}
          `,
        ),
        'boundaries',
      ),
    );
    assert.ok(wide.nodes.length <= 30, String(wide.nodes.length));
    assert.equal(wide.nodes.at(-1)!.label, '296 more vendors');
  });

  it('says so where nobody said who provides something', () => {
    const figure = figureOf(withSystem(`${service()}${inside(['a thing in words'])}`), 'boundaries');
    assert.ok(wordsOf(figure).includes('Nobody has said who provides a thing in words.'));
  });
});
