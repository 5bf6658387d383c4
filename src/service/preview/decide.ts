import { placeOf } from '../../core/model/place';
import type { Path } from '../../core/syntax/tree';
import { nodeAt, valueOf } from '../../core/syntax/navigate';
import { setValue } from '../../core/syntax/edit';
import type { ActionChoice, ActionResult } from '../../protocol/actions';
import { newIncident } from '../../core/templates/incident';
import { created, edited, refused, type ActionContext } from '../actions/action';

interface Decision {
  title: string;
  choices: readonly (ActionChoice & {
    /** YAML of the value; absent: only the key is written, for the person to continue. */ value?: string;
  })[];
}

const goOn = (title: string, detail: string): ActionChoice => ({ id: 'list', title, detail });

/** Keys whose value is a decision of management, with the possible decisions. */
const decisions: Readonly<Record<string, Decision>> = {
  cuecs: {
    title: 'Complementary user entity controls (DC 6)',
    choices: [
      goOn('List them', 'Customers have to do something so that our controls can meet the criteria.'),
      {
        id: 'none',
        title: 'None are needed',
        detail: 'Writes an empty list, and the description says so.',
        value: '[]',
      },
    ],
  },
  not_relevant: {
    title: 'Criteria not relevant to the system (DC 8)',
    choices: [
      {
        id: 'none',
        title: 'Every criterion is relevant',
        detail: 'Writes an empty list, and the description says so.',
        value: '[]',
      },
      goOn(
        'List those that are not',
        'Each with the reason why its risk cannot arise here. What a vendor does instead is a carve-out.',
      ),
    ],
  },
  changes: {
    title: 'Significant changes during the period (DC 9)',
    choices: [
      goOn('List them', 'Each with its date, and the state before and after.'),
      {
        id: 'none',
        title: 'There were none',
        detail: 'Writes an empty list, and the description says so.',
        value: '[]',
      },
    ],
  },
  no_incidents: {
    title: 'System incidents (DC 4)',
    choices: [
      {
        id: 'none',
        title: 'There was none to disclose',
        detail:
          'No incident came from controls that were badly designed or did not operate, ' +
          'and none made the company significantly miss a commitment.',
        value: 'true',
      },
      {
        id: 'list',
        title: 'There was one',
        detail: 'Begins a record of it; the description then asks whether it has to be disclosed.',
      },
    ],
  },
};

/**
 * Asks for the decision, or writes the answer; undefined for keys that need no decision, and for an answer that writes
 * only the key.
 */
export function decide(
  context: ActionContext,
  file: string,
  path: Path,
  choice: string | undefined,
): ActionResult | undefined {
  const key = path[path.length - 1];
  const decision =
    typeof key === 'string' && Object.hasOwn(decisions, key) && path.length === 1 ? decisions[key]! : undefined;
  const entity = decision && context.programme.file(file)?.entities[0];
  if (!decision || !entity?.node) return undefined;
  const present = valueOf(entity.node, key as string);
  if (present?.kind === 'seq' && present.items.length > 0) return undefined;
  if (choice === undefined)
    return {
      changes: [],
      ask: { title: decision.title, choices: decision.choices.map(({ id, title, detail }) => ({ id, title, detail })) },
    };
  const chosen = decision.choices.find((each) => each.id === choice);
  if (!chosen) return refused('This cannot be chosen here.');
  if (chosen.value === undefined)
    return key === 'no_incidents' ? created(context, newIncident(context.programme.view())) : undefined;
  const { tree } = context.programme.file(file)!;
  const map = nodeAt(entity.node, []);
  return map?.kind === 'map'
    ? edited(context, file, setValue(tree, map, key as string, chosen.value, placeOf(entity.kind, [], key as string)))
    : undefined;
}
