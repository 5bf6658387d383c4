import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const hasGit = spawnSync('git', ['--version']).status === 0;

/** A temporary folder with a git repository. */
export class Repository {
  readonly base = mkdtempSync(join(tmpdir(), 'soc2-facts-'));
  readonly folder = join(this.base, 'folder');

  constructor(start = true) {
    mkdirSync(this.folder);
    if (start) this.git('init', '-q', '-b', 'main');
  }

  get uri(): string {
    return pathToFileURL(this.folder).toString();
  }

  write(path: string, text: string | Buffer, mode?: number): string {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    if (mode !== undefined) chmodSync(file, mode);
    return file;
  }

  /** Writes files (deletes those without a text) and commits everything on a day. */
  commit(day: string, files: Readonly<Record<string, string | undefined>>): void {
    for (const [path, text] of Object.entries(files)) {
      if (text === undefined) rmSync(join(this.folder, path));
      else this.write(path, text);
    }
    this.git('add', '-A');
    this.run(['commit', '-q', '--allow-empty', '-m', 'x'], `${day}T12:00:00Z`);
  }

  git(...words: string[]): string {
    return this.run(words);
  }

  run(words: readonly string[], date = '2026-01-01T12:00:00Z'): string {
    const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
    const env = {
      ...clean,
      GIT_AUTHOR_NAME: 'a',
      GIT_AUTHOR_EMAIL: 'a@b',
      GIT_COMMITTER_NAME: 'a',
      GIT_COMMITTER_EMAIL: 'a@b',
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
    };
    const { status, stdout, stderr } = spawnSync('git', words, { cwd: this.folder, env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`);
    return stdout;
  }

  remove(): void {
    rmSync(this.base, { recursive: true, force: true });
  }
}
