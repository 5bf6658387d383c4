import { actorNouns, doingVerbs } from './lexicon';

/** Verbs may follow the actor at some distance: "the Head of Security, with the team, reviews". */
const reach = 90;

/** How far before an actor a "by" may be: "by the on-call engineer". */
const before = 60;

/** A short remark in brackets, which may come between an actor and its verb. */
const aside = / \([^()]{0,80}\)/g;

/**
 * Whether a sentence says who or what acts (heuristic): a person before a verb of doing in the active voice or after
 * "by", a name or a machine directly before such a verb. `names` are names of this programme in lower case: role
 * titles, components, vendors.
 */
export function hasActor(sentence: string, names: readonly string[]): boolean {
  const text = sentence.replace(/\s+/g, ' ').replace(aside, '').trim();
  return namedActor(text, names) || knownNoun(text) || properName(text) || machine(text);
}

function knownNoun(text: string): boolean {
  for (const { 0: noun, index } of text.matchAll(actorNouns)) {
    if (isAgent(text, index) || actsAfter(text.slice(index + noun.length, index + noun.length + reach))) return true;
  }
  return false;
}

/**
 * At the start of a sentence, a name and a colon count as well. After a name of the programme, any word in the third
 * person is enough: "the Platform Lead rebuilds".
 */
function namedActor(text: string, names: readonly string[]): boolean {
  const lower = text.toLowerCase();
  for (const name of names) {
    for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (isWordCharacter(lower, at - 1) || isWordCharacter(lower, end)) continue;
      const rest = text.slice(end, end + reach);
      if (isAgent(text, at) || (at <= 4 && rest.startsWith(':')) || actsAfter(rest) || directVerb.test(rest))
        return true;
    }
  }
  return false;
}

const directVerb =
  /^(?: and the [A-Z]\w*(?: \w+){0,3})?,? (?:[a-z]+ly )?(?!(?:is|was|as|its|this|has|does|thus|plus|across|always|settings|duties|services|systems|accounts|members|users|logs|records|tests|tasks|tickets|alerts|reviews|reports)\b)[a-z]{2,30}s\b/;

/** "by the", "approval of a senior": what comes before the actor of a passive sentence. */
const agentBefore = /\b(?:by|approval (?:of|by|from)) (?:the |an? |our |its )?(?:[\w-]{1,40} ){0,2}$/i;

/** "reviewed by the on-call engineer", "without approval of a second engineer". */
function isAgent(text: string, at: number): boolean {
  return agentBefore.test(text.slice(Math.max(0, at - before), at));
}

/** A word between actor and verb that says that the actor is not the one who does it. */
const noSubjectVerb = /\b(?:is|are|was|were|be|been|being|to|of|for|the|an?|and its)\b/i;

/** A verb of doing in the active voice follows in the same clause: "is reviewed" does not count. */
function actsAfter(rest: string): boolean {
  const clause = /^[^.;:]*/.exec(rest)![0];
  for (const verb of clause.matchAll(doingVerbs)) {
    const between = clause.slice(0, verb.index);
    if (!noSubjectVerb.test(between)) return true;
  }
  return false;
}

/** Verbs in the third person that are not plural nouns as well. */
const clearVerbs =
  /^(?:encrypts|enforces|requires|blocks|restricts|rotates|restores|disables|removes|revokes|grants|monitors|detects|prevents|sends|notifies|stores|retains|rejects|refuses|denies|allows|permits|applies|replicates|deletes|creates|publishes|quarantines|isolates|limits|validates|verifies|compares|reconciles|terminates|expires|provisions|deploys|installs|collects|keeps|generates|protects|routes|throttles|drops|inspects|scans|locks|opens|closes|runs|signs|approves|assigns|escalates)$/;

/** Openings of a sentence that something is done to, or that are a rule: "Access requires approval". */
const abstract =
  /(?:ion|ing|ment|ance|ence|ity|al|ure|cy|ship)$|^(?:access|data|code|traffic|work|mail|storage|media|input|output|each|every|this|that|it|which|who|also|then)$/i;

/** Up to five words with capitals, perhaps an adverb, and a word that may be a verb in the third person. */
const nameAndVerb =
  /(?<![\w-])([A-Z][\w-]{0,40}(?: [A-Z][\w-]{0,40}){0,4}) (?:[a-z]{1,20}ly )?([a-z]{3,20}s)\b(?! (?:is|are|was|were|of)\b)/g;

/** The start of the text, or the end of a sentence or clause before a name. */
const atSentenceStart = /(?:^|[.;:!?]) ?$/;

/** Two capitals or digits in a name: surely a name, even at the start of a sentence. */
const severalCapitals = /[A-Z0-9].*[A-Z0-9]/;

/** "Amazon RDS encrypts", "Each night Datadog sends": a capitalised name directly before an active verb. */
function properName(text: string): boolean {
  for (const match of text.matchAll(nameAndVerb)) {
    const name = match[1]!;
    const words = name.split(' ');
    const startsSentence = atSentenceStart.test(text.slice(Math.max(0, match.index - 2), match.index));
    const certain = words.length > 1 || severalCapitals.test(name) || !startsSentence;
    if (startsSentence && abstract.test(words[words.length - 1]!) && !/^[A-Z0-9]+$/.test(words[words.length - 1]!))
      continue;
    if (clearVerbs.test(match[2]!) || (certain && isDoing(match[2]!))) return true;
  }
  return false;
}

const notMachines =
  /^(?:number|order|letter|paper|quarter|error|other|another|whether|either|neither|after|never|under|over|per|former|latter|calendar|folder|factor|ledger|charter|cover|power|layer|identifier|offer|matter|chapter|register|tracker|timer|year|minor|major|prior|proper|regular|similar|further|longer|later|earlier|newer|older|newsletter|color|behavior|disaster|sector|vector|barrier|border|corner|counter|header|footer|buffer|cluster|container|poster|answer|transfer|driver|banner)$/;

/** Laws, standards, methods, dates and ids: they do not act. */
const noSystem =
  '(?!(?:SOC|ISO|PCI|NIST|GDPR|HIPAA|CCPA|AICPA|CIS|COSO|SOX|OWASP|RFC|CVE|CVSS|SLA|SLO|KPI|UTC|EOD|COB|FY\\d*|Q[1-4]|ID|UUID|IP|AES|TLS|SSL|MFA|SSO)\\b|[A-Z]{1,4}(?:-\\d|\\d\\.\\d))';

/** "blocked by AWS WAF", "encrypted by KMS-managed keys"; what a law or a standard demands is not done by it. */
const byNamedSystem = new RegExp(
  `\\b(?!(?:required|demanded|driven|defined|governed|covered|prescribed|affected|informed|guided|inspired|mandated|recommended|specified)\\b)[a-z]{2,20}(?:ed|en|ne|un|pt|ld) by (?:an? |the |our )?${noSystem}(?:[A-Z][a-z]+ )?${noSystem}[A-Z][\\w-]*[A-Z][\\w-]*`,
);

/** "shredded by a certified recycler": a participle, "by", and a word that ends as names of actors do. */
const doneByMachine =
  /\b[a-z]{2,20}(?:ed|en|ne|un|pt|ld) by (?:an?|the) (?:[a-z-]{1,20} ){0,2}?([a-z]{3,20}(?:er|or))\b(?! (?:of|number|id)\b)/g;

/** "the load balancer blocks": a word that ends as names of actors do, and a word that may be its verb. */
const machineAndVerb = /\b([a-z]{3,20}(?:er|or)) (?:[a-z]{1,20}ly )?([a-z]{3,20}s)\b(?! (?:is|are|was|were|of)\b)/g;

/**
 * "the load balancer blocks", "shredded by a certified recycler": an actor named by what it does, directly before an
 * active verb or after a participle and "by".
 */
function machine(text: string): boolean {
  for (const [, noun] of text.matchAll(doneByMachine)) {
    if (!notMachines.test(noun!)) return true;
  }
  if (byNamedSystem.test(text)) return true;
  for (const [, noun, verb] of text.matchAll(machineAndVerb)) {
    if (!notMachines.test(noun!) && isDoing(verb!)) return true;
  }
  return false;
}

const doing = new RegExp(`^(?:${doingVerbs.source})$`, 'i');

function isDoing(verb: string): boolean {
  return doing.test(verb);
}

function isWordCharacter(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /[\w]/.test(text.charAt(at));
}
