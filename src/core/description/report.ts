import type { View } from '../index/view';
import type { Block } from './block';
import { describeParts } from './describe';
import { defaultOptions, type DescribeOptions } from './options';
import { renderParts, type Part } from './part';
import { assertion } from './report/assertion';
import { cover, opinion } from './report/cover';
import { dashboardParts } from './report/dashboard/parts';
import { demote } from './report/demote';
import { evidenceParts } from './report/evidence-grid';
import { heatMap } from './report/heat-map';
import { matrixParts } from './report/matrix';
import { responses } from './report/responses';
import { resolved } from './spelling';

/** The whole report as a draft: what the company writes of it, and boxes for what only the CPA firm writes. */
export function report(view: View, options: DescribeOptions = defaultOptions): Block[] {
  return renderParts(reportParts(view, options), view);
}

/**
 * The report in parts that can be cached separately; see `describeParts`. A report is always complete: it has no
 * edition for customers.
 */
export function reportParts(view: View, given: DescribeOptions = defaultOptions): Part[] {
  const options: DescribeOptions = { ...given, profile: 'full' };
  const part = (key: string, render: (view: View, options: DescribeOptions) => Block[]): Part => ({
    key,
    render: (each) => render(each, resolved(each, options)),
  });
  return [
    part('cover', cover),
    ...(options.dashboard ? dashboardParts(options) : []),
    part('I', opinion),
    part('II', assertion),
    ...describeParts(view, options, 'in a report').map(({ key, render }): Part => ({
      key: `III/${key}`,
      render: (each) => render(each).map((block) => demote(each, block)),
    })),
    ...matrixParts(view, options),
    part('V', responses),
    part('coverage', heatMap),
    ...evidenceParts(view),
  ];
}
