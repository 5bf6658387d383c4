/** A figure that a release is held to. */
export interface Target {
  /** Number in the table of targets. */
  row: number;
  title: string;
  /** Key under which it is measured. */
  figure: string;
  limit: number;
  unit: 'ratio' | 'ms' | 'KB';
}

/** Ratios are to yaml-language-server in the same run, unless the title says otherwise. "Largest" is 10,000 controls in a full run. */
export const targets: readonly Target[] = [
  { row: 1, title: 'edit to diagnostics p50, largest', figure: 'edit.p50.ratio', limit: 0.01, unit: 'ratio' },
  { row: 2, title: 'edit to diagnostics p95, largest', figure: 'edit.p95.ratio', limit: 0.02, unit: 'ratio' },
  {
    row: 3,
    title: 'edit p50 to theirs less its wait of 200 ms',
    figure: 'edit.p50.ratioWithoutWait',
    limit: 0.5,
    unit: 'ratio',
  },
  { row: 4, title: 'processor time per edit', figure: 'edit.processor.ratio', limit: 0.3, unit: 'ratio' },
  { row: 5, title: 'edit p50, largest to smallest programme', figure: 'edit.growth', limit: 1.3, unit: 'ratio' },
  { row: 6, title: 'typed completion p50', figure: 'completion.p50.ratio', limit: 0.5, unit: 'ratio' },
  { row: 6, title: 'typed completion p95', figure: 'completion.p95.ratio', limit: 0.6, unit: 'ratio' },
  {
    row: 7,
    title: 'completion p95 in a file of 118 KB',
    figure: 'completion.large.p95.ratio',
    limit: 0.05,
    unit: 'ratio',
  },
  { row: 8, title: 'start to first diagnostics', figure: 'start.ratio', limit: 0.3, unit: 'ratio' },
  { row: 9, title: 'index to read and lex, 1,000 controls', figure: 'index.1000.ratio', limit: 1.3, unit: 'ratio' },
  { row: 9, title: 'index to read and lex, 10,000 controls', figure: 'index.10000.ratio', limit: 1.3, unit: 'ratio' },
  { row: 10, title: '999 files opened', figure: 'open999.ratio', limit: 0.25, unit: 'ratio' },
  { row: 11, title: 'slowest hover while indexing, p95 of runs', figure: 'hover.slowest.p95', limit: 16, unit: 'ms' },
  { row: 12, title: 'memory per further file', figure: 'memory.perFile', limit: 10, unit: 'KB' },
  { row: 13, title: 'edit to patched page, 1,000 controls', figure: 'page.edit.1000', limit: 8, unit: 'ms' },
  { row: 13, title: 'edit to patched page, 10,000 controls', figure: 'page.edit.10000', limit: 16, unit: 'ms' },
  { row: 14, title: 'first paint of the preview, 1,000 controls', figure: 'page.paint.1000', limit: 60, unit: 'ms' },
  {
    row: 15,
    title: '1,000 files changed on disk to read and lex of those',
    figure: 'disk.ratio',
    limit: 2,
    unit: 'ratio',
  },
];
