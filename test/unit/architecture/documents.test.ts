import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allSuites } from '../../../scripts/lib/suites.mjs';
import { criteria } from '../../../src/core/criteria/catalogue';
import { documentedCodes } from '../../../src/core/rules/pages';
import { rules } from '../../../src/core/rules/registry';

const inDocs = readdirSync('docs')
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);
const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...inDocs].map(
  (path) => ({ path, text: readFileSync(path, 'utf8') }),
);
const contributing = documents.find(({ path }) => path === 'CONTRIBUTING.md')!.text;
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** What a document counts, and how many there are. Figures of one set of texts (docs/ranking.md) are none of these. */
const figures = [
  { what: 'rules', pattern: /\b(\d+) rules\b/g, count: rules.length },
  { what: 'codes', pattern: /\b(\d+) codes\b/g, count: documentedCodes.length },
  { what: 'criteria', pattern: /\b(\d+) criteria\b/g, count: criteria.length },
];

describe('the documents', () => {
  for (const { what, pattern, count } of figures) {
    it(`state the number of ${what} as it is, where they state it`, () => {
      for (const { path, text } of documents) {
        for (const [stated, number] of text.matchAll(pattern))
          assert.equal(Number(number), count, `${path}: ${stated}`);
      }
    });
  }

  it('list every initialization option that a client may send', () => {
    const ofOurClient = ['folders', 'fileAccess'];
    const read = readFileSync('src/server/client-abilities.ts', 'utf8').matchAll(/\bgiven\.(\w+)/g);
    const { text } = documents.find(({ path }) => path === 'docs/language.md')!;
    const [line] = /^Initialization options .*$/m.exec(text)!;
    const missing = [...read].map((each) => each[1]!).filter((name) => !line.includes(`\`${name}\``));
    assert.deepEqual([...new Set(missing)].sort(), ofOurClient.sort());
  });

  it('link to files that exist', () => {
    for (const { path, text } of documents) {
      for (const [, target] of text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)) {
        assert.ok(existsSync(join(dirname(path), target!)), `${path}: ${target}`);
      }
    }
  });
});

describe('CONTRIBUTING.md', () => {
  it('names paths, scripts and suites that exist', () => {
    const paths = [...contributing.matchAll(/`(?:node )?((?:src|test|scripts|docs|examples)\/[^`\s<]*)/g)].map(
      ([, path]) => path!,
    );
    assert.ok(paths.length > 8);
    for (const path of paths) assert.ok(existsSync(path), path);
    for (const [, script] of contributing.matchAll(/`npm run ([\w:]+)/g)) assert.ok(manifest.scripts[script!], script);
    const suites = allSuites().map(({ name }) => name);
    const [, line] = /^\| run one suite \| (.*) \|$/m.exec(contributing)!;
    const named = [...line!.matchAll(/`(?:npm test -- )?([\w:-]+)`/g)].map(([, name]) => name!);
    assert.ok(named.length > 4);
    for (const name of named) assert.ok(suites.includes(name), name);
  });

  it('fits one page', () => {
    assert.ok(contributing.split('\n').length <= 80);
  });
});
