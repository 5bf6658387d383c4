import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

/** What a bundle may still ask of its host. Everything else is inside it. */
const bundles = [
  {
    file: 'dist/server.js',
    host: /^(?:node:)?(?:assert|buffer|child_process|constants|crypto|events|fs|module|net|os|path|perf_hooks|process|stream|string_decoder|timers|tty|url|util|worker_threads)(?:\/\w+)?$|^\.\/\w+\.js$/,
  },
  { file: 'dist/graphviz.js', host: /^$/ },
  {
    file: 'dist/cli.js',
    host: /^(?:node:)?(?:assert|buffer|child_process|constants|crypto|events|fs|module|net|os|path|perf_hooks|process|stream|string_decoder|timers|tty|url|util|worker_threads)(?:\/\w+)?$|^\.\/\w+\.js$/,
  },
  { file: 'dist/client.js', host: /^vscode$|^(?:node:)?\w+(?:\/\w+)?$|^\.\/\w+\.js$/ },
  { file: 'dist/server.browser.js', host: /^$/ },
  { file: 'dist/client.browser.js', host: /^vscode$|^\.\/\w+\.js$/ },
  { file: 'dist/webview/preview.js', host: /^$/ },
];

describe('bundles', () => {
  for (const { file, host } of bundles) {
    it(`${file} asks its host for nothing that is not there`, () => {
      assert.ok(existsSync(file), `${file} is not built: npm run build`);
      const text = readFileSync(file, 'utf8');
      const asked = [...text.matchAll(/\b(?:require|import)\(\s*["']([^"']+)["']\s*\)/g)]
        .map((match) => match[1]!)
        .filter((each) => !host.test(each));
      assert.deepEqual([...new Set(asked)], []);
    });
  }

  for (const file of [
    'dist/server.browser.js',
    'dist/client.browser.js',
    'dist/graphviz.js',
    'dist/webview/preview.js',
  ]) {
    it(`${file} names no module of Node`, () => assert.doesNotMatch(readFileSync(file, 'utf8'), /["']node:\w+["']/));
  }

  for (const file of ['dist/server.js', 'dist/server.browser.js', 'dist/cli.js']) {
    it(`${file} does not ask for vscode`, () =>
      assert.doesNotMatch(readFileSync(file, 'utf8'), /\brequire\(["']vscode["']\)/));
  }

  it('carries no path of the machine that built it', () => {
    for (const { file } of bundles) assert.ok(!readFileSync(file, 'utf8').includes(process.cwd()), file);
  });
});
