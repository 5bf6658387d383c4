// Builds every bundle: node esbuild.config.mjs [--only NAME[,NAME]] [--tests PATTERN] [--watch] [--dev] [--strict]
// `--tests` leaves only the test files whose path matches the pattern.
import { existsSync, mkdirSync, readFileSync, readdirSync, watchFile, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, context } from 'esbuild';
import { parse } from 'yaml';
import { watchLines } from './scripts/lib/watch-lines.mjs';

const args = process.argv.slice(2);
const flag = (/** @type {string} */ name) => args.includes(`--${name}`);
const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '').split(',') : undefined;
const testsWanted = new RegExp(args.includes('--tests') ? (args[args.indexOf('--tests') + 1] ?? '') : '');
const strict = flag('strict') || process.env.CI === 'true';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** `import data from './x.yaml'` yields the parsed object. As JSON in a string, which engines read faster than a literal. */
/** @type {import('esbuild').Plugin} */
const yamlAsData = {
  name: 'yaml-as-data',
  setup(setup) {
    setup.onLoad({ filter: /\.yaml$/ }, ({ path }) => {
      const json = JSON.stringify(parse(readFileSync(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(json)});`, loader: 'js' };
    });
  },
};

/** markdown-it makes a finder of bare addresses that nobody asks, since `linkify` is off. */
/** @type {import('esbuild').Plugin} */
const noBareLinks = {
  name: 'no-bare-links',
  setup(setup) {
    setup.onResolve({ filter: /^linkify-it$/ }, () => ({ path: 'linkify-it', namespace: 'left-out' }));
    setup.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
      contents: 'export default class {}',
      loader: 'js',
    }));
  },
};

/** The table of HTML's entities as base64, half as long as the escapes that it is written in. All hosts are little-endian. */
/** @type {import('esbuild').Plugin} */
const shortEntities = {
  name: 'short-entities',
  setup(setup) {
    setup.onLoad(
      { filter: /[\\/]entities[\\/]lib[\\/]esm[\\/]generated[\\/]decode-data-html\.js$/ },
      async ({ path }) => {
        const { default: table } = await import(pathToFileURL(path).href);
        const text = Buffer.from(table.buffer, table.byteOffset, table.byteLength).toString('base64');
        const bytes = `Uint8Array.from(atob('${text}'), (each) => each.charCodeAt(0))`;
        return { contents: `export default new Uint16Array(${bytes}.buffer);`, loader: 'js' };
      },
    );
  },
};

/** The JSON schemas are made of the model by a script; no bundle makes any, though zod brings the means with each schema. */
/** @type {import('esbuild').Plugin} */
const noJsonSchemas = {
  name: 'no-json-schemas',
  setup(setup) {
    const makers = /[\\/]zod[\\/]v4[\\/]core[\\/](to-json-schema|json-schema-(processors|generator))\.js$/;
    setup.onLoad({ filter: makers }, ({ path }) => {
      const names = [...readFileSync(path, 'utf8').matchAll(/^export (?:const|function|class) (\w+)/gm)];
      return { contents: names.map(([, name]) => `export const ${name} = () => undefined;`).join('\n'), loader: 'js' };
    });
  },
};

/** The server synchronises documents; the protocol's library offers notebooks with each connection. */
/** @type {import('esbuild').Plugin} */
const noNotebooks = {
  name: 'no-notebooks',
  setup(setup) {
    setup.onLoad({ filter: /[\\/]vscode-languageserver[\\/]lib[\\/]common[\\/]notebook\.js$/ }, () => ({
      contents: 'exports.NotebookSyncFeature = (Base) => Base; exports.NotebookDocuments = class {};',
      loader: 'js',
    }));
  },
};

/** Files of their own, which are loaded only when somebody wants them: the module that is imported dynamically, and its bundle. */
/** @type {Record<string, string>} */
const apart = {
  '/export/docx': './docx.js',
  '/export/xlsx': './xlsx.js',
  '/server/node': './server.js',
  './graphviz': './graphviz.js',
};
/** @type {import('esbuild').Plugin} */
const loadedApart = {
  name: 'loaded-apart',
  setup(setup) {
    setup.onResolve({ filter: /\// }, ({ kind, path }) => {
      const name = kind === 'dynamic-import' && Object.keys(apart).find((each) => path.endsWith(each));
      return name ? { path: apart[name], external: true } : undefined;
    });
  },
};

const usualPlugins = [yamlAsData, noBareLinks, shortEntities, noJsonSchemas, noNotebooks];

const testFiles = (/** @type {string} */ folder) =>
  filesBelow(join('test', folder))
    .filter((file) => file.endsWith('.test.ts') && testsWanted.test(file))
    .sort()
    .map((file) => `./${file.replaceAll('\\', '/')}`);

/** One import of all test files of a folder, so that each suite is one bundle. @param {string} folder @returns {import('esbuild').StdinOptions} */
const testsOf = (folder) => ({
  contents: testFiles(folder)
    .map((file) => `import '${file}';`)
    .join('\n'),
  resolveDir: '.',
  sourcefile: `${folder}-tests.ts`,
  loader: 'ts',
});

/** The module that an extension host calls: mocha is set up first, then the test files define their tests. @type {import('esbuild').StdinOptions} */
const hostTests = {
  contents: `import { runTests } from './test/host/suite/runner';\nexport const run = () => runTests(() => {\n${testFiles(
    'host/suite',
  )
    .map((file) => `  require('${file}');`)
    .join('\n')}\n});`,
  resolveDir: '.',
  sourcefile: 'host-tests.ts',
  loader: 'ts',
};

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/** One copy each of what would be bundled twice, of `entities` only the half that decodes (the other is not shaken off), of `fflate` the one that asks Node for nothing. */
const alias = {
  'vscode-languageserver-types': './node_modules/vscode-languageserver-types/lib/esm/main.js',
  entities: './node_modules/entities/lib/esm/decode.js',
  fflate: './node_modules/fflate/esm/browser.js',
};

/** @typedef {import('esbuild').BuildOptions} BuildOptions */
/** @type {BuildOptions} */
const node = { platform: 'node', target: 'node20', format: 'cjs' };
/** @type {BuildOptions} */
const browser = { platform: 'browser', target: 'es2022', format: 'cjs' };
/** For Node and for a worker without `require`. @type {BuildOptions} */
const anywhere = { ...node, mainFields: ['browser', 'module', 'main'], conditions: ['browser'] };
/** @type {BuildOptions} */
const test = { ...node, minify: false, sourcemap: 'inline', packages: 'external', external: ['vscode'] };

/**
 * A file of `dist`, and esbuild's options where they are not the usual ones.
 * @typedef {object} OwnOptions
 * @property {string} name
 * @property {string} [entry] the module that it begins with; absent where it holds tests
 * @property {string} [tests] the folder below `test` whose tests it holds
 * @property {string} [out] the file
 * @property {string} [outFolder] the folder, where each test file is a bundle of its own
 * @property {number} [budget] in KB of the minified bundle
 * @typedef {OwnOptions & BuildOptions} Bundle
 */
/** @type {Bundle[]} */
const bundles = [
  // The protocol’s client library is 430 KB of them; ours are views, previews and what commands ask.
  { name: 'client', entry: 'src/client/node.ts', out: 'dist/client.js', budget: 560, ...node, external: ['vscode'] },
  {
    name: 'client.browser',
    entry: 'src/client/browser.ts',
    out: 'dist/client.browser.js',
    budget: 560,
    ...browser,
    external: ['vscode'],
  },
  // The protocol library alone is 190 KB, the catalogue 120, the rules with their pages 370 (each is read before the first problem is shown), and the server renders previews: Markdown and its entities are 110, pictures 30.
  {
    name: 'server',
    entry: 'src/server/node.ts',
    out: 'dist/server.js',
    budget: 1420,
    ...node,
    plugins: [loadedApart, ...usualPlugins],
  },
  {
    name: 'server.browser',
    entry: 'src/server/browser.ts',
    out: 'dist/server.browser.js',
    budget: 1420,
    ...browser,
    format: 'iife',
  },
  {
    name: 'cli',
    entry: 'src/cli/main.ts',
    out: 'dist/cli.js',
    budget: 1060,
    ...node,
    plugins: [loadedApart, ...usualPlugins],
    banner: { js: '#!/usr/bin/env node' },
  },
  { name: 'xlsx', entry: 'src/export/xlsx.ts', out: 'dist/xlsx.js', budget: 100, ...anywhere },
  { name: 'docx', entry: 'src/export/docx.ts', out: 'dist/docx.js', budget: 900, ...anywhere },
  // Graphviz' WebAssembly stands in it as text, in which two thirds of the characters are more than ASCII.
  {
    name: 'graphviz',
    entry: 'src/export/pictures/graphviz.ts',
    out: 'dist/graphviz.js',
    budget: 1400,
    ...node,
    charset: 'utf8',
  },
  {
    name: 'preview',
    entry: 'webview/preview.ts',
    out: 'dist/webview/preview.js',
    budget: 400,
    ...browser,
    format: 'iife',
  },
  { name: 'unit', tests: 'unit', out: 'dist/test/unit.js', ...test },
  { name: 'grammar', tests: 'grammar', out: 'dist/test/grammar.js', ...test },
  { name: 'lsp', tests: 'lsp', out: 'dist/test/lsp.js', ...test },
  { name: 'cli-tests', tests: 'cli', out: 'dist/test/cli.js', ...test },
  { name: 'webview-tests', tests: 'webview', out: 'dist/test/webview.js', ...test },
  { name: 'contents', tests: 'contents', out: 'dist/test/contents.js', ...test },
  // Each file by itself: a window of VS Code is opened for it, and a fresh one when it is run again.
  { name: 'host-ui', tests: 'host/ui', outFolder: 'dist/test/ui', ...test },
  {
    name: 'host',
    tests: 'host/suite',
    stdin: hostTests,
    out: 'dist/test/host.js',
    ...node,
    external: ['vscode'],
    minify: false,
    sourcemap: 'inline',
  },
  {
    name: 'host.browser',
    tests: 'host/suite',
    stdin: hostTests,
    out: 'dist/test/host.browser.js',
    ...browser,
    external: ['vscode'],
    minify: false,
    sourcemap: 'inline',
  },
  { name: 'bench', entry: 'test/bench/main.ts', out: 'dist/test/bench.js', ...test },
];

/**
 * What goes in and where it comes out; `outFolder`: a bundle for each test file.
 * @param {Pick<Bundle, 'entry' | 'tests' | 'out' | 'outFolder'>} bundle @returns {BuildOptions}
 */
function endsOf({ entry, tests, out, outFolder }) {
  if (outFolder) return { entryPoints: testFiles(tests ?? ''), outdir: outFolder };
  return tests ? { stdin: testsOf(tests), outfile: out } : { entryPoints: entry ? [entry] : [], outfile: out };
}

/** @param {Bundle} bundle @returns {BuildOptions} */
function optionsOf({ name: _name, entry, tests, out, outFolder, budget: _budget, ...rest }) {
  return {
    ...endsOf({ entry, tests, out, outFolder }),
    bundle: true,
    minify: !flag('dev'),
    sourcemap: flag('dev') ? 'inline' : false,
    legalComments: 'none',
    logLevel: 'warning',
    mainFields: rest.platform === 'browser' ? ['browser', 'module', 'main'] : ['module', 'main'],
    define: { SOC2_VERSION: JSON.stringify(version) },
    plugins: usualPlugins,
    loader: { '.css': 'text' },
    alias,
    ...rest,
  };
}

/** Style sheets of the page, in the order in which they are joined. */
const sheets = ['webview/preview.css', 'webview/figures.css'];

async function main() {
  const wanted = bundles.filter((each) => !only || only.includes(each.name));
  const present = wanted.filter((each) =>
    each.tests ? testFiles(each.tests).length > 0 : existsSync(each.entry ?? ''),
  );
  for (const each of wanted) {
    if (present.includes(each)) continue;
    const text = `${each.name}: ${each.entry ?? `test/${each.tests}`} does not exist`;
    if (strict) throw new Error(text);
    console.error(`skipped ${text}`);
  }
  if (flag('watch')) {
    await watch(present);
    return;
  }
  const built = await Promise.all(
    present.map(async (each) => ({ ...each, bytes: bytesOf(await build({ ...optionsOf(each), metafile: true })) })),
  );
  copyPage();
  report(built);
}

/** Builds again after each change, until the process ends. Prints a line when a build starts and when it finishes. @param {Bundle[]} wanted */
async function watch(wanted) {
  copyPage();
  for (const sheet of sheets) watchFile(sheet, { interval: 500 }, copyPage);
  const linesOf = watchLines(wanted.map(({ name }) => name));
  for (const each of wanted) {
    const options = optionsOf(each);
    const plugins = [...(options.plugins ?? []), linesOf(each.name)];
    const watched = await context({ ...options, logLevel: 'silent', plugins });
    await watched.watch();
  }
}

/** Styles of the page are shipped as one sheet, as they are: `preview.css`, then the others. */
function copyPage() {
  if (only && !only.includes('preview')) return;
  mkdirSync('dist/webview', { recursive: true });
  writeFileSync('dist/webview/preview.css', sheets.map((each) => readFileSync(each, 'utf8')).join('\n'));
}

const bytesOf = (/** @type {{metafile: import('esbuild').Metafile}} */ { metafile }) =>
  Object.values(metafile.outputs).reduce((sum, { bytes }) => sum + bytes, 0);

/** @param {(Bundle & {bytes: number})[]} built */
function report(built) {
  let over = false;
  for (const { name, bytes, budget } of built) {
    if (!budget) continue;
    const size = Math.round(bytes / 1024);
    const tooBig = size > budget && !flag('dev');
    over ||= tooBig;
    console.log(`${name.padEnd(16)} ${String(size).padStart(5)} KB of ${budget}${tooBig ? '  OVER BUDGET' : ''}`);
  }
  if (over)
    throw new Error(
      'A bundle is over its budget (esbuild.config.mjs). Load less, or raise the budget with the reason.',
    );
}

await main().catch((error) => {
  console.error(error.message ?? error);
  process.exitCode = 1;
});
