import type { Fix, RuleContext } from '../rule';
import type { TextEdit } from '../../syntax/edit';

interface FixOptions {
  preferred?: boolean;
  safe?: boolean;
}

/** A fix inside the file that is being checked; nothing when there is no edit to make. */
export function editHere(context: RuleContext, title: string, edits: TextEdit | readonly TextEdit[] | undefined, options: FixOptions = {}): Fix[] {
  if (!edits) return [];
  const list = 'start' in edits ? [edits] : [...edits];
  return list.length === 0 ? [] : [{ title, edits: [{ file: context.file.path, edits: list }], ...options }];
}

/** A fix inside another file of the programme. */
export function editIn(file: string, title: string, edits: TextEdit | readonly TextEdit[] | undefined, options: FixOptions = {}): Fix[] {
  if (!edits) return [];
  return [{ title, edits: [{ file, edits: 'start' in edits ? [edits] : [...edits] }], ...options }];
}

/** A fix that writes a new file. `|` in `text` marks the cursor and is taken out. */
export function createFile(file: string, title: string, text: string, options: FixOptions = {}): Fix {
  const cursor = text.indexOf('|');
  const plain = cursor < 0 ? text : text.slice(0, cursor) + text.slice(cursor + 1);
  return { title, create: [{ file, text: plain, ...(cursor < 0 ? {} : { cursor }) }], ...options };
}
