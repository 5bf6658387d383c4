import { isInPlace } from '../../coverage/presence';
import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const personRoleVacant = defineRule({
  code: 'soc2.people.role-vacant',
  severity: 'warning',
  on: ['people'],
  title: 'A role that owns controls and that nobody holds',
  basis: ['CC1.3', 'BRIEF'],
  documentation: {
    what:
      'A role owns controls that are in place but has no `holder`, while other roles have one. Where no role names a ' +
      'holder, holders are evidently kept elsewhere and nothing is said.',
    why:
      'Somebody has to perform the control. A vacancy during the period is where exceptions come from, and examiners ' +
      'ask to speak with the owner.',
    wrong: yaml`
      roles:
        - {id: ceo, title: Chief Executive, holder: dana}
        - {id: security-lead, title: Head of Security} # owns AC-01
      people:
        - {id: dana, name: Dana Ruiz}`,
    right: yaml`
      roles:
        - {id: ceo, title: Chief Executive, holder: dana}
        - {id: security-lead, title: Head of Security, holder: dana}
      people:
        - {id: dana, name: Dana Ruiz}`,
  },
  *check(people, { view }): Iterable<Finding> {
    const roles = people.data.roles ?? [];
    if (!roles.some((each) => each.holder)) return;
    for (const [index, role] of roles.entries()) {
      if (role.holder || !role.id) continue;
      const owned = view
        .referrers('control', 'role', role.id)
        .filter((each) => each.data.owner === role.id && isInPlace(view, each)).length;
      if (owned > 0)
        yield {
          ...valueRange(people, ['roles', index, 'id']),
          message: `\`${role.title ?? role.id}\` owns ${owned} control${owned === 1 ? '' : 's'} but nobody holds it.`,
        };
    }
  },
});
