import assert from 'node:assert/strict';
import { distinct } from '../../../src/client/sidebar/tree/row';
import { controlMatrix } from '../../../src/core/tables/control-matrix';
import { evidenceIndex } from '../../../src/core/tables/evidence-index';
import type { ActionParams } from '../../../src/protocol/actions';
import type { Place } from '../../../src/protocol/place';
import { perform } from '../../../src/service/actions/perform';
import { controlsResult } from '../../../src/service/sidebar/controls-result';
import { coverageResult } from '../../../src/service/sidebar/coverage-result';
import { dueResult } from '../../../src/service/sidebar/due-result';
import { recordsOf } from '../../../src/service/sidebar/records';
import { files, open, type Opened } from '../../support/programme';
import { outcomeOf } from './outcome';

type Params = Exclude<ActionParams, { action: 'createManifest' }>;

const control = (letter: string): string =>
  `{id: ZZ-01, title: ${letter}, statement: The lead reviews access in ${letter}., criteria: [CC6.2], owner: security-lead, frequency: annual, reviewed: 2020-01-0${letter === 'A' ? 1 : 2}}`;

const twoFiles = { 'controls/a-first.yaml': `${control('A')}\n`, 'controls/b-second.yaml': `${control('B')}\n` };
const oneFile = { 'controls/both.yaml': `- ${control('A')}\n- ${control('B')}\n` };
const layouts = {
  'two files': twoFiles,
  'one file': oneFile,
  'one line': { 'controls/both.yaml': `[${control('A')}, ${control('B')}]\n` },
};

/** The places of both records as one view gives them. */
type Places = (context: Opened) => (Place | null | undefined)[];

const views: Readonly<Record<string, Places>> = {
  Controls: (context) =>
    controlsResult(context)
      .controls.filter((each) => each.id === 'ZZ-01')
      .map((each) => each.place),
  Due: (context) =>
    dueResult(context)
      .rows.filter((each) => each.subject === 'ZZ-01' && each.kind === 'control-review')
      .map((each) => each.place),
  Criteria: (context) =>
    coverageResult(context)
      .criteria.find((each) => each.id === 'CC6.2')!
      .items.filter((each) => each.id === 'ZZ-01')
      .map((each) => each.place),
  'what would raise a criterion': (context) =>
    coverageResult(context)
      .criteria.find((each) => each.id === 'CC6.2')!
      .steps.filter((each) => each.id === 'ZZ-01')
      .map((each) => each.place),
  'a list of records': (context) =>
    recordsOf(context, { kinds: ['control'] })
      .records.filter((each) => each.id === 'ZZ-01')
      .map((each) => each.place),
};

/** The text between the braces of the record of a letter. */
function recordOf(texts: Readonly<Record<string, string>>, letter: string): string {
  return new RegExp(`{id: ZZ-01, title: ${letter},[^{]*}`).exec(Object.values(texts).join('\n'))![0];
}

const acts: Readonly<Record<string, (at: Place | undefined) => Params>> = {
  markReviewed: (at) => ({ action: 'markReviewed', kind: 'control', id: 'ZZ-01', date: '2026-04-30', at }),
  mapControl: (at) => ({ action: 'mapControl', control: 'ZZ-01', criterion: 'CC6.3', at }),
};

/** What an act does to the record that a row stands for, and to none but it. */
function check(more: Record<string, string>, act: (at: Place | undefined) => Params, places: Places): void {
  const context = open('soc2.yaml', more);
  const rows = places(context);
  assert.equal(rows.length, 2);
  for (const [index, at] of rows.entries()) {
    assert.ok(at);
    const { texts, error } = outcomeOf(context, perform(context, act(at)));
    assert.equal(error, undefined);
    const after = { ...more, ...texts };
    const changed = ['A', 'B'].filter((each) => recordOf(after, each) !== recordOf(more, each));
    assert.deepEqual(changed, [index === 0 ? 'A' : 'B']);
  }
}

describe('rows of two records with one id', () => {
  for (const [where, more] of Object.entries(layouts))
    for (const [view, places] of Object.entries(views))
      for (const [name, act] of Object.entries(acts))
        it(`lead to their own record in ${where}: ${name}, from ${view}`, () => check(more, act, places));

  it('lead to the record of the id where its file has a new name meanwhile', () => {
    const context = open('soc2.yaml', { 'controls/new.yaml': `${control('A')}\n` });
    const at = { uri: 'file:///larkspur/controls/old.yaml', range: files && views['Controls']!(context)[0]!.range };
    const { texts } = outcomeOf(context, perform(context, acts['mapControl']!(at)));
    assert.deepEqual(Object.keys(texts), ['controls/new.yaml']);
  });

  it('are refused where neither is in the file any more', () => {
    const context = open('soc2.yaml', twoFiles);
    const at = { ...views['Controls']!(context)[0]!, uri: 'file:///larkspur/controls/gone.yaml' };
    assert.match(perform(context, acts['mapControl']!(at)).error!, /There is no control ZZ-01 there any more/);
  });

  it('are exported one by one, as the view tells them apart', () => {
    for (const more of Object.values(layouts)) {
      const context = open('soc2.yaml', { ...more, 'evidence/E-1.yaml': 'controls: [ZZ-01]\n' });
      const ids = distinct(controlsResult(context).controls.map((each) => each.id));
      assert.deepEqual(ids.slice(-2), ['ZZ-01', 'ZZ-01#2']);
      const view = context.programme.view();
      const shown = (...only: string[]): (string | undefined)[] =>
        controlMatrix(view, new Set(only)).rows.map((each) => each[4]);
      assert.deepEqual(shown('ZZ-01'), ['A']);
      assert.deepEqual(shown('ZZ-01#2'), ['B']);
      assert.deepEqual(shown('ZZ-01', 'ZZ-01#2'), ['A', 'B']);
      assert.equal(evidenceIndex(view, new Set(['ZZ-01#2'])).rows.length, 1);
      assert.equal(evidenceIndex(view, new Set(['AC-01'])).rows.length, 0);
    }
  });
});
