import type { Entity } from '../../index/entity';
import { matchesIn, type Match, type Prose } from '../../language/prose';
import { harmlessAddress, isVersion, sensitive, type SensitiveKind } from '../../language/sensitive';
import { defineRule, type Finding, type RuleContext } from '../rule';
import { rewordHere } from '../support/fixes';
import { isPrinted, printedScalars } from '../support/printed';

const instead: Readonly<Record<SensitiveKind, string>> = {
  address: 'an internal address',
  host: 'an internal host',
  key: '',
  account: '',
};

export const descriptionSensitiveDetail = defineRule({
  code: 'soc2.description.sensitive-detail',
  severity: 'warning',
  on: ['manifest', 'control', 'narrative'],
  title: 'A detail that customers should not receive',
  basis: ['PRACTICE'],
  documentation: {
    what:
      'Text that is printed, code and quotations included, holds an IP address, the name of an internal host, an ' +
      'account number or something that looks like a key. Whole private ranges, addresses of examples and version ' +
      'numbers are left alone.',
    why:
      'The report goes to every customer who asks. Details of the network help attackers and tell a reader nothing ' +
      'about controls; a key in it has to be changed.',
    wrong: 'statement: The firewall admits the office at 145.20.8.14 only.',
    right: 'statement: The firewall admits the office only.',
  },
  *check(entity, context): Iterable<Finding> {
    for (const prose of textsOf(entity, context)) {
      const taken: Match[] = [];
      for (const { kind, pattern } of sensitive) {
        for (const match of matchesIn(prose, pattern)) {
          const overlaps = taken.some((each) => each.start < match.end && match.start < each.end);
          if (overlaps || (kind === 'address' && isHarmless(prose, match))) continue;
          taken.push(match);
          const message = `\`${shownPart(kind, match.text)}\` should not be in a document customers receive.`;
          yield { start: match.start, end: match.end, data: { kind }, message };
        }
      }
    }
  },
  fixes({ start, end, data }, entity, context) {
    const { text } = context.file.tree;
    const words = instead[data?.kind as SensitiveKind];
    return [
      ...rewordHere(
        context,
        entity,
        'Remove it',
        { ...removal(text, start, end), newText: '' },
        { preferred: words === '' },
      ),
      ...(words
        ? rewordHere(context, entity, `Replace by "${words}"`, { start, end, newText: words }, { preferred: true })
        : []),
    ];
  },
});

/** An address that reveals nothing, or a version number that looks like an address. */
function isHarmless({ text, offset }: Prose, match: Match): boolean {
  const start = match.start - offset;
  const before = text.slice(Math.max(0, start - 40), start);
  return harmlessAddress.test(match.text) || isVersion(before, match.text);
}

/**
 * The part of a match that a message quotes: of a key only its beginning, so that the message does not leak the key.
 */
function shownPart(kind: SensitiveKind, text: string): string {
  if (kind === 'key' && text.length > 12) return `${text.slice(0, 8)}…`;
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

const spaceAtEnd = /[ \t]$/;

/** Words that lead to an address or a number: " at ", " from host ", " number ". */
const leadAtEnd =
  /[ \t](?:(?:and|or|at|on|from|to|via|through|under|with|number|id|no\.?|address|IP|host)[ \t]){1,3}$/i;

/** Searches the source text of the file, because readers also see code spans and fences. */
function textsOf(entity: Entity, context: RuleContext): Prose[] {
  const { text } = context.file.tree;
  if (!isPrinted(entity, context)) return [];
  if (entity.kind === 'narrative')
    return entity.bodyStart === undefined
      ? []
      : [{ text: text.slice(entity.bodyStart), offset: entity.bodyStart, printed: true }];
  return printedScalars(entity).map(({ node }) => ({
    text: text.slice(node.start, node.end),
    offset: node.start,
    printed: true,
  }));
}

/** Extends a match by its brackets or code marks, and by the preposition before it. */
function removal(text: string, start: number, end: number): { start: number; end: number } {
  const marked = text.charAt(start - 1) === '`' && text.charAt(end) === '`' ? 1 : 0;
  const [from, to] = [start - marked, end + marked];
  const before = text.slice(Math.max(0, from - 40), from);
  if (before.endsWith('(') && text.charAt(to) === ')') {
    const space = spaceAtEnd.test(before.slice(0, -1)) ? 1 : 0;
    return { start: from - 1 - space, end: to + 1 };
  }
  const lead = leadAtEnd.exec(before) ?? spaceAtEnd.exec(before);
  return { start: from - (lead?.[0].length ?? 0), end: to };
}
