/** Parts of the patterns of claims. Repeats are bounded, so that no text can make a search slow. */

const between = '[^\\w.!?;:|]{1,6}';

/** Pattern for up to `most` words of one clause, with the white space on both sides. */
export function gap(most: number): string {
  return `(?:${between}\\w{1,40}){0,${most}}?${between}`;
}

/** A global regular expression for a claim in any letter case. */
export function claim(source: string): RegExp {
  return new RegExp(source, 'gi');
}

/** Pattern for SOC 2 in its spellings, with its type, but not inside addresses and names of files. */
export const soc2 = '(?<![\\w/@#.-])SOC[ -]?(?:2|II)(?!\\w)(?:®|™)?(?:[\\s,-]{1,3}type[\\s-]{1,2}(?:1|2|I{1,2})\\b)?';

/** Pattern for the company or its service as the subject of a claim. */
export const ourService =
  '(?:services?|systems?|platforms?|applications?|apps?|products?|sites?|websites?|APIs?|software|solutions?|infrastructure)';

/** Third parties, whose reports and promises are not the company's. */
export const others =
  /\b(?:vendors?|suppliers?|sub-?service|sub-?processors?|third[ -]part(?:y|ies)|providers?|partners?)\b/i;
