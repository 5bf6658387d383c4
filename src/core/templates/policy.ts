import type { View } from '../index/view';
import { quoteIfNeeded } from '../syntax/edit';
import type { NewFile } from './control';
import { folderFor, freeId, freePath } from './free-name';
import { ownerOf } from './owner';
import { firstBlank } from './stub';

/**
 * A new policy: the keys that comply and we read, with blanks, and the headings that readers look for; the cursor at
 * the first blank.
 */
export function newPolicy(
  view: View,
  options: { acronym?: string; name?: string; topic?: string; stem?: string } = {},
): NewFile {
  const text = `---
name: ${options.name === undefined ? '' : quoteIfNeeded(options.name)}
acronym: ${options.acronym ?? ''}
version: 
owner: ${ownerOf(view)}
approved_by: 
approved_on: 
last_reviewed: 
topics: [${options.topic ?? ''}]
---

# Purpose and scope

# Policy

# Exceptions
`;
  const stem = options.stem ?? options.acronym?.toLowerCase() ?? 'policy';
  return { path: freePath(view, 'policy', folderFor(view, 'policy'), stem, 'md'), text, cursor: firstBlank(text) };
}

/** Words that give no letter to initials. */
const smallWord = /^(?:and|of|the|for|to|in|on|a|an|with)$/i;

/** A short form that no other policy has: the initials of its name, as in `Access Control Policy` -> `ACP`. */
export function policyAcronym(view: View, name: string): string | undefined {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((each) => /^[A-Za-z]/.test(each) && !smallWord.test(each));
  const initials =
    words.length === 1
      ? words[0]!.slice(0, 3)
      : words
          .map((each) => each[0])
          .join('')
          .slice(0, 8);
  return initials === '' ? undefined : freeId(view, 'policy', initials.toUpperCase(), '');
}
