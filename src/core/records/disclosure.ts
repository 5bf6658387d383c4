import { descriptionCriteria } from '../criteria/catalogue';

/** The screening questions of DC 4, each to be answered with yes or no. */
export function disclosureQuestions(): readonly string[] {
  return descriptionCriteria.find((each) => each.id === 'DC4')?.disclosure_questions ?? [];
}

/** Whether the description tells of an incident, and why or why not. */
export interface Disclosure {
  disclose: boolean;
  reason: string;
}

/** What the answers point to: one yes is enough for disclosure. The decision stays management's. `yes`: the questions answered so. */
export function proposedDisclosure(yes: readonly string[]): Disclosure {
  const answered = disclosureQuestions().filter((each) => yes.includes(each));
  return answered.length === 0
    ? { disclose: false, reason: 'Every screening question of DC 4 was answered no' }
    : { disclose: true, reason: `Yes to: ${answered.join(' ')}` };
}
