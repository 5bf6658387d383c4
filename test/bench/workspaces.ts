import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { controlPath, generateProgramme, writeFiles, type Files } from './generate/programme';

/** A generated programme on disk. */
export interface Workspace {
  /** Number of controls. */
  size: number;
  root: string;
  files: Files;
  /** Path and text of the control with this number. */
  control(index: number): readonly [path: string, text: string];
  /** Reads every file once, so that the disk is out of the question. */
  touch(): void;
}

/** Writes one programme for each size below a new temporary folder; `remove` deletes it. */
export function createWorkspaces(sizes: readonly number[]): {
  folder: string;
  workspaces: Workspace[];
  remove(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'soc2-bench-'));
  const workspaces = sizes.map((size): Workspace => {
    const root = join(folder, String(size));
    const files = generateProgramme(size);
    mkdirSync(root);
    writeFiles(root, files);
    return {
      size,
      root,
      files,
      control: (index) => [controlPath(index), files.get(controlPath(index))!],
      touch: () => {
        for (const path of files.keys()) readFileSync(join(root, path));
      },
    };
  });
  return { folder, workspaces, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
