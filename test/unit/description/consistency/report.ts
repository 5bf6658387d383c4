import type { Block } from '../../../../src/core/description/block';
import { writtenOf, type RandomProgramme } from '../../../support/random-programme';
import { byCriterion, controlProblems } from './controls';
import { markersIn, type Expectations } from './expectations';
import { dayWords, isComplementary, methodOf, type Facts } from './facts';
import { piecesOf, placedOf, reportPartsOf, textOf } from './printed';

/** What of a report does not agree with the description that it holds, or with the files. */
export function reportProblems(
  programme: RandomProgramme,
  report: readonly Block[],
  description: readonly Block[],
  facts: Facts,
  expected: Expectations,
): string[] {
  const parts = reportPartsOf(report);
  // Titles of the manifest's own for sections of the report.
  const titles = Object.entries(facts.manifest.description?.titles ?? {}).flatMap(([name, title]) =>
    /^[IV]+$/.test(name) ? markersIn(title) : [],
  );
  const part = (name: string): Block[] => parts.get(name) ?? [];
  return [
    ...[...'I II III IV V'.split(' ')]
      .filter((each) => part(each).length === 0)
      .map((each) => `Section ${each} is not there`),
    ...sectionThree(part('III'), description),
    ...assertion(programme, part('II'), facts, expected).map((each) => `Section II: ${each}`),
    ...matrix(part('IV'), description, facts).map((each) => `Section IV: ${each}`),
    ...responses(programme, part('V'), facts, expected).map((each) => `Section V: ${each}`),
    ...annex(programme, part('annex')).map((each) => `annex: ${each}`),
    ...[...part('cover'), ...part('I')]
      .flatMap((block) => strangers(programme, block, expected, new Set(titles)))
      .map((each) => `cover: ${each}`),
  ];
}

/** The description stands in the report word for word. */
function sectionThree(three: readonly Block[], description: readonly Block[]): string[] {
  const words = (blocks: readonly Block[]): string[] =>
    blocks.map((each) =>
      each.type === 'heading' && each.text.startsWith('Section III.')
        ? 'title'
        : each.type === 'title'
          ? 'title'
          : textOf(each).replace('®', ''),
    );
  const [inReport, alone] = [words(three), words(description)];
  const at = alone.findIndex((each, index) => inReport[index] !== each && !/Section I|section 6/i.test(each));
  return inReport.length === alone.length && at < 0
    ? []
    : [
        `Section III is not the description: ${inReport.length} and ${alone.length} blocks; ${alone[at] ?? ''} / ${inReport[at] ?? ''}`,
      ];
}

const categoryWords: Readonly<Record<string, RegExp>> = {
  security: /\bsecurity\b/i,
  availability: /\bavailability\b/i,
  'processing-integrity': /\bprocessing integrity\b/i,
  confidentiality: /\bconfidentiality\b/i,
  privacy: /\bprivacy\b/i,
};

function assertion(programme: RandomProgramme, two: readonly Block[], facts: Facts, expected: Expectations): string[] {
  const text = two
    .filter((each) => each.type !== 'box')
    .map(textOf)
    .join('\n');
  const { asOf, from, to, type } = facts.time;
  const wrong: string[] = [];
  const must = (what: string, holds: boolean): void => {
    if (!holds) wrong.push(what);
  };
  must('names the system', text.includes(facts.manifest.system?.name ?? 'the system'));
  must('names the company', text.includes(facts.manifest.company?.name ?? 'the company'));
  must('gives the date', type !== 1 || asOf === undefined || text.includes(dayWords(asOf, facts)));
  must(
    'gives the period',
    type !== 2 ||
      from === undefined ||
      to === undefined ||
      (text.includes(dayWords(from, facts)) && text.includes(dayWords(to, facts))),
  );
  for (const [id, word] of Object.entries(categoryWords))
    must(
      `${facts.categories.includes(id) ? 'names' : 'does not name'} ${id}`,
      facts.categories.includes(id) === word.test(text),
    );
  must(
    'speaks of customers if and only if there are CUECs',
    /customers?\b|user entit/i.test(text) === (facts.manifest.cuecs ?? []).some((each) => isComplementary(facts, each)),
  );
  must('asserts operation for type 2 only', (type === 2) === /operated effectively/.test(text));
  const method = (wanted: string): string[] =>
    facts.vendors.filter(({ data }) => methodOf(data) === wanted).map(({ data }) => data.name ?? data.id!);
  const conditions = text.split('\n').filter((each) => /^\([bc]\)/.test(each));
  const about = (name: string): string[] => text.split('\n').filter((each) => each.includes(name));
  for (const name of method('carve-out'))
    must(
      `leaves out ${name} and rests on its controls`,
      about(name).some((each) => each.includes('leaves out')) &&
        conditions.every((each) => each.includes(name)) &&
        !about(name).some((each) => each.includes('description includes')),
    );
  for (const name of method('inclusive'))
    must(
      `includes ${name}`,
      about(name).some((each) => each.includes('description includes')) &&
        !about(name).some((each) => each.includes('leaves out')) &&
        !conditions.some((each) => each.includes(name)),
    );
  const named = [...method('carve-out'), ...method('inclusive')];
  const allowed = new Set([...named, facts.manifest.description?.titles?.II].flatMap(markersIn));
  return [...wrong, ...two.flatMap((block) => strangers(programme, block, expected, allowed))];
}

/** Section IV and section 6 name the same controls, in the same way, under the same criteria. */
function matrix(four: readonly Block[], description: readonly Block[], facts: Facts): string[] {
  const six = byCriterion(
    placedOf(description, facts.manifest.description?.titles)
      .filter((each) => each.section === 'criteria')
      .map((each) => each.block),
  );
  const own = byCriterion(four);
  const differs = facts.relevant.filter(
    (id) =>
      JSON.stringify([[...(own.get(id)?.full ?? [])], [...(own.get(id)?.referred ?? [])]]) !==
      JSON.stringify([[...(six.get(id)?.full ?? [])], [...(six.get(id)?.referred ?? [])]]),
  );
  return [...controlProblems(four, facts), ...differs.map((id) => `${id} is not as in section 6`)];
}

/** Exceptions and deficiencies with management's answers; those about controls outside the description are left out. */
function responses(programme: RandomProgramme, five: readonly Block[], facts: Facts, expected: Expectations): string[] {
  const known = new Set(writtenOf(programme, 'control').map((each) => each.data.id!));
  const printed = new Set(facts.controls.map((each) => each.id));
  const text = five
    .filter((each) => each.type !== 'missing')
    .flatMap(piecesOf)
    .join('\n');
  const wrong: string[] = [];
  const allowed = new Set(markersIn(facts.manifest.description?.titles?.V));
  for (const { data } of writtenOf(programme, 'finding')) {
    const about = data.controls ?? [];
    const belongs =
      (data.kind === undefined || data.kind === 'exception' || data.kind === 'deficiency') &&
      (about.length === 0 || about.some((each) => printed.has(each) || !known.has(each)));
    for (const each of [data.id, data.title, data.description, data.cause, data.response]) {
      for (const marker of markersIn(each)) {
        if (belongs) allowed.add(marker);
        const count = text.split(marker).length - 1;
        if (count !== (belongs ? 1 : 0))
          wrong.push(`${marker} (${programme.labels.get(marker)} ${data.id}) stands ${count} times`);
      }
    }
    if (belongs)
      for (const id of data.controls ?? [])
        if (printed.has(id) || !known.has(id)) markersIn(id).forEach((marker) => allowed.add(marker));
  }
  return [...wrong, ...five.flatMap((block) => strangers(programme, block, expected, allowed))];
}

/** The annex is for the preparer: it may name planned controls, but nothing that is never printed. */
function annex(programme: RandomProgramme, blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    piecesOf(block)
      .flatMap(markersIn)
      .filter((marker) => !/^(id of|control title|policy name|procedure name)/.test(programme.labels.get(marker) ?? ''))
      .map((marker) => `${marker} (${programme.labels.get(marker)}) in ${block.id}`),
  );
}

function strangers(
  programme: RandomProgramme,
  block: Block,
  expected: Expectations,
  allowed: ReadonlySet<string>,
): string[] {
  return piecesOf(block)
    .flatMap(markersIn)
    .filter((marker) => !expected.anywhere.has(marker) && !allowed.has(marker))
    .map((marker) => `${marker} (${programme.labels.get(marker)}) in ${block.id}`);
}
