import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { CancellationToken } from 'vscode-languageserver';

const patience = 15_000;
const largestAnswer = 64 * 1024 * 1024;

/**
 * Settings that outrank those of a repository, so that none of them starts a program: no hooks, no monitor, no check of
 * signatures, nothing fetched (a repository may name any program as its remote), and no bare repository checked in as
 * plain files.
 */
const guards = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'log.showSignature=false',
  'protocol.allow=never',
  'safe.bareRepository=explicit',
  'submodule.recurse=false',
  'log.follow=false',
  'log.showRoot=true',
].flatMap((each) => ['-c', each]);

/** Runs the `git` program for one folder. It only reads. */
export interface Git {
  /**
   * Resolves with git's output; undefined when git fails, cannot be run, takes too long, prints too much or is
   * cancelled.
   */
  ask(words: readonly string[], token: CancellationToken, input?: string): Promise<Buffer | undefined>;
}

/** Undefined when git is not installed. `folder`: no program inside it is ever run. */
export function gitIn(root: string, folder: string): Git | undefined {
  const program = findGit(folder);
  return program === undefined
    ? undefined
    : {
        ask: (words, token, input) =>
          run(program, [...guards, '--no-pager', '--literal-pathspecs', '-C', root, ...words], token, input),
      };
}

/**
 * Searches PATH itself: systems that search the current folder first would run a program that a repository contains.
 */
function findGit(folder: string): string | undefined {
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  const forbidden = [folder, realPath(folder)];
  for (const entry of (process.env.PATH ?? '').split(path.delimiter)) {
    if (!path.isAbsolute(entry)) continue;
    const file = path.join(entry, name);
    if (!isProgram(file)) continue;
    const real = realPath(file);
    const isBelow = (parent: string): boolean =>
      [file, real].some((location) => location.startsWith(parent + path.sep));
    if (forbidden.some(isBelow)) continue;
    return isInstaller(real) ? undefined : file;
  }
  return undefined;
}

/** On macOS this program asks to install the developer tools until they are installed. */
function isInstaller(file: string): boolean {
  return (
    process.platform === 'darwin' &&
    file === '/usr/bin/git' &&
    !['/Library/Developer/CommandLineTools', '/Applications/Xcode.app'].some((each) => fs.existsSync(each))
  );
}

function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

function realPath(file: string): string {
  try {
    return fs.realpathSync.native(file);
  } catch {
    return file;
  }
}

/** Variables that point git elsewhere or make it run something. */
const steersGit = /^(?:GIT_|SSH_ASKPASS$|PAGER$|EDITOR$|VISUAL$)/i;

/** The environment for git, without variables that point git elsewhere or make it run something. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !steersGit.test(name));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
  };
}

function run(
  program: string,
  words: readonly string[],
  token: CancellationToken,
  input: string | undefined,
): Promise<Buffer | undefined> {
  if (token.isCancellationRequested) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: path.parse(program).root,
      env: environment(),
      shell: false,
      windowsHide: true,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const parts: Buffer[] = [];
    let size = 0;
    const end = (answer: Buffer | undefined): void => {
      clearTimeout(timer);
      cancelling.dispose();
      resolve(answer);
    };
    const stop = (): void => {
      child.kill('SIGKILL');
      end(undefined);
    };
    const timer = setTimeout(stop, patience);
    const cancelling = token.onCancellationRequested(stop);
    child.on('error', () => end(undefined));
    child.on('close', (code) => end(code === 0 ? Buffer.concat(parts) : undefined));
    child.stdout.on('data', (part: Buffer) => {
      size += part.length;
      if (size > largestAnswer) stop();
      else parts.push(part);
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
  });
}
