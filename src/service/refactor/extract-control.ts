import { inScopeCriteria } from '../../core/scope/scope';
import { rankCriteria } from '../../core/suggest/rank';
import { newControl } from '../../core/templates/control';
import { quoteIfNeeded } from '../../core/syntax/edit';
import type { Offer } from './refactoring';

const longestParagraph = 4000;

/** The line of the title in the text of a new control. */
const titleLine = /^title: .*$/m;

/** The lines of the statement in the text of a new control. */
const statementLines = /^statement: >\n {2}.*$/m;

/** The line of the criteria in the text of a new control. */
const criteriaLine = /^criteria: .*$/m;

/** At least three words in a row; fewer words are not a statement. */
const threeWords = /\w+ \w+ \w+/;

/**
 * Creates a planned control from a paragraph (or from the selection) in the body of a policy, under that policy, with
 * the criterion that fits best.
 */
export const extractControl: Offer = ({ programme, file }, start, end) => {
  const [policy] = file.entities;
  const { text, format, bodyStart = 0 } = file.tree;
  if (file.kind !== 'policy' || format !== 'markdown' || !policy || start < bodyStart) return undefined;
  const paragraph = end > start ? text.slice(start, end) : paragraphAt(text, bodyStart, start);
  const statement = plain(paragraph);
  if (!threeWords.test(statement) || paragraph.length > longestParagraph) return undefined;
  const view = programme.view('visible');
  const scope = inScopeCriteria(view);
  const { owner, satisfies } = policy.data as { owner?: string; satisfies?: { TSC?: unknown } };
  const named = Array.isArray(satisfies?.TSC) ? satisfies.TSC : [];
  const ofPolicy = scope.filter((each) => named.includes(each));
  const [best] = rankCriteria({ statement }, ofPolicy.length > 0 ? ofPolicy : scope);
  if (!best) return undefined;
  const made = newControl(view, best.criterion, { policy: policy.id, owner });
  const title = `title: ${quoteIfNeeded(titleFrom(statement))}`;
  const body = made.text
    .replace(titleLine, () => title)
    .replace(statementLines, () => `statement: >\n  ${statement}`)
    .replace(criteriaLine, (each) =>
      ofPolicy.length > 0 ? each : `${each} # the policy names none; this one fits its words best`,
    );
  return {
    title: 'Make a control of this paragraph',
    kind: 'refactor.extract',
    create: [{ file: made.path, text: body, cursor: body.indexOf(title) + 'title: '.length }],
  };
};

/** Where a paragraph ends: a blank line, or the line of a list item. */
const paragraphBreak = /\n[ \t]*\r?\n|\n(?=[ \t]*(?:[-*+]|\d+[.)])[ \t])/;

/** All such breaks of a text; for `matchAll` only. */
const paragraphBreaks = new RegExp(paragraphBreak, 'g');

function paragraphAt(text: string, from: number, offset: number): string {
  const before = text.slice(from, offset);
  const start = from + Math.max(0, ...[...before.matchAll(paragraphBreaks)].map((each) => each.index + each[0].length));
  const rest = paragraphBreak.exec(text.slice(offset));
  return text.slice(start, rest ? offset + rest.index : text.length);
}

/** Headings, tables, code and comments. */
const noParagraph = /^\s*(?:#{1,6} |\||```|~~~|<!--)/;

/** The mark of a list item or quotation. */
const paragraphMark = /^\s*(?:[-*+]|\d+[.)]|>)\s+/;

/** A link, of which the text stays. */
const link = /\[([^\]]*)\]\([^)]*\)/g;

/** Words with emphasis, of which the words stay. */
const emphasis = /(?<!\w)([*_]{1,3})(\S(?:.*?\S)?)\1(?!\w)/g;

/** Code in a line, of which the words stay. */
const inlineCode = /`([^`]+)`/g;

/** A tag of HTML. */
const htmlTag = /<[^>]*>/g;

/** The words of Markdown without its marks; headings, tables and code give none. */
function plain(markdown: string): string {
  if (noParagraph.test(markdown)) return '';
  return markdown
    .replace(paragraphMark, '')
    .replace(link, '$1')
    .replace(inlineCode, '$1')
    .replace(emphasis, '$2')
    .replace(htmlTag, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The mark that ends the first clause of a statement, with the rest of the line. */
const afterFirstClause = /[.:;].*$/;

/** The first words of a statement, as a name to begin with. */
function titleFrom(statement: string): string {
  const words = statement.replace(afterFirstClause, '').split(' ');
  return words.length <= 8 ? words.join(' ') : words.slice(0, 8).join(' ');
}
