import type { View } from '../../index/view';
import type { Block } from '../block';
import type { SectionBlocks } from '../build';
import type { DescribeOptions } from '../options';
import type { Say } from '../say';

/**
 * What a section function works with. `names` and similar values are read from the view, so that reads are recorded.
 */
export interface SectionContext {
  view: View;
  options: DescribeOptions;
  /** Makes blocks that carry the section's name and description criterion. */
  blocks: SectionBlocks;
  /** Tag of every sentence that the section writes itself. */
  say: Say;
}

/** Blocks of a section, or of one part of it, without the section's heading. */
type Render = (context: SectionContext) => Block[];

export interface SectionPart {
  /** Within the section; empty for the part that opens it. */
  key: string;
  render: Render;
}

/** A section is rendered whole, or in parts that are cached separately; the list of parts itself must be cheap. */
export type SectionContent =
  | { whole: Render; parts?: undefined }
  | { whole?: undefined; parts(view: View, options: DescribeOptions): SectionPart[] };
