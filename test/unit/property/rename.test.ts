import assert from 'node:assert/strict';
import type { Programme } from '../../../src/core/index/programme';
import { applyEdits } from '../../../src/core/syntax/edit';
import { isOfCatalogue, occurrencesOf } from '../../../src/service/ids/occurrences';
import { rename } from '../../../src/service/ids/rename';
import { editsForMoves } from '../../../src/service/ids/rename-files';
import { randomOf, type Random } from '../../support/random';
import { exampleTexts, programmeOf } from '../../support/example';
import { filesOf, randomProgramme } from '../../support/random-programme';

type Texts = ReadonlyMap<string, string>;

const seeds = Number(process.env.SOC2_RENAME_SEEDS ?? 40);
const renamesOfAProgramme = 4;

/** References, as `kind id`, that nothing declares. */
function dangling(programme: Programme): string[] {
  const found = new Set<string>();
  for (const path of programme.paths()) {
    for (const { kind, id } of programme.file(path)!.references) {
      if (!isOfCatalogue(kind) && programme.tables.declarations(kind, id).length === 0) found.add(`${kind} ${id}`);
    }
  }
  return [...found].sort();
}

/** The texts after a rename at a random place where the name stands; undefined when it is refused. */
function renamed(
  texts: Texts,
  kind: Parameters<typeof occurrencesOf>[1],
  name: string,
  newName: string,
  random: Random,
): Texts | undefined {
  const programme = programmeOf(texts);
  const places = occurrencesOf(programme, kind, name).filter((each) => each.scalar?.text === name);
  if (places.length === 0) return undefined;
  const { file, range } = random.pick(places);
  const plan = rename({ programme, file, uriOf: (each) => each }, range.start + 1, newName);
  if ('refused' in plan) return undefined;
  const edits = new Map(plan.edits.map((each) => [each.file, [...each.edits, ...each.withFile]]));
  const moves = new Map(plan.files.map((each) => [each.from, each.to]));
  return new Map(
    [...texts].map(([path, text]) => [
      moves.get(path) ?? path,
      edits.has(path) ? applyEdits(text, edits.get(path)!) : text,
    ]),
  );
}

function check(texts: Texts, seed: number): number {
  const random = randomOf(seed);
  const before = programmeOf(texts);
  const declared = before
    .paths()
    .flatMap((path) => before.file(path)!.declarations)
    .filter((each) => each.kind !== 'statement');
  let done = 0;
  for (const { kind, id } of random.some(declared, renamesOfAProgramme)) {
    const newName = `ZQ-${seed}${random.below(1000)}`;
    const after = renamed(texts, kind, id, newName, random);
    if (!after) continue;
    done += 1;
    assert.deepEqual(dangling(programmeOf(after)), dangling(before), `${kind} ${id} to ${newName}, seed ${seed}`);
    const back = renamed(after, kind, newName, id, random);
    assert.ok(back, `${kind} ${newName} cannot be renamed back to ${id}, seed ${seed}`);
    assert.deepEqual([...back].sort(), [...texts].sort(), `${kind} ${id}, seed ${seed}`);
  }
  return done;
}

describe('property: rename', function () {
  this.timeout(60_000);

  it(`leaves no reference behind, and back again restores the bytes: ${seeds} programmes`, () => {
    let done = 0;
    for (let seed = 1; seed <= seeds; seed += 1) done += check(filesOf(randomProgramme(seed)), seed);
    assert.ok(done > seeds, `${done} renames`);
  });

  it('does so in the example', () => {
    let done = 0;
    for (let seed = 1; seed <= 12; seed += 1) done += check(exampleTexts('larkspur-labs'), seed);
    assert.ok(done > 12, `${done} renames`);
  });
});

describe('property: files that get another name', function () {
  this.timeout(60_000);

  /** The texts after files were moved, with the edits that go with it. */
  function moved(texts: Texts, from: string, to: string): Texts {
    const programme = programmeOf(texts);
    const edits = new Map(editsForMoves(programme, [{ from, to }]).map((each) => [each.file, each.edits]));
    return new Map(
      [...texts].map(([path, text]) => [
        path === from ? to : path,
        edits.has(path) ? applyEdits(text, edits.get(path)!) : text,
      ]),
    );
  }

  it(`leaves no reference behind, and back again restores the bytes: ${seeds} programmes`, () => {
    for (let seed = 1; seed <= seeds; seed += 1) {
      const random = randomOf(seed);
      const texts = filesOf(randomProgramme(seed));
      const paths = [...texts.keys()].filter((each) => each.includes('/'));
      if (paths.length === 0) continue;
      const from = random.pick(paths);
      const to = from.replace(/[^/]*(\.\w+)$/, `zq-${seed}$1`);
      const after = moved(texts, from, to);
      assert.deepEqual(dangling(programmeOf(after)), dangling(programmeOf(texts)), `${from} to ${to}, seed ${seed}`);
      assert.deepEqual([...moved(after, to, from)].sort(), [...texts].sort(), `${from} and back, seed ${seed}`);
    }
  });
});
