import type { FrontMatter, SyntaxProblem } from './tree';

export interface SplitDocument {
  frontMatter: FrontMatter;
  bodyStart: number;
  problem?: SyntaxProblem;
}

const fence = /^---[ \t]*$/;
const keyLine = /^(?:[A-Za-z_][\w.-]*|"[^"\n]{1,80}"|'[^'\n]{1,80}')[ \t]*:(?:[ \t]|$)/;

/** How many lines of unfenced front matter may come before the line that ends it. */
const longestUnfenced = 400;

/**
 * Finds the YAML at the head of a Markdown file: between `---` lines (after an HTML comment, if any), or, as
 * strongdm/comply writes it, from the first line to the first `---`. Offsets count a byte order mark.
 */
export function splitFrontMatter(text: string): SplitDocument {
  const from = skipComments(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  const first = lineAt(text, from);
  if (fence.test(first.text)) return fenced(text, first);
  return (
    unfenced(text, from) ?? { frontMatter: { form: 'none', start: from, end: from }, bodyStart: from === 1 ? 1 : 0 }
  );
}

function fenced(text: string, opening: Line): SplitDocument {
  for (let line = lineAt(text, opening.next); line.start < text.length; line = lineAt(text, line.next)) {
    if (fence.test(line.text) || line.text === '...')
      return { frontMatter: { form: 'fenced', start: opening.next, end: line.start }, bodyStart: line.next };
    if (line.next === line.start) break;
  }
  return open(text, opening);
}

/** Lines other than `key:` that YAML may hold: blank, indented, an item, a closing bracket, or a half-typed key. */
const yamlLine = /^\s*$|^[ \t]|^-(?:\s|$)|^[\]}]|^[\w.-]+$/;

/**
 * Front matter without an end: it ends before the first line that cannot be YAML, so that the body does not appear as
 * dozens of mistakes. A `---` without any key after it is a rule in ordinary Markdown.
 */
function open(text: string, opening: Line): SplitDocument {
  let line = lineAt(text, opening.next);
  let keys = 0;
  let blank = false;
  for (; line.start < text.length; line = lineAt(text, line.next)) {
    if (keyLine.test(line.text)) keys += 1;
    else if (!yamlLine.test(line.text) && !(line.text.startsWith('#') && !blank)) break;
    blank = line.text.trim() === '';
  }
  if (keys === 0 && line.start < text.length)
    return { frontMatter: { form: 'none', start: opening.start, end: opening.start }, bodyStart: opening.start };
  return {
    frontMatter: { form: 'fenced', start: opening.next, end: line.start },
    bodyStart: line.start,
    problem: {
      start: opening.start,
      end: opening.start + 3,
      code: 'soc2.syntax.front-matter-open',
      message: 'This front matter has no end. Write a line with --- behind its last key.',
    },
  };
}

/** A line that says nothing: blank, or a comment. */
const blankOrComment = /^\s*(?:#.*)?$/;

/** A heading of Markdown, which also looks like a comment of YAML. */
const markdownHeading = /^#{1,6} /;

/** Only when the first line with content looks like `key:`, so that a rule in ordinary Markdown is not misread. */
function unfenced(text: string, from: number): SplitDocument | undefined {
  let line = lineAt(text, from);
  while (line.start < text.length && blankOrComment.test(line.text) && !markdownHeading.test(line.text))
    line = lineAt(text, line.next);
  if (!keyLine.test(line.text)) return undefined;
  for (let count = 0; line.start < text.length && count < longestUnfenced; count += 1) {
    if (fence.test(line.text))
      return { frontMatter: { form: 'unfenced', start: from, end: line.start }, bodyStart: line.next };
    if (line.next === line.start) break;
    line = lineAt(text, line.next);
  }
  return undefined;
}

/** An HTML comment before the front matter, such as a licence header. */
const commentOpening = /^\s*<!--/;

/** Licence headers and the like before the fence. */
function skipComments(text: string, from: number): number {
  let at = from;
  for (;;) {
    const match = commentOpening.exec(text.slice(at, at + 1000));
    const close = match ? text.indexOf('-->', at + match[0].length) : -1;
    if (close < 0) break;
    at = close + 3;
  }
  if (at === from) return from;
  const gap = /^\s*/.exec(text.slice(at))![0];
  const next = at + gap.length;
  return /[\r\n]$/.test(gap) && fence.test(lineAt(text, next).text) ? next : from;
}

interface Line {
  start: number;
  text: string;
  next: number;
}

function lineAt(text: string, start: number): Line {
  let end = start;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end += 1;
  const next =
    end >= text.length
      ? text.length
      : text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10
        ? end + 2
        : end + 1;
  return { start, text: text.slice(start, end), next };
}
