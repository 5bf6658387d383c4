import assert from 'node:assert/strict';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { InsertTextFormat, InsertTextMode } from 'vscode-languageserver-types';
import { parseSource } from '../../../src/core/syntax/source';
import { completion } from '../../../src/service/completion/completion';
import { toOffset } from '../../../src/service/place';
import type { Programme } from '../../../src/core/index/programme';
import { randomOf, type Random } from '../../support/random';
import { exampleTexts, programmeOf } from '../../support/example';

/** Positions of each file that are tried; all of them with SOC2_COMPLETION=all. */
const positionsOfAFile = process.env.SOC2_COMPLETION === 'all' ? Infinity : 12;
const itemsOfAPosition = process.env.SOC2_COMPLETION === 'all' ? 12 : 4;

for (const name of ['larkspur-labs', 'larkspur-draft'] as const) {
  describe(`property: completion at every position of ${name}`, function () {
    this.timeout(positionsOfAFile === Infinity ? 0 : 60_000);

    it('answers, and accepting leaves YAML that parses where it parsed', () => {
      const programme = programmeOf(exampleTexts(name));
      const pick = randomOf(7);
      let tried = 0;
      for (const path of programme.paths()) {
        const whole = programme.file(path)!.tree.text;
        for (const position of positions(whole.length, pick)) {
          tried += tryAt(programme, path, whole, position, pick);
          const newline = whole.indexOf('\n', position);
          const rest = newline < 0 ? whole.length : newline;
          if (rest > position)
            tried += tryAt(programme, path, whole.slice(0, position) + whole.slice(rest), position, pick);
        }
        programme.update([{ path, text: whole }]);
      }
      assert.ok(tried > 500, `${tried} items were tried`);
    });
  });
}

function positions(length: number, pick: Random): number[] {
  if (length + 1 <= positionsOfAFile) return Array.from({ length: length + 1 }, (_, index) => index);
  return Array.from({ length: positionsOfAFile }, () => pick.below(length + 1));
}

/** Accepts some of the items that are offered; how many. */
function tryAt(programme: Programme, path: string, text: string, offset: number, pick: Random): number {
  if (programme.file(path)!.tree.text !== text) programme.update([{ path, text }]);
  const file = programme.file(path)!;
  const context = { programme, file, uriOf: (each: string) => `file:///example/${each}` };
  const parsed = syntaxErrors(path, text) === 0;
  const items = [false, true].flatMap((snippets) => completion(context, offset, { snippets, retrigger: false }).items);
  const chosen =
    items.length <= itemsOfAPosition ? items : Array.from({ length: itemsOfAPosition }, () => pick.pick(items));
  for (const item of chosen) {
    const { range, newText } = item.textEdit as TextEdit;
    const before = text.slice(0, toOffset(file.tree, range.start));
    const after = before + indented(item, before, typed(item, newText)) + text.slice(toOffset(file.tree, range.end));
    if (parsed)
      assert.equal(
        syntaxErrors(path, after),
        0,
        `${path} at ${offset}: accepting ${item.label} gives\n${after.slice(Math.max(0, offset - 200), offset + 200)}`,
      );
  }
  return chosen.length;
}

/** Further lines as deep as the line is in which they are put, where the item asks for that. */
function indented(item: CompletionItem, before: string, inserted: string): string {
  const blanks = /^[ \t]*/.exec(before.slice(before.lastIndexOf('\n') + 1))![0];
  return item.insertTextMode === InsertTextMode.adjustIndentation ? inserted.replace(/\n/g, `\n${blanks}`) : inserted;
}

/** The text of an item as an editor writes it, with the first choice taken and stops left out. */
function typed(item: CompletionItem, newText: string): string {
  if (item.insertTextFormat !== InsertTextFormat.Snippet) return newText;
  return newText
    .replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/\$\d+/g, '');
}

function syntaxErrors(path: string, text: string): number {
  return parseSource(path, text).problems.length;
}
