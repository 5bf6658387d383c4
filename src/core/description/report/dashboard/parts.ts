import { scopeOf } from '../../../scope/scope';
import type { View } from '../../../index/view';
import type { Block } from '../../block';
import { SectionBlocks } from '../../build';
import type { DescribeOptions } from '../../options';
import type { Part } from '../../part';
import { sayIn } from '../../say';
import { resolved } from '../../spelling';
import { coverageBySeries } from './series';
import { trend } from './trend';
import { workByOwner } from './owners';

/**
 * Name of the dashboard's section. Its content is not part of a report, and a change of it does not make an export
 * outdated.
 */
export const dashboardSection = 'dashboard';

/** Management's working view: the state of the programme, who has what to do, and how coverage changed over time. */
export function dashboardParts(options: DescribeOptions): Part[] {
  const part = (
    key: string,
    render: (blocks: SectionBlocks, view: View, options: DescribeOptions) => Block[],
  ): Part => ({
    key,
    render: (view) => render(new SectionBlocks(dashboardSection), view, resolved(view, options)),
  });
  return [
    part('dashboard', opening),
    part('dashboard/series', coverageBySeries),
    part('dashboard/owners', workByOwner),
    part('dashboard/trend', trend),
    part('dashboard/evidence', evidence),
  ];
}

function opening(blocks: SectionBlocks, _view: View, options: DescribeOptions): Block[] {
  const say = sayIn(options);
  const heading = blocks.heading('heading', 1, 'Dashboard');
  if (options.draftIsSaid) return [heading];
  return [
    heading,
    blocks.box(
      'management',
      'For management',
      say`The dashboard is management's working view of the programme. It is no part of a report, is left out of exported reports unless it is asked for, and says nothing about what the CPA firm will conclude.`,
    ),
  ];
}

function evidence(blocks: SectionBlocks, view: View): Block[] {
  if (scopeOf(view).type !== 2) return [];
  return [
    blocks.heading('evidence', 2, 'Evidence'),
    blocks.paragraph('evidence/where', [
      { text: 'The evidence of each control, month by month, stands in the annex: ' },
      { text: 'Evidence by month', href: '#section-evidence' },
      { text: '.' },
    ]),
  ];
}
