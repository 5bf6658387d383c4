import type { Block } from '../description/block';
import { describe } from '../description/describe';
import type { DescribeOptions } from '../description/options';
import { report } from '../description/report';
import type { View } from '../index/view';
import { hashOf } from './hash';
import type { Stamp } from './stamp';

/** Hash of all that a document prints, wherever it comes from. Equal hashes mean that an export would write the same words. */
export function printedHash(blocks: readonly Block[]): string {
  return hashOf(JSON.stringify(blocks, (key, value: unknown) => (key === 'sources' ? undefined : value)));
}

/** The same for the programme as it is now, in the form that a stamp names. Renders the whole document. Needs a view of grain `full`. */
export function printedNow(view: View, { document, profile, spelling }: Pick<Stamp, 'document' | 'profile' | 'spelling'>): string {
  const options: DescribeOptions = { profile, spelling };
  return printedHash((document === 'report' ? report : describe)(view, options));
}
