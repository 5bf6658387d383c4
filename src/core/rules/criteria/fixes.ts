import { placeOf } from '../../model/place';
import { addItem } from '../../syntax/edit';
import { newControl } from '../../templates/control';
import { rankControls } from '../../suggest/rank';
import type { Entity } from '../../index/entity';
import type { Fix, RuleContext } from '../rule';
import { editHere, editIn } from '../support/fixes';

/** A new control file for a criterion that nothing addresses. */
export function createControl(criterion: string, context: RuleContext, options: { policy?: string } = {}): Fix {
  const file = newControl(context.view, criterion, options);
  return {
    title: `Create a control for ${criterion}`,
    create: [{ file: file.path, text: file.text, cursor: file.cursor }],
  };
}

/** The existing controls whose own words fit the criterion best. */
export function mapExisting(criterion: string, context: RuleContext): Fix[] {
  const controls = context.view
    .all('control')
    .filter(
      (each) =>
        each.data.scope !== 'soc1' && each.data.status !== 'retired' && !(each.data.criteria ?? []).includes(criterion),
    );
  return rankControls(criterion, controls)
    .slice(0, 3)
    .flatMap(({ control }) => {
      const tree = context.view.file(control.file)?.tree;
      if (!tree || !control.node) return [];
      return editIn(
        control.file,
        `Map ${control.id} (${control.data.title ?? 'no title'}) to ${criterion}`,
        addItem(tree, control.node, 'criteria', criterion, placeOf('control', [], 'criteria')),
      );
    });
}

export function recordNotRelevant(criterion: string, manifest: Entity, context: RuleContext): Fix[] {
  if (!manifest.node) return [];
  const item = `{criterion: ${criterion}, reason: Say what the system does not do}`;
  return editHere(
    context,
    `Record ${criterion} as not relevant (DC 8)`,
    addItem(context.file.tree, manifest.node, 'not_relevant', item, placeOf('manifest', [], 'not_relevant')),
  );
}
