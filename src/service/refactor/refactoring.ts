import type { FileContext } from '../place';
import type { Fix } from '../../core/rules/rule';

/** A change of form that a person may choose at a place. */
export interface Refactoring extends Fix {
  /** Code action kind of LSP, below `refactor` or `source`. */
  kind: string;
  /** Files to delete. */
  remove?: readonly string[];
}

/** Offers a refactoring at a range of offsets; undefined where it does not apply. */
export type Offer = (context: FileContext, start: number, end: number) => Refactoring | undefined;
