import { blanks } from '../../core/blanks/blanks';
import { scalarProse } from '../../core/language/prose';
import { sentencesOf } from '../../core/language/sentences';
import { recordAt } from '../../core/index/record-at';
import type { Programme } from '../../core/index/programme';
import { applyEdits } from '../../core/syntax/edit';
import { valueOf } from '../../core/syntax/navigate';
import type { Offer } from './refactoring';
import { recordsIn } from './same-data';
import { contentEnd, lineEnd } from '../cursor/lines';
import { hasAnchors } from './segments';

/** Keys that apply to both halves. */
const shared = [
  'criteria',
  'satisfies',
  'owner',
  'frequency',
  'type',
  'nature',
  'status',
  'since',
  'until',
  'event',
  'policies',
  'procedures',
  'risks',
  'vendors',
  'components',
  'scope',
];

/** Splits a control in two: the sentence at the cursor becomes the statement of a new control beside it. */
export const splitControl: Offer = ({ programme, file }, start) => {
  const entity = file.kind === 'control' ? recordAt(file, start)?.entity : undefined;
  const node = entity?.node;
  const statement = node && valueOf(node, 'statement');
  const prose = statement && scalarProse(file.tree, statement, true);
  if (
    !node ||
    !statement ||
    !prose ||
    node.flow ||
    start < statement.start ||
    start > statement.end ||
    file.tree.text.slice(0, node.start).endsWith(' ')
  )
    return undefined;
  const { text } = file.tree;
  const sentences = sentencesOf(prose);
  const at = sentences.findIndex((each) => start <= each.end);
  const sentence = sentences[at < 0 ? sentences.length - 1 : at];
  if (
    !sentence ||
    sentences.length < 2 ||
    file.problems.some((each) => each.code.startsWith('soc2.syntax')) ||
    hasAnchors(text.slice(node.start, node.end))
  )
    return undefined;
  const next = sentences[sentences.indexOf(sentence) + 1];
  const previous = sentences[sentences.indexOf(sentence) - 1];
  const edit = next
    ? { start: sentence.start, end: next.start, newText: '' }
    : { start: previous!.end, end: sentence.end, newText: '' };
  const id = freeId(programme, entity.id);
  const head = `id: ${id}\ntitle: `;
  const copied = node.pairs
    .filter(
      ({ key, value }) => value && shared.includes(key.text) && key.start === text.lastIndexOf('\n', key.start - 1) + 1,
    )
    .map(({ key, value }) =>
      withLineBreak(text.slice(key.start, lineEnd(text, contentEnd(text, { start: key.start, end: value!.end }) - 1))),
    );
  const raw = text.slice(sentence.start, sentence.end);
  const words = wordsOf(statement.kind === 'scalar' && statement.style === 'single' ? raw.replace(/''/g, "'") : raw);
  const created = `${head}${blanks.controlPart}\nstatement: >\n  ${words}\n${copied.join('')}`;
  if (!isHalved(file.path, text, applyEdits(text, [edit]), words)) return undefined;
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  return {
    title: `Split: make a control ${id} of this sentence`,
    kind: 'refactor.extract',
    edits: [{ file: file.path, edits: [edit] }],
    create: [{ file: `${folder}${id}.yaml`, text: created, cursor: head.length }],
  };
};

/** Whether a file lost only these words of one statement. */
function isHalved(path: string, before: string, after: string, words: string): boolean {
  const [old, left] = [recordsIn(path, before), recordsIn(path, after)];
  if (!old || !left || old.length !== left.length) return false;
  return old.every((record, index) => {
    const [full, halved] = [record, left[index]] as { statement?: string }[];
    const same = JSON.stringify({ ...full, statement: '' }) === JSON.stringify({ ...halved, statement: '' });
    const [had, has] = [wordsOf(String(full?.statement ?? '')), wordsOf(String(halved?.statement ?? ''))];
    return (
      same && (had === has || (has !== '' && had.includes(words) && wordsOf(had.replace(words, () => '')) === has))
    );
  });
}

function wordsOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function withLineBreak(lines: string): string {
  return lines.endsWith('\n') ? lines : `${lines}\n`;
}

/** An id, split into its series and the number at its end. */
const seriesAndNumber = /^(.*?)(\d*)$/;

/** The folder and the ending of a path; without them its stem remains. */
const folderAndEnding = /^.*\/|\.[^.]*$/g;

/** The next free number of the series that an id belongs to: AC-03 after AC-02. */
function freeId(programme: Programme, id: string): string {
  const [, series = `${id}-`, digits = ''] = seriesAndNumber.exec(id)!;
  const taken = new Set([
    ...programme.tables.ids('control'),
    ...programme.paths().map((each) => each.replace(folderAndEnding, '')),
  ]);
  for (let number = Number(digits || 1) + 1; ; number += 1) {
    const next = `${digits === '' ? `${id}-` : series}${String(number).padStart(digits.length || 1, '0')}`;
    if (!taken.has(next)) return next;
  }
}
