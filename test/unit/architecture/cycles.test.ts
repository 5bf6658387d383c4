import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { cyclesIn, graphOf, type Graph } from './graph';
import { sourcesBelow } from './sources';

const sources = [...sourcesBelow('src'), ...sourcesBelow('webview')];
const paths = new Set(sources.map((each) => each.path));

interface Arrow {
  from: string;
  to: string;
  typeOnly: boolean;
}

/** Imports between our own files, by the paths of both. */
const arrows: readonly Arrow[] = sources.flatMap(({ path, imports }) =>
  imports.flatMap(({ target, typeOnly }) => {
    const to = [`${target}.ts`, `${target}/index.ts`].find((each) => paths.has(each));
    return to === undefined ? [] : [{ from: path, to, typeOnly }];
  }),
);
const values = arrows.filter((each) => !each.typeOnly);

/** Rooms whose folders are layers of their own. */
const rooms = [
  'src',
  'src/core',
  'src/core/rules',
  'src/service',
  'src/host',
  'src/server',
  'src/client',
  'src/export',
];

/** Imports between the folders of a room; files that lie in the room itself join its folders and are left out. */
function foldersOf(room: string, among: readonly Arrow[]): Graph {
  const folderOf = (path: string): string | undefined => {
    const [folder, file] = path.startsWith(`${room}/`) ? path.slice(room.length + 1).split('/') : [];
    return file === undefined ? undefined : folder;
  };
  return graphOf(
    among.flatMap(({ from, to }) => {
      const [importer, imported] = [folderOf(from), folderOf(to)];
      return importer === undefined || imported === undefined ? [] : [[importer, imported] as const];
    }),
  );
}

describe('architecture: cycles', () => {
  it('are found: a knot of three, one behind an arrow, and none in a graph that leads down', () => {
    const knot = graphOf([
      ['main', 'a'],
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ]);
    assert.deepEqual(cyclesIn(knot), ['a -> b -> c -> a']);
    const down = graphOf([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
      ['c', 'c'],
    ]);
    assert.deepEqual(cyclesIn(down), []);
  });

  it('sees the imports', () => {
    assert.ok(values.length > 1500, `${values.length} imports of values`);
    assert.ok(arrows.length > values.length);
  });

  it('no file needs itself, by way of others', () => {
    assert.deepEqual(cyclesIn(graphOf(values.map(({ from, to }) => [from, to]))), []);
  });

  it('not for its types either', () => {
    assert.deepEqual(cyclesIn(graphOf(arrows.map(({ from, to }) => [from, to]))), []);
  });

  for (const room of rooms) {
    it(`no folder of ${room} needs itself, by way of others`, () => {
      const graph = foldersOf(room, room === 'src' ? arrows : values);
      assert.deepEqual(cyclesIn(graph), []);
    });
  }
});

describe('architecture: rooms', () => {
  for (const room of ['src', 'src/core', 'src/service', 'src/host', 'src/server', 'src/client', 'src/export']) {
    it(`${room} can be read at one look`, () => {
      const entries = readdirSync(room);
      assert.ok(entries.length <= 22, `${entries.length} entries: ${entries.join(', ')}`);
    });
  }
});
