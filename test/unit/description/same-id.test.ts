import assert from 'node:assert/strict';
import { Checker } from '../../../src/core/rules/checker';
import { controlMatrix } from '../../../src/core/tables/control-matrix';
import { describe as describeSystem } from '../../../src/core/description/describe';
import { report } from '../../../src/core/description/report';
import { manifest, programmeOf, textOf, type Files } from './programme';

/** A record called AC-03, whose statement says `word`. */
const control = (word: string, keys = ''): string =>
  `{id: AC-03, title: T, statement: Somebody does ${word}.${/criteria:/.test(keys) ? '' : ', criteria: [CC6.2]'}${keys && `, ${keys}`}}\n`;
const words = ['one', 'two', 'three'];

/** Expects the words that are shown in each document, and the consequence that each problem names, by file and place. */
function check(files: Files, shown: readonly string[], consequences: readonly string[]): void {
  const programme = programmeOf({ 'soc2.yaml': manifest, ...files });
  const view = programme.view('full');
  for (const text of [
    textOf(describeSystem(view)),
    textOf(report(view)),
    controlMatrix(view)
      .rows.map((row) => row.join(' '))
      .join('\n'),
  ])
    assert.deepEqual(
      words.filter((each) => text.includes(`Somebody does ${each}`)),
      shown,
      text,
    );
  const problems = [...new Checker(programme).all()].sort().flatMap(([, found]) => found);
  assert.deepEqual(
    problems
      .filter((each) => each.code === 'soc2.control.duplicate-id')
      .map((each) => each.message.replace(/^`AC-03` is also used in [^;]*(?:; |\.)/, '')),
    consequences,
  );
}

describe('of controls with one id', () => {
  const [first, second] = ['controls/a.yaml', 'controls/b.yaml'];
  const [own, other] = ['documents show only this one.', 'documents show only that one.'];

  it('documents show the one of the first file', () => {
    check({ [first]: control('one'), [second]: control('two') }, ['one'], [own, other]);
    check({ [second]: control('two'), [first]: control('one') }, ['one'], [own, other]);
  });

  it('documents show the first of three', () =>
    check(
      { [first]: control('one'), [second]: control('two'), 'controls/c.yaml': control('three') },
      ['one'],
      [own, other, other],
    ));

  it('documents show the first of one file', () =>
    check(
      { [first]: `- ${control('one')}- ${control('two')}` },
      ['one'],
      [own, 'documents show only the first in this file.'],
    ));

  for (const [name, keys] of [
    ['is planned', 'status: planned'],
    ['is retired', 'status: retired'],
    ['ended', 'until: 2026-03-31'],
    ['is for SOC 1', 'scope: soc1'],
    ['names no criterion', 'criteria: []'],
    ['names a criterion of another category', 'criteria: [A1.2]'],
  ] as const) {
    it(`documents show none where the first ${name}`, () =>
      check(
        { [first]: control('one', keys), [second]: control('two') },
        [],
        ['documents show none of them.', 'documents show none of them.'],
      ));

    it(`documents show the first where the second ${name}`, () =>
      check({ [first]: control('one'), [second]: control('two', keys) }, ['one'], [own, other]));
  }

  it('nothing is said of documents where they would show none anyway', () =>
    check({ [first]: control('one', 'status: planned'), [second]: control('two', 'status: retired') }, [], ['', '']));
});
