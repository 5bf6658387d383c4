/** Criteria that one piece of work usually supports together, for the reason in the comment. Relations go both ways. */
const groups: readonly (readonly string[])[] = [
  // Conduct, competence and being held to one's duties come from the same agreements, reviews and training.
  ['CC1.1', 'CC1.5'],
  ['CC1.4', 'CC1.5'],
  ['CC1.4', 'CC2.2'],
  // The board oversees the structure, and the structure assigns the duties.
  ['CC1.2', 'CC1.3'],
  ['CC1.3', 'CC1.5'],
  // Policies are how expectations are communicated and put into practice.
  ['CC2.2', 'CC5.3'],
  ['CC5.2', 'CC5.3'],
  // One risk assessment answers all of CC3, and chooses the treatment.
  ['CC3.1', 'CC3.2'],
  ['CC3.2', 'CC3.3'],
  ['CC3.2', 'CC3.4'],
  ['CC3.2', 'CC5.1'],
  ['CC3.2', 'CC9.1'],
  // What an evaluation finds is reported and fixed.
  ['CC4.1', 'CC4.2'],
  ['CC4.1', 'CC7.1'],
  // An account is asked for, given a role, reviewed and withdrawn in one flow.
  ['CC6.1', 'CC6.2'],
  ['CC6.1', 'CC6.3'],
  ['CC6.2', 'CC6.3'],
  // Paths into the system, and what travels on them.
  ['CC6.1', 'CC6.6'],
  ['CC6.6', 'CC6.7'],
  ['CC6.1', 'CC6.7'],
  ['CC6.7', 'C1.1'],
  // Equipment that leaves.
  ['CC6.4', 'CC6.5'],
  ['CC6.5', 'C1.2'],
  ['C1.1', 'C1.2'],
  // Software that should not be there, weaknesses and signs of attack are found by the same tools.
  ['CC6.8', 'CC7.1'],
  ['CC6.8', 'CC8.1'],
  ['CC7.1', 'CC7.2'],
  ['CC6.6', 'CC7.2'],
  ['CC7.1', 'CC8.1'],
  // One plan carries an event to its end.
  ['CC7.2', 'CC7.3'],
  ['CC7.3', 'CC7.4'],
  ['CC7.4', 'CC7.5'],
  ['CC7.3', 'CC7.5'],
  // Recovery: plan, means and test.
  ['CC7.5', 'A1.3'],
  ['CC9.1', 'A1.2'],
  ['CC9.1', 'A1.3'],
  ['A1.2', 'A1.3'],
  ['A1.1', 'CC7.2'],
  // Processing is specified, entered, run, put out and kept.
  ['PI1.1', 'PI1.2'],
  ['PI1.2', 'PI1.3'],
  ['PI1.3', 'PI1.4'],
  ['PI1.4', 'PI1.5'],
  // Personal information: notice and choice, purpose, the end of it, requests, third parties, breaches.
  ['P1.1', 'P2.1'],
  ['P2.1', 'P3.2'],
  ['P3.1', 'P4.1'],
  ['P4.2', 'P4.3'],
  ['P4.3', 'C1.2'],
  ['P5.1', 'P5.2'],
  ['P5.2', 'P7.1'],
  ['P6.1', 'P6.4'],
  ['CC9.2', 'P6.4'],
  ['P6.2', 'P6.7'],
  ['P6.3', 'P6.6'],
  ['P6.5', 'P6.6'],
  ['CC7.4', 'P6.6'],
];

const companions = new Map<string, Set<string>>();
for (const group of groups)
  for (const id of group)
    companions.set(id, new Set([...(companions.get(id) ?? []), ...group.filter((each) => each !== id)]));

/** Criteria that the work behind a criterion usually supports as well. */
export function companionsOf(criterion: string): ReadonlySet<string> {
  return companions.get(criterion) ?? new Set();
}
