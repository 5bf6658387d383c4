/** The word lists that the wording rules share. Both English spellings. */

import { either } from './either';

export interface VagueWord {
  words: RegExp;
  /** What to say instead, to complete "Say ...". */
  suggestion: string;
  /** Time words can be replaced by the control's own frequency. */
  kind: 'time' | 'speed' | 'condition' | 'quality' | 'standard' | 'other';
}

/** Longer phrases first: a word inside one that was found is not reported again. */
export const vagueWords: readonly VagueWord[] = [
  {
    words:
      /\b(?:(?:on a |at )?(?:periodic|regular) (?:basis|intervals)|periodically|regularly|routinely|from time to time)\b/gi,
    suggestion: 'how often: each week, month or quarter',
    kind: 'time',
  },
  {
    words: /\b(?:in a timely (?:manner|fashion)|timely|promptly|immediately)\b/gi,
    suggestion: 'within how many hours or days',
    kind: 'speed',
  },
  {
    words: /\b(?:as needed|as necessary|as appropriate|as required|where possible|where feasible)\b/gi,
    suggestion: 'in which case',
    kind: 'condition',
  },
  {
    words: /\b(?:appropriate(?:ly)?|adequate(?:ly)?|sufficient(?:ly)?|reasonabl[ey])\b/gi,
    suggestion: 'which one, or by what measure',
    kind: 'quality',
  },
  { words: /\b(?:industry[ -]standards?|best[ -]practices?)\b/gi, suggestion: 'which standard', kind: 'standard' },
  {
    words: /\b(?:generally|typically|usually|various|relevant personnel|etc\b\.?|and\/or)/gi,
    suggestion: 'which ones, without exceptions left open',
    kind: 'other',
  },
];

/** Phrases of the field that contain a vague word but are precise. */
export const exemptPhrases = /\b(?:reasonable assurance|least[ -]privileges?)\b/gi;

export interface FrequencyWord {
  words: RegExp;
  frequency: string;
  /** Can be read in two ways ("bi-weekly"). */
  ambiguous?: boolean;
}

export const frequencyWords: readonly FrequencyWord[] = [
  { words: /\b(?:continuous(?:ly)?|real[ -]time|around the clock|24x7|24\/7)\b/gi, frequency: 'continuous' },
  {
    words: /\b(?:daily|nightly|(?:every|each) (?:day|night|business day|working day)|once (?:a|per) day)\b/gi,
    frequency: 'daily',
  },
  {
    words: /\b(?:weekly|(?:every|each) week|once (?:a|per) week|(?:every|each) (?:mon|tues|wednes|thurs|fri)day)\b/gi,
    frequency: 'weekly',
  },
  {
    words: /\b(?:bi-?weekly|fortnightly|every (?:two|second|other) weeks?)\b/gi,
    frequency: 'biweekly',
    ambiguous: true,
  },
  { words: /\b(?:monthly|(?:every|each) (?:calendar )?month|once (?:a|per) month)\b/gi, frequency: 'monthly' },
  {
    words: /\b(?:quarterly|every three months|(?:every|each) (?:calendar )?quarter|once (?:a|per) quarter)\b/gi,
    frequency: 'quarterly',
  },
  {
    words:
      /\b(?:semi-?annual(?:ly)?|half-yearly|twice (?:a|per) year|every six months|(?:every|each) half[ -]year)\b/gi,
    frequency: 'semi-annual',
  },
  { words: /\bbi-?annual(?:ly)?\b/gi, frequency: 'semi-annual', ambiguous: true },
  {
    words:
      /\b(?:annual(?:ly)?|yearly|(?:every|each) (?:calendar )?year|once (?:a|per) year|every (?:twelve|12) months)\b/gi,
    frequency: 'annual',
  },
];

/** How a frequency is written as an adverb in a sentence, and at its start. */
export const frequencyPhrases: Readonly<Record<string, { adverb: string; opening: string }>> = {
  continuous: { adverb: 'continuously', opening: 'Continuously,' },
  daily: { adverb: 'daily', opening: 'Each day' },
  weekly: { adverb: 'weekly', opening: 'Each week' },
  biweekly: { adverb: 'every two weeks', opening: 'Every two weeks' },
  monthly: { adverb: 'monthly', opening: 'Each month' },
  quarterly: { adverb: 'quarterly', opening: 'Each quarter' },
  'semi-annual': { adverb: 'every six months', opening: 'Every six months' },
  annual: { adverb: 'annually', opening: 'Each year' },
};

/** How a statement about something that happens begins: "For each access request". */
export function eventOpening(event: string | undefined): string {
  const words = event?.trim() ?? '';
  const isName = words === '' || /^\p{Lu}{2}/u.test(words);
  return `For each ${isName ? words : words.charAt(0).toLowerCase() + words.slice(1)}`.trimEnd();
}

const triggers = either([
  'upon|before|after|when|whenever|once|until|during|following|prior to|each|every',
  'on (?:joining|leaving|arrival|departure|hire|termination|detection|receipt|notice|expiry|failure|the (?:first|last)|request)',
  'in (?:january|february|march|april|may|june|july|august|september|october|november|december)',
  'within (?:\\w+ )?(?:\\w+ )?(?:minutes?|hours?|days?|weeks?|months?)',
  'at (?:the (?:start|end|time)|least|sign-?in|log-?[io]n|enrol?ment|hire|termination)|as soon as|as part of',
  'at all times|(?:month|quarter|year)[- ]end|(?:at|on) (?:sign-?up|check-?in|check-?out)',
  'in (?:the )?(?:Q[1-4]|spring|summer|autumn)|on (?:the|their|its) (?:\\w+ )?(?:date|day)',
  'the (?:next|same|following) (?:\\w+ )?(?:day|week|month|quarter)|no [^.;]{1,80}\\bwithout|pre-\\w+',
  '(?:at |on )onboarding|nightly|for (?:each|every)|if',
]);

/** Something that starts an action: an event, a deadline, a condition. */
export const triggerWords = new RegExp(`\\b${triggers}\\b`, 'i');

export const intentionWords =
  /\b(will|shall|should|must|may|plans? to|intends? to|aims? to|strives? to|expects? to|(?:is|are) working on)\b/gi;

const doing = either([
  'review|approve|authori[sz]e|grant|revoke|remove|disable|block|restrict|enforce|require|encrypt|rotate|scan',
  'test|monitor|alert|investigate|reconcile|validate|compare|record|document|train|acknowledge|sign|back|restore',
  'patch|log|inspect|verif(?:y|ie)|assess|evaluate|escalate|notif(?:y|ie)|remediate|check|create|delete|send|run',
  'report|update|assign|collect|present|publish|maintain|perform|conduct|complete|confirm|track|classif(?:y|ie)',
  'install|deploy|merge|open|close|keep|hold|read|ask|appl(?:y|ie)|replicate|copie|copy|wipe|destroy|return',
  'sample|declare|decide|examine|detect|prevent|limit|store|retain|receive|provide|meet|set|issue|raise',
  'analy[sz]e|discuss|walk|exercise|recover|measure|forecast|quarantine|terminate|refuse|reject|lock|isolate',
  'answer|announce|communicate|post|list|map|rate|score|treat|accept|follow|make|use|correct|write|draft',
  'identif(?:y|ie)|agree|attest|renew|register|inventor(?:y|ie)|draw|mask|expire|purge|trigger|page|fail|obtain',
  'rebuild|start|stop|begin|export|import|prepare|transfer|configure|generate|enable|den(?:y|ie)|allow|permit',
  'filter|protect|manage|oversee|supervise|coordinate|ensure|submit|distribute|deliver|provision|deprovision',
  'reset|replace|archive|calculate|redact|anonymi[sz]e|segregate|separate|hire|interview|define|consider',
  'correlate|execute|inform|tell|warn|mark|match|simulate|rehearse|certif(?:y|ie)|shred|saniti[sz]e|audit',
  'challenge|find|fixe?|resolve|respond|triage|contain|mitigate|capture|route|redirect|throttle|drop|build|invite',
  'enrol|request|recommend|propose|negotiate|consult',
]);

/** Verbs of doing in the present tense, with and without the third person's ending. */
export const doingVerbs = new RegExp(`\\b${doing}(?:e?s)?\\b`, 'gi');

const actors = either([
  'leads?|head of \\w+|officers?|managers?|engineers?|administrators?|admins?|owners?|board|committee|teams?',
  'groups?|staff|employees?|contractors?|developers?|reviewers?|approvers?|authors?|directors?|executives?',
  'analysts?|joiners?|leavers?|colleagues?|HR|IT|pipelines?|scanners?|systems?|platforms?|services?|applications?',
  'scripts?|jobs?|agents?|firewalls?|gateways?|databases?|tools?|software|CI|responders?|commanders?|counsel',
  'founders?|company|desk|support|management|leadership|hires|(?:internal|external) audit',
  '(?:endpoint|malware) protection|anti-?virus|providers?|personnel|users?|individuals|everyone|nodes|servers',
  'clusters|instances|buckets|containers|volumes|vendors?|suppliers?|third parties|customers?|visitors?|members',
  'executives|people|backups?',
]);

/** Nouns that can act: people, bodies, and systems. Names from the programme are added. */
export const actorNouns = new RegExp(`\\b${actors}\\b`, 'gi');
