const stopWords = new Set(
  (
    'a an and any are as at be been before by can each every for from has have in into is it its of on one or other ' +
    'that the their them they this to was were when where which who with within without not no all than then so such same our own only over per ' +
    'company control controls criterion system systems least also whether what how does do done made make'
  ).split(' '),
);

/** Words that mean the same to an examiner; each folds onto the first of its line. */
const synonymLines = [
  'authentication mfa password passphrase sso',
  'recovery restore',
  'termination leaver offboarding departure deprovision',
  'hire joiner onboarding newcomer',
  'vendor supplier subservice subprocessor',
  'vulnerability cve',
  'malware antivirus endpoint ransomware',
  'network firewall vpc',
  'encryption tls https cipher',
  'key kms',
  'deployment release merge',
  'incident breach outage',
  'board director',
  'grant provision',
];

/** "back up", "backed-up" and "back-ups", which mean the same as "backup". */
const backup = /back(?:s|ed|ing)?[ -]ups?\b/g;

/** Words, with their hyphens, of at least two letters. */
const termWord = /[a-z][a-z-]{1,40}/g;

/** Index terms of a text: lower case, stop words out, endings cut, synonyms folded. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const [word] of text.toLowerCase().replace(backup, 'backup').matchAll(termWord)) {
    for (const part of word.includes('-') ? word.split('-') : [word]) {
      if (part.length < 2 || stopWords.has(part)) continue;
      const stem = stemOf(part);
      terms.push(synonyms.get(stem) ?? stem);
    }
  }
  return terms;
}

/** The words of a phrase as one term. */
export function phraseTerms(phrase: string): string {
  return termsOf(phrase).join(' ');
}

/** Runs of two to four terms that are known phrases. */
export function phrasesOf(terms: readonly string[], known: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (let start = 0; start < terms.length; start += 1) {
    let phrase = terms[start]!;
    for (let end = start + 1; end < Math.min(terms.length, start + 4); end += 1) {
      phrase += ` ${terms[end]}`;
      if (known.has(phrase)) found.push(phrase);
    }
  }
  return found;
}

const endings =
  /(?<=.{3})(?:ations?|ates?|ated|ating|ators?|ions?|ments?|ities|ity|ies|ings?|edly|ed|ers?|ors?|ives?|ances?|ences?|es|s|ly)$/;

/** British endings, to be folded onto the American ones. */
const britishEnding = /is(e[sd]?|ing|ation|ations)$/;

/** A consonant that an ending has doubled: "stopp" of "stopped". */
const doubledConsonant = /([^aeiouls])\1$/;

/** A light stemmer: enough to bring "reviews", "reviewed" and "reviewing" together, and -ise with -ize. */
function stemOf(word: string): string {
  let stem = word.replace(britishEnding, 'iz$1');
  if (stem.length > 4) stem = stem.replace(endings, '');
  return stem.length > 3 ? stem.replace(/[eiy]$/, '').replace(doubledConsonant, '$1') : stem;
}

const synonyms: ReadonlyMap<string, string> = new Map(
  synonymLines.flatMap((line) => {
    const [first, ...others] = line.split(' ');
    return others.map((each) => [stemOf(each), stemOf(first!)] as const);
  }),
);
