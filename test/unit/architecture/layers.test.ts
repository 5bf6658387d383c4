import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { sourcesBelow, withoutComments, type SourceFile } from './sources';

/** What each layer may import of the others; everything may import from itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  protocol: [],
  core: [],
  service: ['protocol', 'core', 'export'],
  export: ['core'],
  host: ['protocol', 'core', 'export'],
  server: ['protocol', 'core', 'service', 'export', 'host'],
  client: ['protocol', 'core'],
  cli: ['core', 'export', 'host', 'server'],
};

/** Of core, the client needs names and types at most. */
const packagesOfCore = /^(?:yaml|zod|fastest-levenshtein|markdown-it|minisearch)(?:\/|$)/;

const sources = sourcesBelow('src');
const layerOf = (path: string): string => path.split('/')[1]!.replace(/\.ts$/, '');
const inLayer = (name: string): SourceFile[] => sources.filter((each) => layerOf(each.path) === name);

/** `path imports what` for each import that a test does not want. */
function offences(
  files: readonly SourceFile[],
  isOffence: (from: string, target: string | undefined, file: SourceFile) => boolean,
): string[] {
  return files.flatMap((file) =>
    file.imports
      .filter((each) => isOffence(each.from, each.target, file))
      .map((each) => `${file.path} imports ${each.from}`),
  );
}

describe('architecture: layers', () => {
  it('finds the sources and their imports', () => {
    assert.ok(inLayer('core').length > 50);
    assert.ok(sources.some((each) => each.imports.some((one) => one.from === 'yaml')));
  });

  for (const [layer, others] of Object.entries(allowed)) {
    it(`${layer} imports from ${['itself', ...others].join(', ')} only`, () => {
      assert.deepEqual(
        offences(inLayer(layer), (_from, target) => {
          if (target === undefined || !target.startsWith('src/')) return false;
          const where = target.slice('src/'.length);
          return ![layer, ...others].some((each) => where === each || where.startsWith(`${each}/`));
        }),
        [],
      );
    });
  }

  it('of what lies outside, sources import the messages of the page only', () => {
    assert.deepEqual(
      offences(
        sources,
        (_from, target) => target !== undefined && !target.startsWith('src/') && target !== 'webview/messages',
      ),
      [],
    );
  });

  it('of the server, the command line starts it and sees nothing else', () => {
    assert.deepEqual(
      offences(
        inLayer('cli'),
        (_from, target) => target?.startsWith('src/server/') === true && target !== 'src/server/node',
      ),
      [],
    );
  });

  it('core imports small pure libraries only', () => {
    assert.deepEqual(
      offences(inLayer('core'), (from, target) => target === undefined && !packagesOfCore.test(from)),
      [],
    );
  });

  it('only the client imports vscode, and no language server imports into core, export or the services beyond types', () => {
    assert.deepEqual(
      offences(
        sources.filter((each) => layerOf(each.path) !== 'client'),
        (from) => from === 'vscode',
      ),
      [],
    );
    assert.deepEqual(
      offences([...inLayer('core'), ...inLayer('export')], (from) => from.startsWith('vscode')),
      [],
    );
    assert.deepEqual(
      offences(
        inLayer('service'),
        (from) => from.startsWith('vscode') && from !== 'vscode-languageserver-types' && from !== 'vscode-uri',
      ),
      [],
    );
  });

  it('Node modules stay in the command line and in files that say so', () => {
    assert.deepEqual(
      offences(
        sources,
        (from, _target, file) =>
          from.startsWith('node:') && layerOf(file.path) !== 'cli' && !/^src\/host\/node\/|\/node\.ts$/.test(file.path),
      ),
      [],
    );
  });

  it('the pages see the messages only', () => {
    if (!existsSync('webview')) return;
    assert.deepEqual(
      offences(
        sourcesBelow('webview'),
        (_from, target) => target?.startsWith('src/') === true && !target.startsWith('src/protocol/'),
      ),
      [],
    );
  });

  it('the protocol imports nothing but itself', () => {
    assert.ok(inLayer('protocol').length > 0);
    assert.deepEqual(
      offences(inLayer('protocol'), (_from, target) => target?.startsWith('src/protocol/') !== true),
      [],
    );
  });
});

describe('architecture: determinism (invariants 2 and 12)', () => {
  const forbidden = [
    { what: 'a clock', pattern: /\bDate\.now\b|\bnew Date\b(?!\(\d)|\bperformance\.now\b|\bDate\(\)/ },
    { what: 'a locale', pattern: /\.localeCompare\b|\.toLocale\w+|\bIntl\./ },
    { what: 'chance', pattern: /\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b/ },
    { what: 'the host', pattern: /\bprocess\.\w|\brequire\(|\bglobalThis\b|\bsetTimeout\b|\bsetImmediate\b|\bfetch\(/ },
    { what: 'a page', pattern: /\bdocument\.(?:body|create|get|query)|\bwindow\.\w|\binnerHTML\b/ },
  ];
  for (const { what, pattern } of forbidden) {
    it(`core and export ask for nothing of ${what}`, () => {
      const found = [...inLayer('core'), ...inLayer('export')].flatMap((file) => {
        const match = pattern.exec(withoutComments(file.text));
        return match ? [`${file.path}: ${match[0]}`] : [];
      });
      assert.deepEqual(found, []);
    });
  }

  it('nothing writes a value with toJS, which hostile aliases blow up', () => {
    assert.deepEqual(
      sources.filter((each) => /\.toJS\(|\.toJSON\(/.test(withoutComments(each.text))).map((each) => each.path),
      [],
    );
  });
});

describe('architecture: shared values', () => {
  it('no two places remember different values under one key', () => {
    const keys = sources.flatMap((file) =>
      [...file.text.matchAll(/\b(?:derive|remember)(?:<[^>]*>)?\(\s*(['"`])([^'"`$]*)/g)].map((match) => ({
        key: match[2]!,
        path: file.path,
      })),
    );
    assert.ok(keys.length > 10);
    const twice = keys.filter((each, index) => keys.findIndex((other) => other.key === each.key) !== index);
    assert.deepEqual(twice, []);
  });
});

describe('architecture: size of files', () => {
  it('no source has more than 600 lines, nine of ten have fewer than 300, the median is below 100', () => {
    const all = [...sources, ...sourcesBelow('webview')];
    assert.deepEqual(
      all.filter((each) => each.lines > 600).map((each) => `${each.path}: ${each.lines}`),
      [],
    );
    const sizes = all.map((each) => each.lines).sort((a, b) => a - b);
    assert.ok(sizes[Math.floor(sizes.length * 0.9)]! < 300);
    assert.ok(sizes[sizes.length >> 1]! < 100);
  });
});
