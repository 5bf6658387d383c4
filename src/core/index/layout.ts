/**
 * Layout of a programme's folders: whose conventions they follow. (The layout of text within a file is in
 * `syntax/layout.ts`, the layout of pictures in `export/pictures/layout.ts`.)
 *
 * `soc2`: a manifest `soc2.yaml`. `comply`: a strongdm/comply repository (folders policies, narratives, procedures;
 * comply.yml optional). `markdown`: loose Markdown documents, read as policies. `none`: nothing that we recognise.
 */
export type Layout = 'soc2' | 'comply' | 'markdown' | 'none';

/** A document in one of comply's folders. */
const complyDocument = /^(policies|narratives|procedures)\/[^/]+\.md$/i;

/** Endings of Markdown files. */
const markdownEnding = /\.(md|markdown)$/i;

/** Names of files that are no documents of a programme: a readme, or a draft. */
const noDocumentName = /(^|\/)(readme|_)[^/]*$/i;

/** The layout of a folder, from the paths of its files (relative, with `/`). */
export function detectLayout(paths: Iterable<string>): Layout {
  let markdown = false;
  let comply = false;
  for (const path of paths) {
    if (path === 'soc2.yaml' || path === 'soc2.yml') return 'soc2';
    if (path === 'comply.yml' || path === 'comply.yaml' || complyDocument.test(path)) comply = true;
    else if (markdownEnding.test(path) && !noDocumentName.test(path)) markdown = true;
  }
  return comply ? 'comply' : markdown ? 'markdown' : 'none';
}
