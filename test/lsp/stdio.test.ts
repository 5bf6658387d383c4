import assert from 'node:assert/strict';
import { files } from '../support/programme';
import { scenario } from './client';
import { yaml } from '../../src/core/syntax/text-block';

describe('lsp: soc2 lsp --stdio', () => {
  it('is the same server', () =>
    scenario({ files, command: ['dist/cli.js', 'lsp', '--stdio'], initializationOptions: null }, async (client) => {
      assert.equal(client.initialized.serverInfo?.name, 'soc2');
      assert.equal((await client.ready()).files, Object.keys(files).length);
      await client.open('controls/AC-02.yaml', 'title: [open\n');
      assert.ok((await client.codes('controls/AC-02.yaml')).some((each) => each.startsWith('soc2.syntax')));
    }));
});

describe('lsp: hostile files', () => {
  const deep = `${'['.repeat(20_000)}`;
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...Array.from(
      { length: 12 },
      (_, i) =>
        `${String.fromCharCode(98 + i)}: &${String.fromCharCode(98 + i)} [${Array(9)
          .fill(`*${String.fromCharCode(97 + i)}`)
          .join(', ')}]`,
    ),
  ].join('\n');
  const texts: Record<string, string> = {
    deep,
    bomb,
    prototype: yaml`
      __proto__: {polluted: 1}
      constructor: {prototype: {x: 1}}
    `,
    nul: 'title: a\u0000b\n',
    conflict: yaml`
      <<<<<<< HEAD
      title: a
      =======
      title: b
      >>>>>>> x
    `,
    large: yaml`
      statement: >
      ${'  words and more words\n'.repeat(120_000)}
    `,
    tabs: '\ttitle:\n\t- x\n',
    quotes: `title: "${'\\'.repeat(1001)}\n`,
    colons: `${'a: '.repeat(5000)}\n`,
  };

  it('neither end nor block the server', () =>
    scenario({ files }, async (client) => {
      await client.ready();
      for (const [name, text] of Object.entries(texts)) {
        const path = `controls/${name}.yaml`;
        await client.open(path, text);
        assert.equal((await client.pull(path)).kind, 'full', name);
        for (const offset of [0, Math.floor(text.length / 2), text.length]) {
          await client.complete(path, offset);
          await client.hover(path, offset);
        }
        await client.request('textDocument/documentSymbol', { textDocument: { uri: client.uri(path) } });
        await client.close(path);
      }
      assert.equal(
        client.heard.some((each) => each.method === 'window/logMessage' && /failed/.test(JSON.stringify(each.params))),
        false,
        JSON.stringify(client.heard.filter((each) => each.method === 'window/logMessage')).slice(0, 2000),
      );
      await client.open('controls/AC-02.yaml', files['controls/AC-02.yaml']!);
      assert.equal((await client.pull('controls/AC-02.yaml')).kind, 'full');
    }));
});
