import assert from 'node:assert/strict';
import { readComply } from '../../../src/core/adopt/comply';
import { detectLayout } from '../../../src/core/index/layout';
import { createManifest } from '../../../src/core/adopt/manifest';
import { coverageOf } from '../../../src/core/coverage/coverage';
import { Programme } from '../../../src/core/index/programme';
import { Checker } from '../../../src/core/rules/checker';
import { parseSource } from '../../../src/core/syntax/source';
import { valueOf } from '../../../src/core/syntax/navigate';
import { corpus, withoutCorpora } from '../../support/corpora';
import { yaml } from '../../../src/core/syntax/text-block';

/** A repository as comply makes it, in small. */
const files: ReadonlyMap<string, string> = new Map([
  [
    'comply.yml',
    yaml`
      name: "Harbour: Boats"
      filePrefix: Harbour
      approvedBranch: main
      tickets:
        github:
          token: do-not-read
    `,
  ],
  [
    'policies/access.md',
    yaml`
      name: Access Policy
      acronym: AP
      satisfies:
        TSC:
          - CC6.1
          - A1.2
          - CC9.9
      majorRevisions:
        - date: Jun 1 2018
          comment: Initial document
      ---
      # Purpose
      Of {{.Name}}.
    `,
  ],
  [
    'narratives/system.md',
    yaml`
      name: System
      acronym: SY
      satisfies:
        TSC:
          - CC2.1
      ---
      Text
    `,
  ],
  [
    'procedures/patch.md',
    yaml`
      id: patch
      name: Patch
      cron: "0 0 0 15 * *"
      ---
      Resolve this.
    `,
  ],
  [
    'standards/TSC-2017.yml',
    yaml`
      name: TSC
      CC1.1:
        family: CC1
    `,
  ],
  ['README.md', '# Harbour\n'],
]);

function load(texts: ReadonlyMap<string, string>): Programme {
  const programme = new Programme({ layout: detectLayout(texts.keys()), today: '2026-07-15' });
  programme.update([...texts].filter(([path]) => programme.wants(path)).map(([path, text]) => ({ path, text })));
  return programme;
}

function codesOf(programme: Programme): Map<string, number> {
  const counts = new Map<string, number>();
  for (const problems of new Checker(programme).all().values())
    for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

describe('layouts', () => {
  const table: readonly [paths: readonly string[], layout: string][] = [
    [['soc2.yaml', 'comply.yml', 'policies/a.md'], 'soc2'],
    [['soc2.yml'], 'soc2'],
    [['sub/soc2.yaml', 'notes.txt'], 'none'],
    [['comply.yml'], 'comply'],
    [['policies/a.md'], 'comply'],
    [['narratives/A.MD'], 'comply'],
    [['docs/policies/a.md'], 'markdown'],
    [['a/b.md'], 'markdown'],
    [['README.md', '_index.md'], 'none'],
    [[], 'none'],
    [['policies/a.yaml'], 'none'],
  ];
  for (const [paths, layout] of table)
    it(`${layout}: ${paths.join(', ') || 'an empty folder'}`, () => assert.equal(detectLayout(paths), layout));
});

describe('comply.yml', () => {
  it('gives name and branch, and nothing else', () => {
    assert.deepEqual(readComply(files.get('comply.yml')!), { name: 'Harbour: Boats', approvedBranch: 'main' });
  });
  for (const text of [
    '',
    yaml`
      name: [a]
      approvedBranch: {b: c}
    `,
    '- a',
    'name: "',
    '\0',
    'name:\n',
  ]) {
    it(`reads ${JSON.stringify(text)} as nothing`, () => assert.deepEqual(readComply(text), {}));
  }
});

describe('a comply repository', () => {
  it('is read as it is: documents, mappings and dates, without a problem of form', () => {
    const programme = load(files);
    assert.equal(programme.layout, 'comply');
    assert.deepEqual(programme.paths(), ['narratives/system.md', 'policies/access.md', 'procedures/patch.md']);
    const codes = codesOf(programme);
    assert.deepEqual(
      [...codes.keys()].filter((code) => code.startsWith('soc2.syntax') || code.startsWith('soc2.schema')),
      [],
    );
    assert.equal(codes.get('soc2.policy.unknown-criterion'), 1);
    assert.deepEqual(programme.view().get('policy', 'AP')!.data.majorRevisions, [
      { date: '2018-06-01', comment: 'Initial document' },
    ]);
  });

  it('gets a manifest that parses, turns the layout and is asked for what is missing', () => {
    const programme = load(files);
    const { text, cursor } = createManifest(programme.view(), {
      folder: 'harbour',
      comply: readComply(files.get('comply.yml')!),
    });
    const tree = parseSource('soc2.yaml', text);
    assert.deepEqual(tree.problems, []);
    assert.equal(text.slice(0, cursor).split('\n').pop(), '  name: ');
    assert.match(text, /name: "Harbour: Boats"\n/);
    assert.match(text, /merging into main/);
    const root = tree.roots[0]!;
    assert.ok(root.kind === 'map' && valueOf(root, 'schema'));
    const after = load(new Map([...files, ['soc2.yaml', text]]));
    assert.equal(after.layout, 'soc2');
    assert.deepEqual(after.view().manifest('categories'), ['security', 'availability']);
    assert.equal(after.view().get('policy', 'AP')!.data.name, 'Access Policy');
    const codes = codesOf(after);
    assert.ok(codes.get('soc2.manifest.missing-key')! >= 3);
    assert.deepEqual(
      [...codes.keys()].filter((code) => code.startsWith('soc2.syntax')),
      [],
    );
    assert.ok(
      new Checker(after)
        .check('soc2.yaml')
        .every((each) => !each.code.startsWith('soc2.schema') || each.code === 'soc2.schema.open'),
    );
  });

  it('starts a programme in an empty folder, whatever its name', () => {
    for (const folder of ['boats', 'a: b', '"', "o'x # y", '- x', 'true', '日本', '{}', ' ']) {
      const { text } = createManifest(load(new Map()).view(), { folder });
      assert.deepEqual(parseSource('soc2.yaml', text).problems, [], folder);
      const programme = load(new Map([['soc2.yaml', text]]));
      assert.equal(programme.view().manifest('company')?.name, folder);
    }
  });
});

describe(
  corpus('strongdm-comply-soc2-theme') ? 'published repositories' : `published repositories: ${withoutCorpora}`,
  () => {
    it('the theme of comply: 36 documents, every criterion claimed by policies only, five ids that do not exist', function () {
      const all = corpus('strongdm-comply-soc2-theme');
      if (!all) this.skip();
      const theme = new Map(
        [...all].filter(([path]) => path.startsWith('theme/')).map(([path, text]) => [path.slice(6), text]),
      );
      const programme = load(theme);
      assert.equal(programme.layout, 'comply');
      assert.equal(programme.fileCount, 36);
      assert.equal(coverageOf(programme.view()).summary.byState['policy-only'], 61);
      const unknown = [...new Checker(programme).all().values()]
        .flat()
        .filter((each) => each.code === 'soc2.policy.unknown-criterion');
      assert.deepEqual(
        unknown.map((each) => programme.file(each.file)!.tree.text.slice(each.start, each.end)),
        Array.from({ length: 5 }, () => 'CC9.9'),
      );
      assert.deepEqual(
        [...codesOf(programme).keys()].filter(
          (code) => code.startsWith('soc2.syntax') || code.startsWith('soc2.schema'),
        ),
        [],
      );
      const { text } = createManifest(programme.view(), { folder: 'theme' });
      assert.deepEqual(parseSource('soc2.yaml', text).problems, []);
      assert.equal(
        load(new Map([...theme, ['soc2.yaml', text]]))
          .view()
          .manifest('categories')!.length,
        5,
      );
    });

    it('the fixtures that comply calls invalid give problems or documents, no exception', function () {
      const all = corpus('strongdm-comply-soc2-theme');
      if (!all) this.skip();
      const programme = load(
        new Map([...all].filter(([path]) => path.startsWith('fixtures/')).map(([path, text]) => [path.slice(9), text])),
      );
      assert.ok(programme.fileCount >= 3);
      new Checker(programme).all();
    });

    it('policies without any mapping claim nothing', function () {
      const all = corpus('tailscale-security-policies');
      if (!all) this.skip();
      const documents = new Map([...all].filter(([path]) => !/^(?:LICENSE|ORIGIN)/.test(path)));
      const programme = load(documents);
      assert.equal(programme.layout, 'markdown');
      const { summary } = coverageOf(programme.view());
      assert.equal(summary.byState.gap, 61);
      assert.equal(summary.covered, 0);
      assert.deepEqual(
        [...codesOf(programme).keys()].filter((code) => code.startsWith('soc2.syntax')),
        [],
      );
    });
  },
);
