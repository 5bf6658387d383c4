import { blanks } from '../../blanks/blanks';
import { focusRefs } from '../../criteria/catalogue';
import type { Reference } from '../../index/entity';
import { entityKinds, type EntityKind, type IdKind } from '../../model/kinds';
import { newFinding } from '../../templates/finding';
import { newPolicy } from '../../templates/policy';
import { newRisk } from '../../templates/risk';
import { defineRule, type Finding, type Fix, type RuleContext } from '../rule';
import { replaceByNearest, unknownReferences } from '../support/unknown-references';
import { yaml } from '../../syntax/text-block';

/**
 * Kinds of record, each with its word for messages. Other rules check criteria, components, data classes and owners of
 * controls.
 */
const words: Partial<Record<IdKind, string>> = {
  control: 'control',
  policy: 'policy',
  procedure: 'procedure',
  risk: 'risk',
  vendor: 'vendor',
  focus: 'point of focus',
  finding: 'finding',
  role: 'role',
  person: 'person',
  commitment: 'commitment',
  'data-type': 'data type',
};

export const controlReferenceUnknown = defineRule({
  code: 'soc2.control.reference-unknown',
  severity: 'error',
  on: entityKinds.filter((each) => each !== 'wording'),
  title: 'A reference to something that does not exist',
  basis: ['DC5'],
  documentation: {
    what:
      'A control, or any other record, names a policy, procedure, risk, vendor, control, finding, role, person, ' +
      'commitment, data type or point of focus that no file declares. Roles are looked up once there is a ' +
      '`people.yaml`.',
    why: 'Every link is followed in an examination. One that leads nowhere raises the question what else is out of date.',
    wrong: yaml`
      # no policy has this acronym or file name
      policies: [XYZP]`,
    right: 'policies: []',
  },
  *check(entity, { view, file }): Iterable<Finding> {
    for (const { reference, place } of unknownReferences(entity, file, view, (each) => isOurs(each, entity.kind))) {
      if (reference.kind === 'role' && !view.peopleEntity()) continue;
      if (reference.kind === 'focus' && focusRefs().includes(reference.id)) continue;
      yield {
        ...place,
        message: `No ${words[reference.kind]} \`${reference.id}\`. Correct the name, or create what it names.`,
      };
    }
  },
  fixes(finding, entity, context) {
    const kind = finding.data?.kind as IdKind;
    const among = kind === 'focus' ? focusRefs() : undefined;
    return [...replaceByNearest(finding, entity, context, among), ...create(kind, String(finding.data?.id), context)];
  },
});

function isOurs({ kind, path }: Reference, of: EntityKind): boolean {
  if (words[kind] === undefined) return false;
  if (of === 'control' && path[0] === 'owner') return false;
  if (of === 'manifest' && kind === 'vendor') return false;
  return !((of === 'evidence' || of === 'finding') && kind === 'control');
}

/** An id that a new file may have: a letter, then up to 60 letters, digits, dots, underscores and hyphens. */
const validNewId = /^[A-Za-z][A-Za-z0-9._-]{0,60}$/;

/** A fix that creates a policy, risk or finding with the id; none for other kinds, which need more than an id. */
function create(kind: IdKind, id: string, { view }: RuleContext): Fix[] {
  if (!validNewId.test(id)) return [];
  const made =
    kind === 'policy'
      ? newPolicy(view, { acronym: id })
      : kind === 'risk'
        ? newRisk(view, { id, title: blanks.riskTitle })
        : kind === 'finding'
          ? newFinding(view, { id })
          : undefined;
  return made
    ? [
        {
          title: `Create the ${words[kind]} ${id}`,
          create: [{ file: made.path, text: made.text, cursor: made.cursor }],
        },
      ]
    : [];
}
