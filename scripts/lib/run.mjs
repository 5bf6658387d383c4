import { spawn } from 'node:child_process';
import { root } from './root.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** @param {string} text */
export const say = (text) => console.log(text);

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: Record<string, string>, show?: boolean}} [options] `show` prints its output while it runs
 * @returns {Promise<{code: number, output: string}>} standard output and standard error in one text; code -1 when it could not be started
 */
export function run(program, args, { cwd = root, env = {}, show = false } = {}) {
  return new Promise((resolve) => {
    let output = '';
    const windowsScript = program.endsWith('.cmd');
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: windowsScript,
    });
    const collect = (/** @type {import('node:stream').Readable} */ from, /** @type {NodeJS.WriteStream} */ to) =>
      from.on('data', (data) => {
        output += data;
        if (show) to.write(data);
      });
    collect(child.stdout, process.stdout);
    collect(child.stderr, process.stderr);
    child.on('error', (error) => resolve({ code: -1, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? -1, output }));
  });
}

/**
 * Runs npm, with another Node in front of PATH when `node` names its folder.
 * @param {readonly string[]} args
 * @param {{cwd?: string, node?: string, show?: boolean}} [options]
 */
export function runNpm(args, { cwd, node, show } = {}) {
  const separator = process.platform === 'win32' ? ';' : ':';
  return run(npm, args, { cwd, show, env: node ? { PATH: `${node}${separator}${process.env.PATH}` } : {} });
}

/** The last lines of a text, for an error message. @param {string} text */
export function tail(text, lines = 12) {
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}
