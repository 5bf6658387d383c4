import * as fs from 'node:fs';
import * as path from 'node:path';
import { Checker } from '../../core/rules/checker';
import { applyEdits, type TextEdit } from '../../core/syntax/edit';
import { readArguments } from '../arguments';
import { encodeLike } from '../encode';
import { Failure } from '../failure';
import { load, type Loaded } from '../load';
import type { Command } from './command';
import { findRule } from './rules';

/** Fixes may uncover one another; a fix that never settles must not run for ever. */
const mostRounds = 1000;

export const fix: Command = {
  name: 'fix',
  summary: 'apply the fixes that need no person',
  use: 'soc2 fix [DIR] [--code CODE] [--dry-run]',
  options: ['--code CODE            only the fixes of this rule', '--dry-run              say what would change and write nothing'],
  async run(words, output) {
    const given = readArguments(words, { code: { type: 'string' }, 'dry-run': { type: 'boolean' } }, this.use);
    const code = given.text('code') === undefined ? undefined : findRule(given.text('code')!).code;
    const loaded = await load(given.directory, { today: given.today });
    const before = new Map(loaded.programme.paths().map((file) => [file, loaded.programme.file(file)!.tree.text]));
    const done = applyAll(loaded, code);
    const changed = [...before].filter(([file, text]) => loaded.programme.file(file)?.tree.text !== text).map(([file]) => file);
    const files = changed.map((file) => encoded(path.join(given.directory, file), loaded.programme.file(file)!.tree.text));
    for (const line of done) output.out(`${line}\n`);
    if (!given.flag('dry-run')) for (const { file, bytes } of files) write(file, bytes);
    output.out(`${done.length} fix${done.length === 1 ? '' : 'es'} in ${changed.length} file${changed.length === 1 ? '' : 's'}${given.flag('dry-run') ? ' (nothing written)' : ''}\n`);
    return 0;
  },
};

interface Planned { edits: TextEdit[]; lines: string[] }

function applyAll({ programme }: Loaded, code: string | undefined): string[] {
  const done: string[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const next = nextFixes(new Checker(programme), code);
    if (next.size === 0) break;
    for (const [file, { edits, lines }] of next) {
      programme.update([{ path: file, text: applyEdits(programme.file(file)!.tree.text, edits) }]);
      done.push(...lines);
    }
  }
  return done;
}

/** Of each file the fixes that lie apart; those that touch the same text wait for the next round. */
function nextFixes(checker: Checker, code: string | undefined): Map<string, Planned> {
  const planned = new Map<string, Planned>();
  for (const [file, diagnostics] of checker.all()) {
    for (const diagnostic of diagnostics) {
      if (code && diagnostic.code !== code) continue;
      const safe = checker.fixesFor(diagnostic).find((each) => each.safe && !each.create && each.edits?.length === 1 && each.edits[0]!.file === file);
      if (!safe) continue;
      const { edits, lines } = planned.get(file) ?? { edits: [], lines: [] };
      const own = safe.edits![0]!.edits;
      if (own.some((edit) => edits.some((other) => edit.start <= other.end && other.start <= edit.end))) continue;
      planned.set(file, { edits: [...edits, ...own], lines: [...lines, `${file}: ${safe.title} (${diagnostic.code})`] });
    }
  }
  return planned;
}

/** Before anything is written: a file that would be damaged stops the whole run. */
function encoded(file: string, text: string): { file: string; bytes: Buffer } {
  const bytes = encodeLike(fs.readFileSync(file), text);
  if (!bytes) throw new Failure(`${file} is not UTF-8, and writing it would lose characters. Nothing was written: convert it to UTF-8 first.`);
  return { file, bytes };
}

function write(file: string, bytes: Buffer): void {
  try {
    fs.writeFileSync(file, bytes);
  } catch (error) {
    throw new Failure(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
