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
    return { format: 'markdown', text, roots: [], problems, frontMatter: { form: 'none', start: 0, end: 0 }, bodyStart: text.length };
  }
  const { frontMatter, bodyStart, problem } = splitFrontMatter(text);
  const { roots, problems } = parseYaml(text.slice(frontMatter.start, frontMatter.end), frontMatter.start);
  return { format: 'markdown', text, roots: roots.slice(0, 1), frontMatter, bodyStart, problems: problem ? [problem, ...problems] : problems };
}

export function isMarkdown(path: string): boolean {
  return /\.(md|markdown)$/i.test(path);
}
