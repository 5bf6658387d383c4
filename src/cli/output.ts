import * as fs from 'node:fs';
import * as path from 'node:path';
import { Failure } from './failure';

/** Where a command writes; a test passes its own. */
export interface Output {
  out(text: string): void;
  error(text: string): void;
  /** Colours are for terminals: NO_COLOR and FORCE_COLOR are honoured. */
  colour: boolean;
}

export const processOutput: Output = {
  out: (text) => writeAll(1, text),
  error: (text) => writeAll(2, text),
  colour: process.env.FORCE_COLOR
    ? process.env.FORCE_COLOR !== '0'
    : !process.env.NO_COLOR && process.stdout.isTTY === true,
};

/**
 * Writes everything, also to a pipe that accepts it in parts. A reader that has closed the pipe (`| head`) is no error.
 */
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length;) {
    try {
      done += fs.writeSync(descriptor, bytes, done);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw new Failure(`The output cannot be written: ${message}`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Writes a document to a file, or to standard output without one. Folders are made as needed. */
export function deliver(output: Output, content: string | Uint8Array, file: string | undefined): void {
  if (file === undefined) {
    if (typeof content !== 'string') throw new Failure('This format is not text: name the file to write with -o FILE.');
    output.out(content);
    return;
  }
  try {
    makeFolder(path.dirname(path.resolve(file)));
    fs.writeFileSync(file, content);
  } catch (error) {
    throw new Failure(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * Folder by folder: Node's own `recursive` never returns where a folder is refused as if it were missing, as in /proc.
 */
function makeFolder(folder: string): void {
  if (fs.existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  fs.mkdirSync(folder);
}
