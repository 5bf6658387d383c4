import * as fs from 'node:fs';
import * as path from 'node:path';
import { Failure } from './failure';

/** Where a command writes; a test gives its own. */
export interface Output {
  out(text: string): void;
  error(text: string): void;
  /** Colours are for terminals: NO_COLOR and FORCE_COLOR are honoured. */
  colour: boolean;
}

export const processOutput: Output = {
  out: (text) => void fs.writeSync(1, text),
  error: (text) => void fs.writeSync(2, text),
  colour: process.env.FORCE_COLOR ? process.env.FORCE_COLOR !== '0' : !process.env.NO_COLOR && process.stdout.isTTY === true,
};

/** Writes a document to a file, or to standard output without one. Folders are made as needed. */
export function deliver(output: Output, content: string | Uint8Array, file: string | undefined): void {
  if (file === undefined) {
    if (typeof content !== 'string') throw new Failure('This format is not text: name the file to write with -o FILE.');
    output.out(content);
    return;
  }
  try {
    fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    fs.writeFileSync(file, content);
  } catch (error) {
    throw new Failure(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
