import type { TextEdit } from '../syntax/edit';

/** Edits of one file that exists. */
export interface FileEdits {
  /** Relative to the programme's root. */
  file: string;
  /** Never empty. */
  edits: readonly TextEdit[];
}

/** What an act writes; or why it cannot be done, in a sentence for the person who asked for it. */
export type Change = FileEdits | { refusal: string };

/** Nothing is written, and why. */
export function refusal(why: string): Change {
  return { refusal: why };
}

export function isRefused(change: Change): change is { refusal: string } {
  return 'refusal' in change;
}

/** Edits as a change; refused where they change nothing, as edits inside of what an alias brings do. */
export function changeOf(file: string, edits: readonly TextEdit[]): Change {
  const effective = edits.filter((each) => each.end > each.start || each.newText !== '');
  return effective.length === 0
    ? refusal(`${file} cannot be edited where this belongs. Write it by hand.`)
    : { file, edits: effective };
}
