import type { View } from '../../../index/view';
import { noDayWords, noPointWords, noTrendWords } from '../../../outside/no-trend';
import { trendName, wantedTrend } from '../../../outside/trend';
import type { TrendPoint } from '../../../index/outside-facts';
import { fractionAt, trendPicture } from '../../pictures/trend';
import type { Block } from '../../block';
import type { SectionBlocks } from '../../build';
import { dateWords } from '../../dates';
import type { DescribeOptions } from '../../options';
import { sayIn } from '../../say';

/**
 * How coverage changed month by month, from the history of the files; without a history, the reason why there is none.
 */
export function trend(blocks: SectionBlocks, view: View, options: DescribeOptions): Block[] {
  const heading = blocks.heading('trend', 2, 'Coverage month by month');
  const say = sayIn(options);
  const without = (text: string): Block[] => [heading, blocks.paragraph('trend/none', say.own(text))];
  if (wantedTrend(view).days.length === 0) return without(noDayWords);
  const fact = view.outside('trend', trendName);
  if (!fact) return without('The history of the files is being read; the trend appears here when that is done.');
  if ('none' in fact) return without(noTrendWords[fact.none]);
  if (fact.points.length === 0) return without(noPointWords);
  return [
    heading,
    blocks.paragraph('trend/lead', trendWords(fact.points, options)),
    blocks.paragraph(
      'trend/basis',
      say`Each month counts what was committed by its last day, judged by the manifest of that time; what has not been committed is not in it.`,
    ),
    blocks.block('trend/figure', {
      type: 'figure',
      caption: 'Criteria covered, month by month',
      ...trendPicture(fact.points, options),
    }),
  ];
}

function trendWords(points: readonly TrendPoint[], options: DescribeOptions): string {
  const [first, last] = [points[0]!, points[points.length - 1]!];
  const at = (point: TrendPoint): string => `${fractionAt(point)} on ${dateWords(point.day, options)}`;
  return points.length === 1 ? `The history begins with ${at(last)}.` : `From ${at(first)} to ${at(last)}.`;
}
