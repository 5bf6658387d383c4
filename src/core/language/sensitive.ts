export type SensitiveKind = 'address' | 'host' | 'key' | 'account';

interface Sensitive {
  kind: SensitiveKind;
  pattern: RegExp;
}

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';

/** What helps an attacker but no reader. Keys first: what is inside a key that was found is not reported again. */
export const sensitive: readonly Sensitive[] = [
  { kind: 'key', pattern: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/g },
  { kind: 'key', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g },
  {
    kind: 'key',
    pattern:
      /\b(?:gh[pousr]_[A-Za-z0-9]{30,80}|github_pat_[A-Za-z0-9_]{30,100}|glpat-[A-Za-z0-9_-]{18,40}|xox[abprs]-[A-Za-z0-9-]{10,100}|[sr]k_(?:live|test)_[A-Za-z0-9]{16,100}|AIza[A-Za-z0-9_-]{35}|npm_[A-Za-z0-9]{36})\b/g,
  },
  { kind: 'key', pattern: /\beyJ[A-Za-z0-9_-]{10,400}\.eyJ[A-Za-z0-9_-]{10,600}\.[A-Za-z0-9_-]{10,400}/g },
  {
    kind: 'key',
    pattern:
      /(?<=\b(?:password|passphrase|secret|token|api[ _-]key)\s{0,2}[:=]\s{0,2}["'`]?)(?=[^\s"'`]{0,60}\d)(?=[^\s"'`]{0,60}[A-Za-z])[A-Za-z0-9_!$%/+=.-]{12,100}/gi,
  },
  { kind: 'account', pattern: /\barn:aws[\w-]{0,12}:[a-z0-9-]{1,30}:[a-z0-9-]{0,20}:\d{12}:[\w/:.*+=@-]{0,120}/g },
  {
    kind: 'account',
    pattern:
      /(?<=\b(?:account|subscription|tenant|routing|IBAN)\b(?:\s{1,4}(?:number|id|no\.?|is)){0,2}\s{0,2}[:#(]?\s{0,2})(?:\d{4}-\d{4}-\d{4}|\d{8,17})(?![\w-])/gi,
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `(?<![\\w.§-]|\\b(?:version|release|section|chapter|v)\\s{0,2})(?:${octet}\\.){3}${octet}(?:/\\d{1,2})?(?![\\w-]|\\.\\d)`,
      'gi',
    ),
  },
  {
    kind: 'host',
    pattern:
      /(?<![\w@.-])(?:[a-z0-9][a-z0-9-]{0,40}\.){1,6}(?:internal|local|localdomain|lan|corp|intranet|intra)(?![\w-]|\.\w)/gi,
  },
  {
    kind: 'host',
    pattern:
      /(?<![\w@.-])(?:[a-z0-9][a-z0-9-]{0,40}\.){1,4}(?:internal|corp|intra|intranet|lan)\.[a-z0-9][a-z0-9.-]{1,80}[a-z0-9](?![\w-])/gi,
  },
  {
    kind: 'host',
    pattern:
      /(?<![\w.-])(?:ip-\d{1,3}-\d{1,3}-\d{1,3}-\d{1,3}|[a-z0-9][a-z0-9.-]{2,80}\.(?:rds|compute|cache|elb|ec2)[a-z0-9.-]{0,40}\.amazonaws\.com)(?![\w-])/gi,
  },
];

/** A number that begins with one digit, as versions mostly do. */
const smallNumber = /^\d\./;

/** A word with a capital before a number, other than words that announce an address. */
const productName = /(?:^|\s)(?!(?:IP|Address|Host|Server|DNS|VPN|Gateway|At|From|On|To)\s)[A-Z][\w.+-]{1,30}\s$/;

/** Whether a number is a version after a product's name: "OpenSSL 3.0.2.1". */
export function isVersion(before: string, found: string): boolean {
  return smallNumber.test(found) && productName.test(before);
}

/** Whole private ranges, the host itself and examples reveal nothing. */
export const harmlessAddress =
  /^(?:127\.|0\.0\.0\.0|255\.|169\.254\.169\.254|10\.0\.0\.0\/8|172\.16\.0\.0\/12|192\.168\.0\.0\/16|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|8\.8\.8\.8|1\.1\.1\.1)/;
