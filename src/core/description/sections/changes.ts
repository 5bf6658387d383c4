import { scopeOf } from '../../scope/scope';
import { oneLine } from '../../language/one-line';
import type { ManifestData } from '../../model/data';
import type { View } from '../../index/view';
import type { Block } from '../block';
import { manifestSource } from '../build';
import { dateWords } from '../dates';
import { inserts } from '../inserts';
import { componentName, manifestFile } from '../names';
import { agree, fieldSentence, listWords } from '../words';
import type { SectionContext } from './section';

type Change = NonNullable<ManifestData['changes']>[number];

/** Significant changes of the period with the state before and after (DC 9); type 2 only. */
export function changes({ view, options, blocks, say }: SectionContext): Block[] {
  const result = inserts({ view, options, blocks }, { name: 'changes', level: 2, own: 'Changes of the period' });
  const given = view.manifest('changes');
  if (given?.length === 0) {
    return [
      ...result,
      blocks.paragraph('none', 'There were no significant changes to the system or its controls during the period.', [
        manifestSource(view, 'changes'),
      ]),
    ];
  }
  const list = inPeriod(view, given ?? []);
  if (list.length === 0) {
    return [
      ...result,
      blocks.missing('none', 'Nobody has said whether there were significant changes during the period.', {
        title: 'List them, or state that there were none ([])',
        file: manifestFile(view),
        key: 'changes',
      }),
    ];
  }
  return [
    ...result,
    blocks.paragraph(
      'lead',
      say`The following ${agree(list.length, 'change', 'changes')} to the system or its controls during the period ${agree(list.length, 'is', 'are')} significant for the service commitments and system requirements.`,
      [manifestSource(view, 'changes')],
    ),
    blocks.table(
      'table',
      ['Date', 'Change', 'Before', 'After', 'Affects'],
      list.map(({ change, index }) => ({
        key: change.date ? `${change.date}/${index}` : String(index),
        cells: [
          change.date ? dateWords(change.date, options) : 'Not stated',
          fieldSentence(change.summary),
          fieldSentence(change.before),
          fieldSentence(change.after),
          listWords((change.affects ?? []).map((each) => componentName(view, each))),
        ],
        sources: [manifestSource(view, 'changes', index)],
      })),
      'Significant changes',
    ),
    ...list
      .filter(({ change }) => !change.date)
      .map(({ change, index }) =>
        blocks.missing(String(index), `Nobody has said when this changed: ${oneLine(change.summary ?? '')}`, {
          title: 'Give the date',
          file: manifestFile(view),
          key: `changes.${index}.date`,
        }),
      ),
  ];
}

/** By date, those without one last; changes outside the period are left out. */
function inPeriod(view: View, list: readonly Change[]): { change: Change; index: number }[] {
  const { from, to } = scopeOf(view);
  return list
    .map((change, index) => ({ change, index }))
    .filter(
      ({ change }) =>
        Boolean(change.summary) && (!change.date || ((!from || change.date >= from) && (!to || change.date <= to))),
    )
    .sort((a, b) => {
      const first = a.change.date ?? '9999';
      const second = b.change.date ?? '9999';
      return first < second ? -1 : first > second ? 1 : a.index - b.index;
    });
}
