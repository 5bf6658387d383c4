import { criterionCoverage } from '../../coverage/criterion';
import { inScopeCriteria } from '../../scope/scope';
import { compareCriteria } from '../../criteria/normalise';
import type { Block } from '../block';
import { manifestSource } from '../build';
import { criterionWording } from '../criteria-text';
import { manifestFile } from '../names';
import { agree, fieldSentence } from '../words';
import type { SectionContext } from './section';

/** Criteria of the chosen categories that do not concern the system, with reasons (DC 8). */
export function notRelevant({ view, blocks, say }: SectionContext): Block[] {
  const given = view.manifest('not_relevant');
  const inScope = inScopeCriteria(view);
  const list = (given ?? [])
    .map((each, index) => ({ id: each.criterion ?? '', reason: each.reason, index }))
    .filter(({ id }) => inScope.includes(id))
    .sort((a, b) => compareCriteria(a.id, b.id));
  if (given?.length === 0)
    return [
      blocks.paragraph('none', 'Every criterion of the categories covered is relevant to the system.', [
        manifestSource(view, 'not_relevant'),
      ]),
    ];
  if (list.length === 0) {
    return [
      blocks.missing('none', 'Nobody has said whether every criterion is relevant to the system.', {
        title: 'State that all are relevant ([]), or list those that are not',
        file: manifestFile(view),
        key: 'not_relevant',
      }),
    ];
  }
  const settled = list.filter(({ id }) => criterionCoverage(view, id).state === 'not-relevant');
  const count = settled.length;
  return [
    ...(count === 0
      ? []
      : [
          blocks.paragraph(
            'lead',
            say`${agree(count, 'The following criterion does', 'The following criteria do')} not concern the system, since the ${agree(count, 'risk', 'risks')} behind ${agree(count, 'it', 'them')} cannot arise there.`,
            [manifestSource(view, 'not_relevant')],
          ),
          blocks.table(
            'table',
            ['Criterion', 'Reason'],
            settled.map(({ id, reason, index }) => ({
              key: id,
              cells: [`${id} ${criterionWording(view, say, id)}`, fieldSentence(reason)],
              sources: [manifestSource(view, 'not_relevant', index)],
            })),
            'Criteria not relevant',
          ),
        ]),
    ...list
      .filter((each) => !each.reason)
      .map(({ id, index }) =>
        blocks.missing(id, `Nobody has said why ${id} is not relevant.`, {
          title: 'Give the reason',
          file: manifestFile(view),
          key: `not_relevant.${index}.reason`,
        }),
      ),
  ];
}
