import { descriptionCriteria } from '../criteria/catalogue';

/** The screening questions of DC 4, each to be answered with yes or no. */
export function disclosureQuestions(): readonly string[] {
  return descriptionCriteria.find((each) => each.id === 'DC4')?.disclosure_questions ?? [];
}

/** Whether the description mentions an incident, and why or why not. */
export interface Disclosure {
  disclose: boolean;
  reason: string;
}

/**
 * The disclosure that the answers suggest: one yes is enough. Management still decides. `yes`: the questions answered
 * with yes.
 */
export function proposedDisclosure(yes: readonly string[]): Disclosure {
  const answered = disclosureQuestions().filter((each) => yes.includes(each));
  return answered.length === 0
    ? { disclose: false, reason: 'Every screening question of DC 4 was answered no' }
    : { disclose: true, reason: `Yes to: ${answered.join(' ')}` };
}
