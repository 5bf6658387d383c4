import { isInPlace } from '../../coverage/presence';
import type { Entity } from '../../index/entity';
import type { View } from '../../index/view';
import type { Block } from '../block';
import { recordSource, SectionBlocks } from '../build';
import { dateWords } from '../dates';
import { namesOf, roleTitle } from '../names';
import type { DescribeOptions } from '../options';
import { capitalise, endWith, oneLine, sentence } from '../words';

const states = { open: 'Open', remediating: 'Being remedied', closed: 'Closed', accepted: 'Accepted' } as const;

/** Section V: what management answers to exceptions and deficiencies. */
export function responses(view: View, options: DescribeOptions): Block[] {
  const blocks = new SectionBlocks('V');
  const heading = blocks.heading('heading', 1, 'Section V. Other information provided by the company');
  const list = view.all('finding').filter((each) => belongs(view, each));
  const { short } = namesOf(view, options);
  const lead = 'This section is not covered by the opinion of the CPA firm.';
  if (list.length === 0) {
    return [heading, blocks.paragraph('lead', `${lead} ${capitalise(short)} has recorded no exception or deficiency so far; exceptions that the CPA firm reports are answered here.`)];
  }
  return [
    heading,
    blocks.paragraph('lead', `${lead} It holds the responses of management to the exceptions and deficiencies known so far.`),
    blocks.table('table', ['Finding', 'Control', 'What was found', 'Response of management', 'Status'], list.map((each) => ({
      key: each.id,
      cells: [
        `${each.id} ${oneLine(each.data.title ?? '')}`.trim(), (each.data.controls ?? []).join(', '), sentence([each.data.description, each.data.cause].map((text) => sentence(text ?? '')).filter(Boolean).join(' ')),
        sentence(each.data.response ?? ''), status(view, each, options),
      ],
      sources: [recordSource(each)],
    })), 'Responses of management'),
    ...list.filter((each) => !each.data.response).map((each) =>
      blocks.missing(each.id, `Management has not answered ${each.id} yet.`, { title: 'Write the response', file: each.file, key: 'response' })),
  ];
}

/** Exceptions and deficiencies, unless they concern only controls that are not in place. */
function belongs(view: View, { data }: Entity<'finding'>): boolean {
  if (data.kind !== undefined && data.kind !== 'exception' && data.kind !== 'deficiency') return false;
  const controls = (data.controls ?? []).flatMap((id) => view.get('control', id) ?? []);
  return controls.length === 0 || controls.some((each) => isInPlace(view, each));
}

function status(view: View, { data }: Entity<'finding'>, options: DescribeOptions): string {
  const words: string[] = [states[data.status ?? 'open']];
  if (data.owner) words.push(roleTitle(view, data.owner));
  if (data.due && data.status !== 'closed' && data.status !== 'accepted') words.push(`due ${dateWords(data.due, options)}`);
  return endWith(words.join(', '));
}
