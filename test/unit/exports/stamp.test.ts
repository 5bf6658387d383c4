import assert from 'node:assert/strict';
import { printedNow } from '../../../src/core/exports/printed';
import { changedSources, sourceMarks } from '../../../src/core/exports/sources';
import { findStamp, stamped, stampIn, type Stamp } from '../../../src/core/exports/stamp';
import { Checker } from '../../../src/core/rules/checker';
import { exampleTexts, programmeOf } from '../../support/example';
import { textBlock, yaml } from '../../../src/core/syntax/text-block';

const about = (sources: readonly string[]): Omit<Stamp, 'body'> => ({
  document: 'description',
  profile: 'full',
  spelling: 'british',
  printed: '0123456789abcdef',
  sources,
});
const html = textBlock`
  <!DOCTYPE html>
  <html lang="en-GB">
  <head>
  <title>T</title>
  </head>
  <body>
  <p>Words.</p>
  </body>
  </html>
`;

describe('exports: stamps', () => {
  for (const [format, text] of [
    [
      'md',
      yaml`
        # T

        Words.
      `,
    ],
    ['html', html],
  ] as const) {
    it(`come back from ${format} as they were written, and show an edit`, () => {
      const written = stamped(text, format, about(['00112233', 'aabbccdd']));
      const found = stampIn(written)!;
      assert.deepEqual({ ...found.stamp, body: '' }, { ...about(['00112233', 'aabbccdd']), body: '' });
      assert.equal(found.body, found.stamp.body);
      assert.equal(stampIn(written.replace(/\n/g, '\r\n'))!.body, found.stamp.body);
      assert.notEqual(stampIn(written.replace('Words.', 'Words!'))!.body, found.stamp.body);
      assert.equal(stampIn(text), undefined);
    });
  }

  it('say their format, and can be read from their line alone', () => {
    for (const [format, text] of [
      ['md', '# T\n'],
      ['html', html],
    ] as const) {
      const written = stamped(text, format, about(['00112233']));
      const found = findStamp(written)!;
      assert.equal(written.replace(found.written, ''), text);
      for (const each of [written, found.written, found.written.trim()])
        assert.deepEqual([findStamp(each)!.format, findStamp(each)!.stamp], [format, stampIn(written)!.stamp]);
    }
    assert.equal(findStamp(html), undefined);
  });

  it('are not taken from what only looks like one', () => {
    for (const text of [
      '<!-- soc2-export 2;description;full;british;0;0 -->',
      '<!-- soc2-export 1;description;full;british;0123;0123;zz -->',
      'soc2-export 1',
    ])
      assert.equal(stampIn(text), undefined, text);
  });
});

describe('exports: sources that changed', () => {
  it('are counted, each once', () => {
    assert.equal(changedSources(['a', 'b'], ['a', 'b']), 0);
    assert.equal(changedSources(['a', 'b'], ['a', 'c']), 1);
    assert.equal(changedSources(['a'], ['a', 'b', 'c']), 2);
    assert.equal(changedSources(['a', 'b', 'c'], []), 3);
  });

  /** Number of sources that an edit of larkspur-labs changes. */
  const changedBy = (path: string, what: string | RegExp, by: string): number => {
    const texts = exampleTexts('larkspur-labs');
    const before = sourceMarks(programmeOf(texts).view('full'), 'description');
    const text = texts.get(path)!;
    assert.notEqual(text.replace(what, by), text, path);
    texts.set(path, text.replace(what, by));
    return changedSources(before, sourceMarks(programmeOf(texts).view('full'), 'description'));
  };

  it('are those whose printed text changed, and no others', () => {
    assert.equal(changedBy('controls/AC-01.yaml', /^title: /m, 'title: New '), 1);
    assert.equal(changedBy('soc2.yaml', 'headquarters: Portland', 'headquarters: Salem'), 1);
    assert.equal(changedBy('controls/AC-01.yaml', /^/, '# a comment\n'), 0);
    assert.equal(changedBy('controls/AC-01.yaml', /$/, '\nnotes: ours\n'), 0);
  });
});

describe('exports: a document that would be printed as before', () => {
  const edits: [path: string, what: RegExp, by: string, stale: boolean][] = [
    [
      'controls/AC-01.yaml',
      /^statement: >\n {2}/m,
      yaml`
        statement: >
          Newly,\x20`,
      true,
    ],
    ['controls/AC-01.yaml', /^nature: .*$/m, 'nature: hybrid', false],
    ['controls/AC-01.yaml', /^owner: .*$/m, 'owner: people-lead', false],
    ['soc2.yaml', /auditor: .*$/m, 'auditor: somebody', false],
  ];
  for (const [profile, statementCounts] of [
    ['full', true],
    ['customer', false],
  ] as const) {
    it(`is not stale (${profile})`, () => {
      for (const [path, what, by, stale] of edits) {
        const texts = exampleTexts('larkspur-labs');
        const before = programmeOf(texts).view('full');
        const sources = sourceMarks(before, 'description');
        const written = stamped('# T\n', 'md', {
          ...about(sources),
          profile,
          printed: printedNow(before, { document: 'description', profile, spelling: 'british' }),
        });
        const text = texts.get(path)!;
        assert.match(text, what);
        texts.set(path, text.replace(what, by));
        const programme = programmeOf([...texts, ['exports/d.md', written]]);
        const codes = new Checker(programme).check('exports/d.md').map((each) => each.code);
        assert.deepEqual(codes, stale && statementCounts ? ['soc2.description.stale-export'] : [], `${path} ${by}`);
      }
    });
  }
});

describe('exports: a stamped file in the folder of exports', () => {
  it('is checked again when prose of a source changes, and only then', () => {
    const texts = exampleTexts('larkspur-labs');
    const programme = programmeOf(texts);
    const checker = new Checker(programme);
    const written = stamped('# T\n', 'md', about(sourceMarks(programme.view('full'), 'description')));
    programme.update([{ path: 'exports/description.md', text: written }]);
    assert.deepEqual(checker.check('exports/description.md'), []);
    const path = 'controls/AC-01.yaml';
    const commented = programme.update([
      {
        path,
        text: yaml`
          # why
          ${texts.get(path)!}
        `,
      },
    ]);
    assert.ok(!commented.stale.has('check exports/description.md'));
    const change = programme.update([{ path, text: texts.get(path)!.replace(/^title: /m, 'title: New ') }]);
    assert.ok(change.stale.has('check exports/description.md'));
    assert.deepEqual(
      checker.check('exports/description.md').map((each) => each.code),
      ['soc2.description.stale-export'],
    );
  });

  it('is no record: nothing in it is read, named or reported', () => {
    const programme = programmeOf(exampleTexts('larkspur-labs'));
    programme.update([
      {
        path: 'exports/a.md',
        text: yaml`
          name: X
          acronym: AOTP
          ---
          SOC 2 certified, TODO
        `,
      },
      { path: 'exports/b.html', text: '<p>{{' },
    ]);
    assert.deepEqual(
      [...new Checker(programme).all().keys()].filter((each) => each.startsWith('exports/')),
      [],
    );
    assert.equal(programme.tables.declarations('policy', 'AOTP').length, 1);
  });
});
