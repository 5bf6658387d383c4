import { isBlankText } from '../blanks/blanks';
import { blankLine } from '../blanks/masked';
import { isStillOpen } from '../records/open';
import type { View } from '../index/view';
import type { Block } from './block';
import { slug, type SectionBlocks } from './build';
import { markdownPieces } from './markdown-blocks';
import { namesOf } from './names';
import type { DescribeOptions } from './options';
import { endWith } from './words';

/** Values of a narrative's `section`. */
export type InsertName =
  | 'overview'
  | 'commitments'
  | 'infrastructure'
  | 'software'
  | 'people'
  | 'procedures'
  | 'data'
  | 'boundaries'
  | 'control-environment'
  | 'risk-assessment'
  | 'information-communication'
  | 'monitoring'
  | 'incidents'
  | 'subservice'
  | 'cuecs'
  | 'changes';

/** Longer bodies are cut: no narrative is a book, and rendering has to stay quick. In UTF-16 units. */
const longestBody = 300_000;

/** The section that narratives are inserted into, and the view that they are read from. */
interface InsertTarget {
  view: View;
  options: DescribeOptions;
  blocks: SectionBlocks;
}

/**
 * The narratives that belong at the head of a section, by acronym, then file. Headings in them start at `level`. Where
 * they have headings, the text that the generator writes after them gets one too (`own`), so that it is not part of
 * their last section.
 */
export function inserts(
  target: InsertTarget,
  { name, level, own }: { name: InsertName; level: 2 | 3 | 4; own: string },
): Block[] {
  const { view, blocks } = target;
  const told = filesFor(view, name).flatMap((file) => insert(target, file, level));
  return told.some((each) => each.type === 'heading') ? [...told, blocks.heading(`own/${name}`, level, own)] : told;
}

/** Whether a narrative belongs at the head of a section. */
export function hasInserts(view: View, name: InsertName): boolean {
  return filesFor(view, name).length > 0;
}

function filesFor(view: View, name: InsertName): string[] {
  const files = view.derive('narrative sections', (inner) =>
    inner
      .all('narrative')
      .filter((each) => !isStillOpen(each, ['body']))
      .map((each) => [each.data.section ?? '', each.file] as [string, string]),
  );
  return [...new Set(files.filter(([section]) => section === name).map(([, file]) => file))];
}

function insert({ view, options, blocks }: InsertTarget, file: string, level: 2 | 3 | 4): Block[] {
  const entry = view.file(file);
  const narrative = entry?.entities[0];
  if (!entry || narrative?.bodyStart === undefined) return [];
  const { company } = namesOf(view, options);
  const body = entry.tree.text.slice(narrative.bodyStart).replace(blankLine, (line) => (isBlankText(line) ? '' : line));
  const key = `insert/${narrative.id}`;
  const pieces = markdownPieces(body.slice(0, longestBody), {
    topLevel: level,
    anchor: (index) => slug(`${narrative.id}-${index + 1}`),
    replace: (text) => withVariables(text, company),
  });
  const result = pieces.map(({ content, line }, index) =>
    blocks.block(`${key}/${index + 1}`, content, [{ file, kind: 'narrative', id: narrative.id, path: ['body', line] }]),
  );
  if (body.length > longestBody) {
    result.push(
      blocks.missing(
        key,
        `The narrative ${narrative.id} is too long to be printed whole; the rest of it is left out here.`,
        { title: 'Shorten the narrative', file },
      ),
    );
  }
  return result;
}

/** comply's variable for the company's name, with the full stop after it. */
const nameVariable = /\{\{-?\s*\.Name\s*-?\}\}(\.(?!\.))?/g;

/**
 * `{{.Name}}` is comply's variable for the company's name. A name that ends with a full stop absorbs the one after it.
 */
export function withVariables(text: string, company: string): string {
  return text.replace(nameVariable, (_, stop: string | undefined) => (stop ? endWith(company) : company));
}
