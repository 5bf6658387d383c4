import type { TextEdit } from '../syntax/edit';

/** Edits of one existing file. */
export interface FileEdits {
  /** Relative to the programme's root. */
  file: string;
  /** Never empty. */
  edits: readonly TextEdit[];
}

/** The edits of a change, or the reason why it is refused, as a sentence for the user. */
export type Change = FileEdits | { refusal: string };

/** Refuses a change, with the reason. */
export function refusal(why: string): Change {
  return { refusal: why };
}

export function isRefused(change: Change): change is { refusal: string } {
  return 'refusal' in change;
}

/** Edits as a change; refused when they change nothing, as edits inside an alias do. */
export function changeOf(file: string, edits: readonly TextEdit[]): Change {
  const effective = edits.filter((each) => each.end > each.start || each.newText !== '');
  return effective.length === 0
    ? refusal(`${file} cannot be edited where this belongs. Write it by hand.`)
    : { file, edits: effective };
}
