import assert from 'node:assert/strict';
import { blanks } from '../../../src/core/blanks/blanks';
import { criterionById } from '../../../src/core/criteria/catalogue';
import { coverageOf } from '../../../src/core/coverage/coverage';
import { dueList } from '../../../src/core/due/due-list';
import { evidenceCells } from '../../../src/core/evidence/cells';
import type { Entity } from '../../../src/core/index/entity';
import type { EntityKind } from '../../../src/core/model/kinds';
import type { Programme } from '../../../src/core/index/programme';
import { Checker } from '../../../src/core/rules/checker';
import type { Diagnostic } from '../../../src/core/rules/diagnostic';
import type { Fix } from '../../../src/core/rules/rule';
import { applyEdits } from '../../../src/core/syntax/edit';
import { perform } from '../../../src/service/actions/perform';
import { toOffset } from '../../../src/service/place';
import type { ActionParams } from '../../../src/protocol/actions';
import { exampleDay, exampleTexts, programmeOf } from '../../support/example';
import { filesOf, randomProgramme } from '../../support/random-programme';
import { checkDeleted } from './left-open';
import { datedAgain, isWithin, wordsOf, writtenBy, type WrittenValue } from './said';

type Params = Exclude<ActionParams, { action: 'createManifest' }>;
type Texts = Map<string, string>;

const seeds = Number(process.env.SOC2_NOBODY_SAID_SEEDS ?? 6);

/** Values that are judgements: only a person or the record itself says them, never another text of the programme. */
const judgements: ReadonlySet<string> = new Set(
  (
    'owner by holder frequency type nature result kind likelihood impact response tier collected collected_by reviewed ' +
    'last_reviewed approved_by approved_on version found due severity disclose method independent_members meets ' +
    'provider origin comment since exceptions cuecs residual count source'
  ).split(' '),
);

interface Default {
  key: RegExp;
  value: RegExp;
  /** Of the title of a fix, or the name of an action; absent: any. */
  of?: RegExp;
  why: string;
}

/** All that is written although nobody said it. */
const defaults: readonly Default[] = [
  { key: /^(?:id|acronym)$/, value: /^(?!CSOC-)[\w.-]+$/, why: 'ids are generated; a person may rename them' },
  { key: /^schema$/, value: /^soc2\/1$/, why: 'the version of the format' },
  { key: /^status$/, value: /^(?:planned|open)$/, why: 'the state that claims nothing' },
  {
    key: /^kind$/,
    value: /^(?:population|configuration)$/,
    of: /recordEvidence|soc2\.evidence\./,
    why: 'the only kind that shows what the control needs',
  },
  {
    key: /^(?:covers|from|to)$/,
    value: /^\d{4}-\d\d-\d\d$/,
    of: /soc2\.evidence\./,
    why: 'the interval that lacks evidence, from the frequency and the dates of the report',
  },
  {
    key: /^source$/,
    value: /^vendor$/,
    of: /vendor\.report-qualified/,
    why: 'the finding is of what a vendor reports',
  },
  { key: /^method$/, value: /^carve-out$/, of: /"action":"carveOut"/, why: 'the name of the action says it' },
  {
    key: /^next_review$/,
    value: /^\d{4}-\d\d-\d\d$/,
    of: /markReviewed|review/,
    why: 'the review that was recorded, and the interval of the programme or a year',
  },
  { key: /^(?:category|categories)$/, value: /^security$/, why: 'the category that every report examines' },
  { key: /^kind$/, value: /^soc2-type2$/, of: /SOC 2 type 2/, why: 'the title says it' },
  { key: /^included$/, value: /^false$/, of: /why it is left out/, why: 'the title says it' },
  { key: /^topics$/, value: /^[a-z-]+$/, of: /policy\.topic-missing/, why: 'the topic that the title names' },
  {
    key: /^(?:text|criteria)$/,
    value: /./,
    of: /CSOC templates|carve-out block/,
    why: 'templates, as the title says: what is usually assumed of such a vendor',
  },
  { key: /^disclose_reason$/, value: /^Every screening question/, of: /every DC 4 question/, why: 'the title says it' },
  {
    key: /^summary$/,
    value: /^Control .+ began to operate$/s,
    of: /control\.started-mid-period/,
    why: 'what `since` of the control says, in words',
  },
  { key: /^disclose$/, value: /^(?:true|false)$/, of: /: (?:Do not disclose|Disclose)/, why: 'the title says it' },
  { key: /^body$/, value: /^\s*# Purpose and scope\s+# Policy\s+# Exceptions\s*$/, why: 'headings of a new document' },
];

/** Words that join those of a title to a sentence. */
const joints = 'by the';

/** What a person said, and the records that the act is about. */
interface Said {
  name: string;
  answers: readonly string[];
  about: readonly Entity[];
}

/** Adds to the complaints each value that neither the person said, nor the record that it is about, nor the table above. */
function findUnsaid(
  programme: Programme,
  written: readonly WrittenValue[],
  { name, answers, about }: Said,
  complaints: Set<string>,
): void {
  const answered = wordsOf(...answers);
  const texts = about.map((each) => programme.file(each.file)!.tree.text);
  const paths = about.map((each) => each.file);
  const known = wordsOf(...answers, ...texts, ...paths, joints);
  const ids = written.flatMap((each) => (each.key === 'id' ? [each.value] : []));
  for (const { key, value, old } of written) {
    const own = about.map((each) => String((each.data as Record<string, unknown>)[key] ?? ''));
    const isSaid = judgements.has(key)
      ? isWithin(value, answered) || own.includes(value)
      : isWithin(value, new Set([...known, ...wordsOf(old ?? '')]));
    const isOwnCsoc = key === 'id' && isOfOwnVendor(value, [...about.map((each) => each.id), ...ids]);
    const isDefault =
      isOwnCsoc ||
      defaults.some((each) => each.key.test(key) && each.value.test(value) && (each.of?.test(name) ?? true));
    if (!isSaid && !isDefault) complaints.add(`${name.replace(differing, '…')}: ${key}: ${value}`);
  }
}

/** Whether an id of a CSOC begins with the vendor of which it is assumed. */
function isOfOwnVendor(csoc: string, ids: readonly string[]): boolean {
  return ids.some((each) => csoc.startsWith(`CSOC-${each.toUpperCase()}-`));
}

/** What differs from one act of a sort to the next. */
const differing = /"(?:control|id|vendor|incident)":"[^"]*"/g;

/** The records with the ids among some words, and the policies that claim a criterion among them. */
function recordsNamed(programme: Programme, words: readonly string[]): Entity[] {
  const view = programme.view();
  const kinds: readonly EntityKind[] = ['control', 'policy', 'vendor', 'risk', 'finding', 'incident', 'evidence'];
  return words.flatMap((word): Entity[] => [
    ...kinds.flatMap((kind) => view.all(kind).filter((each) => each.id === word)),
    ...(criterionById(word) ? view.referrers('policy', 'criterion', word) : []),
  ]);
}

function catalogueOf(words: readonly string[]): string[] {
  return words.flatMap((word) => criterionById(word)?.title ?? []);
}

/** The texts that an action writes; undefined when it is refused or asks. */
function afterAction(programme: Programme, params: Params): Texts | undefined {
  const result = perform({ programme, uriOf: (path) => path }, params);
  if (result.error !== undefined || result.changes.length === 0) return undefined;
  return new Map(
    result.changes.map(({ uri, create, edits = [] }) => {
      const tree = programme.file(uri)?.tree;
      const offsets = edits.map(({ range, newText }) => ({
        start: toOffset(tree!, range.start),
        end: toOffset(tree!, range.end),
        newText,
      }));
      return [uri, create ?? applyEdits(tree!.text, offsets)];
    }),
  );
}

function afterFix(programme: Programme, fix: Fix): Texts {
  return new Map([
    ...(fix.edits ?? []).map(({ file, edits }) => [file, applyEdits(programme.file(file)!.tree.text, edits)] as const),
    ...(fix.create ?? []).map(({ file, text }) => [file, text] as const),
  ]);
}

/** One of each action, with answers that no programme has. */
function actionsIn(programme: Programme): Params[] {
  const view = programme.view();
  const first = (kind: 'control' | 'vendor' | 'incident' | 'policy' | 'risk'): string[] =>
    view
      .all(kind)
      .slice(0, 4)
      .map((each) => each.id);
  const date = exampleDay;
  const kinds = ['control', 'policy', 'vendor', 'risk', 'incident', 'finding'] as const;
  return [
    ...['CC1.2', 'CC6.2', 'CC7.5', 'CC9.1', 'A1.2', 'P4.1'].map((criterion): Params => ({
      action: 'createControl',
      criterion,
    })),
    ...kinds.flatMap((kind): Params[] => [
      { action: 'newRecord', kind },
      { action: 'newRecord', kind, title: 'Zebras graze quietly' },
    ]),
    ...first('control').flatMap((control): Params[] => [
      { action: 'newRecord', kind: 'finding', control, title: 'Zebra' },
      ...['', undefined].map((source): Params => ({
        action: 'recordEvidence',
        control,
        covers: { from: '2026-01-01', to: '2026-03-31' },
        collected: '2026-04-02',
        source,
      })),
      { action: 'mapControl', control, criterion: 'CC2.2' },
      { action: 'markReviewed', kind: 'control', id: control, date },
    ]),
    ...first('policy').map((id): Params => ({ action: 'markReviewed', kind: 'policy', id, date })),
    ...first('risk').map((id): Params => ({ action: 'markReviewed', kind: 'risk', id, date })),
    ...first('vendor').flatMap((vendor): Params[] => [
      { action: 'carveOut', vendor, criterion: 'CC6.4', text: 'Zebras guard the gate' },
      { action: 'markReviewed', kind: 'vendor', id: vendor, date, choice: 'report-0' },
    ]),
    ...first('incident').map((incident): Params => ({
      action: 'decideIncident',
      incident,
      disclose: false,
      reason: 'Zebras slept',
    })),
    { action: 'notRelevant', criterion: 'P8.1', reason: 'No zebras here' },
  ];
}

function checkActions(programme: Programme): number {
  const before = textsOf(programme);
  const complaints = new Set<string>();
  let count = 0;
  for (const params of actionsIn(programme)) {
    const after = afterAction(programme, params);
    if (!after) continue;
    const answers = flattened(params);
    findUnsaid(
      programme,
      writtenBy(before, after),
      {
        name: JSON.stringify(params),
        answers: [...answers, ...catalogueOf(answers)],
        about: recordsNamed(programme, answers),
      },
      complaints,
    );
    count += 1;
  }
  assert.deepEqual([...complaints], []);
  return count;
}

/** Reviews of each report two years later: nothing that was said of the last one is said of this one. */
function checkReviewedAgain(texts: ReadonlyMap<string, string>): number {
  const programme = programmeOf(texts, undefined, '2028-07-15');
  const before = textsOf(programme);
  const complaints = new Set<string>();
  let count = 0;
  const note = (name: string, after: Texts, said: readonly string[]): void => {
    for (const [path, text] of after)
      for (const { key, value } of datedAgain(path, before.get(path) ?? '', text))
        if (!said.includes(value)) complaints.add(`${name}: ${key}: ${value}`);
  };
  for (const { id, data } of programme.view().all('vendor'))
    for (const index of (data.assurance ?? []).keys())
      for (const said of [{}, { by: '' }, { by: 'zebra', exceptions: 'none' }, { exceptions: 'Late stripes' }]) {
        const date = '2028-07-15';
        const params = {
          action: 'markReviewed',
          kind: 'vendor',
          id,
          date,
          choice: `report-${index}`,
          ...said,
        } as const;
        const after = afterAction(programme, params);
        if (!after) continue;
        note(JSON.stringify(params), after, Object.values(said));
        count += 1;
      }
  const checker = new Checker(programme);
  for (const problem of [...checker.all().values()].flat())
    if (problem.code === 'soc2.vendor.report-not-reviewed')
      for (const fix of checker.fixesFor(problem)) note(fix.title, afterFix(programme, fix), []);
  assert.deepEqual([...complaints], []);
  return count;
}

function checkFixes(programme: Programme): number {
  const before = textsOf(programme);
  const checker = new Checker(programme);
  const complaints = new Set<string>();
  let count = 0;
  for (const problem of [...checker.all().values()].flat()) {
    const answers = checker.choicesFor(problem)?.answers ?? [];
    for (const fix of [...checker.fixesFor(problem), ...answers.map((each) => each.fix)]) {
      const named = fix.title.split(/[\s,():]+/);
      const entity = programme.file(problem.file)?.entities.find((each) => each.id === problem.entity?.id);
      findUnsaid(
        programme,
        writtenBy(before, afterFix(programme, fix)),
        {
          name: `${problem.code}: ${fix.title}`,
          answers: [fix.title, problem.message, ...catalogueOf(named)],
          about: [...recordsNamed(programme, named), ...(entity ? [entity] : [])],
        },
        complaints,
      );
      count += 1;
    }
  }
  assert.deepEqual([...complaints], []);
  return count;
}

function flattened(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(flattened) : [String(value)];
}

function textsOf(programme: Programme): Texts {
  return new Map(programme.paths().map((path) => [path, programme.file(path)!.tree.text]));
}

describe('property: what nobody said', () => {
  it('has the weight of its blank when the blank is deleted', function () {
    this.timeout(60_000);
    checkDeleted(programmeOf(exampleTexts('larkspur-labs')));
  });

  const programmes: [string, () => ReadonlyMap<string, string>][] = [
    ['larkspur-labs', () => exampleTexts('larkspur-labs')],
    ['larkspur-draft', () => exampleTexts('larkspur-draft')],
    ...Array.from({ length: seeds }, (_, index): [string, () => ReadonlyMap<string, string>] => [
      `the random programme ${index + 1}`,
      () => filesOf(randomProgramme(index + 1)),
    ]),
  ];

  for (const [name, texts] of programmes) {
    it(`is written by no action on ${name}`, function () {
      this.timeout(60_000);
      assert.ok(checkActions(programmeOf(texts())) > 15, 'too few actions were possible');
    });

    it(`is said of no later review in ${name}`, () => {
      const count = checkReviewedAgain(texts());
      assert.ok(count > 0 || name !== 'larkspur-labs', 'no report was reviewed again');
    });

    it(`is written by no fix of ${name}`, function () {
      this.timeout(60_000);
      checkFixes(programmeOf(texts()));
    });

    it(`makes nothing look better in ${name} until it is filled in`, function () {
      this.timeout(120_000);
      checkCreations(programmeOf(texts()));
    });

    it(`makes nothing look better in ${name} when its author is known, or while one value is empty`, function () {
      this.timeout(120_000);
      const author = programmeOf(texts()).view().ids('role')[0];
      checkEmptied(programmeOf(texts(), author));
    });
  }
});

/** How a programme stands. */
interface Standing {
  states: ReadonlyMap<string, string>;
  shown: number;
  due: readonly string[];
  problems: readonly Diagnostic[];
}

function standingOf(programme: Programme, checker: Checker): Standing {
  const view = programme.view();
  const cells = view.all('control').flatMap((each) => evidenceCells(view, each));
  return {
    states: new Map(coverageOf(view).criteria.map((each) => [each.id, each.state])),
    shown: cells.filter((each) => ['covered', 'not-applicable', 'exception'].includes(each.state)).length,
    due: dueList(view).map((each) => each.id),
    problems: [...checker.all().values()].flat(),
  };
}

/** States that count for nothing. */
const nothing: readonly string[] = ['gap', 'policy-only', 'planned'];

function assertNoBetter(before: Standing, after: Standing, name: string, made: Texts): void {
  for (const [id, state] of after.states) {
    const was = before.states.get(id)!;
    assert.ok(state === was || nothing.includes(state), `${name}: ${id} was ${was} and is ${state}`);
  }
  assert.ok(after.shown <= before.shown, `${name}: ${after.shown - before.shown} more intervals have evidence`);
  assert.deepEqual(
    before.due.filter((each) => !after.due.includes(each)),
    [],
    `${name}: work is no longer due`,
  );
  const isSettled = after.problems.length < before.problems.length;
  const isOpen = after.problems.some(({ file }) => made.has(file));
  assert.ok(!isSettled || isOpen, `${name}: problems are settled, and nothing says that the new record is empty`);
}

/** The texts with no value where a blank was. */
function withoutBlanks(texts: Texts): Texts {
  const sentences = Object.values(blanks).sort((a, b) => b.length - a.length);
  return new Map(
    [...texts].map(([path, text]) => [path, sentences.reduce((rest, each) => rest.replaceAll(each, ''), text)]),
  );
}

/** New files only: the acts that begin a record, and one fix of each code that does. */
function checkCreations(programme: Programme): void {
  const checker = new Checker(programme);
  const before = standingOf(programme, checker);
  const acts = new Map<string, Texts>();
  for (const params of actionsIn(programme)) {
    const after = ['createControl', 'newRecord', 'recordEvidence'].includes(params.action)
      ? afterAction(programme, params)
      : undefined;
    if (after) acts.set(JSON.stringify(params), after);
  }
  const codes = new Set<string>();
  for (const problem of [...checker.all().values()].flat()) {
    const fix = checker.fixesFor(problem).find((each) => each.create && !each.edits);
    if (!fix || codes.has(problem.code)) continue;
    codes.add(problem.code);
    acts.set(`${problem.code}: ${fix.title}`, afterFix(programme, fix));
  }
  for (const [name, after] of acts) {
    for (const [how, made] of [
      ['', after],
      [', its blanks emptied', withoutBlanks(after)],
    ] as const) {
      programme.update([...made].map(([path, text]) => ({ path, text })));
      assertNoBetter(before, standingOf(programme, checker), `${name}${how}`, made);
    }
    programme.update([...after].map(([path]) => ({ path, text: undefined })));
  }
}

/** Values for what the templates of evidence and controls leave open, by key. */
const fillings: Readonly<Record<string, string>> = {
  kind: 'review',
  collected: exampleDay,
  source: 'Okta',
  location: 'vault://zebra',
  result: 'ok',
  count: '3',
  query: 'all zebras',
  completeness: 'counted twice',
  statement: 'The herd counts zebras each day in SEC.',
};

/** A key of a template with its blank, or with nothing behind it. */
const openKey =
  /\b(kind|collected|source|location|result|count|query|completeness|statement):(?: (?:>\n {2})?((?:Say|Name) [^\n,}]*(?:, how often[^\n]*)?))?(?= *(?:#[^\n]*)?(?:[\n,}]|$))/g;

/** Filled-in records of evidence and controls in place, of which one value after the other is empty again. */
function checkEmptied(programme: Programme): void {
  const checker = new Checker(programme);
  const before = standingOf(programme, checker);
  for (const params of actionsIn(programme)) {
    if (params.action !== 'createControl' && params.action !== 'recordEvidence') continue;
    for (const [path, text] of afterAction(programme, params) ?? []) {
      if (programme.file(path)) continue;
      const begun = text.replace(/^collected: .*$/m, 'collected: ');
      const open = [...begun.matchAll(openKey)].map((each) => each[1]!);
      for (const empty of open) {
        const made = begun
          .replace(openKey, (_, key: string) => `${key}: ${key === empty ? '' : fillings[key]!}`)
          .replace(/^status: planned/m, 'status: in-place');
        programme.update([{ path, text: made }]);
        const after = standingOf(programme, checker);
        for (const [id, state] of after.states)
          assert.ok(
            state === before.states.get(id) || nothing.includes(state),
            `${JSON.stringify(params)} without ${empty}: ${id} is ${state}\n${made}`,
          );
        assert.ok(after.shown <= before.shown, `${JSON.stringify(params)} without ${empty} shows something\n${made}`);
      }
      programme.update([{ path, text: undefined }]);
    }
  }
}
