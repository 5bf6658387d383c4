import { unzipSync, zipSync, type Zippable } from 'fflate';

/** DOS dates begin in 1980, and are local times; noon keeps clear of every time zone's edge. */
const fixedTime = new Date(1980, 0, 2, 12, 0, 0);

export const contentTypes = '[Content_Types].xml';

/** Packs the parts of an Office document again, in one order and without a clock, each as `change` makes it. */
export function repack(bytes: Uint8Array, change: (name: string, part: Uint8Array) => Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts)
    .filter((name) => !name.endsWith('/'))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const output: Zippable = {};
  for (const name of names) output[name] = [change(name, parts[name]!), { mtime: fixedTime, level: 6 }];
  return zipSync(output);
}

/** Readers expect the list of content types first. */
function rank(name: string): number {
  return name === contentTypes ? 0 : name.startsWith('_rels/') ? 1 : 2;
}
