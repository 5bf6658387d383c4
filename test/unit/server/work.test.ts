import assert from 'node:assert/strict';
import { CancellationToken } from 'vscode-languageserver';
import { eventually } from '../../support/eventually';
import { files } from '../../support/programme';
import { Harness } from './harness';
import { yaml } from '../../../src/core/syntax/text-block';

const control = (index: number): string => `title: Accounts are reviewed, part ${index}
statement: Each quarter the Head of Security reviews every account of part ${index} in Okta and records the review in the SEC project.
criteria: [CC6.2]
owner: security-lead
frequency: quarterly
type: detective
nature: manual
`;
const many = {
  ...files,
  ...Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [`controls/OP-${String(index + 10)}.yaml`, control(index)]),
  ),
};

async function pulled(): Promise<Harness> {
  const harness = await new Harness(many).start();
  await harness.problems.ofWorkspace([], undefined, CancellationToken.None);
  await harness.settled();
  return harness;
}

/** What an edit of one file costs. */
async function cost(
  harness: Harness,
  path: string,
  text: string,
): Promise<{ parsed: number; computed: number; converted: number; sent: string[] }> {
  const { programme } = harness;
  const reports = harness.problems.reportsOf(harness.workspace.openProgrammes[0]!);
  const before = {
    parsed: programme.counters.parsed,
    computed: programme.derived.counters.computed,
    converted: reports.counters.converted,
    sent: harness.sent.length,
  };
  harness.edit(path, text);
  await harness.problems.ofDocument(harness.uri(path), undefined);
  await harness.settled();
  return {
    parsed: programme.counters.parsed - before.parsed,
    computed: programme.derived.counters.computed - before.computed,
    converted: reports.counters.converted - before.converted,
    sent: harness.sent.slice(before.sent).map((each) => each.what),
  };
}

describe('server: work', () => {
  it('an edit of prose parses and checks one file and says nothing to others', async () => {
    const harness = await pulled();
    const { parsed, computed, converted, sent } = await cost(
      harness,
      'controls/OP-20.yaml',
      control(10).replace('every account', 'all accounts'),
    );
    assert.deepEqual({ parsed, computed, converted, sent }, { parsed: 1, computed: 1, converted: 1, sent: [] });
  });

  it('an edit of a mapping checks only what reads it', async () => {
    const harness = await pulled();
    const { parsed, converted } = await cost(harness, 'controls/OP-20.yaml', control(10).replace('[CC6.2]', '[CC6.3]'));
    assert.equal(parsed, 1);
    assert.ok(converted < 10, `${converted} files were checked again`);
  });

  it('the same text again costs nothing', async () => {
    const harness = await pulled();
    const { parsed, computed, converted } = await cost(harness, 'controls/OP-20.yaml', control(10));
    assert.deepEqual({ parsed, computed, converted }, { parsed: 0, computed: 0, converted: 0 });
  });

  it('closing and opening again parses nothing, other files are not read', async () => {
    const harness = await pulled();
    harness.edit('controls/OP-20.yaml', control(10));
    const { parsed } = harness.programme.counters;
    const reads = harness.reads.length;
    await harness.close('controls/OP-20.yaml');
    harness.edit('controls/OP-20.yaml', control(10));
    assert.equal(harness.programme.counters.parsed, parsed);
    assert.deepEqual(harness.reads.slice(reads), ['controls/OP-20.yaml']);
  });

  it('a burst of edits is parsed once', async () => {
    const harness = await pulled();
    const { parsed } = harness.programme.counters;
    for (const word of ['a', 'al', 'all']) {
      harness.documents.set(harness.uri('controls/OP-20.yaml'), control(10).replace('every', word));
      harness.workspace.documentChanged(harness.uri('controls/OP-20.yaml'));
    }
    harness.workspace.flush();
    assert.equal(harness.programme.counters.parsed, parsed + 1);
  });

  it('reports only files whose problems changed', async () => {
    const harness = await pulled();
    const before = await harness.problems.ofWorkspace([], undefined, CancellationToken.None);
    const previous = before.items.map((each) => ({ uri: each.uri, value: each.resultId! }));
    harness.edit('controls/OP-20.yaml', control(10).replace('owner: security-lead', 'owner: nobody'));
    await harness.settled();
    const after = await harness.problems.ofWorkspace(previous, undefined, CancellationToken.None);
    const full = after.items.filter((each) => each.kind === 'full').map((each) => each.uri);
    assert.ok(full.includes(harness.uri('controls/OP-20.yaml')));
    assert.ok(full.length <= 2, full.join(' '));
  });
});

describe('server: what is on disk', () => {
  it('comes back when an edited document is closed without saving', async () => {
    const harness = await pulled();
    harness.edit('controls/OP-20.yaml', 'title: changed\n');
    assert.equal(harness.programme.view().get('control', 'OP-20')?.data.title, 'changed');
    await harness.close('controls/OP-20.yaml');
    assert.equal(harness.programme.view().get('control', 'OP-20')?.data.title, 'Accounts are reviewed, part 10');
  });

  it('does not override an open document', async () => {
    const harness = await pulled();
    harness.edit('controls/OP-20.yaml', 'title: open\n');
    harness.disk.set('controls/OP-20.yaml', 'title: disk\n');
    await harness.workspace.filesChanged([harness.uri('controls/OP-20.yaml')], CancellationToken.None);
    assert.equal(harness.programme.view().get('control', 'OP-20')?.data.title, 'open');
  });

  it('is dropped with a deleted folder', async () => {
    const harness = await pulled();
    for (const path of [...harness.disk.keys()]) if (path.startsWith('controls/')) harness.disk.delete(path);
    await harness.workspace.filesChanged([harness.uri('controls')], CancellationToken.None);
    assert.deepEqual(harness.programme.view().all('control'), []);
  });

  it('is read with a new folder of which only the folder was noticed', async () => {
    const harness = await pulled();
    harness.disk.set('controls/new/deep/OP-90.yaml', control(90));
    harness.disk.set('controls/new/OP-91.yaml', control(91));
    harness.reads.length = 0;
    await harness.workspace.filesChanged([harness.uri('controls/new')], CancellationToken.None);
    assert.deepEqual(harness.reads.sort(), ['controls/new/OP-91.yaml', 'controls/new/deep/OP-90.yaml']);
    for (const id of ['OP-90', 'OP-91']) assert.ok(harness.programme.view().get('control', id), id);
  });

  it('is read again with a folder that was replaced: what is new, what changed and what is gone', async () => {
    const harness = await pulled();
    for (const path of [...harness.disk.keys()]) if (path.startsWith('controls/')) harness.disk.delete(path);
    harness.disk.set('controls/OP-20.yaml', control(77));
    harness.disk.set('controls/OP-99.yaml', control(99));
    await harness.workspace.filesChanged([harness.uri('controls')], CancellationToken.None);
    const controls = harness.programme.view().all('control');
    assert.deepEqual(
      controls.map(({ id, data }) => [id, data.title]),
      [
        ['OP-20', 'Accounts are reviewed, part 77'],
        ['OP-99', 'Accounts are reviewed, part 99'],
      ],
    );
  });

  it('is listed once for a tree that is made at once, and read once, however much of it is unwanted', async () => {
    const harness = await pulled();
    harness.disk.set('controls/new/deep/OP-90.yaml', control(90));
    harness.disk.set('pages/site.html', '<p>');
    harness.disk.set('pages/deep/data.yaml', 'a: 1');
    harness.reads.length = 0;
    const lists = harness.lists.length;
    const changed = ['controls/new/deep', 'controls/new', 'controls/new/deep/OP-90.yaml', 'pages', 'pages/deep'];
    await harness.workspace.filesChanged(
      changed.map((each) => harness.uri(each)),
      CancellationToken.None,
    );
    assert.deepEqual(harness.reads, ['controls/new/deep/OP-90.yaml']);
    assert.deepEqual(harness.lists.slice(lists), ['controls/new', 'pages']);
  });

  it('is the newest that was read, whichever reading ends last', async () => {
    const harness = await pulled();
    const path = 'controls/OP-20.yaml';
    const read = harness.source.read.bind(harness.source);
    const slow: (() => void)[] = [];
    harness.source.read = async (folder, paths, each, token) => {
      const found: [string, string | undefined][] = [];
      await read(folder, paths, (...one) => found.push(one), token);
      await new Promise<void>((resolve) => slow.push(resolve));
      for (const one of found) each(...one);
    };
    const take = (): Promise<void> => harness.workspace.filesChanged([harness.uri(path)], CancellationToken.None);
    harness.disk.set(path, control(78));
    const older = take();
    await eventually('the first reading', () => slow.length === 1);
    harness.disk.delete(path);
    const newer = take();
    await eventually('the second reading', () => slow.length === 2);
    slow[1]!();
    await newer;
    slow[0]!();
    await older;
    assert.equal(harness.programme.view().get('control', 'OP-20'), undefined);
  });

  it('that cannot be listed is logged, and the other changes are taken', async () => {
    const harness = await pulled();
    harness.disk.set('controls/OP-20.yaml', control(78));
    harness.refused = 'controls/new';
    const changed = [harness.uri('controls/new'), harness.uri('controls/OP-20.yaml')];
    await harness.workspace.filesChanged(changed, CancellationToken.None);
    assert.match(harness.logged.join(), /controls\/new failed/);
    assert.match(harness.programme.view().get('control', 'OP-20')!.data.title!, /78/);
  });

  it('is not read for a changed file without an ending', async () => {
    const harness = await pulled();
    harness.reads.length = 0;
    await harness.workspace.filesChanged([harness.uri('Makefile'), harness.uri('bin/tool')], CancellationToken.None);
    assert.deepEqual(harness.reads, []);
  });
});

describe('server: programmes of a workspace', () => {
  it('come and go with their manifests', async () => {
    const harness = await new Harness({ 'notes.md': '# notes\n' }).start();
    assert.equal(harness.workspace.openProgrammes.length, 0);
    for (const [path, text] of Object.entries(files)) harness.disk.set(`docs/${path}`, text);
    await harness.workspace.filesChanged([harness.uri('docs/soc2.yaml')], CancellationToken.None);
    await harness.workspace.whenIndexed();
    assert.deepEqual(
      harness.workspace.openProgrammes.map((each) => each.root),
      ['file:///larkspur/docs'],
    );
    assert.equal(harness.workspace.find(harness.uri('docs/controls/AC-01.yaml'))?.path, 'controls/AC-01.yaml');
    harness.disk.delete('docs/soc2.yaml');
    await harness.workspace.filesChanged([harness.uri('docs/soc2.yaml')], CancellationToken.None);
    await harness.workspace.whenIndexed();
    assert.ok(harness.workspace.openProgrammes.every((each) => each.programme.layout !== 'soc2'));
  });

  it('come with a folder of which only the folder was noticed', async () => {
    for (const before of [{ 'notes.md': '# notes\n' }, files]) {
      const harness = await new Harness(before).start();
      for (const [path, text] of Object.entries(files)) harness.disk.set(`several/docs/${path}`, text);
      await harness.workspace.filesChanged([harness.uri('several')], CancellationToken.None);
      await harness.workspace.whenIndexed();
      const found = harness.workspace.openProgrammes.find(({ root }) => root === 'file:///larkspur/several/docs');
      assert.ok(found?.programme.view().get('control', 'AC-01'));
      assert.equal(harness.workspace.openProgrammes.length, before === files ? 2 : 1);
    }
  });

  it('are not read again when the folder around them only changed, but what came and went there is', async () => {
    const inside = Object.fromEntries(Object.entries(files).map(([path, text]) => [`sub/${path}`, text]));
    const harness = await new Harness(inside).start();
    const [before] = harness.workspace.openProgrammes;
    harness.disk.set('sub/controls/OP-90.yaml', control(90));
    harness.disk.delete('sub/controls/AC-01.yaml');
    harness.reads.length = 0;
    await harness.workspace.filesChanged([harness.uri('sub')], CancellationToken.None);
    await harness.workspace.whenIndexed();
    assert.equal(harness.workspace.openProgrammes[0], before, 'the same object: not indexed again');
    assert.deepEqual(harness.reads.sort(), ['sub/controls/AC-01.yaml', 'sub/controls/OP-90.yaml']);
    assert.ok(before!.programme.view().get('control', 'OP-90') && !before!.programme.view().get('control', 'AC-01'));
  });

  it('are not looked for again because of a manifest that begins none', async () => {
    const harness = await new Harness({
      ...files,
      'a/b/c/d/e/soc2.yaml': files['soc2.yaml']!,
      'old/comply.yml': 'name: A',
    }).start();
    const before = harness.workspace.openProgrammes[0];
    await harness.workspace.filesChanged([harness.uri('a'), harness.uri('old')], CancellationToken.None);
    await harness.workspace.whenIndexed();
    assert.equal(harness.workspace.openProgrammes[0], before);
  });

  it('go with a folder that is deleted around them, while the one above stays', async () => {
    const inside = Object.fromEntries(Object.entries(files).map(([path, text]) => [`several/sub/${path}`, text]));
    for (const deleted of ['several', 'several/sub']) {
      const harness = await new Harness({ ...files, ...inside }).start();
      assert.equal(harness.workspace.openProgrammes.length, 2);
      for (const path of [...harness.disk.keys()]) if (path.startsWith('several/')) harness.disk.delete(path);
      await harness.workspace.filesChanged([harness.uri(deleted)], CancellationToken.None);
      await harness.workspace.whenIndexed();
      assert.deepEqual(
        harness.workspace.openProgrammes.map((each) => each.root),
        ['file:///larkspur'],
        deleted,
      );
    }
  });

  it('begin with a manifest that is not saved yet', async () => {
    const harness = await new Harness({ 'controls/AC-01.yaml': files['controls/AC-01.yaml']! }).start();
    harness.edit('soc2.yaml', files['soc2.yaml']!);
    await harness.workspace.whenIndexed();
    await harness.settled();
    assert.equal(harness.workspace.openProgrammes[0]?.programme.view().manifestEntity()?.file, 'soc2.yaml');
    assert.equal(harness.programme.view().all('control').length, 1);
  });

  it('own the files below them, the deepest root first', async () => {
    const nested = Object.fromEntries(Object.entries(files).map(([path, text]) => [`sub/${path}`, text]));
    const harness = await new Harness({ ...files, ...nested }).start();
    assert.deepEqual(
      harness.workspace.openProgrammes.map((each) => each.root),
      ['file:///larkspur/sub', 'file:///larkspur'],
    );
    assert.equal(harness.workspace.find(harness.uri('sub/people.yaml'))?.openProgramme.root, 'file:///larkspur/sub');
    assert.equal(harness.workspace.programme(undefined)?.root, 'file:///larkspur');
    assert.ok(harness.workspace.openProgrammes[1]!.programme.paths().every((each) => !each.startsWith('sub/')));
  });

  it('follow folders that the manifest renames', async () => {
    const harness = await new Harness({ ...files, 'ctl/NS-01.yaml': 'title: Firewall\n' }).start();
    assert.equal(harness.programme.view().get('control', 'NS-01'), undefined);
    harness.edit('soc2.yaml', `${files['soc2.yaml']}paths: {controls: ctl}\n`);
    await harness.workspace.whenIndexed();
    assert.deepEqual(
      harness.programme
        .view()
        .all('control')
        .map((each) => each.id),
      ['NS-01'],
    );
    assert.deepEqual(harness.logged, []);
  });

  it('are read in the layout of strongdm/comply too', async () => {
    const harness = await new Harness({
      'comply.yml': 'name: Acme\n',
      'policies/access.md': yaml`
        name: A
        acronym: AP
        satisfies:
          TSC: [CC6.1]
        ---
        Text
      `,
      'narratives/n.md': yaml`
        name: N
        ---
      `,
    }).start();
    assert.equal(harness.programme.layout, 'comply');
    assert.equal(harness.programme.view().all('policy').length, 1);
  });
});
