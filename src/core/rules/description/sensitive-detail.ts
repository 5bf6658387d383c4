import { proseOf } from '../../language/texts';
import { matchesIn } from '../../language/prose';
import { defineRule, type Finding } from '../rule';
import { rewordHere } from '../support/fixes';

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const patterns: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['An IP address', new RegExp(`(?<![\\w.]|[Vv]ersion |\\bv)${octet}(?:\\.${octet}){3}(?:/\\d{1,2})?(?![\\w.]*\\d)`, 'g')],
  ['The name of an internal host', /\b(?:ip-\d{1,3}(?:-\d{1,3}){3}|[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){0,4}\.(?:internal|intranet|corp|lan|local))\b/g],
  ['Something like a key', /\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{20,80}|xox[abp]-[A-Za-z0-9-]{10,80}|sk_live_[A-Za-z0-9]{10,80}|AIza[0-9A-Za-z_-]{30,40})\b|-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/g],
  ['An account number', /(?<=\baccount\s{1,5}(?:number\s{1,5}|id\s{1,5}|no\.?\s{1,5})?#?)\d{8,20}\b/gi],
];

/** Without one of these there is nothing to look for. */
const signs = /\d\.\d{1,3}\.\d|\bip-\d|\.(?:internal|intranet|corp|lan|local)\b|AKIA|gh[pousr]_|xox[abp]-|sk_live|AIza|-----BEGIN|account\s.{0,12}\d/i;

export const descriptionSensitiveDetail = defineRule({
  code: 'soc2.description.sensitive-detail',
  severity: 'warning',
  on: ['narrative', 'control', 'manifest'],
  title: 'A detail that customers should not read',
  basis: ['PRACTICE'],
  documentation: {
    what: 'Text that is printed holds an IP address, the name of an internal host, something like a key, or an account number. Addresses that stand for none, such as 0.0.0.0/0 and 127.0.0.1, are left alone.',
    why: 'Customers, and whoever they pass it to, receive the description. It should help them judge controls, not attack the system.',
    wrong: '---\nsection: overview\n---\nThe database listens on 10.20.30.40.',
    right: '---\nsection: overview\n---\nThe database listens in a private network.',
  },
  *check(entity, { file }): Iterable<Finding> {
    for (const prose of proseOf(entity, file)) {
      if (!signs.test(prose.text)) continue;
      for (const [what, pattern] of patterns) {
        for (const { start, end, text } of matchesIn(prose, pattern)) {
          if (/^(?:0\.0\.0\.0|127\.0\.0\.1|255\.255\.)/.test(text)) continue;
          const shown = /key$/.test(what) ? `${text.slice(0, 4)}…` : text;
          yield { start, end, message: `\`${shown}\`: ${what.charAt(0).toLowerCase()}${what.slice(1)} should not be in a document customers receive.` };
        }
      }
    }
  },
  fixes(finding, entity, context) {
    const { text } = context.file.tree;
    const start = text[finding.start - 1] === ' ' ? finding.start - 1 : finding.start;
    return rewordHere(context, entity, 'Remove it', { start, end: finding.end, newText: '' });
  },
});
