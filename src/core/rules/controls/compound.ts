import { frequenciesIn } from '../../language/frequencies';
import type { Prose } from '../../language/prose';
import { hasSeveralSentences, sentencesOf, type Sentence } from '../../language/sentences';
import type { Entity } from '../../index/entity';
import { quoteIfNeeded, replaceScalar } from '../../syntax/edit';
import { valueOf } from '../../syntax/navigate';
import { controlsFolder } from '../../templates/control';
import { defineRule, type Finding, type Fix, type RuleContext } from '../rule';
import { valueRange } from '../support/place';
import { statementOf } from '../support/statement';
import { yaml } from '../../syntax/text-block';

const mostSentences = 3;

export const controlCompound = defineRule({
  code: 'soc2.control.compound',
  severity: 'hint',
  on: ['control'],
  title: 'Several controls in one',
  basis: ['PRACTICE'],
  documentation: {
    what: 'The statement has more than three sentences, or two sentences that happen at different frequencies.',
    why:
      'A control is tested as a whole: when one of its parts fails, all of it is an exception, and all of its ' +
      'criteria with it.',
    wrong:
      'statement: The Platform Lead reviews alerts daily. The Head of Security reviews access quarterly and records it in SEC.',
    right: 'statement: The Platform Lead reviews alerts daily and records them in OPS.',
  },
  *check(control, { file }): Iterable<Finding> {
    if (control.data.status === 'planned') return;
    const prose = statementOf(control, file);
    if (!prose) return;
    if (!hasSeveralSentences(prose)) return;
    const sentences = sentencesOf(prose);
    const second = secondFrequency(prose, sentences);
    const cut = sentences.length > mostSentences ? Math.ceil(sentences.length / 2) : second;
    if (cut === undefined) return;
    yield {
      ...valueRange(control, ['statement']),
      message: 'This reads like several controls; one that fails would fail all.',
      data: { cut: sentences[cut]!.start },
    };
  },
  fixes(finding, control, context) {
    return split(Number(finding.data?.cut), control, context);
  },
});

/** Words before a frequency that is part of a thing's name: "the quarterly report". */
const leadToThing = /\b(?:the|an?|its|their|last|previous|this|at least)\s+$/i;

/** The first sentence whose frequency differs from the frequency of an earlier sentence. */
function secondFrequency(prose: Prose, sentences: readonly Sentence[]): number | undefined {
  const said = frequenciesIn(prose).filter(
    ({ ambiguous, match }) =>
      !ambiguous &&
      !leadToThing.test(prose.text.slice(Math.max(0, match.start - prose.offset - 20), match.start - prose.offset)),
  );
  const [first] = said;
  const other = said.find((each) => each.frequency !== first!.frequency);
  const index = other
    ? sentences.findIndex((each) => each.start <= other.match.start && other.match.end <= each.end)
    : -1;
  return index > 0 && first!.match.start < sentences[index]!.start ? index : undefined;
}

/** Moves the sentences from `cut` on into a new control with the same keys. */
function split(cut: number, control: Entity<'control'>, { view, file }: RuleContext): Fix[] {
  const node = control.node && valueOf(control.node, 'statement');
  if (node?.kind !== 'scalar' || cut <= node.start || cut >= node.end) return [];
  if (node.style !== 'plain' && node.style !== 'literal' && node.style !== 'folded') return [];
  const { text } = file.tree;
  const words = (from: number, to: number): string => text.slice(from, to).trim().replace(/\s+/g, ' ');
  const kept = words(node.style === 'plain' ? node.start : text.indexOf('\n', node.start), cut);
  const moved = words(cut, node.end);
  const id = freeId(view.ids('control'), control.id);
  const { criteria, owner, frequency, type, nature } = control.data;
  const head = yaml`
    id: ${quoteIfNeeded(id)}
    title:\x20`;
  const lines = [
    `${head}${quoteIfNeeded(`${control.data.title ?? control.id}, second part`)}`,
    `statement: >\n  ${moved}`,
    ...(criteria ? [`criteria: [${criteria.join(', ')}]`] : []),
    ...Object.entries({
      owner,
      frequency,
      type,
      nature,
      status: control.data.status,
      since: control.data.since,
    }).flatMap(([key, value]) => (value ? [`${key}: ${quoteIfNeeded(value)}`] : [])),
    '',
  ];
  return [
    {
      title: `Split into ${control.id} and ${id}`,
      edits: [{ file: file.path, edits: [replaceScalar(file.tree, node, kept)] }],
      create: [{ file: `${controlsFolder(view)}/${id}.yaml`, text: lines.join('\n'), cursor: head.length }],
    },
  ];
}

/** Splits an id into its prefix and the number at its end. */
const idWithNumber = /^(.*?)(\d{1,6})$/;

/** The rest of an id of the same series, which is a number only. */
const numberOnly = /^\d{1,6}$/;

/** The id with the next free number of the series: `AC-09` for `AC-02` when `AC-08` is the last. */
function freeId(taken: readonly string[], id: string): string {
  const [, prefix, digits] = idWithNumber.exec(id) ?? [undefined, `${id}-`, '1'];
  const numbers = taken.flatMap((each) =>
    each.startsWith(prefix) && numberOnly.test(each.slice(prefix.length)) ? [Number(each.slice(prefix.length))] : [],
  );
  return `${prefix}${String(Math.max(Number(digits), ...numbers) + 1).padStart(digits.length, '0')}`;
}
