import { conflictIn } from './conflict';
import { splitFrontMatter } from './frontmatter';
import { limits } from './limits';
import type { SourceTree } from './tree';
import { parseYaml } from './yaml';

/** Parses one file by its ending: Markdown with front matter, anything else YAML. Never throws. */
export function parseSource(path: string, text: string): SourceTree {
  if (!isMarkdown(path)) {
    const base = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const { roots, problems } = parseYaml(base ? text.slice(1) : text, base);
    return { format: 'yaml', text, roots, problems };
  }
  if (text.length > limits.text || text.includes('\0')) {
    const { problems } = parseYaml(text);
    return {
      format: 'markdown',
      text,
      roots: [],
      problems,
      frontMatter: { form: 'none', start: 0, end: 0 },
      bodyStart: text.length,
    };
  }
  return parseMarkdown(text);
}

function parseMarkdown(text: string): SourceTree {
  const conflict = conflictIn(text);
  // Prose may hold a line of `=` or `>` characters; only all three markers make a conflict of it.
  const conflicted = conflict?.complete ? conflict : undefined;
  const clean = conflicted?.ours ?? text;
  const { frontMatter, bodyStart, problem } = splitFrontMatter(clean);
  const { roots, problems } = parseYaml(clean.slice(frontMatter.start, frontMatter.end), frontMatter.start);
  return {
    format: 'markdown',
    text,
    roots: roots.slice(0, 1),
    frontMatter,
    bodyStart,
    // Other problems cannot be separated from what the conflict caused, and an unclosed fence explains the problems
    // after it.
    problems: conflicted ? [conflicted.problem] : problem ? [problem] : problems,
  };
}

/** Endings of Markdown files. */
const markdownEnding = /\.(md|markdown)$/i;

function isMarkdown(path: string): boolean {
  return markdownEnding.test(path);
}
