import assert from 'node:assert/strict';
import { criteria } from '../../../src/core/criteria/catalogue';
import { blanks } from '../../../src/core/blanks/blanks';
import type { Programme } from '../../../src/core/index/programme';
import type { ControlData, VendorData } from '../../../src/core/model/data';
import { disclosureQuestions, proposedDisclosure } from '../../../src/core/records/disclosure';
import { Checker } from '../../../src/core/rules/checker';
import { mapExistingFixes } from '../../../src/core/rules/criteria/fixes';
import type { Fix, RuleContext } from '../../../src/core/rules/rule';
import { settingsOf } from '../../../src/core/rules/settings';
import { addCriterion, intoControl } from '../../../src/core/rules/support/criterion-choices';
import { usualCsocs } from '../../../src/core/rules/support/csoc-templates';
import { applyEdits } from '../../../src/core/syntax/edit';
import { yaml } from '../../../src/core/syntax/text-block';
import type { ActionContext } from '../../../src/service/actions/action';
import { perform } from '../../../src/service/actions/perform';
import { toOffset } from '../../../src/service/place';
import type { ActionParams, ActionResult } from '../../../src/protocol/actions';
import { exampleTexts, programmeOf } from '../../support/example';
import { filesOf, randomProgramme } from '../../support/random-programme';

type Params = Exclude<ActionParams, { action: 'createManifest' }>;
type Act = 'map' | 'create' | 'not relevant' | 'carve out' | 'decide';

const seeds = Number(process.env.SOC2_SAME_CHANGE_SEEDS ?? 18);

/** How often each act was compared. */
type Counts = Map<Act, number>;

/** Each way in which controls name criteria, with a place for the list: `{}` in brackets, `{item}` an item of a block list. */
const styles: readonly string[] = [
  'criteria: {}',
  yaml`
    criteria:
      - {item}`,
  'satisfies: {TSC: {}} # as comply writes it',
  yaml`
    satisfies:
      TSC:
        - {item}`,
  'satisfies: {TSPC: {}}',
  yaml`
    criteria: []
    satisfies: {TSC: {}}`,
  yaml`
    criteria: {}
    satisfies: {ISO: [A.5.1], TSC: {}}`,
  'satisfies: {ISO: [A.5.1]}',
  '# it names none',
];

/** The texts of a programme once a result is written. */
function after(context: ActionContext, result: ActionResult): Record<string, string> {
  const { programme } = context;
  return Object.fromEntries(
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

function afterFix(programme: Programme, fix: Fix): Record<string, string> {
  return Object.fromEntries([
    ...(fix.edits ?? []).map(({ file, edits }) => [file, applyEdits(programme.file(file)!.tree.text, edits)] as const),
    ...(fix.create ?? []).map(({ file, text }) => [file, text] as const),
  ]);
}

function same(act: Act, programme: Programme, fix: Fix, actions: readonly Params[], counts: Counts): void {
  const contextOf = (each: Programme): ActionContext => ({ programme: each, uriOf: (path) => path });
  let result: Record<string, string> = {};
  let current = programme;
  for (const each of actions) {
    const context = contextOf(current);
    const done = perform(context, each);
    assert.equal(done.error, undefined, `${fix.title}: the action is refused`);
    result = { ...result, ...after(context, done) };
    if (actions.length > 1) current = programmeOf([...textsOf(programme), ...Object.entries(result)]);
  }
  assert.deepEqual(result, afterFix(programme, fix), fix.title);
  counts.set(act, (counts.get(act) ?? 0) + 1);
}

function textsOf(programme: Programme): [string, string][] {
  return programme.paths().map((path) => [path, programme.file(path)!.tree.text]);
}

/** Compares a fix with the action for what its title says; titles of other acts are passed over. */
function compare(programme: Programme, fix: Fix, entity: { kind: string; id: string }, counts: Counts): void {
  const view = programme.view();
  const to = (act: Act, ...actions: Params[]): void => same(act, programme, fix, actions, counts);
  const isFirst = (kind: 'control' | 'vendor' | 'incident', id: string): boolean =>
    view.get(kind, id)?.file === fix.edits?.[0]?.file;
  const mapped = /^Map (\S+) \(.*\) to (\S+)$/s.exec(fix.title);
  if (mapped && isFirst('control', mapped[1]!))
    to('map', { action: 'mapControl', control: mapped[1]!, criterion: mapped[2]! });
  const chosen = /^Map to (\S+) /.exec(fix.title);
  if (chosen && isFirst('control', entity.id))
    to('map', { action: 'mapControl', control: entity.id, criterion: chosen[1]! });
  const created = /^Create a control for (\S+)$/.exec(fix.title);
  if (created) to('create', { action: 'createControl', criterion: created[1]! });
  const left = /^Record (\S+) as not relevant/.exec(fix.title);
  if (left) to('not relevant', { action: 'notRelevant', criterion: left[1]!, reason: blanks.notRelevantReason });
  if (/^Insert (?:a carve-out block|CSOC templates for )/.test(fix.title) && isFirst('vendor', entity.id)) {
    const { csocs } = usualCsocs(view.get('vendor', entity.id)!, view);
    to('carve out', ...csocs.map((each): Params => ({ action: 'carveOut', vendor: entity.id, ...each })));
  }
  const isDecision = /^(?:Do not disclose: |Disclose, yes to: )/.test(fix.title);
  if (isDecision && isFirst('incident', entity.id)) {
    const yes = disclosureQuestions().filter((each) => fix.title.endsWith(each));
    to('decide', { action: 'decideIncident', incident: entity.id, ...proposedDisclosure(yes) });
  }
}

/** Every fix and every answer that the checker offers in a programme. */
function compareOffers(texts: ReadonlyMap<string, string>, counts: Counts): void {
  const programme = programmeOf(texts);
  const checker = new Checker(programme);
  for (const problem of [...checker.all().values()].flat()) {
    if (!problem.entity) continue;
    const answers = checker.choicesFor(problem)?.answers ?? [];
    for (const fix of [...checker.fixesFor(problem), ...answers.map((each) => each.fix)])
      compare(programme, fix, problem.entity, counts);
  }
}

/** Every criterion with every control, whether or not a problem asks for it. */
function compareMappings(texts: ReadonlyMap<string, string>, counts: Counts): void {
  const programme = programmeOf(texts);
  const view = programme.view();
  for (const control of view.all('control')) {
    const context: RuleContext = { view, full: view, file: programme.file(control.file)!, settings: settingsOf(view) };
    const into = intoControl(context, control);
    for (const { id } of criteria) {
      for (const fix of addCriterion('Map to', id, into)) compare(programme, fix, control, counts);
    }
  }
  const [manifest] = programme.paths();
  const context: RuleContext = { view, full: view, file: programme.file(manifest!)!, settings: settingsOf(view) };
  for (const { id } of criteria) {
    for (const fix of mapExistingFixes(id, context)) compare(programme, fix, { kind: 'manifest', id: '' }, counts);
  }
}

/** The texts with each control naming one criterion, or none, in another style; `turn` decides which control gets which. */
function restyled(
  texts: ReadonlyMap<string, string>,
  turn: number,
  criterion: string | undefined,
): Map<string, string> {
  let count = turn;
  return new Map(
    [...texts].map(([path, text]) => {
      if (!path.startsWith('controls/')) return [path, text];
      const style = styles[count % styles.length]!;
      count += 1;
      const lines = style.replace(/\n *- \{item\}/, (line) =>
        criterion === undefined ? ' []' : line.replace('{item}', criterion),
      );
      const list = criterion === undefined ? '[]' : `[${criterion}]`;
      return [path, text.replace(criteriaOfControl, `${lines.replace('{}', list)}\n`)];
    }),
  );
}

/** The key `criteria` at the left margin, with the lines of its list. */
const criteriaOfControl = /^criteria:(?: .*)?\n(?: +- .*\n)*/m;

/** A random programme whose controls use `criteria`, `satisfies` or both, and whose vendors are often to be carved out. */
function randomTexts(seed: number): Map<string, string> {
  const programme = randomProgramme(seed);
  programme.records
    .filter((each) => each.kind === 'control')
    .forEach(({ data }, index) => {
      const control = data as ControlData;
      const named = control.criteria ?? [];
      const style = (seed + index) % 4;
      if (style === 0) return;
      control.satisfies = { TSC: style === 3 ? named.slice(1) : named };
      if (style === 1) delete control.criteria;
      else control.criteria = style === 2 ? [] : named.slice(0, 1);
    });
  programme.records
    .filter((each) => each.kind === 'vendor')
    .forEach(({ data }, index) => {
      const vendor = data as VendorData;
      if (index % 3 === 0) vendor.subservice = { method: 'carve-out' };
      if (index % 3 === 1) delete vendor.subservice;
      if (index % 3 === 1) Object.assign(vendor, { tier: 'critical', data: ['bookings'] });
    });
  return filesOf(programme);
}

describe('property: a quick fix and an action write the same', () => {
  const counts: Counts = new Map();

  for (const name of ['larkspur-labs', 'larkspur-draft'] as const) {
    const texts = exampleTexts(name);
    const controls = [...texts.keys()].filter((each) => each.startsWith('controls/')).length;

    for (const turn of [0, 4]) {
      it(`for every criterion and control of ${name}, styles from ${turn} on`, function () {
        this.timeout(60_000);
        const ofMappings: Counts = new Map();
        compareMappings(restyled(texts, turn, 'CC1.1'), ofMappings);
        assert.ok(ofMappings.get('map')! > controls * (criteria.length - 1), 'too few were compared');
      });
    }

    it(`for all that is offered in ${name} while nothing is mapped`, () => {
      const before = counts.get('create') ?? 0;
      compareOffers(restyled(texts, 2, undefined), counts);
      assert.ok(counts.get('create')! > before + 20, 'no criterion was uncovered');
    });
  }

  const seedsOfATest = 6;
  for (let first = 1; first <= seeds; first += seedsOfATest) {
    it(`for all that is offered in random programmes, from ${first} on`, () => {
      for (let seed = first; seed < first + seedsOfATest; seed += 1) compareOffers(randomTexts(seed), counts);
    });
  }

  it('for each of the acts', () => {
    for (const act of ['map', 'create', 'not relevant', 'carve out', 'decide'] as const)
      assert.ok((counts.get(act) ?? 0) > 5, `${act}: ${counts.get(act) ?? 0} compared`);
  });
});
