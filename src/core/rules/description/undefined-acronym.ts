import { knownAcronyms, plainAcronyms, shouted } from '../../language/acronyms';
import { matchesIn, type Prose } from '../../language/prose';
import { idKinds } from '../../model/kinds';
import type { View } from '../../index/view';
import { placeOf } from '../../model/place';
import { quoteIfNeeded, setValue } from '../../syntax/edit';
import { nodeAt } from '../../syntax/navigate';
import { defineRule, type Finding } from '../rule';
import { editIn } from '../support/fixes';
import { roleTitles } from '../support/roles';
import { printedTexts } from '../support/printed';

const acronym = /(?<![\w./@#$&'’-])[A-Z]{3,5}(?=s?(?![\w@/&]|-[\dA-Z]|\.\w))/g;

export const descriptionUndefinedAcronym = defineRule({
  code: 'soc2.description.undefined-acronym',
  severity: 'hint',
  on: ['narrative'],
  title: 'An acronym that nobody explains',
  basis: ['PRACTICE'],
  documentation: {
    what:
      'A narrative with a `section` uses an acronym of three to five capitals that it does not spell out beside it ' +
      'and that is not in the `glossary`. Each is reported once in a narrative. What every reader knows (API, TLS, ' +
      'MFA), ids, and parts of the names of vendors, components and roles are left alone.',
    why:
      'The report is read by people outside the company. House acronyms stop them, and two companies mean different ' +
      'things by the same three letters.',
    wrong: 'The RTO is eight hours.',
    right: 'The recovery time objective (RTO) is eight hours.',
  },
  *check(narrative, context): Iterable<Finding> {
    const { view } = context;
    for (const prose of printedTexts(narrative, context)) {
      const seen = new Set<string>();
      for (const { start, end, text } of matchesIn(prose, acronym)) {
        if (seen.has(text) || plainAcronyms.has(text) || shouted.has(text)) continue;
        seen.add(text);
        if (isShouting(prose, start, end) || isExpanded(prose.text, text) || isKnown(view, text)) continue;
        yield { start, end, data: { acronym: text }, message: `\`${text}\` is not expanded.` };
      }
    }
  },
  fixes(finding, narrative, context) {
    const short = String(finding.data?.acronym);
    const manifest = context.view.manifestEntity();
    const tree = manifest && context.view.file(manifest.file)?.tree;
    const prose = printedTexts(narrative, context)[0];
    const meaning = knownAcronyms[short] ?? (prose && wordsFor(prose.text, short));
    if (!manifest?.node || !tree || !meaning) return [];
    const glossary = nodeAt(manifest.node, ['glossary']);
    const value = quoteIfNeeded(meaning);
    const hasEntries = glossary?.kind === 'map' && glossary.pairs.length > 0;
    const edit = hasEntries
      ? setValue(tree, glossary, short, value)
      : setValue(tree, manifest.node, 'glossary', `\n  ${short}: ${value}`, placeOf('manifest', [], 'glossary'));
    return editIn(manifest.file, `Add to the glossary: ${short}, ${meaning}`, edit, {
      preferred: knownAcronyms[short] !== undefined,
    });
  },
});

/** "recovery time objective (RTO)", "RTO (recovery time objective)", "RTO, the recovery time objective". */
function isExpanded(text: string, short: string): boolean {
  const inBracketsBehindWords = `[a-z][\\w’'-]{1,40}\\s{1,4}\\(["“]?${short}s?["”]?\\)`;
  const meaning = '(?:\\([A-Za-z][a-z]|,? (?:which )?(?:stands for|means|short for)\\b)';
  const beforeMeaning = `\\b${short}s?\\s{0,4}${meaning}`;
  return new RegExp(`${inBracketsBehindWords}|${beforeMeaning}`).test(text);
}

/** Consecutive words anywhere in the text whose first letters spell the acronym. */
function wordsFor(text: string, short: string): string | undefined {
  const words = [...short].map((letter) => `${letter}[a-z]{1,30}`).join('[\\s-](?:(?:of|and|the|for|to|in)[\\s-])?');
  return new RegExp(`\\b${words}\\b`, 'i').exec(text)?.[0].replace(/\s+/g, ' ');
}

const capitalsAtEnd = /\b[A-Z]{4,}[\s,:]{1,3}$/;
const capitalsAtStart = /^[\s,:]{1,3}[A-Z]{4,}\b/;

/** Words in capitals next to each other are emphasis, a heading or a label, not acronyms. */
function isShouting({ text, offset }: Prose, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - offset - 30), start - offset);
  const behind = text.slice(end - offset, end - offset + 30);
  return capitalsAtEnd.test(before) || capitalsAtStart.test(behind);
}

function isKnown(view: View, short: string): boolean {
  if (glossaryWords(view).includes(short) || namedWords(view).includes(short)) return true;
  return idKinds.some((kind) => view.declarations(kind, short).length > 0);
}

function glossaryWords(view: View): string[] {
  return view.derive('words of the glossary', (inner) => Object.keys(inner.manifest('glossary') ?? {}));
}

/** Words of three to five capitals, which may be acronyms. */
const capitalWords = /\b[A-Z]{3,5}\b/g;

/** Words in capitals within the names that this programme declares. */
function namedWords(view: View): string[] {
  return view.derive('capital words of names', (inner) => {
    const system = inner.manifest('system');
    const company = inner.manifest('company');
    const items = [
      ...(system?.infrastructure ?? []),
      ...(system?.software ?? []),
      ...(system?.services ?? []),
      ...(system?.data?.types ?? []),
      ...inner.all('vendor').map((each) => each.data),
    ];
    const names = [
      company?.name,
      company?.short_name,
      system?.name,
      ...roleTitles(inner),
      ...items.map((each) => each.name),
    ];
    return [...new Set(names.flatMap((each) => each?.match(capitalWords) ?? []))];
  });
}
