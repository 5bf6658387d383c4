import type { View } from '../index/view';
import { capitalise } from '../language/words';
import { folderOfKind } from '../index/classify';
import type { NewFile } from './control';

/**
 * A new narrative for a section of the description, with its blanks; `section` is one of the values that narratives
 * take.
 */
export function newNarrative(view: View, section: string): NewFile {
  const name = capitalise(section.replace(/-/g, ' '));
  const acronym = freeAcronym(
    view,
    section
      .split('-')
      .map((each) => each.charAt(0).toUpperCase())
      .join('') + 'N',
  );
  const head = `---\nname: ${name}\nacronym: ${acronym}\nsection: ${section}\n---\n\n`;
  const folder = folderOfKind('narrative', view.manifest('paths') ?? {});
  return { path: `${folder}/${section}.md`, text: `${head}\n`, cursor: head.length };
}

function freeAcronym(view: View, wanted: string): string {
  const taken = new Set(view.ids('narrative'));
  for (let number = 1; ; number += 1) {
    const acronym = number === 1 ? wanted : `${wanted}${number}`;
    if (!taken.has(acronym)) return acronym;
  }
}
