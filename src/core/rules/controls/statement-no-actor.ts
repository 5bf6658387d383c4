import { actorNouns, doingVerbs } from '../../language/lexicon';
import { scalarProse } from '../../language/prose';
import type { View } from '../../index/view';
import { valueOf } from '../../syntax/navigate';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { roleTitle, roleTitles } from '../support/roles';

export const controlStatementNoActor = defineRule({
  code: 'soc2.control.statement-no-actor',
  severity: 'warning',
  on: ['control'],
  title: 'A statement that does not say who acts',
  basis: ['PRACTICE'],
  documentation: {
    what: '(Heuristic) No role, team or system stands as the one who acts: before a verb of doing, or after "by".',
    why: 'An examiner asks the person, or looks at the system, that performs the control. A statement without one cannot be tested.',
    wrong: 'statement: Access is reviewed each quarter.',
    right: 'statement: Each quarter the Head of Security reviews access and records the review in SEC.',
  },
  *check(control, { view, file }): Iterable<Finding> {
    const prose = scalarProse(file.tree, control.node && valueOf(control.node, 'statement'), true);
    if (!prose || prose.text.trim() === '' || hasActor(prose.text.replace(/\s+/g, ' '), actorNames(view))) return;
    yield { ...valueRange(control, ['statement']), message: 'Who performs this? Name a role or a system.' };
  },
  fixes(_finding, control, context) {
    const { owner, statement } = control.data;
    const node = control.node && valueOf(control.node, 'statement');
    if (!owner || !statement || node?.kind !== 'scalar') return [];
    const first = context.file.tree.text.slice(node.start, node.end).search(/[A-Za-z]/);
    if (first < 0) return [];
    const at = node.start + first;
    const letter = context.file.tree.text.charAt(at);
    const title = roleTitle(context.view, owner);
    return editHere(context, `Begin with the ${title}`, { start: at, end: at + 1, newText: `The ${title}: ${letter.toLowerCase()}` });
  },
});

/** Names that act in this programme: role titles, components, vendors, the company. */
function actorNames(view: View): string[] {
  return view.derive('actor names', (inner) => {
    const system = inner.manifest('system');
    const company = inner.manifest('company');
    const components = [...(system?.infrastructure ?? []), ...(system?.software ?? [])].flatMap((each) => [each.id ?? '', each.name ?? '']);
    const vendors = inner.all('vendor').flatMap((each) => [each.id, each.data.name ?? '']);
    const all = [...roleTitles(inner), ...components, ...vendors, company?.name ?? '', company?.short_name ?? ''];
    return [...new Set(all.map((each) => each.toLowerCase()).filter((each) => each.length > 1))];
  });
}

/** Verbs that may follow the actor at some distance: "the Head of Security, with the team, reviews". */
const reach = 90;

function hasActor(text: string, names: readonly string[]): boolean {
  const lower = text.toLowerCase();
  const ends = [...lower.matchAll(actorNouns)].map((each) => ({ start: each.index, end: each.index + each[0].length }));
  for (const name of names) {
    for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) ends.push({ start: at, end: at + name.length });
  }
  return ends.some(({ start, end }) => /\bby (?:the |an? |our |its )?(?:\w+ ){0,2}$/.test(lower.slice(0, start)) || actsAfter(text.slice(end, end + reach)));
}

/** A verb of doing in the active voice follows in the same clause: "is reviewed" does not count. */
function actsAfter(rest: string): boolean {
  const clause = /^[^.;:]*/.exec(rest)![0];
  for (const verb of clause.matchAll(doingVerbs)) {
    const between = clause.slice(0, verb.index);
    if (!/\b(?:is|are|was|were|be|been|being|to|of|for|the|an?|and its)\b/i.test(between)) return true;
  }
  return false;
}
