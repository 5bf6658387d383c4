import type { View } from '../index/view';
import type { Block } from './block';
import { describeParts } from './describe';
import { defaultOptions, type DescribeOptions } from './options';
import { renderParts, type Part } from './part';
import { assertion } from './report/assertion';
import { cover, opinion } from './report/cover';
import { demote } from './report/demote';
import { evidenceParts } from './report/evidence-grid';
import { heatMap } from './report/heat-map';
import { matrixParts } from './report/matrix';
import { responses } from './report/responses';

/** The whole report as a draft: what the company writes of it, and boxes for what only the CPA firm writes. */
export function report(view: View, options: DescribeOptions = defaultOptions): Block[] {
  return renderParts(reportParts(view, options), view);
}

/** The same in parts that can be remembered apart; see `describeParts`. */
export function reportParts(view: View, options: DescribeOptions = defaultOptions): Part[] {
  return [
    { key: 'cover', render: (each) => cover(each, options) },
    { key: 'I', render: opinion },
    { key: 'II', render: (each) => assertion(each, options) },
    ...describeParts(view, options).map((part): Part => ({ key: `III/${part.key}`, render: (each) => part.render(each).map(demote) })),
    ...matrixParts(view),
    { key: 'V', render: (each) => responses(each, options) },
    { key: 'coverage', render: heatMap },
    ...evidenceParts(view),
  ];
}
