import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** DOS dates begin in 1980, and are local times; noon keeps clear of every time zone's edge. */
const fixedTime = new Date(1980, 0, 2, 12, 0, 0);
const fixedStamp = '2000-01-01T00:00:00Z';

/** Packs a DOCX again so that equal content gives equal bytes: no clock, no random ids, parts in a fixed order. */
export function deterministic(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => !name.endsWith('/')).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const texts = new Map(names.map((name) => [name, /\.(xml|rels)$/.test(name) ? withoutClock(strFromU8(parts[name]!)) : undefined]));
  const ids = new Map<string, string>();
  for (const name of names) for (const match of (texts.get(name) ?? '').matchAll(randomId)) if (!ids.has(match[1]!)) ids.set(match[1]!, `rIdLink${ids.size + 1}`);
  const output: Zippable = {};
  for (const name of names) {
    const text = texts.get(name);
    output[name] = [text === undefined ? parts[name]! : strToU8(text.replace(randomId, (whole, id: string) => whole.replace(id, ids.get(id)!))), { mtime: fixedTime, level: 6 }];
  }
  return zipSync(output);
}

/** Ids of links: `rId` and 21 random characters, in the relations and where they are used. */
const randomId = /(?<=\s(?:Id|r:id)=")(rId[a-z0-9_-]{21})(?=")/g;

function withoutClock(xml: string): string {
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${fixedStamp}`);
}

/** Readers expect the list of content types first. */
function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2;
}
