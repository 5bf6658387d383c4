import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { manifest, root } from './root.mjs';
import { run } from './run.mjs';

/** `again`: failures that were tried once more. @typedef {{passed: number, failed: number, skipped: number, again?: number}} Counts */
/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {string} what
 * @property {boolean} [aside] may run while the quick suites behind it do; its output is printed when it ends
 * @property {boolean} [together] runs at the same time as its neighbours that say so too
 * @property {boolean} [alone] drives a browser, and wants the machine to itself
 * @property {(show?: boolean) => Promise<Counts & {output?: string}>} run
 */

const modes = ['dev-node', 'dev-web', 'vsix'];
const modules = join(root, 'node_modules');
const mocha = join(modules, 'mocha', 'bin', 'mocha.js');

/** @returns {Suite[]} in the order in which they run: the quick ones first */
export function allSuites() {
  return [
    { ...step('compile', 'types of src, test, webview and scripts', scriptCommands('compile')), together: true },
    { ...step('lint', 'ESLint, prettier and knip', scriptCommands('lint')), together: true },
    step('build', 'every bundle, within its size budget', [['esbuild.config.mjs', '--strict']]),
    step('package', 'the .vsix', [['scripts/package.mjs']]),
    { ...bundle('unit', 'core, services and exports in memory', 'unit'), aside: true },
    bundle('grammar', 'syntax colouring', 'grammar'),
    bundle('lsp', 'the language server as a process', 'lsp'),
    bundle('cli', 'the command line as a process', 'cli'),
    bundle('contents', 'what the .vsix holds', 'contents'),
    ...[
      bundle('webview', 'the pages in Chromium', 'webview'),
      ...modes.map((mode) => ({ ...inHost(mode), together: true })),
      ...modes.map(throughWindow),
    ].map((each) => ({ ...each, alone: true })),
  ];
}

/** The commands of one script in package.json, each as the words for Node. @param {string} script */
function scriptCommands(script) {
  const programs = {
    tsc: join(modules, 'typescript', 'bin', 'tsc'),
    eslint: join(modules, 'eslint', 'bin', 'eslint.js'),
    prettier: join(modules, 'prettier', 'bin', 'prettier.cjs'),
    knip: join(modules, 'knip', 'bin', 'knip.js'),
  };
  return manifest()
    .scripts[script].split('&&')
    .map((/** @type {string} */ command) => {
      const [program, ...words] = command.trim().split(/\s+/);
      return [programs[/** @type {keyof typeof programs} */ (program)], ...words];
    });
}

/** Programs that must end well, counted as one test. @param {string} name @param {string} what @param {string[][]} commands @returns {Suite} */
function step(name, what, commands) {
  return {
    name,
    what,
    run: async (show = true) => {
      let failed = false;
      let output = '';
      for (const command of commands) {
        const done = await run(process.execPath, command, { show });
        failed ||= done.code !== 0;
        output += done.output;
      }
      return { passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: 0, output };
    },
  };
}

/** A bundle of mocha tests. @param {string} name @param {string} what @param {string} file @param {Record<string, string>} [env] @param {string[]} [options] @returns {Suite} */
function bundle(name, what, file, env = {}, options = []) {
  const path = join(root, 'dist', 'test', `${file}.js`);
  return {
    name,
    what,
    run: async (show = true) => {
      if (!existsSync(path)) return missing(path);
      const done = await run(process.execPath, [mocha, ...options, path], { show, env });
      return { ...counted(done), output: done.output };
    },
  };
}

/** @param {string} mode @returns {Suite} */
function inHost(mode) {
  return {
    name: `host:${mode}`,
    what: `inside VS Code's extension host (${mode})`,
    run: async (show = true) => {
      const done = await run(process.execPath, ['scripts/host/suite.mjs', mode], { show });
      return { ...counted(done), output: done.output };
    },
  };
}

/** Keys and clicks that a busy machine lost are given once more: what fails twice fails. @param {string} mode @returns {Suite} */
function throughWindow(mode) {
  // Of the package, what a newcomer does first: mistakes in packing show there, and the rest is the same code.
  const which = mode === 'vsix' ? ['--grep', 'first use|strongdm'] : [];
  return bundle(`ui:${mode}`, `through VS Code's window (${mode})`, 'host-ui', { SOC2_HOST: mode }, [
    '--timeout',
    '180000',
    '--retries',
    '1',
    ...which,
  ]);
}

/** @param {string} path @returns {Counts} */
function missing(path) {
  console.error(`${path} does not exist: the build left it out.`);
  return { passed: 0, failed: 1, skipped: 0 };
}

/** The counts in mocha's closing lines. A run that failed without naming a failure, or ran nothing, counts as one. @param {{code: number, output: string}} run @returns {Counts} */
export function counted({ code, output }) {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  const plain = output.replace(/\u001b\[[0-9;]*m/g, '');
  const last = (/** @type {string} */ word) =>
    Number([...plain.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'gm'))].at(-1)?.[1] ?? 0);
  const [passed, failing, skipped] = [last('passing'), last('failing'), last('pending')];
  const unnamed = failing === 0 && (code !== 0 || passed === 0) ? 1 : 0;
  return { passed, failed: failing + unnamed, skipped, again: plain.split('failed, and is tried again: ').length - 1 };
}
