import * as fs from 'node:fs';
import * as path from 'node:path';
import { Checker } from '../../core/rules/checker';
import { safeFixes } from '../../core/rules/fix-all';
import { applyEdits } from '../../core/syntax/edit';
import { readArguments } from '../arguments';
import { encodeLike } from '../encode';
import { Failure } from '../failure';
import { load, type Loaded } from '../load';
import type { Command } from './command';
import { findRule } from './rules';

/** One fix may uncover another; a fix that never settles must not loop forever. */
const mostRounds = 1000;

export const fix: Command = {
  name: 'fix',
  summary: 'apply the fixes that need no person',
  use: 'soc2 fix [DIR] [--code CODE] [--dry-run]',
  options: [
    '--code CODE            only the fixes of this rule',
    '--dry-run              say what would change and write nothing',
  ],
  async run(words, output) {
    const given = readArguments(words, { code: { type: 'string' }, 'dry-run': { type: 'boolean' } }, this.use);
    const code = given.text('code') === undefined ? undefined : findRule(given.text('code')!).code;
    const loaded = await load(given.directory, { today: given.today });
    const before = new Map(loaded.programme.paths().map((file) => [file, loaded.programme.file(file)!.tree.text]));
    const done = applyAll(loaded, code);
    const changed = [...before]
      .filter(([file, text]) => loaded.programme.file(file)?.tree.text !== text)
      .map(([file]) => file);
    const files = changed.map((file) =>
      encoded(path.join(given.directory, file), loaded.programme.file(file)!.tree.text),
    );
    for (const line of done) output.out(`${line}\n`);
    if (!given.flag('dry-run')) for (const { file, bytes } of files) write(file, bytes);
    output.out(
      `${done.length} fix${done.length === 1 ? '' : 'es'} in ${changed.length} file${changed.length === 1 ? '' : 's'}${given.flag('dry-run') ? ' (nothing written)' : ''}\n`,
    );
    return 0;
  },
};

function applyAll({ programme }: Loaded, code: string | undefined): string[] {
  const done: string[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const next = safeFixes(new Checker(programme), programme.paths(), code);
    if (next.size === 0) break;
    for (const [file, planned] of next) {
      programme.update([{ path: file, text: applyEdits(programme.file(file)!.tree.text, planned.edits) }]);
      done.push(...planned.done.map((each) => `${file}: ${each.title} (${each.code})`));
    }
  }
  return done;
}

/** Encodes every file before any is written: a file that would be damaged stops the whole run. */
function encoded(file: string, text: string): { file: string; bytes: Buffer } {
  const bytes = encodeLike(fs.readFileSync(file), text);
  if (!bytes)
    throw new Failure(
      `${file} is not UTF-8, and writing it would lose characters. Nothing was written: convert it to UTF-8 first.`,
    );
  return { file, bytes };
}

function write(file: string, bytes: Buffer): void {
  try {
    fs.writeFileSync(file, bytes);
  } catch (error) {
    throw new Failure(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
