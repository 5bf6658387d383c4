/** A change of one line of a document, in LSP terms. */
export interface LineEdit {
  line: number;
  from: number;
  to: number;
  text: string;
}

/** The client's copy of an open file. */
export class OpenDocument {
  readonly uri: string;
  version = 1;
  #lines: string[];

  constructor(uri: string, text: string) {
    this.uri = uri;
    this.#lines = text.split('\n');
  }

  get text(): string {
    return this.#lines.join('\n');
  }

  line(index: number): string {
    return this.#lines[index] ?? '';
  }

  /** The first line, from `start` on, that begins with these characters. Throws when there is none. */
  find(beginning: string, start = 0): number {
    const index = this.#lines.findIndex((each, at) => at >= start && each.startsWith(beginning));
    if (index < 0) throw new Error(`${this.uri} has no line that begins with "${beginning}"`);
    return index;
  }

  get lineCount(): number {
    return this.#lines.length;
  }

  /** Takes the edit over and gives what `textDocument/didChange` says about it. */
  apply({ line, from, to, text }: LineEdit): object {
    this.version += 1;
    const old = this.line(line);
    this.#lines.splice(line, 1, ...(old.slice(0, from) + text + old.slice(to)).split('\n'));
    return {
      textDocument: { uri: this.uri, version: this.version },
      contentChanges: [{ range: { start: { line, character: from }, end: { line, character: to } }, text }],
    };
  }
}
