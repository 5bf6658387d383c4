import type { FileContext } from '../place';
import { extractControl } from './extract-control';
import { organiseKeys, organiseKeysKind } from './organise-keys';
import { moveToOwnFile, splitIntoFiles } from './own-files';
import { personToRole } from './person-to-role';
import type { Offer, Refactoring } from './refactoring';
import { splitControl } from './split-control';

const offers: readonly Offer[] = [splitControl, extractControl, moveToOwnFile, splitIntoFiles, personToRole];

/** Kinds of code action that come from here. */
export const refactoringKinds = ['refactor.extract', 'refactor.move', 'refactor.rewrite', organiseKeysKind];

/** What can be done at a range of offsets without changing what the programme says. */
export function refactorings(context: FileContext, start: number, end: number): Refactoring[] {
  const found = offers.flatMap((offer) => offer(context, start, end) ?? []);
  const organised = organiseKeys(context);
  return organised ? [...found, organised] : found;
}
