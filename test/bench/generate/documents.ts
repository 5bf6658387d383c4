import { policySentences, policyTitles, roles } from './words';
import type { Random } from '../../support/random';
import { yaml } from '../../../src/core/syntax/text-block';

export function policyId(index: number): string {
  return `POL${String(index + 1).padStart(4, '0')}`;
}

/** A policy of about 3.7 KB: front matter and six sections of prose. */
export function policyText(index: number, random: Random): string {
  const title = policyTitles[index % policyTitles.length]!;
  const sections = ['Purpose and scope', 'Roles', 'Rules', 'Records', 'Exceptions', 'Review'];
  const body = sections
    .map((heading) => `# ${heading}\n\n${Array.from({ length: 6 }, () => random.pick(policySentences)).join('\n')}\n`)
    .join('\n');
  return `name: ${title} Policy, part ${Math.floor(index / policyTitles.length) + 1}
acronym: ${policyId(index)}
version: "2.${random.below(10)}"
owner: ${random.pick(roles).id}
approved_by: ceo
approved_on: 2026-01-15
last_reviewed: 2026-01-12
next_review: 2027-01-12
satisfies:
  TSC:
    - CC5.3
majorRevisions:
  - date: 2026-01-12
    version: "2.0"
    comment: Deadlines stated in business days
---
${body}`;
}

export function narrativeText(): string {
  const sentences = Array.from({ length: 12 }, (_, index) => policySentences[index % policySentences.length]);
  return yaml`
    name: Overview
    acronym: OVN
    section: overview
    ---
    ${sentences.join('\n')}
  `;
}

export function procedureText(index: number, controls: readonly string[]): string {
  return `id: procedure-${index + 1}
name: Procedure ${index + 1}
cron: "0 0 0 15 * *"
owner: security-lead
controls: [${controls.join(', ')}]
---
# Steps

1. Export the list from the system.
2. Compare it with the list of staff.
3. Remove what is not needed and record it in the ticket.
`;
}
