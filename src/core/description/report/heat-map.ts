import { countedCriteria, coverageOf } from '../../coverage/coverage';
import type { CriterionCoverage } from '../../coverage/state';
import type { View } from '../../index/view';
import type { Block, Inline } from '../block';
import { heatMapPicture, stateWords } from '../pictures/heat-map';
import { SectionBlocks } from '../build';
import type { DescribeOptions } from '../options';
import { sayIn } from '../say';

/** Coverage by series, each criterion with its state in words. For the preparer; no part of a report. */
export function heatMap(view: View, options: DescribeOptions): Block[] {
  const say = sayIn(options);
  const blocks = new SectionBlocks('coverage');
  const coverage = coverageOf(view);
  const counted = countedCriteria(coverage);
  const open = coverage.criteria.filter(
    (each) => each.state === 'gap' || each.state === 'policy-only' || each.state === 'planned',
  );
  const map = heatMapPicture(coverage.criteria);
  return [
    blocks.heading('heading', 1, say`Annex. Where the programme stands`),
    blocks.box(
      'preparer',
      'For the preparer',
      say`The annex is taken from the files of the programme. It is no part of a report and says nothing about what the CPA firm will conclude.`,
    ),
    blocks.paragraph(
      'fraction',
      counted === 0
        ? 'No criterion is in scope yet.'
        : `${coverage.summary.covered}/${counted} criteria are addressed by a control in place or carved out with monitoring.`,
    ),
    ...(map ? [blocks.block('map', { type: 'figure', caption: 'Coverage of the criteria in scope', ...map })] : []),
    ...(open.length > 0
      ? [
          blocks.table(
            'open',
            ['Criterion', 'State', 'Why'],
            open.map((each) => ({
              key: each.id,
              cells: [each.id, state(each, stateWords[each.state]), each.reason],
              sources: [],
            })),
            'Criteria without a control in place',
          ),
        ]
      : []),
  ];
}

function state(criterion: CriterionCoverage, text: string): Inline[] {
  return [{ text, state: criterion.state }];
}
