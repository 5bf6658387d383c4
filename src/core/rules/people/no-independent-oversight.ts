import { blanks, quoted } from '../../blanks/blanks';
import { placeOf } from '../../model/place';
import { setValue } from '../../syntax/edit';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { insertKeys } from '../support/insert';
import { keyRange, valueRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { yaml } from '../../syntax/text-block';

export const personNoIndependentOversight = defineRule({
  code: 'soc2.people.no-independent-oversight',
  severity: 'information',
  on: ['people'],
  title: 'No independent oversight on record',
  basis: ['CC1.2'],
  documentation: {
    what: '`oversight` is absent, or its `independent_members` is absent or 0.',
    why:
      'CC1.2 looks for a body that is independent of management and oversees internal control. A small company may ' +
      'have an adviser instead of a board; the description should say what there is.',
    wrong: 'roles: []',
    right: yaml`
      roles: []
      oversight: {body: Board of directors, independent_members: 1, meets: quarterly}`,
  },
  *check(people): Iterable<Finding> {
    const { oversight } = people.data;
    if (
      (oversight?.independent_members ?? 0) > 0 ||
      isUnreadable(people, ['oversight'], oversight) ||
      isUnreadable(people, ['oversight', 'independent_members'], oversight?.independent_members)
    )
      return;
    const place =
      oversight?.independent_members === 0
        ? valueRange(people, ['oversight', 'independent_members'])
        : oversight
          ? keyRange(people, ['oversight'])
          : keyRange(people, ['roles']);
    yield { ...place, message: 'No independent oversight is recorded (CC1.2).' };
  },
  fixes(_finding, people, context) {
    const { oversight } = people.data;
    if (!people.node || oversight?.independent_members === 0) return [];
    if (oversight)
      return insertKeys(context, people, ['oversight'], 'Insert independent_members', [
        ['independent_members', blanks.independentMembers],
      ]);
    const block = `{body: ${quoted.oversightBody}, independent_members: ${quoted.independentMembers}, meets: ${quoted.meetings}}`;
    return editHere(
      context,
      'Insert an oversight block',
      setValue(context.file.tree, people.node, 'oversight', block, placeOf('people', [], 'oversight')),
    );
  },
});
