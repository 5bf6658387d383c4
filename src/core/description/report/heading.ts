import type { View } from '../../index/view';
import type { Block } from '../block';
import type { SectionBlocks } from '../build';
import { titleFor } from '../outline';

export type ReportSection = 'I' | 'II' | 'III' | 'IV' | 'V';

/** `Section II. …`, with the title that the manifest gives or the usual one. */
export function reportTitle(view: View, number: ReportSection, usual: string): string {
  return `Section ${number}. ${titleFor(view, number) ?? usual}`;
}

export function reportHeading(view: View, blocks: SectionBlocks, number: ReportSection, usual: string): Block {
  return blocks.heading('heading', 1, reportTitle(view, number, usual));
}
