import { strFromU8, strToU8 } from 'fflate';
import { contentTypes, repack } from './zip-package';

const fixedStamp = '2000-01-01T00:00:00Z';

/** Parts of the package that hold XML. */
const textPart = /\.(xml|rels)$/;

/**
 * Packs a DOCX again so that equal content gives equal bytes: no clock, no random ids, no counters that continue across
 * documents. Entries of the contents lose their dot leaders, which would lead to no number until a program has set the
 * pages.
 */
export function deterministic(bytes: Uint8Array): Uint8Array {
  const link = renamer('rIdLink');
  return repack(bytes, (name, part) => {
    const text = (): string => normalised(strFromU8(part), link);
    return name === contentTypes ? strToU8(withMetafiles(text())) : textPart.test(name) ? strToU8(text()) : part;
  });
}

/** Declares the type of metafiles, which the library does not know. */
function withMetafiles(xml: string): string {
  return xml.replace(/(?=<Default )/, '<Default ContentType="image/x-emf" Extension="emf"/>');
}

/** The times at which the document was created and changed. */
const timeOfWriting = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/** The dots of an entry of the contents. */
const dotLeader = /(?<=<w:tab w:val="right" w:pos="\d+") w:leader="dot"/g;

/** Numbers of bookmarks, counted by the library across documents. */
const bookmarkId = /(?<=<w:bookmark(?:Start|End)\b[^>]*\sw:id=")\d+(?=")/g;

/** Numbers of pictures, counted by the library across documents. */
const pictureId = /(?<=<wp:docPr id=")\d+(?=")/g;

function normalised(xml: string, link: (id: string) => string): string {
  const contents = renamer('_Toc');
  const bookmark = renamer('');
  const picture = renamer('');
  return xml
    .replace(timeOfWriting, `$1${fixedStamp}`)
    .replace(randomId, link)
    .replace(contentsId, contents)
    .replace(dotLeader, '')
    .replace(bookmarkId, bookmark)
    .replace(pictureId, picture);
}

/** Gives ids new names, numbered in the order in which they first appear. */
function renamer(prefix: string): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    const name = known.get(id) ?? `${prefix}${known.size + 1}`;
    known.set(id, name);
    return name;
  };
}

/** Ids of links: `rId` and 21 random characters, in the relations and where they are used. */
const randomId = /(?<=\s(?:Id|r:id)=")rId[a-z0-9_-]{21}(?=")/g;

/** Bookmarks of the table of contents: on the headings, in its links and in its page references. */
const contentsId = /(?<=\sw:(?:anchor|name)="|<w:instrText xml:space="preserve">PAGEREF )_Toc\d+(?="| )/g;
