/** Pieces of the patterns of claims. Repeats are bounded, so that no text can make them slow. */

const between = '[^\\w.!?;:|]{1,6}';

/** Up to `most` words of one clause, with the white space on both sides. */
export function gap(most: number): string {
  return `(?:${between}\\w{1,40}){0,${most}}?${between}`;
}

/** A claim in any letter case. */
export function claim(source: string): RegExp {
  return new RegExp(source, 'gi');
}

/** SOC 2 in its spellings, with its type; not in addresses and names of files. */
export const soc2 = '(?<![\\w/@#.-])SOC[ -]?(?:2|II)(?!\\w)(?:®|™)?(?:[\\s,-]{1,3}type[\\s-]{1,2}(?:1|2|I{1,2})\\b)?';

/** The company, its service and the like, as the subject of a claim. */
export const ourService =
  '(?:services?|systems?|platforms?|applications?|apps?|products?|sites?|websites?|APIs?|software|solutions?|infrastructure)';

/** Others whose reports and promises are not the company's own. */
export const others =
  /\b(?:vendors?|suppliers?|sub-?service|sub-?processors?|third[ -]part(?:y|ies)|providers?|partners?)\b/i;
