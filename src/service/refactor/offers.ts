import type { FileContext } from '../place';
import { extractControl } from './extract-control';
import { organiseKeys, organiseKeysKind } from './organise-keys';
import { moveToOwnFile, splitIntoFiles } from './own-files';
import { personToRole } from './person-to-role';
import type { Offer, Refactoring } from './refactoring';
import { splitControl } from './split-control';

const offers: readonly Offer[] = [splitControl, extractControl, moveToOwnFile, splitIntoFiles, personToRole];

/** Kinds of code action of the refactorings. */
export const refactoringKinds = ['refactor.extract', 'refactor.move', 'refactor.rewrite', organiseKeysKind];

/** The refactorings at a range of offsets; none of them changes the meaning of the programme. */
export function refactorings(context: FileContext, start: number, end: number): Refactoring[] {
  const found = offers.flatMap((offer) => offer(context, start, end) ?? []);
  const organised = organiseKeys(context);
  return organised ? [...found, organised] : found;
}
