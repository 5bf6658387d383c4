import { spawnSync } from 'node:child_process';
import * as path from 'node:path';

export const root = path.resolve(__dirname, '../..');
export const labs = 'examples/larkspur-labs';
export const draft = 'examples/larkspur-draft';

export interface Outcome {
  code: number | null;
  out: string;
  error: string;
}

/** Runs the built command line in the repository's root, as CI would. */
export function soc2(...words: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'dist/cli.js'), ...words], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '' },
  });
  return { code: status, out: stdout, error: stderr };
}

export function json<T>(outcome: Outcome): T {
  return JSON.parse(outcome.out) as T;
}
