/**
 * Every sentence that the product writes where only a person knows the value: what to write there, as an order to the
 * reader. The reader of records takes such a sentence for no value at all. It must be plain YAML in block and in flow
 * style: no comma, colon or quote, except in `statement`, which stands in a block scalar.
 */
export const blanks = {
  affectedUsers: 'Say why users need not know',
  answersLocation: 'Say where the answers are kept',
  artefactLocation: 'Say where the artefact is kept',
  assertion: 'Say where its assertion is kept',
  categoryReason: 'Say why customers do not expect it',
  commitment: 'Say what customers are promised',
  commitmentSource: 'Say where it is promised',
  company: 'Name the company as contracts do',
  componentName: 'Name what it is',
  componentPurpose: 'Say what it is for',
  controlPart: 'Name what this part does',
  csoc: 'Say which kind of control it is assumed to run',
  customerNeed: 'Say what customers have to do',
  dataClass: 'Say what falls under it',
  dueDate: 'Say by which day it is settled',
  evidenceResult: 'Say what it shows',
  evidenceSource: 'Name the system it came from',
  exceptions: 'Say which or none',
  findingResponse: 'Say what is done about it',
  findingTitle: 'Say what is wrong in one line',
  fraudTitle: 'Say who could gain what by deceit and how',
  impact: 'Say how bad it would be from 1 to 5',
  incidentEffect: 'Say what it meant for customers and commitments',
  incidentNature: 'Say what kind of incident it was',
  incidentResolution: 'Say what was done then and afterwards',
  incidentReview: 'Say where the review is recorded',
  independentMembers: 'Say how many members are independent',
  infrastructureLocation: 'Say where it stands',
  likelihood: 'Say how likely it is from 1 to 5',
  meetings: 'Say how often it meets',
  narrativeBody: 'Say it in whole sentences.',
  notRelevantReason: 'Say what the system does not do',
  outside: 'Name what is outside',
  outsideReason: 'Say why the report does not cover it',
  owner: 'Name the role that owns it',
  oversightBody: 'Name the body that oversees management',
  policyBody: 'Say what is expected of whom.',
  populationCompleteness: 'Say how it is known to be complete',
  populationQuery: 'Say how it was drawn',
  provider: 'Name who runs it',
  reportLocation: 'Say where the report is kept',
  reportType: 'Say whether it is of type 1 or type 2',
  requirement: 'Say what the system must do',
  responsibilities: 'Say what the role does',
  retention: 'Say how long it is kept',
  reviewComment: 'Say what the review changed or that it changed nothing',
  reviewer: 'Name the role that read it',
  riskResponse: 'Say what is done about the risk',
  riskTitle: 'Say what could go wrong',
  roleTitle: 'Name the role',
  serviceDescription: 'Say what it does',
  serviceName: 'Name the service',
  serviceUsers: 'Say who uses it',
  statement: 'Say who does what, how often or on what event, and which record it leaves.',
  system: 'Name the system as customers know it',
  value: 'Say what belongs here',
  vendorControl: 'Say who at the vendor does what and when',
  vendorCuec: 'Say what their report expects of you',
  vendorName: 'Name the vendor',
  vendorPart: 'Name the part of its system that is used',
  vendorServices: 'Say what it provides',
  version: 'Say which version it is',
} as const;

/** A blank in quotes, as it stands in braces; any other text as it is. */
export function quotedBlank(text: string): string {
  return isBlankText(text) ? `"${text}"` : text;
}

/** All blanks as they are compared. */
const known: ReadonlySet<string> = new Set(Object.values(blanks).map(folded));

const whiteSpace = /\s+/g;

/** Every blank begins with one of these words. */
const firstWord = /^\s*(?:Say|Name)\s/;

/** Whether a text is one of the blanks: white space folded, with or without the full stop at its end. */
export function isBlankText(text: string): boolean {
  return text.length < 120 && firstWord.test(text) && known.has(folded(text));
}

/** What a blank asks for, to be read after a colon: "name the system it came from". */
export function askOf(text: string): string {
  const words = folded(text);
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function folded(text: string): string {
  const words = text.replace(whiteSpace, ' ').trim();
  return words.endsWith('.') ? words.slice(0, -1) : words;
}

/** The blanks in quotes, for braces and brackets: what is written over one may hold commas and colons. */
export const quoted = Object.fromEntries(
  Object.entries(blanks).map(([name, text]) => [name, quotedBlank(text)]),
) as Readonly<Record<keyof typeof blanks, string>>;
