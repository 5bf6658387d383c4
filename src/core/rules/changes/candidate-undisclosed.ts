import { quoted } from '../../blanks/blanks';
import type { ManifestData } from '../../model/data';
import { placeOf } from '../../model/place';
import type { Entity } from '../../index/entity';
import type { View } from '../../index/view';
import { scopeOf } from '../../scope/scope';
import { historyName, type HistoryChange } from '../../index/outside-facts';
import { addItem, quoteIfNeeded } from '../../syntax/edit';
import type { Path } from '../../syntax/tree';
import { capitalise, commaList } from '../../language/words';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { categoryWords } from '../support/words';
import { yaml } from '../../syntax/text-block';

const mostNames = 4;

/** Signs that end a plain item of a YAML list in brackets. */
const flowSigns = /[,[\]{}]/;

/** An item that has quotes already. */
const quoteAtStart = /^["']/;

export const changeCandidateUndisclosed = defineRule({
  code: 'soc2.change.candidate-undisclosed',
  severity: 'information',
  on: ['manifest'],
  reportType: 2,
  title: 'A change within the period that nobody decided on',
  basis: ['DC9'],
  documentation: {
    what:
      'The history in git shows that, within the period, a category, a part of the infrastructure or its provider, ' +
      'the method of a subservice organisation or the status of a control became another one, and neither `changes` ' +
      'nor `change_decisions` names it. What one day brought of one kind is one question. A programme that was begun ' +
      'within the period, what came and went within it, controls that were merely written down and those whose ' +
      '`since` tells the day are left out.',
    why:
      'A type 2 description has to tell users of changes that matter to them. Examiners compare the description with ' +
      'what they saw at the start and at the end.',
    wrong: yaml`
      # infrastructure aws-dr was added in a commit of 2026-03-02
      changes: []`,
    right: yaml`
      changes:
        - {date: 2026-03-02, summary: A recovery account was added., affects: [aws-dr]}
      # or, where users need not know
      change_decisions:
        - {affects: [aws-dr], reason: It holds copies only and changes nothing for users.}`,
  },
  *check(manifest, { view }): Iterable<Finding> {
    const { from, to } = scopeOf(view);
    if (!from || !to || isUnreadable(manifest, ['changes'], manifest.data.changes)) return;
    const open = (view.outside('history', historyName({ from, to })) ?? []).filter(
      (each) =>
        (view.today === undefined || each.date <= view.today) &&
        !isDecided(each, manifest.data) &&
        !tellsSince(view, each, from),
    );
    for (const group of grouped(open)) {
      const [first] = group as [HistoryChange];
      const data = { date: first.date, ids: group.map((each) => each.id), summary: `${wordsOf(group)}.` };
      yield {
        ...valueRange(manifest, placeIn(manifest, first)),
        data,
        message: `${wordsOf(group)} on ${first.date}. Significant to users?`,
      };
    }
  },
  fixes(finding, manifest, context) {
    if (!manifest.node) return [];
    const { tree } = context.file;
    const ids = (finding.data?.ids as string[]).map(quoteIfNeeded);
    const items = ids.map((id) => (flowSigns.test(id) && !quoteAtStart.test(id) ? JSON.stringify(id) : id));
    const affects = `affects: [${items.join(', ')}]`;
    const day = String(finding.data?.date);
    const decided = context.view.today === undefined ? '' : `date: ${context.view.today}, `;
    return [
      ...editHere(
        context,
        'Add it to changes',
        addItem(
          tree,
          manifest.node,
          'changes',
          `{date: ${day}, summary: ${JSON.stringify(String(finding.data?.summary))}, ${affects}}`,
          placeOf('manifest', [], 'changes'),
        ),
      ),
      ...editHere(
        context,
        'Record that users need not know',
        addItem(
          tree,
          manifest.node,
          'change_decisions',
          `{${affects}, ${decided}reason: ${quoted.affectedUsers}}`,
          placeOf('manifest', [], 'change_decisions'),
        ),
      ),
    ];
  },
});

/** Everything between words, so that texts are compared by their words only. */
const betweenWords = /[^\p{L}\p{N}-]+/gu;

/** Whether an entry under `changes` or `change_decisions` names the thing that changed, by id or by name. */
function isDecided(
  { what, id, name }: HistoryChange,
  { changes = [], change_decisions: decisions = [] }: ManifestData,
): boolean {
  const names = [id, name, ...(what === 'category' ? [categoryWords(id)] : [])].flatMap(
    (each) => each?.toLowerCase().trim() || [],
  );
  const lists = [...changes, ...decisions]
    .flatMap((each) => each.affects ?? [])
    .map((each) => each.toLowerCase().trim());
  if (lists.some((each) => names.includes(each))) return true;
  const prose = changes.map(({ summary, before, after }) =>
    ` ${[summary, before, after].join(' ')} `.toLowerCase().replace(betweenWords, ' '),
  );
  return names.some((each) => prose.some((text) => text.includes(` ${each.replace(betweenWords, ' ').trim()} `)));
}

/** Whether `soc2.control.started-mid-period` reports the change. */
function tellsSince(view: View, { what, id, after }: HistoryChange, from: string): boolean {
  if (what !== 'control' || after !== 'in-place') return false;
  const since = view.get('control', id)?.data.since;
  return since !== undefined && since >= from;
}

/** Groups changes by day, kind, old state and new state. */
function grouped(changes: readonly HistoryChange[]): HistoryChange[][] {
  const groups = new Map<string, HistoryChange[]>();
  for (const change of changes) {
    const key = [change.date, change.what, change.before, change.after].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

/** A sentence without its full stop, suitable for the description. */
function wordsOf(group: readonly HistoryChange[]): string {
  const { what, before, after } = group[0]!;
  const names = commaList([
    ...group.slice(0, mostNames).map((each) => nameOf(each)),
    ...(group.length > mostNames ? [`${group.length - mostNames} more`] : []),
  ]);
  const many = group.length > 1;
  const was = many ? 'were' : 'was';
  if (what === 'control')
    return after === ''
      ? `${names} ${was} taken out of the programme`
      : `The status of ${names} changed from ${stateWords(before)} to ${stateWords(after)}`;
  const whole = {
    category: 'the examined categories',
    infrastructure: 'the infrastructure',
    subservice: 'the subservice organisations',
  }[what];
  if (before === '') return `${names} ${was} added to ${whole}`;
  if (after === '') return `${names} ${was} taken out of ${whole}`;
  return `The ${what === 'subservice' ? 'method' : 'provider'} of ${names} changed from ${before} to ${after}`;
}

function nameOf({ what, id, name }: HistoryChange): string {
  if (what === 'category') return capitalise(categoryWords(id));
  return name && what !== 'control' ? `${name} (${id})` : id;
}

function stateWords(state: string): string {
  return state === 'in-place' ? 'in place' : state;
}

/** Place of the thing that changed if the manifest contains it, otherwise of the list that lacks it. */
function placeIn(manifest: Entity<'manifest'>, { what, id }: HistoryChange): Path {
  const { categories = [], system, changes } = manifest.data;
  const category = what === 'category' ? categories.findIndex((each) => each === id) : -1;
  if (category >= 0) return ['categories', category];
  const component = what === 'infrastructure' ? (system?.infrastructure ?? []).findIndex((each) => each.id === id) : -1;
  if (component >= 0) return ['system', 'infrastructure', component, 'id'];
  return changes === undefined ? ['report', 'period'] : ['changes'];
}
