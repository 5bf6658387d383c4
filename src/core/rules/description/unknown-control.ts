import { isInPlace } from '../../coverage/presence';
import type { View } from '../../index/view';
import { bodyProse, matchesIn } from '../../language/prose';
import { nearest } from '../../model/nearest';
import { idKinds } from '../../model/kinds';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';

export const descriptionUnknownControl = defineRule({
  code: 'soc2.description.unknown-control',
  severity: 'error',
  on: ['narrative'],
  title: 'A narrative names a control that is not in place',
  basis: ['DC5'],
  documentation: {
    what: 'A narrative holds an id in the form of this programme\'s control ids, such as AC-09, and no control in place has it.',
    why: 'Readers look the id up in Section IV and find nothing.',
    wrong: '---\nsection: overview\n---\n<!-- there are AC-01 to AC-05 -->\nAccess is reviewed (AC-99).',
    right: '---\nsection: overview\n---\nAccess is reviewed (AC-01).',
  },
  *check(narrative, { view, file }): Iterable<Finding> {
    const prefixes = prefixesOf(view);
    const prose = prefixes.length > 0 ? bodyProse(file.tree, narrative, true) : undefined;
    if (!prose) return;
    for (const { start, end, text } of matchesIn(prose, new RegExp(`(?<![\\w/.-])(?:${prefixes.join('|')})-\\d{1,4}(?![\\w-])`, 'g'))) {
      const control = view.get('control', text);
      if (control ? isInPlace(view, control) : idKinds.some((kind) => kind !== 'control' && view.declarations(kind, text).length > 0)) continue;
      yield { start, end, message: control ? `Control \`${text}\` is not in place, and the description leaves it out.` : `No in-place control \`${text}\`.`, data: { text } };
    }
  },
  fixes(finding, _narrative, context) {
    const { view } = context;
    const inPlace = view.all('control').filter((each) => isInPlace(view, each)).map((each) => each.id);
    return nearest(String(finding.data?.text), inPlace, 3).flatMap((id, index) => editHere(context, `Replace by ${id}`, { start: finding.start, end: finding.end, newText: id }, { preferred: index === 0 }));
  },
});

/** What the ids of controls begin with: `AC`, `BC`, ... */
function prefixesOf(view: View): string[] {
  return view.derive('prefixes of control ids', (inner) => [...new Set(inner.ids('control').flatMap((id) => /^([A-Z]{1,6})-\d{1,4}$/.exec(id)?.[1] ?? []))].sort());
}
