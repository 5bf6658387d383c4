import type { Block } from '../description/block';
import { describe } from '../description/describe';
import type { DescribeOptions } from '../description/options';
import { dashboardSection } from '../description/report/dashboard/parts';
import { report } from '../description/report';
import type { View } from '../index/view';
import { hashOf } from '../model/hash';
import type { Stamp } from './stamp';

/**
 * Hash of all that a document prints, wherever it comes from. Equal hashes mean that an export would write the same
 * words. The dashboard does not count: it shows one day, and is not corrected later.
 */
export function printedHash(blocks: readonly Block[]): string {
  return hashOf(
    JSON.stringify(
      blocks.filter((each) => each.section !== dashboardSection),
      (key, value: unknown) => (key === 'sources' ? undefined : value),
    ),
  );
}

/**
 * `printedHash` of the programme as it is now, in the form that a stamp names. Renders the whole document. Needs a view
 * of grain `full`.
 */
export function printedNow(
  view: View,
  { document, profile, spelling }: Pick<Stamp, 'document' | 'profile' | 'spelling'>,
): string {
  const options: DescribeOptions = { profile, spelling };
  return printedHash((document === 'report' ? report : describe)(view, options));
}
