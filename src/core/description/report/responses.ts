import type { Entity } from '../../index/entity';
import type { View } from '../../index/view';
import { oneLine } from '../../language/one-line';
import type { Block } from '../block';
import { recordSource, SectionBlocks } from '../build';
import { printedIds } from '../controls';
import { dateWords } from '../dates';
import { namesOf } from '../names';
import { roleTitle } from '../../records/role-title';
import type { DescribeOptions } from '../options';
import { sayIn } from '../say';
import { agree, sentence, severalOf } from '../words';
import { reportHeading } from './heading';

const states = { open: 'Open', remediating: 'Being remedied', closed: 'Closed', accepted: 'Accepted' } as const;

/** Section V: what management answers to exceptions and deficiencies. */
export function responses(view: View, options: DescribeOptions): Block[] {
  const blocks = new SectionBlocks('V');
  const say = sayIn(options);
  const list = view.all('finding').filter((each) => belongs(view, each));
  const { company, short } = namesOf(view, options);
  const heading = reportHeading(view, blocks, 'V', say`Other information provided by ${company}`);
  if (list.length === 0) {
    return [
      heading,
      blocks.paragraph(
        'lead',
        say`This section is not covered by the opinion of the CPA firm. ${short} has recorded no exception or deficiency so far; exceptions that the CPA firm reports are answered here.`,
      ),
    ];
  }
  return [
    heading,
    blocks.paragraph(
      'lead',
      say`This section is not covered by the opinion of the CPA firm. It holds the ${agree(list.length, 'response', 'responses')} of management to ${findingWords(list)} known so far.`,
      list.map((each) => recordSource(each)),
    ),
    blocks.table(
      'table',
      ['Finding', 'Control', 'What was found', 'Response of management', 'Status'],
      list.map((each) => ({
        key: each.id,
        cells: [
          `${oneLine(each.id)} ${oneLine(each.data.title ?? '')}`.trim(),
          namedControls(view, each.data.controls).map(oneLine).join(', '),
          [each.data.description, each.data.cause]
            .map((text) => sentence(text ?? ''))
            .filter(Boolean)
            .join(' '),
          sentence(each.data.response ?? ''),
          status(view, each, options),
        ],
        sources: [recordSource(each)],
      })),
      say`${agree(list.length, 'Response', 'Responses')} of management`,
    ),
    ...list
      .filter((each) => !each.data.response)
      .map((each) =>
        blocks.missing(each.id, `Management has not answered ${each.id} yet.`, {
          title: 'Write the response',
          file: each.file,
          key: 'response',
        }),
      ),
  ];
}

/** `the exception`, `the two exceptions and deficiencies`. */
function findingWords(list: readonly Entity<'finding'>[]): string {
  const kinds = new Set(list.map((each) => (each.data.kind === 'deficiency' ? 'deficiency' : 'exception')));
  const one = kinds.has('exception') ? 'exception' : 'deficiency';
  const many = kinds.size === 2 ? 'exceptions and deficiencies' : one === 'exception' ? 'exceptions' : 'deficiencies';
  return `the ${severalOf(list.length, one, many)}`;
}

/** Exceptions and deficiencies, unless they concern only controls that the description does not cover. */
function belongs(view: View, { data }: Entity<'finding'>): boolean {
  if (data.kind !== undefined && data.kind !== 'exception' && data.kind !== 'deficiency') return false;
  return (data.controls ?? []).length === 0 || namedControls(view, data.controls).length > 0;
}

/**
 * Controls of a finding without those that are planned, retired or out of scope. Ids of no control stay as they are.
 */
function namedControls(view: View, ids: readonly string[] | undefined): string[] {
  const printed = printedIds(view, ids);
  return (ids ?? []).filter((id) => printed.includes(id) || view.get('control', id) === undefined);
}

/** `Being remedied by the Head of Security, due on 3 May 2026.` */
function status(view: View, { data }: Entity<'finding'>, options: DescribeOptions): string {
  const say = sayIn(options);
  const state = data.status ?? 'open';
  const by = data.owner ? say.piece`${state === 'open' ? ', owned' : ''} by the ${roleTitle(view, data.owner)}` : '';
  const due =
    data.due && state !== 'closed' && state !== 'accepted' ? say.piece`, due on ${dateWords(data.due, options)}` : '';
  return say`${states[state]}${by}${due}.`;
}
