import { proseOf } from '../../language/texts';
import { matchesIn } from '../../language/prose';
import type { View } from '../../index/view';
import { defineRule, type Finding } from '../rule';
import { rewordHere } from '../support/fixes';

interface Named {
  name: string;
  role?: string;
}

/** An article before the name, so that the role needs no second one. */
const articleAtEnd = /(?:\bthe|\bour|\ba|\ban)\s+$/i;

/** The beginning of a sentence, where the article needs a capital. */
const sentenceStart = /(?:^|[.!?:]\s+|^\s*)$/;

export const personIndividualNamed = defineRule({
  code: 'soc2.people.individual-named',
  severity: 'hint',
  on: ['control', 'narrative'],
  title: 'A person named in the description',
  basis: ['DC3'],
  documentation: {
    what:
      'The full name of somebody in `people.yaml` stands in a control statement or a narrative, both of which are ' +
      'printed.',
    why:
      'People change during a period and readers of the report have no use for names. Roles stay, and the role is ' +
      'what is tested.',
    wrong: 'statement: Each quarter Dana Ruiz reviews access and records the review in SEC.',
    right: 'statement: Each quarter the Head of Security reviews access and records the review in SEC.',
  },
  *check(entity, { view, file }): Iterable<Finding> {
    const people = namesOf(view);
    if (people.length === 0) return;
    for (const prose of proseOf(entity, file)) {
      if (!prose.printed) continue;
      for (const { name, role } of people) {
        if (!prose.text.includes(name.split(' ')[0]!)) continue;
        const words = new RegExp(
          `(?<![\\p{L}\\p{N}])${name.split(/\s+/).map(escaped).join('\\s{1,20}')}(?![\\p{L}\\p{N}])`,
          'gu',
        );
        for (const match of matchesIn(prose, words)) {
          yield {
            start: match.start,
            end: match.end,
            message: `\`${match.text}\` is named, and the report should not name individuals. Use the role instead.`,
            ...(role === undefined ? {} : { data: { role } }),
          };
        }
      }
    }
  },
  fixes(finding, entity, context) {
    const role = finding.data?.role;
    if (typeof role !== 'string') return [];
    const { start, end } = finding;
    const before = context.file.tree.text.slice(Math.max(0, start - 12), start);
    const article = articleAtEnd.test(before) ? '' : sentenceStart.test(before) ? 'The ' : 'the ';
    return rewordHere(
      context,
      entity,
      `Replace by "${role}"`,
      { start, end, newText: `${article}${role}` },
      { preferred: true },
    );
  },
});

/** A name of two to five words; a single word matches too much other text. */
const fullName = /^\S{2,40}(?: \S{1,40}){1,4}$/;

/** Names of people with at least two words, each with the title of the person's role. */
function namesOf(view: View): Named[] {
  return view.derive('people by full name', (inner) => {
    const people = inner.peopleEntity()?.data;
    return (people?.people ?? []).flatMap(({ id, name }): Named[] => {
      const full = (name ?? '').trim().replace(/\s+/g, ' ');
      if (!fullName.test(full)) return [];
      const role = people?.roles?.find((each) => each.holder !== undefined && each.holder === id)?.title;
      return [{ name: full, ...(role ? { role } : {}) }];
    });
  });
}

/** Characters with a meaning in regular expressions. */
const regexSigns = /[.*+?^${}()|[\]\\]/g;

function escaped(text: string): string {
  return text.replace(regexSigns, '\\$&');
}
