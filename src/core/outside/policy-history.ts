import { hashOf } from '../model/hash';
import type { Entity } from '../index/entity';
import { readFacts } from '../index/facts';
import type { BodyFact } from '../index/outside-facts';

/** A version of a text, valid from a day on; `text` is undefined where there was no file. */
export interface Version {
  /** ISO day. */
  date: string;
  text: string | undefined;
}

/**
 * How a policy's text changed after its approval was recorded. `versions` come oldest first; the first may be older
 * than anything that matters, as long as it is the one before the others. The approved text is taken to be the one in
 * which `approved_on` first had its present value, on whatever day that was committed. Undefined when no version has
 * that value.
 */
export function bodyFact(path: string, approvedOn: string, versions: readonly Version[]): BodyFact | undefined {
  const read = versions.map(({ date, text }) => ({ date, ...readVersion(path, text) }));
  let index = read.length;
  while (index > 0 && read[index - 1]!.approvedOn === approvedOn) index -= 1;
  const first = read[index];
  if (!first) return undefined;
  const changed = read
    .slice(index + 1)
    .filter((each, at) => each.hash !== read[index + at]!.hash)
    .map((each) => each.date);
  return { approvedOn, approved: first.hash, changed: [...new Set(changed)].sort() };
}

function readVersion(path: string, text: string | undefined): { approvedOn: string | undefined; hash: string } {
  if (text === undefined) return { approvedOn: undefined, hash: '' };
  const { tree, entities } = readFacts(path, text, 'policy', 'soc2');
  return {
    approvedOn: (entities[0] as Entity<'policy'> | undefined)?.data.approved_on,
    hash: bodyHash(tree.text, tree.bodyStart),
  };
}

/** A hash that changes with the words of a text: white space, line ends and comments do not count. */
export function bodyHash(text: string, bodyStart = 0): string {
  return hashOf(withoutRemarks(text.slice(bodyStart)).replace(/\s+/g, ' ').trim());
}

function withoutRemarks(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', open);
    if (close < 0) break;
    parts.push(text.slice(at, open));
    at = close + '-->'.length;
  }
  return [...parts, text.slice(at)].join(' ');
}
