import { ownerOf } from '../../templates/owner';
import { blanks } from '../../blanks/blanks';
import type { Entity } from '../../index/entity';
import { quoteIfNeeded } from '../../syntax/edit';
import { capitalise } from '../../language/words';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { yaml } from '../../syntax/text-block';

export const policyFrontmatterInvalid = defineRule({
  code: 'soc2.policy.frontmatter-invalid',
  severity: 'error',
  on: ['policy'],
  title: 'A policy without front matter',
  basis: ['CC5.3'],
  documentation: {
    what:
      'A policy does not begin with front matter, or is empty. Both forms are read: between `---` lines, and ' +
      "comply's form that begins with the first key. Front matter that breaks off is reported where it breaks, under " +
      'a code that begins with `soc2.syntax.`.',
    why:
      'Version, owner, approval and review stand there. Without them the file is a text of which nobody knows ' +
      'whether it holds.',
    wrong: yaml`
      # Access policy

      People get access when their work needs it.`,
    right: yaml`
      ---
      name: Access policy
      acronym: AP
      version: "1.0"
      ---
      # Access policy

      People get access when their work needs it.`,
  },
  *check(policy, { view, file }): Iterable<Finding> {
    if (policy.node || view.layout === 'markdown' || file.problems.some((each) => each.code.startsWith('soc2.syntax.')))
      return;
    if (
      file.frontMatter &&
      file.frontMatter.form !== 'none' &&
      file.tree.text.slice(file.frontMatter.start, file.frontMatter.end).trim() !== ''
    )
      return;
    const { text } = file.tree;
    const from = /^\uFEFF?\s*/.exec(text)![0].length;
    const line = /^[^\r\n]*/.exec(text.slice(from))![0].length;
    const empty = text.trim() === '';
    yield {
      start: empty ? 0 : from,
      end: empty ? 0 : from + line,
      message: `Front matter cannot be read: ${empty ? 'the file is empty' : 'there is none'}.`,
    };
  },
  fixes(_finding, policy, context) {
    const { text } = context.file.tree;
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    const { frontMatter } = context.file;
    const end = frontMatter && frontMatter.form !== 'none' ? (policy.bodyStart ?? start) : start;
    const head = yaml`
      ---
      name: ${quoteIfNeeded(titleOf(policy, text))}
      acronym: ${acronymOf(policy)}
      version: ${blanks.version}
      owner: ${ownerOf(context.view) || blanks.owner}
      ---
    `;
    return editHere(context, 'Insert front matter', { start, end, newText: head }, { preferred: true });
  },
});

/** The first Markdown heading, with its text as group. */
const firstHeading = /^ {0,3}#{1,6}\s{1,9}([^\r\n#]{1,200})/m;

/** The extension at the end of a file name. */
const fileExtension = /\.\w+$/;

/** Hyphens and underscores, which separate the words of a file name. */
const wordSeparators = /[-_]+/g;

/** The first heading; without one, the name of the file in words. */
function titleOf({ file }: Entity, text: string): string {
  const heading = firstHeading.exec(text)?.[1]?.trim();
  const stem = file
    .slice(file.lastIndexOf('/') + 1)
    .replace(fileExtension, '')
    .replace(wordSeparators, ' ');
  return heading ?? capitalise(stem);
}

/** Everything between the words of a file name that may contribute to an acronym. */
const betweenLettersAndDigits = /[^A-Za-z0-9]+/;

/** An acronym must begin with a letter. */
const letterAtStart = /^[A-Za-z]/;

function acronymOf({ file }: Entity): string {
  const words = file
    .slice(file.lastIndexOf('/') + 1)
    .replace(fileExtension, '')
    .split(betweenLettersAndDigits)
    .filter(Boolean);
  const letters = words.length > 1 ? words.map((each) => each[0]!).join('') : (words[0] ?? 'P');
  return letterAtStart.test(letters) ? letters.toUpperCase().slice(0, 12) : 'P';
}
