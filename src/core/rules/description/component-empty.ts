import { newPolicy } from '../../templates/policy';
import { createFile } from '../support/fixes';
import { defineRule, type Finding } from '../rule';
import { keyRange } from '../support/place';

export const descriptionComponentEmpty = defineRule({
  code: 'soc2.description.component-empty',
  severity: 'error',
  on: ['manifest'],
  title: 'One of the five components is missing',
  basis: ['DC3'],
  documentation: {
    what: 'No role is declared in people.yaml (people), or there is neither a policy nor a procedure (procedures), and no narrative stands in that section. Infrastructure, software and data are keys of the manifest and reported as such.',
    why: 'DC 3 describes a system by five components. A description without one of them is incomplete whatever the others say.',
    wrong: '# there is no people.yaml\nschema: soc2/1',
    right: '# people.yaml\nroles:\n  - {id: security-lead, title: Head of Security, responsibilities: Runs the security programme}',
  },
  *check(manifest, { view }): Iterable<Finding> {
    if (view.layout !== 'soc2') return;
    const told = new Set(view.all('narrative').map((each) => each.data.section));
    const empty = [
      ...(view.ids('role').length === 0 && !told.has('people') ? [['people', 'roles in people.yaml'] as const] : []),
      ...(view.ids('procedure').length === 0 && view.ids('policy').length === 0 && !told.has('procedures') ? [['procedures', 'policies or procedures'] as const] : []),
    ];
    for (const [component, what] of empty) yield { ...keyRange(manifest, ['system']), message: `No ${component} are described (${what}); the description needs all five components.`, data: { component } };
  },
  fixes(finding, _manifest, { view }) {
    if (finding.data?.component === 'people') {
      return view.peopleEntity() ? [] : [createFile('people.yaml', 'Create people.yaml', 'roles:\n  - {id: security-lead, title: |Head of Security, responsibilities: Runs the security programme}\npeople: []\n', { preferred: true })];
    }
    const { path, text, cursor } = newPolicy(view, { name: 'Information security policy', acronym: 'ISP', topic: 'information-security', stem: 'information-security' });
    return [{ title: 'Create a first policy', create: [{ file: path, text, cursor }], preferred: true }];
  },
});
