import { oneLine } from '../../language/one-line';
import type { Block } from '../block';
import { peopleSource } from '../build';
import { inserts } from '../inserts';
import { namesOf, peopleFile } from '../names';
import { roleTitle } from '../../records/role-title';
import { cellText } from '../words';
import type { SectionContext } from './section';

/** Roles and their duties, never the names of those who hold them (DC 3). */
export function people({ view, options, blocks, say }: SectionContext): Block[] {
  const head = inserts({ view, options, blocks }, { name: 'people', level: 3, own: 'Roles and responsibilities' });
  const roles = view.peopleEntity()?.data.roles ?? [];
  if (roles.length === 0) {
    return [
      ...head,
      blocks.missing('table', 'No role is described that governs, runs, secures or uses the system.', {
        title: 'List the roles',
        file: peopleFile(view),
        key: 'roles',
      }),
    ];
  }
  const { short } = namesOf(view, options);
  const lead =
    roles.length === 1
      ? say`The following role at ${short} governs, runs, secures and supports the system. Controls name it where it performs them.`
      : say`The following roles at ${short} govern, run, secure and support the system. Controls name the role that performs them.`;
  return [
    ...head,
    blocks.paragraph('lead', lead, [peopleSource(view, 'roles')]),
    blocks.table(
      'table',
      ['Role', 'Responsibilities', 'Reports to'],
      roles.map((each, index) => ({
        key: each.id ?? String(index),
        cells: [
          oneLine(each.title ?? each.id ?? ''),
          cellText(each.responsibilities),
          each.reports_to ? roleTitle(view, each.reports_to) : '',
        ],
        sources: [peopleSource(view, 'roles', index)],
      })),
      'Roles and responsibilities',
    ),
  ];
}
