import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { atMostTwice, counted } from './counts.mjs';
import { manifest, root } from './root.mjs';
import { run } from './run.mjs';
import { installedExtension } from '../host/extension.mjs';
import { installHost } from '../host/install.mjs';

/** @typedef {import('../host/extension.mjs').Mode} Mode */

/** @typedef {import('./counts.mjs').Counts} Counts */
/**
 * @typedef {(show?: boolean) => Promise<Counts & {output?: string}>} Job `show`: prints the output while the job runs
 */

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {string} what
 * @property {number} stage suites of a later stage need the results of earlier stages; suites of one stage are independent of each other
 * @property {Job[]} jobs what it consists of; two jobs of a stage run at a time
 */

const [stageOfSource, stageOfPackage, stageOfTests] = [1, 2, 3];
const modules = join(root, 'node_modules');
const mocha = join(modules, 'mocha', 'bin', 'mocha.js');

/**
 * The first steps of a newcomer: they find mistakes in packing and in starting; all other code is the same in every
 * mode.
 */
const firstSteps = ['first-use.test.ts', 'adoption.test.ts'];

/** @returns {Suite[]} in the order in which their jobs begin */
export function allSuites() {
  return [
    step(stageOfSource, 'build', 'every bundle, within its size budget', [['esbuild.config.mjs', '--strict']]),
    step(stageOfSource, 'compile', 'types of src, test, webview and scripts', scriptCommands('compile')),
    step(stageOfPackage, 'package', 'the .vsix', [['scripts/package.mjs']]),
    // It takes long and needs nothing that was built: it fills a lane beside the tests.
    step(stageOfTests, 'lint', 'ESLint, prettier and knip', scriptCommands('lint')),
    bundle('unit', 'core, services and exports in memory', 'unit', []),
    bundle('grammar', 'syntax colouring', 'grammar'),
    bundle('lsp', 'the language server as a process', 'lsp'),
    bundle('cli', 'the command line as a process', 'cli'),
    bundle('contents', 'what the .vsix holds', 'contents'),
    bundle('webview', 'the pages in Chromium', 'webview'),
    inHost('dev-node'),
    inHost('dev-web'),
    inHost('vsix'),
    throughWindow('dev-web', windowFiles()),
    throughWindow('dev-node', firstSteps),
    throughWindow('vsix', firstSteps),
  ];
}

/** The commands of one script in package.json, each as the words for Node. @param {string} script */
function scriptCommands(script) {
  const programs = {
    tsc: join(modules, '@typescript', 'native', 'bin', 'tsc'),
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

/**
 * Programs that must exit with code 0, counted as one test.
 * @param {number} stage
 * @param {string} name
 * @param {string} what
 * @param {string[][]} commands
 * @returns {Suite}
 */
function step(stage, name, what, commands) {
  return {
    name,
    what,
    stage,
    jobs: [
      async (show = true) => {
        const done = [];
        for (const command of commands) done.push(await run(process.execPath, command, { show }));
        const failed = done.some(({ code }) => code !== 0);
        const output = done.map((each) => each.output).join('');
        return { passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: 0, flaky: [], output };
      },
    ],
  };
}

/**
 * A bundle of mocha tests. Tests that drive another process or a browser have a limit that a busy machine does not
 * reach; tests in memory have the limit of .mocharc.json.
 * @param {string} name
 * @param {string} what
 * @param {string} file
 * @param {string[]} [options]
 * @returns {Suite}
 */
function bundle(name, what, file, options = ['--timeout', '240000']) {
  const path = join(root, 'dist', 'test', `${file}.js`);
  return {
    name,
    what,
    stage: stageOfTests,
    jobs: [
      async (show = true) => {
        if (!existsSync(path)) return missing(path);
        const done = await run(process.execPath, [mocha, ...options, path], { show });
        return { ...counted(done), output: done.output };
      },
    ],
  };
}

/** @param {Mode} mode @returns {Suite} */
function inHost(mode) {
  return {
    name: `host:${mode}`,
    what: `inside VS Code's extension host (${mode})`,
    stage: stageOfTests,
    jobs: [
      async (show = true) => {
        await installed(mode);
        const done = await run(process.execPath, ['scripts/host/suite.mjs', mode], { show });
        return { ...counted(done), output: done.output };
      },
    ],
  };
}

/**
 * Files of tests, each with its own window of VS Code; a file that fails is run once more, in a fresh window.
 * @param {Mode} mode @param {readonly string[]} files @returns {Suite}
 */
function throughWindow(mode, files) {
  return {
    name: `ui:${mode}`,
    what: `through VS Code's window (${mode})`,
    stage: stageOfTests,
    jobs: files.map((file) => async (show = true) => {
      const path = join(root, 'dist', 'test', 'ui', file.replace(/\.ts$/, '.js'));
      if (!existsSync(path)) return missing(path);
      await installed(mode);
      const command = [mocha, '--timeout', '300000', path];
      return atMostTwice(file, () => run(process.execPath, command, { show, env: { SOC2_HOST: mode } }));
    }),
  };
}

/** Every file of tests that drives a window. */
function windowFiles() {
  return readdirSync(join(root, 'test', 'host', 'ui')).filter((file) => file.endsWith('.test.ts'));
}

/** @type {Promise<unknown> | undefined} */
let installing;

/** Installs the package once, before windows that want it open at the same time. @param {Mode} mode */
async function installed(mode) {
  if (mode === 'vsix') installing ??= installHost().then(installedExtension);
  await installing;
}

/** @param {string} path @returns {Counts} */
function missing(path) {
  console.error(`${path} does not exist: the build left it out.`);
  return { passed: 0, failed: 1, skipped: 0, flaky: [] };
}
