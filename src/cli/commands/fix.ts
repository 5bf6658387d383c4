import * as fs from 'node:fs';
import * as path from 'node:path';
import { Checker } from '../../core/rules/checker';
import { applyEdits } from '../../core/syntax/edit';
import { readArguments } from '../arguments';
import { Failure } from '../failure';
import { load, type Loaded } from '../load';
import type { Command } from './command';

/** Fixes may uncover one another; a fix that never settles must not run for ever. */
const mostRounds = 1000;

export const fix: Command = {
  name: 'fix',
  summary: 'apply the fixes that need no person',
  use: 'soc2 fix [DIR] [--code CODE] [--dry-run]',
  options: ['--code CODE            only the fixes of this rule', '--dry-run              say what would change and write nothing'],
  async run(words, output) {
    const given = readArguments(words, { code: { type: 'string' }, 'dry-run': { type: 'boolean' } }, this.use);
    const loaded = await load(given.directory, { today: given.today });
    const code = given.text('code');
    const before = new Map(loaded.programme.paths().map((file) => [file, loaded.programme.file(file)!.tree.text]));
    const done = applyAll(loaded, code?.startsWith('soc2.') || !code ? code : `soc2.${code}`);
    for (const line of done) output.out(`${line}\n`);
    const changed = [...before].filter(([file, text]) => loaded.programme.file(file)?.tree.text !== text).map(([file]) => file);
    if (!given.flag('dry-run')) for (const file of changed) write(path.join(given.directory, file), loaded.programme.file(file)!.tree.text);
    output.out(`${done.length} fix${done.length === 1 ? '' : 'es'} in ${changed.length} file${changed.length === 1 ? '' : 's'}${given.flag('dry-run') ? ' (nothing written)' : ''}\n`);
    return 0;
  },
};

function applyAll({ programme }: Loaded, code: string | undefined): string[] {
  const done: string[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const next = firstFixes(new Checker(programme), code);
    if (next.length === 0) break;
    for (const { file, edits, line } of next) {
      programme.update([{ path: file, text: applyEdits(programme.file(file)!.tree.text, edits) }]);
      done.push(line);
    }
  }
  return done;
}

/** At most one fix per file and round: each shifts the places of the others. */
function firstFixes(checker: Checker, code: string | undefined): { file: string; edits: Parameters<typeof applyEdits>[1]; line: string }[] {
  const chosen = new Map<string, { file: string; edits: Parameters<typeof applyEdits>[1]; line: string }>();
  for (const [file, diagnostics] of checker.all()) {
    for (const diagnostic of diagnostics) {
      if (chosen.has(file) || (code && diagnostic.code !== code)) continue;
      const safe = checker.fixesFor(diagnostic).find((each) => each.safe && !each.create && each.edits?.length === 1 && each.edits[0]!.file === file);
      if (safe) chosen.set(file, { file, edits: safe.edits![0]!.edits, line: `${file}: ${safe.title} (${diagnostic.code})` });
    }
  }
  return [...chosen.values()];
}

function write(file: string, text: string): void {
  try {
    fs.writeFileSync(file, text);
  } catch (error) {
    throw new Failure(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
