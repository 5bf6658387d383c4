import { actorNouns } from '../../language/lexicon';
import { hasActor } from '../../language/actors';
import type { Entity } from '../../index/entity';
import { valueOf } from '../../syntax/navigate';
import type { ScalarNode } from '../../syntax/tree';
import { defineRule, type Finding, type Fix, type RuleContext } from '../rule';
import { actorNames } from '../support/actor-names';
import { rewordHere } from '../support/fixes';
import { firstLetter } from '../support/prose-place';
import { lacksAction, statementOf } from '../support/statement';
import { valueRange } from '../support/place';
import { roleTitle } from '../../records/role-title';

export const controlStatementNoActor = defineRule({
  code: 'soc2.control.statement-no-actor',
  severity: 'warning',
  on: ['control'],
  title: 'A statement that does not say who acts',
  basis: ['PRACTICE'],
  documentation: {
    what:
      '(Heuristic) No role, team or system stands as the one who acts: before a verb of doing, or after "by". A ' +
      'statement in which nothing is done at all belongs to `soc2.control.statement-no-action`.',
    why:
      'An examiner asks the person, or looks at the system, that performs the control. A statement without one ' +
      'cannot be tested.',
    wrong: 'statement: Access is reviewed each quarter.',
    right: 'statement: Each quarter the Head of Security reviews access and records the review in SEC.',
  },
  *check(control, { view, file }): Iterable<Finding> {
    const prose = statementOf(control, file);
    if (!prose || lacksAction(prose.text) || hasActor(prose.text.slice(0, longest), actorNames(view))) return;
    if (control.data.nature === 'automated' && namesSystem(prose.text)) return;
    yield {
      ...valueRange(control, ['statement']),
      message: 'The statement does not say who performs this. Name a role or a system.',
    };
  },
  fixes(_finding, control, context) {
    const { owner, statement } = control.data;
    const node = control.node && valueOf(control.node, 'statement');
    if (!owner || !statement || node?.kind !== 'scalar' || context.view.declarations('role', owner).length === 0)
      return [];
    const title = roleTitle(context.view, owner);
    return [...behindPassive(node, title, control, context), ...atHead(node, title, control, context)].slice(0, 1);
  },
});

const passive =
  /\b(?:is|are)\s+(?:[a-z]+ly\s+)?(?:[a-z]+ed|made|kept|sent|held|given|taken|run|written|done|built|drawn|set|read)(?=[\s.,;])/;

/** "Access is reviewed by the Head of Security each quarter". */
function behindPassive(node: ScalarNode, title: string, control: Entity, context: RuleContext): Fix[] {
  const match = passive.exec(context.file.tree.text.slice(node.start, node.end));
  if (!match) return [];
  const at = node.start + match.index + match[0].length;
  return rewordHere(context, control, `Say that the ${title} does it`, {
    start: at,
    end: at,
    newText: ` by the ${title}`,
  });
}

function atHead(node: ScalarNode, title: string, control: Entity, context: RuleContext): Fix[] {
  const { text } = context.file.tree;
  const at = firstLetter(text, node);
  return at === undefined
    ? []
    : rewordHere(context, control, `Begin with the ${title}`, {
        start: at,
        end: at + 1,
        newText: `The ${title}: ${text.charAt(at).toLowerCase()}`,
      });
}

/** Characters of a statement that the rule examines; longer than any real statement. */
const longest = 20_000;

/** The name of a system with a capital in the middle: "CloudTrail". */
const camelCaseName = /\b[A-Z][a-z]+[A-Z]\w*\b/;

/**
 * Whether the first words of a statement name a system. An automated control may describe the state of one: "Log
 * buckets have a lock", "CloudTrail is enabled".
 */
function namesSystem(text: string): boolean {
  const head = text.trim().split(/\s+/).slice(0, 5).join(' ');
  return new RegExp(actorNouns.source, 'i').test(head) || camelCaseName.test(head);
}
