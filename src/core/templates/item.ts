import { blanks } from '../blanks/blanks';
import type { View } from '../index/view';
import type { IdKind } from '../model/kinds';
import type { Field } from '../model/schema';
import type { Path } from '../syntax/tree';
import { quoteIfNeeded } from '../syntax/edit';
import { nextCountedId, nextCsocId } from './next-id';

/** What ids of items begin with, where the programme has none of the kind yet. */
const idForms: Readonly<Partial<Record<IdKind, string>>> = {
  commitment: 'SC-',
  requirement: 'SR-',
  cuec: 'CUEC-',
  'data-class': 'class-',
  'data-type': 'type-',
};

/** The next free id of an item, in the form that most of its kind have; those of CSOCs count by vendor. */
export function nextItemId(view: View, kind: Exclude<IdKind, 'csoc'>): string {
  return nextCountedId(view, kind, idForms[kind] ?? `${kind}-`, 1, undefined);
}

/** What is asked for at the keys of an item, by the key of its list. */
const asked: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  commitments: { text: blanks.commitment, source: blanks.commitmentSource },
  system_requirements: { text: blanks.requirement },
  cuecs: { text: blanks.customerNeed },
  csocs: { text: blanks.csoc },
  controls: { text: blanks.vendorControl },
  not_relevant: { reason: blanks.notRelevantReason },
  services: { name: blanks.serviceName, description: blanks.serviceDescription, users: blanks.serviceUsers },
  infrastructure: {
    name: blanks.componentName,
    provider: blanks.provider,
    purpose: blanks.componentPurpose,
    location: blanks.infrastructureLocation,
  },
  software: { name: blanks.componentName, purpose: blanks.componentPurpose },
  classes: { name: blanks.componentName, description: blanks.dataClass },
  types: { name: blanks.componentName, retention: blanks.retention },
  roles: { title: blanks.roleTitle, responsibilities: blanks.responsibilities },
};

/**
 * What the keys of a new item of a list say, as YAML: the next free id, what is given, and a blank where an item
 * without the key would be wrong. Other keys are empty.
 *
 * @param record Id of the record that has the list.
 * @param list Path of the list in its record.
 */
export function itemValues(
  view: View,
  record: string,
  list: Path,
  given: Readonly<Record<string, string>> = {},
): (field: Field) => string {
  const name = [...list].reverse().find((step) => typeof step === 'string') ?? '';
  return ({ key, declares, missing, type }) => {
    if (given[key] !== undefined) return given[key];
    if (declares === 'csoc') return quoteIfNeeded(nextCsocId(view, record));
    if (declares) return nextItemId(view, declares);
    if (type === 'list' || type === 'map') return '';
    return asked[name]?.[key] ?? (missing ? blanks.value : '');
  };
}
