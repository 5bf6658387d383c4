import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';

interface Manifest {
  version: string;
  main: string;
  browser: string;
  contributes: { grammars?: { path: string }[]; languages?: { configuration?: string }[] };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const files = unzipSync(readFileSync(`soc2-workbench-${manifest.version}.vsix`));
const names = Object.keys(files)
  .filter((name) => name.startsWith('extension/'))
  .map((name) => name.slice('extension/'.length))
  .sort();

/** Everything that may be in the package. What matches none of these does not run, so it is not shipped. */
const known = [
  /^package(\.nls(\.[a-z-]+)?)?\.json$/,
  /^(readme|changelog)\.md$/i,
  /^LICENSE(\.txt)?$/i,
  /^language-configuration\.json$/,
  /^l10n\/[^/]+\.json$/,
  /^syntaxes\/[^/]+\.json$/,
  /^media\/[^/]+\.(svg|png)$/,
  /^dist\/(client|client\.browser|server|server\.browser|graphviz|docx|xlsx)\.js$/,
  /^dist\/webview\/[^/]+\.(js|css)$/,
];

describe('the package', () => {
  it('holds only what runs', () => {
    assert.deepEqual(
      names.filter((name) => !known.some((pattern) => pattern.test(name))),
      [],
    );
  });

  it('holds what the manifest and the code load', () => {
    const { main, browser, contributes } = manifest;
    const loaded = [
      main,
      browser,
      'dist/server.js',
      'dist/server.browser.js',
      'dist/graphviz.js',
      'dist/docx.js',
      'dist/xlsx.js',
      'dist/webview/preview.js',
      'dist/webview/preview.css',
      'package.nls.json',
      'package.nls.de.json',
      'l10n/bundle.l10n.de.json',
      ...(contributes.grammars ?? []).map(({ path }) => path),
      ...(contributes.languages ?? []).flatMap(({ configuration }) => configuration ?? []),
    ];
    assert.deepEqual(
      loaded.map((path) => path.replace(/^\.\//, '')).filter((path) => !names.includes(path)),
      [],
    );
  });

  it('carries neither source maps nor paths of the machine that built it', () => {
    const here = process.cwd();
    const spoiled = Object.entries(files).filter(
      ([name, bytes]) =>
        name.endsWith('.js') && [here, 'sourceMappingURL=data'].some((text) => Buffer.from(bytes).includes(text)),
    );
    assert.deepEqual(
      spoiled.map(([name]) => name),
      [],
    );
  });
});
