import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Lexer } from 'yaml';

/** Milliseconds to read these files and run the `yaml` package's lexer over their bytes, in a fresh process with one thread. */
export function readAndLex(root: string, paths: readonly string[], listFile: string): number {
  writeFileSync(listFile, JSON.stringify(paths.map((each) => join(root, each))));
  return Number(execFileSync(process.execPath, [process.argv[1]!, '--lex', listFile], { encoding: 'utf8' }));
}

/** What the fresh process does. */
export function lexListed(listFile: string): void {
  const files = JSON.parse(readFileSync(listFile, 'utf8')) as string[];
  const start = performance.now();
  let tokens = 0;
  for (const file of files)
    for (const token of new Lexer().lex(readFileSync(file, 'utf8'))) tokens += token.length > 0 ? 1 : 0;
  const time = performance.now() - start;
  if (tokens === 0) throw new Error('Nothing was lexed.');
  console.log(time);
}
