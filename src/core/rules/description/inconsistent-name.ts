import { distance } from 'fastest-levenshtein';
import type { View } from '../../index/view';
import { either } from '../../language/either';
import { matchesIn, type Match, type Prose } from '../../language/prose';
import { defineRule, type Finding } from '../rule';
import { rewordHere } from '../support/fixes';
import { actorNames } from '../support/actor-names';
import { printedTexts } from '../support/printed';
import { yaml } from '../../syntax/text-block';

/** Legal forms at the end of a name, with or without their dots. */
const forms = [
  'Inc\\.?|Incorporated|LLC|L\\.L\\.C\\.|Ltd\\.?|Limited|GmbH|AG|SE|B\\.?V\\.?|S\\.?A\\.?S?\\.?|PLC|plc',
  'Corp\\.?|Corporation|Co\\.|Pty|Oy|AB|ApS|SARL|KG',
];
const legalForm = new RegExp(`,?\\s+(${either(forms)})$`);

/** Legal forms that the rule searches for in running text: without short ones that are also words. */
const formWords = either([
  'Inc\\b\\.?|Incorporated\\b|LLC\\b|Ltd\\b\\.?|Limited\\b|GmbH\\b|AG\\b|PLC\\b|Corp\\b\\.?|Corporation\\b|Pty\\b|Oy\\b',
  'ApS\\b',
]);

export const descriptionInconsistentName = defineRule({
  code: 'soc2.description.inconsistent-name',
  severity: 'warning',
  on: ['narrative'],
  title: 'A name that differs from the manifest',
  basis: ['DC1'],
  documentation: {
    what:
      'A narrative with a `section` writes the name of the company or of the system with other capitals, another ' +
      'legal form, another ending or a slip of the pen. Names of components, vendors and roles, and the short name, ' +
      'are known.',
    why:
      'The assertion, the opinion and the description have to name the same company and the same system. A second ' +
      'spelling makes readers ask whether it is a second system.',
    wrong: yaml`
      # soc2.yaml has system: {name: Larkspur Scheduling}
      Clinics use Larkspur Scheduler.`,
    right: 'Clinics use Larkspur Scheduling.',
  },
  *check(narrative, context): Iterable<Finding> {
    const known = knownNames(context.view);
    const texts = printedTexts(narrative, context);
    for (const prose of texts) {
      const taken: Match[] = [];
      for (const { found, expected } of differences(prose, known)) {
        if (taken.some((each) => each.start < found.end && found.start < each.end)) continue;
        taken.push(found);
        yield {
          start: found.start,
          end: found.end,
          data: { expected },
          message: `\`${found.text}\`; the manifest says \`${expected}\`.`,
        };
      }
    }
  },
  fixes: ({ start, end, data }, narrative, context) =>
    rewordHere(
      context,
      narrative,
      `Replace by "${String(data?.expected)}"`,
      { start, end, newText: String(data?.expected) },
      { preferred: true },
    ),
});

interface Known {
  expected: string[];
  others: string[];
  legal?: { base: string; full: string; form: string };
}

/** A name that begins with a capital letter; others look like ordinary words. */
const capitalAtStart = /^\p{Lu}/u;

/** Dots and other signs, which do not distinguish legal forms. */
const signs = /\W/g;

function knownNames(view: View): Known {
  return view.derive('names that narratives use', (inner) => {
    const company = inner.manifest('company');
    const full = clean(company?.name);
    const form = legalForm.exec(full);
    const base = form ? full.slice(0, form.index) : full;
    const services = (inner.manifest('system')?.services ?? []).map((each) => clean(each.name));
    const expected = [...new Set([clean(inner.manifest('system')?.name), base, clean(company?.short_name)])].filter(
      (each) => capitalAtStart.test(each) && each.length > 3,
    );
    const result: Known = {
      expected,
      others: [...expected, full, ...services, ...inner.ids('role'), ...actorNames(inner)].map((each) =>
        each.toLowerCase(),
      ),
    };
    if (form) result.legal = { base, full, form: form[1]!.replace(signs, '').toLowerCase() };
    return result;
  });
}

const sameForms: Readonly<Record<string, string>> = { incorporated: 'inc', limited: 'ltd', corporation: 'corp' };

/** The legal form at the end of a match, without its dot. */
const formAtEnd = /([A-Za-z]+)\.?$/;

function* differences(prose: Prose, { expected, others, legal }: Known): Iterable<{ found: Match; expected: string }> {
  if (legal) {
    const plain = (form: string): string => sameForms[form] ?? form;
    for (const found of matchesIn(prose, new RegExp(`(?<![\\w-])${escaped(legal.base)},?\\s{1,4}${formWords}`, 'g'))) {
      const form = formAtEnd.exec(found.text)![1]!.toLowerCase();
      if (plain(form) !== plain(legal.form)) yield { found, expected: legal.full };
    }
  }
  for (const name of expected) {
    const words = name.split(' ');
    const phrase = new RegExp(
      `(?<![\\w@./#&-])${words.map(() => "\\p{Lu}[\\p{L}\\d'’&-]{1,40}").join('\\s{1,4}')}(?![\\w@/]|\\.\\w)`,
      'gu',
    );
    for (const found of spellings(prose, name, words.length))
      if (!others.includes(found.text.toLowerCase()) || found.text.toLowerCase() === name.toLowerCase())
        yield { found, expected: name };
    for (const found of matchesIn(prose, phrase)) {
      const said = trimmed(found);
      if (
        !others.includes(said.text.toLowerCase()) &&
        !expected.some((each) => said.text.startsWith(`${each} `)) &&
        isSlip(said.text, name)
      )
        yield { found: said, expected: name };
    }
  }
}

/** A text that begins in lower case; a single word like that is probably an ordinary word and not the name. */
const smallLetterAtStart = /^\p{Ll}/u;

/**
 * Matches of the name in other capitals, or with its words joined or separated differently. Matches in lower case are
 * left out where they may be ordinary words.
 */
function* spellings(prose: Prose, name: string, words: number): Iterable<Match> {
  const joined = name.split(' ').map(escaped).join('[\\s-]{0,4}');
  for (const found of matchesIn(prose, new RegExp(`(?<![\\w@./#-])${joined}(?![\\w@/-]|\\.\\w)`, 'gi'))) {
    if (
      found.text === name ||
      found.text === name.toLowerCase() ||
      (words === 1 && smallLetterAtStart.test(found.text))
    )
      continue;
    yield found;
  }
}

/** Whether exactly one word differs: by its ending, or, when it is long enough, by one or two letters. */
function isSlip(said: string, name: string): boolean {
  if (said === name || said.toLowerCase() === name.toLowerCase()) return false;
  const [a, b] = [said.split(' '), name.split(' ')];
  if (a.length !== b.length) return false;
  const apart = a.flatMap((word, index) => (word === b[index] ? [] : [[word, b[index]!] as const]));
  const [pair] = apart;
  if (apart.length !== 1 || !pair) return false;
  const [word, wanted] = pair;
  if (wanted.length < 4 || word.toLowerCase() === `${wanted.toLowerCase()}s` || (a.length === 1 && wanted.length < 7))
    return a.length > 1 && word.toLowerCase() === `${wanted.toLowerCase()}s`;
  let same = 0;
  while (same < word.length && word[same]?.toLowerCase() === wanted[same]?.toLowerCase()) same += 1;
  return (
    (distance(word, wanted) <= (wanted.length >= 8 ? 2 : 1) && same > 0) ||
    (a.length > 1 && same >= 5 && same >= wanted.length * 0.6)
  );
}

/** The genitive at the end of a name: "Larkspur's". */
const genitiveAtEnd = /['’]s?$/;

/** A match without its genitive ending. */
function trimmed(match: Match): Match {
  const tail = genitiveAtEnd.exec(match.text)?.[0].length ?? 0;
  return { text: match.text.slice(0, match.text.length - tail), start: match.start, end: match.end - tail };
}

function clean(name: string | undefined): string {
  return (name ?? '').replace(/\s+/g, ' ').trim().slice(0, 120);
}

/** Characters with a meaning in regular expressions. */
const regexSigns = /[.*+?^${}()|[\]\\]/g;

function escaped(text: string): string {
  return text.replace(regexSigns, '\\$&');
}
