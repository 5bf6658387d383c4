import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry, parseRawGrammar, type IGrammar } from 'vscode-textmate';
import { root } from '../../scripts/lib/root.mjs';

export interface Token {
  text: string;
  /** Innermost last, without the scope of the whole file. */
  scopes: string[];
}

/** Stands for the editor's own Markdown grammar: enough of it to see what an injection reaches. */
const markdown = {
  scopeName: 'text.html.markdown',
  patterns: [
    { begin: '^```', end: '^```', name: 'markup.fenced_code.block.markdown' },
    { match: '`[^`]+`', name: 'markup.inline.raw.string.markdown' },
  ],
};

const files: Record<string, string> = {
  'source.soc2': 'soc2.tmLanguage.json',
  'markdown.soc2.criterion': 'markdown-criterion.tmLanguage.json',
};

async function registry(): Promise<Registry> {
  const wasm = readFileSync(createRequire(join(root, 'package.json')).resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  return new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: (scope) =>
      Promise.resolve(
        files[scope]
          ? parseRawGrammar(readFileSync(join(root, 'syntaxes', files[scope]), 'utf8'), files[scope])
          : scope === 'text.html.markdown'
            ? (markdown as never)
            : null,
      ),
    getInjections: (scope) => (scope === 'text.html.markdown' ? ['markdown.soc2.criterion'] : undefined),
  });
}

let shared: Promise<Registry> | undefined;

export async function grammarOf(scope: 'source.soc2' | 'text.html.markdown'): Promise<IGrammar> {
  shared ??= registry();
  return (await (await shared).loadGrammar(scope))!;
}

/** Tokens of a text, line by line. Throws when a line took longer than the editor would wait. */
export function tokensOf(grammar: IGrammar, text: string): Token[][] {
  let stack = INITIAL;
  return text.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line, stack, 2000);
    if (result.stoppedEarly) throw new Error(`No end in: ${line.slice(0, 80)}`);
    stack = result.ruleStack;
    return result.tokens.map((each) => ({
      text: line.slice(each.startIndex, each.endIndex),
      scopes: each.scopes.slice(1),
    }));
  });
}

/** The innermost scope of each stretch of text that is not blank, as `text: scope`. */
export function innermost(tokens: readonly Token[]): string[] {
  return tokens
    .filter((each) => each.text.trim() !== '')
    .map((each) => `${each.text.trim()}: ${each.scopes.at(-1) ?? 'none'}`);
}
