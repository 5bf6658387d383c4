import type { LineEdit, OpenDocument } from '../lsp/document';

/** A place of a control file that is changed and changed back. */
interface Change {
  /** The line begins with this. */
  line: string;
  from: string | RegExp;
  to: string;
}

/** What people do to a control: prose, references, dates, states, and what is wrong for a moment. */
const changes: readonly Change[] = [
  { line: '  those who took part', from: 'the list of items', to: 'a list of all the items' },
  { line: 'owner: ', from: /(?<=: )\S+/, to: 'nobody-we-know' },
  { line: '  for ', from: 'within', to: 'promptly, within' },
  { line: 'criteria: ', from: /(?<=\[)[^\]]*/, to: 'CC9.9' },
  { line: 'frequency: ', from: /(?<=: )\S+/, to: 'often' },
  { line: 'reviewed: ', from: /-\d\d$/, to: '-02' },
  { line: 'type: ', from: ':', to: '' },
  { line: 'status: ', from: 'in-place', to: 'planned' },
  { line: 'policies: ', from: /(?<=\[)[^\]]*/, to: 'POL9999' },
  { line: 'title: ', from: /$/, to: ' of the period' },
  { line: 'nature: ', from: /(?<=: )\S+/, to: 'by hand' },
];

/** Endless edits of an open control, each undone by the next; to be applied in order. */
export function* controlEdits(document: OpenDocument): Generator<LineEdit, never> {
  for (let index = 0; ; index = (index + 1) % changes.length) {
    const change = changes[index]!;
    const line = document.find(change.line);
    const old = document.line(line);
    const from = typeof change.from === 'string' ? old.indexOf(change.from) : old.search(change.from);
    const length = typeof change.from === 'string' ? change.from.length : change.from.exec(old)![0].length;
    if (from < 0) throw new Error(`"${old}" has no ${String(change.from)}`);
    yield { line, from, to: from + length, text: change.to };
    yield { line, from, to: from + change.to.length, text: old.slice(from, from + length) };
  }
}

/** A word typed letter by letter behind `before`, on a line of its own or in place of a value. */
export interface Typing {
  line: number;
  character: number;
  word: string;
  /** Takes the word away and puts back what was there. */
  restore: string;
}

/** Replaces the value behind a key; the typing starts at the emptied place. */
export function typeValue(
  document: OpenDocument,
  key: string,
  word: string,
  start = 0,
): { clear: LineEdit; typing: Typing } {
  const line = document.find(key, start);
  const old = document.line(line).slice(key.length);
  return {
    clear: { line, from: key.length, to: key.length + old.length, text: '' },
    typing: { line, character: key.length, word, restore: old },
  };
}
