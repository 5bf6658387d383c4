import type { Inline } from './block';
import type { Token } from './markdown-parser';

/** Runs of text from the children of an inline token. Line breaks become spaces, an image its alternative text. */
export function inlinesOf(tokens: readonly Token[], replace: (text: string) => string): Inline[] {
  const runs: Inline[] = [];
  let strong = 0;
  let emphasis = 0;
  const links: (string | undefined)[] = [];
  const push = (text: string, code = false): void => {
    if (text === '') return;
    const href = links[links.length - 1];
    runs.push({
      text: replace(text),
      strong: strong > 0 || undefined,
      emphasis: emphasis > 0 || undefined,
      code: code || undefined,
      href: href || undefined,
    });
  };
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'text_special' || token.type === 'image') push(token.content);
    else if (token.type === 'code_inline') push(token.content, true);
    else if (token.type === 'softbreak' || token.type === 'hardbreak') push(' ');
    else if (token.type === 'strong_open') strong += 1;
    else if (token.type === 'strong_close') strong -= 1;
    else if (token.type === 'em_open') emphasis += 1;
    else if (token.type === 'em_close') emphasis -= 1;
    else if (token.type === 'link_open') links.push(token.attrGet('href') ?? undefined);
    else if (token.type === 'link_close') links.pop();
  }
  return merged(runs);
}

/** Neighbouring runs of the same formatting become one. */
function merged(runs: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const run of runs) {
    const last = result[result.length - 1];
    if (
      last &&
      last.strong === run.strong &&
      last.emphasis === run.emphasis &&
      last.code === run.code &&
      last.href === run.href
    )
      last.text += run.text;
    else result.push({ ...run });
  }
  return result;
}
