import type { View } from '../index/view';
import { folderOfKind, type FolderNames } from '../index/classify';
import { quoteIfNeeded } from '../syntax/edit';
import type { NewFile } from './control';
import { ownerOf } from './owner';

/** A first policy, begun: what comply and we read of it, with its blanks, and the headings that readers look for. */
export function newPolicy(view: View, options: { acronym?: string; name?: string; topic?: string; stem?: string } = {}): NewFile {
  const folder = folderOfKind('policy', (view.manifest('paths') ?? {}) as FolderNames);
  const hasOwner = view.author !== undefined || view.ids('role').length > 0;
  const head = `---\nname: ${options.name === undefined ? '' : quoteIfNeeded(options.name)}`;
  const text = `${head}
acronym: ${options.acronym ?? ''}
version: "1.0"
owner: ${hasOwner ? ownerOf(view) : ''}
approved_by: 
approved_on: 
last_reviewed: 
topics: [${options.topic ?? ''}]
---

# Purpose and scope

# Policy

# Exceptions
`;
  return { path: freePath(view, folder, options.stem ?? options.acronym?.toLowerCase()), text, cursor: head.length };
}

function freePath(view: View, folder: string, stem = 'policy'): string {
  const taken = new Set(view.all('policy').map((each) => each.file));
  for (let number = 1; ; number += 1) {
    const path = `${folder}/${stem}${number === 1 ? '' : `-${number}`}.md`;
    if (!taken.has(path)) return path;
  }
}
