import { quoted } from '../../blanks/blanks';
import type { View } from '../../index/view';
import { insertPair } from '../../syntax/edit';
import { newPolicy } from '../../templates/policy';
import { defineRule, type Finding, type Fix } from '../rule';
import { beginNarrative } from '../support/begin-narrative';
import { editIn } from '../support/fixes';
import { keyRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

const role =
  '\n  # who governs, runs, secures and uses the system: roles, not names' +
  `\n  - {id: role-1, title: ${quoted.roleTitle}, responsibilities: ${quoted.responsibilities}}`;

export const descriptionComponentEmpty = defineRule({
  code: 'soc2.description.component-empty',
  severity: 'error',
  on: ['manifest'],
  title: 'A component of the system that nobody describes',
  basis: ['DC3'],
  documentation: {
    what:
      'No role is listed in `people.yaml`, or there is neither a policy nor a procedure, and no narrative tells of ' +
      'people or procedures. The other three components (infrastructure, software, data) are keys of the manifest, ' +
      'which `soc2.manifest.missing-key` asks for.',
    why:
      'DC 3 names five components. People and procedures are the two that are kept outside the manifest, and so are ' +
      'forgotten.',
    wrong: yaml`
      # soc2.yaml, while people.yaml is missing or says
      roles: []`,
    right: yaml`
      # people.yaml
      roles:
        - {id: security-lead, title: Head of Security, responsibilities: Runs the security programme}`,
  },
  *check(manifest, { view }): Iterable<Finding> {
    for (const component of emptyComponents(view)) {
      yield {
        ...keyRange(manifest, ['system']),
        data: { component },
        message: `No ${component === 'people' ? 'people are' : 'procedures are'} described; the description needs all five components.`,
      };
    }
  },
  fixes(finding, _manifest, { view }) {
    if (finding.data?.component === 'people') return people(view);
    const policy = newPolicy(view);
    return [
      { title: 'Begin a policy', create: [{ file: policy.path, text: policy.text, ...cursorOf(policy) }] },
      ...beginNarrative(view, 'procedures', 'Begin a narrative about procedures'),
    ];
  },
});

function emptyComponents(view: View): readonly string[] {
  return view.derive('components that nobody describes', (inner) => {
    const told = new Set(inner.all('narrative').map((each) => each.data.section as string | undefined));
    return [
      ...(inner.ids('role').length === 0 && !told.has('people') ? ['people'] : []),
      ...(inner.all('policy').length + inner.all('procedure').length === 0 && !told.has('procedures')
        ? ['procedures']
        : []),
    ];
  });
}

function people(view: View): Fix[] {
  const file = view.peopleEntity();
  const tree = file && view.file(file.file)?.tree;
  if (!file)
    return [
      { title: 'Create people.yaml with a role', create: [{ file: 'people.yaml', text: `roles:${role}\n` }] },
      ...beginNarrative(view, 'people', 'Begin a narrative about people'),
    ];
  const edit =
    tree && file.node && !file.node.pairs.some((each) => each.key.text === 'roles')
      ? insertPair(tree, file.node, 'roles', role, { before: ['people', 'oversight'] })
      : undefined;
  return [
    ...editIn(file.file, 'Insert a role into people.yaml', edit),
    ...beginNarrative(view, 'people', 'Begin a narrative about people'),
  ];
}

function cursorOf({ cursor }: { cursor?: number | undefined }): { cursor?: number } {
  return cursor === undefined ? {} : { cursor };
}
