const stopWords = new Set(('a an and any are as at be been before by can each every for from has have in into is it its of on one or other '
  + 'that the their them they this to was were when where which who with within without not no all than then so such same our own only over per '
  + 'company control controls criterion system systems least also whether what how does do done made make').split(' '));

/** Words that mean the same to an examiner, folded onto one. */
const synonyms: Readonly<Record<string, string>> = {
  mfa: 'authent', password: 'authent', passphras: 'authent', sso: 'authent', backup: 'backup', 'back-up': 'backup', restor: 'recover', leaver: 'terminat', offboard: 'terminat', depart: 'terminat',
  joiner: 'hire', onboard: 'hire', newcom: 'hire', supplier: 'vendor', subservic: 'vendor', subprocessor: 'vendor', vulner: 'vulnerab', cve: 'vulnerab',
  antivirus: 'malwar', endpoint: 'malwar', ransomwar: 'malwar', firewal: 'network', vpc: 'network', tls: 'encrypt', https: 'encrypt', cipher: 'encrypt', kms: 'key',
  releas: 'deploy', merg: 'deploy', breach: 'incident', outag: 'incident', director: 'board', deprovis: 'terminat', provis: 'grant',
};

/** Index terms of a text: lower case, stop words out, endings cut, synonyms folded. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const [word] of text.toLowerCase().replace(/back(?:s|ed|ing)?[ -]ups?\b/g, 'backup').matchAll(/[a-z][a-z-]{1,40}/g)) {
    for (const part of word.includes('-') ? word.split('-') : [word]) {
      if (part.length < 2 || stopWords.has(part)) continue;
      const stem = stemOf(part);
      terms.push(synonyms[stem] ?? stem);
    }
  }
  return terms;
}

/** A light stemmer: enough to bring "reviews", "reviewed" and "reviewing" together, and -ise with -ize. */
function stemOf(word: string): string {
  let stem = word.replace(/is(e[sd]?|ing|ation|ations)$/, 'iz$1');
  if (stem.length > 4) stem = stem.replace(/(?:ations?|ments?|ities|ity|ies|ings?|edly|ed|ers?|ors?|ives?|ances?|ences?|es|s|ly)$/, '');
  return stem.length > 3 ? stem.replace(/[eiy]$/, '').replace(/([^aeiouls])\1$/, '$1') : stem;
}
