import assert from 'node:assert/strict';
import type { WhatIf } from '../../src/protocol/programmes';
import {
  blockAt,
  blockSource,
  previewChanged,
  previewClose,
  previewFill,
  previewFix,
  previewMarkdown,
  previewMarks,
  previewOpen,
  type PreviewChange,
  type PreviewDocument,
  type PreviewMarks,
} from '../../src/protocol/preview';
import { exampleTexts } from '../support/example';
import { files } from '../support/programme';
import { scenario, type LspClient } from './client';
import { coverage } from '../../src/protocol/coverage';
import { ask } from '../../src/protocol/request';
import { yaml } from '../../src/core/syntax/text-block';

const bounded = files['soc2.yaml']!.replace(
  'report:',
  yaml`
      boundaries: {in: [aws-prod, okta], out: [{name: Website, reason: Marketing}]}
    report:`,
);

describe('lsp: preview', () => {
  it('follows unsaved edits, block by block', () =>
    scenario({ files }, async (client) => {
      const path = 'controls/AC-02.yaml';
      await client.open(path, files[path]!);
      const document = await client.ask(previewOpen, { view: 'description' });
      assert.ok(document.blocks.length > 20);
      const from = client.heard.length;
      await client.replace(path, 'each request', 'every wish');
      const change = await client.hears(previewChanged, from);
      assert.equal(change.version, document.version + 1);
      assert.ok(
        change.changed.length <= 2 && change.changed.some((each) => each.html.includes('every wish')),
        JSON.stringify(change),
      );
      assert.equal(change.order, undefined);

      const at = await client.ask(blockAt, {
        uri: client.uri(path),
        position: { line: 1, character: 20 },
        view: 'description',
      });
      const source = await client.ask(blockSource, {
        root: document.root,
        view: 'description',
        block: at.block,
        ...(at.row ? { row: at.row } : {}),
      });
      assert.equal(source.uri, client.uri(path));
    }));

  it('goes only to places of its own programme, though another one has a block of the same name', () => {
    const twice = ['a', 'b'].flatMap((folder) =>
      Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text] as const),
    );
    return scenario({ files: Object.fromEntries(twice) }, async (client) => {
      await client.ready();
      const blockIn = (shown: string | undefined, edited: string): Promise<unknown> =>
        ask(client.connection, blockAt, {
          root: shown === undefined ? undefined : client.uri(shown),
          uri: client.uri(`${edited}/controls/AC-02.yaml`),
          position: { line: 1, character: 20 },
          view: 'description',
        });
      const own = await blockIn('a', 'a');
      assert.ok(own !== null);
      assert.deepEqual(
        [await blockIn('b', 'b'), await blockIn(undefined, 'b'), await blockIn('b', 'a'), await blockIn('a', 'b')],
        [own, own, null, null],
      );
    });
  });

  for (const [what, path, from, to, words] of [
    [
      'the manifest',
      'soc2.yaml',
      'limited to authorised personnel',
      'limited to carefully authorised personnel',
      'limited to carefully authorised personnel',
    ],
    [
      'the name of a policy',
      'policies/aup.md',
      'name: Acceptable Use',
      'name: Acceptable Use of Lanterns',
      'Acceptable Use of Lanterns',
    ],
  ] as const)
    it(`follows ${what} as it is typed, and touches only passages that say so`, () => {
      const draft = Object.fromEntries(exampleTexts('larkspur-draft'));
      return scenario({ files: draft }, async (client) => {
        await client.open(path, draft[path]!);
        const document = await client.ask(previewOpen, { view: 'description' });
        await drawn(client, document);
        const before = new Map(document.blocks.map((each) => [each.id, each.html]));
        const start = client.heard.length;
        await client.replace(path, from, to);
        const says = (each: { html: string }): boolean => each.html.replace(/<[^>]*>/g, '').includes(words);
        const change = await client.hears(previewChanged, start, (each) => each.changed.some(says));
        assert.equal(change.order, undefined, 'blocks came, went or moved');
        assert.ok(change.changed.length < before.size / 10, `${change.changed.length} of ${before.size} blocks`);
        for (const each of change.changed) {
          assert.ok(before.has(each.id), `${each.id} is another element than before`);
          assert.ok(says(each), `${each.id} says nothing new`);
        }
      });
    });

  it('says so when blocks come, go or move', () =>
    scenario({ files }, async (client) => {
      await client.open('soc2.yaml', files['soc2.yaml']!);
      const document = await client.ask(previewOpen, { view: 'description' });
      const from = client.heard.length;
      await client.replace(
        'soc2.yaml',
        'commitments:\n',
        yaml`
          changes:
            - {date: 2026-03-14, summary: Moved the logs, before: here, after: there}
          commitments:
        `,
      );
      const change = await client.hears(previewChanged, from);
      const known = new Set(document.blocks.map((each) => each.id));
      for (const each of change.order ?? [])
        assert.ok(known.has(each) || change.changed.some((block) => block.id === each), each);
      assert.ok(change.changed.some((each) => each.html.includes('Moved the logs')));
    }));

  it('is silent when nothing of it changes, and once it is closed', () =>
    scenario({ files }, async (client) => {
      const path = 'controls/AC-02.yaml';
      await client.open(path, files[path]!);
      const document = await client.ask(previewOpen, { view: 'description' });
      const from = client.heard.length;
      await client.replace(
        path,
        'nature: manual\n',
        yaml`
          nature: manual
          notes: ours
        `,
      );
      await client.ready();
      await ask(client.connection, previewClose, { root: document.root, view: 'description' });
      const report = await client.ask(previewOpen, { view: 'report' });
      await client.replace(path, 'each request', 'every wish');
      // The report shows the statement too: once its change is here, that of the description would be as well.
      await client.hears(previewChanged, from, ({ key }) => key === report.key);
      const heard = client.heard.slice(from).filter((each) => each.method === previewChanged.method);
      assert.deepEqual([...new Set(heard.map((each) => (each.params as PreviewChange).key))], [report.key]);
    }));

  it('shows a what-if beside the document itself, and both follow', () =>
    scenario({ files }, async (client) => {
      const path = 'controls/AC-02.yaml';
      await client.open(path, files[path]!);
      const document = await client.ask(previewOpen, { view: 'description' });
      const whatIf: WhatIf = { type: 1, categories: ['security', 'availability'] };
      const other = await client.ask(previewOpen, {
        view: 'description',
        root: document.root,
        whatIf,
      });
      assert.notEqual(other.key, document.key);
      assert.match(other.title, /as of 30 June 2026/);
      assert.deepEqual(other.scope, { type: 2, categories: ['security'] });
      const from = client.heard.length;
      await client.replace(path, 'each request', 'every wish');
      await client.hears(previewChanged, from);
      await client.ready();
      const heard = client.heard
        .slice(from)
        .filter((each) => each.method === previewChanged.method)
        .map((each) => (each.params as PreviewChange).key);
      assert.deepEqual(heard.sort(), [document.key, other.key].sort());
      const block = other.blocks.find((each) => each.html.includes('AC-02') && each.html.includes('<table'))!;
      assert.ok(
        await client.ask(blockSource, {
          root: document.root,
          view: 'description',
          whatIf,
          block: block.id,
        }),
      );
    }));

  it('tells the problems of blocks, fixes them, and fills what is missing', () =>
    scenario(
      { files: { ...files, 'controls/AC-03.yaml': files['controls/AC-02.yaml']!.replace('CC6.2', 'cc_6_2') } },
      async (client) => {
        const document = await client.ask(previewOpen, { view: 'description' });
        const { key, marks } = await client.hears(previewMarks, 0);
        assert.equal(key, document.key);
        const [block, list] = Object.entries(marks).find(([, each]) =>
          each.some((mark) => mark.code === 'soc2.control.criterion-format'),
        )!;
        const mark = list.find((each) => each.code === 'soc2.control.criterion-format')!;
        const fixed = await client.ask(previewFix, {
          view: 'description',
          root: document.root,
          block,
          code: mark.code,
          message: mark.message,
          title: mark.fixes[0]!,
        });
        assert.equal(fixed.changes[0]!.edits![0]!.newText, 'CC6.2');

        const missing = document.blocks.find((each) => /data-key="cuecs"/.test(each.html))!;
        const asked = await client.ask(previewFill, {
          view: 'description',
          root: document.root,
          block: missing.id,
        });
        const filled = await client.ask(previewFill, {
          view: 'description',
          root: document.root,
          block: missing.id,
          choice: asked.ask!.choices.find((each) => each.id === 'none')!.id,
        });
        assert.match(filled.changes[0]!.edits![0]!.newText, /cuecs: \[\]/);
        const from = client.heard.length;
        await client.open('controls/AC-03.yaml', files['controls/AC-02.yaml']!);
        const after = await client.hears(previewMarks, from);
        assert.ok(
          !Object.values(after.marks)
            .flat()
            .some((each) => each.code === 'soc2.control.criterion-format'),
        );
      },
    ));

  it('proposes anew when a fix rests on what another file said before', () => {
    const many = Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [
        `controls/XX-${index + 10}.yaml`,
        files['controls/AC-02.yaml']!.replace(/^id: .*$/m, `id: XX-${index + 10}`),
      ]),
    );
    return scenario({ files: { ...files, ...many } }, async (client) => {
      const document = await client.ask(previewOpen, { view: 'description' });
      const proposalsIn = ({
        marks,
      }: PreviewMarks): { block: string; code: string; message: string; title: string }[] =>
        Object.entries(marks).flatMap(([block, list]) =>
          list.flatMap(({ code, message, fixes }) =>
            fixes.filter((title) => /^Map .* to CC3\.1$/.test(title)).map((title) => ({ block, code, message, title })),
          ),
        );
      const marks = await client.hears(previewMarks, 0, (each) => proposalsIn(each).length > 0);
      const told = proposalsIn(marks);
      await client.open('controls/XX-15.yaml', many['controls/XX-15.yaml']!);
      await client.replace(
        'controls/XX-15.yaml',
        'title: Access approved before it is granted',
        'title: Objectives are specified clearly so that risks to them are identified',
      );
      const from = client.heard.length;
      const answers = await Promise.all(
        told.map((each) => client.ask(previewFix, { view: 'description', root: document.root, ...each })),
      );
      assert.ok(
        answers.some((each) => /^This fix no longer applies/.test(each.error ?? '')),
        JSON.stringify(told),
      );
      const again = proposalsIn(await client.hears(previewMarks, from, (each) => proposalsIn(each).length > 0));
      assert.ok(
        again.some((each) => each.title.includes('XX-15')),
        JSON.stringify(again),
      );
      for (const each of again)
        assert.equal(
          (
            await client.ask(previewFix, {
              view: 'description',
              root: document.root,
              ...each,
            })
          ).error,
          undefined,
          each.title,
        );
    });
  });

  it('gives the document, or some of its blocks, as Markdown', () =>
    scenario({ files }, async (client) => {
      const document = await client.ask(previewOpen, { view: 'description' });
      const whole = await client.ask(previewMarkdown, { view: 'description', root: document.root });
      assert.match(whole, /^# Larkspur Labs, Inc\.'s description/);
      const heading = document.outline[1]!.block;
      assert.match(
        await client.ask(previewMarkdown, {
          view: 'description',
          root: document.root,
          blocks: [heading],
        }),
        /^## [^\n]+\n$/,
      );
    }));

  it('gives a report away as Markdown that says that it is a draft', () =>
    scenario({ files }, async (client) => {
      const document = await client.ask(previewOpen, { view: 'report' });
      const whole = await client.ask(previewMarkdown, { view: 'report', root: document.root });
      assert.match(whole, /^> \*\*Draft, not a report\*\*$/m);
      assert.equal(whole.match(/Draft, not a report/g)!.length, 1);
    }));

  it('shows pictures in words first, and drawn as soon as they are', () =>
    scenario({ files: { ...files, 'soc2.yaml': bounded } }, async (client) => {
      const document = await client.ask(previewOpen, { view: 'description' });
      const figure = document.blocks.find((each) => /<figure/.test(each.html))!;
      assert.match(figure.html, /Okta/);
      const drawn = await client.hears(previewChanged, 0, (change) =>
        change.changed.some((each) => each.id === figure.id && each.html.includes('<svg')),
      );
      assert.deepEqual(
        drawn.changed.map((each) => /<figure/.test(each.html)),
        drawn.changed.map(() => true),
      );
      const from = client.heard.length;
      await client.open('soc2.yaml', bounded);
      await client.replace('soc2.yaml', 'name: Okta', 'name: Okta Workforce');
      await client.hears(previewChanged, from, (change) =>
        change.changed.some((each) => each.id === figure.id && /<svg[^]*Workforce/.test(each.html)),
      );
    }));

  it('shows the report too', () =>
    scenario({ files }, async (client) => {
      const report = await client.ask(previewOpen, { view: 'report' });
      const description = await client.ask(previewOpen, { view: 'description' });
      assert.ok(report.blocks.length > description.blocks.length);
    }));

  it('is null without a programme', () =>
    scenario({ files: { 'a.md': 'text\n' } }, async (client) => {
      assert.equal(await ask(client.connection, previewOpen, { view: 'description' }), null);
      assert.equal(await ask(client.connection, coverage, {}), null);
    }));
});

/** Waits until every picture is drawn; one that is drawn during an edit is sent with the passages of the edit. */
async function drawn(client: LspClient, { key, blocks }: PreviewDocument): Promise<void> {
  for (const { id } of blocks.filter(({ html }) => html.includes('<figure') && !html.includes('<svg')))
    await client.hears(
      previewChanged,
      0,
      (change) => change.key === key && change.changed.some((each) => each.id === id && each.html.includes('<svg')),
    );
}
