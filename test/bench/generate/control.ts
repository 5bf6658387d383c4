import { actions, areas, components, deadlines, places, records, roles } from './words';
import type { Random } from '../../support/random';

export interface Links {
  /** Id of the policy that a control refers to. */
  policy: string;
  risk: string;
}

const openings: Readonly<Record<string, string>> = {
  'per-event': 'Upon each request',
  monthly: 'Each month',
  quarterly: 'Each quarter',
  weekly: 'Each week',
  annual: 'Each year',
  continuous: 'Continuously, as part of the platform,',
};

/** The id of the control with this number: areas in turn, so that ids spread over the criteria. */
export function controlId(index: number): string {
  return `${areas[index % areas.length]!.prefix}-${String(Math.floor(index / areas.length) + 1).padStart(4, '0')}`;
}

/** One in fifty is vaguely worded, so that there is something to report. */
export function controlText(index: number, random: Random, links: Links): string {
  const area = areas[index % areas.length]!;
  const place = random.pick(places);
  const frequency = random.pick(['per-event', 'monthly', 'quarterly', 'weekly', 'annual', 'continuous']);
  const nature = frequency === 'continuous' ? 'automated' : random.pick(['manual', 'hybrid']);
  const owner = random.pick(roles);
  const record = random.pick(records);
  const deadline = index % 50 === 7 ? 'a reasonable time' : random.pick(deadlines);
  return `id: ${controlId(index)}
title: ${area.subject} ${place}, control ${Math.floor(index / areas.length) + 1}
statement: >
  ${openings[frequency]} the ${owner.title} ${random.pick(actions)}
  for ${place}, and ${random.pick(actions)} within
  ${deadline} of the finding. The result is kept in ${record} together with the names of
  those who took part, the list of items that were looked at, and every difference that was found.
criteria: [${random.some(area.criteria, 1 + random.below(2)).join(', ')}]
owner: ${owner.id}
frequency: ${frequency}
type: ${random.pick(['preventive', 'detective', 'corrective'])}
nature: ${nature}
status: in-place
since: 2025-0${1 + random.below(9)}-01
policies: [${links.policy}]
risks: [${links.risk}]
components: [${random.some(components, 2).join(', ')}]
evidence:
  - {what: Export of the items that were looked at, source: ${random.pick(['Okta', 'GitHub', 'Datadog', 'AWS'])}}
  - {what: Signed-off ticket with the differences and what was done, source: ${record.replace('the ', '')}}
reviewed: 2026-01-${10 + random.below(19)}
notes: >
  Walked through with the owner in January. The list of items comes from the export and is not filtered by hand;
  nobody has asked for a change of the wording since then. The sample of the previous period had ${random.below(30)} items and ${random.below(3)} differences.
`;
}
