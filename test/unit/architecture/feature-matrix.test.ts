import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { features } from '../../../src/server/features';

const text = readFileSync(join('docs', 'language.md'), 'utf8');
const rows = text
  .split('\n')
  .filter((each) => /^\| [A-Z]/.test(each))
  .map((each) =>
    each
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('the matrix of language features', () => {
  it('leads to code and to tests that exist', () => {
    for (const [feature, , code, tests] of rows) {
      for (const cell of [code!, tests!]) {
        const targets = [...cell.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map((match) => match[1]!);
        assert.ok(targets.length > 0, `${feature} leads nowhere`);
        for (const each of targets) assert.ok(existsSync(each), `${feature}: ${each} does not exist`);
      }
      const tested = [...tests!.matchAll(/\]\(\.\.\/([^)]+)\)/g)]
        .map((match) => match[1]!)
        .filter((each) => statSync(each).isFile());
      if (tested.length > 0)
        assert.ok(
          tested.some((each) => /\$\$|describe\(/.test(readFileSync(each, 'utf8'))),
          feature,
        );
    }
  });

  it('has a row for every capability that the server promises', () => {
    const words: Record<string, RegExp> = {
      completionProvider: /^Completion/,
      hoverProvider: /^Hover/,
      definitionProvider: /^Definition/,
      typeDefinitionProvider: /type definition/,
      implementationProvider: /implementation/,
      referencesProvider: /^References/,
      documentHighlightProvider: /highlights/,
      renameProvider: /^Rename$/,
      workspace: /^Rename of files/,
      documentSymbolProvider: /^Symbols of a file/,
      workspaceSymbolProvider: /workspace/,
      documentLinkProvider: /^Links/,
      codeLensProvider: /^Code lenses/,
      inlayHintProvider: /^Inlay hints/,
      semanticTokensProvider: /^Semantic tokens/,
      foldingRangeProvider: /^Folding/,
      selectionRangeProvider: /selection/,
      documentOnTypeFormattingProvider: /^Enter/,
      codeActionProvider: /^Quick fixes/,
      diagnosticProvider: /^Schema/,
    };
    const promised = features.flatMap((each) =>
      Object.keys(each.capability({ abilities: { pullsDiagnostics: true } } as never)),
    );
    assert.ok(promised.length > 15);
    for (const each of promised)
      assert.ok(
        words[each] && rows.some(([feature]) => words[each]!.test(feature!)),
        `${each} has no row in docs/language.md`,
      );
  });
});
