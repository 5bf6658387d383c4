import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { measureAlone, measureDisk, measureHovers } from './alone';
import { compareServers } from './compare';
import { lexListed } from './figures/lexing';
import { closeBrowser } from '../webview/page';
import { serveNothing } from './lsp/empty-server';
import { printReport } from './report';
import { Results } from './results';
import { benchSettings } from './settings';
import { createWorkspaces } from './workspaces';

const words = process.argv.slice(2);
if (words[0] === '--empty-server') serveNothing();
else if (words[0] === '--lex') lexListed(words[1]!);
else void run();

async function run(): Promise<void> {
  const settings = benchSettings(words);
  const results = new Results();
  const started = performance.now();
  const say = (text: string): void =>
    console.error(`${String(Math.round((performance.now() - started) / 1000)).padStart(4)} s  ${text}`);
  say(`writing programmes of ${settings.sizes.join(', ')} controls`);
  const { folder, workspaces, remove } = createWorkspaces(settings.sizes);
  try {
    const [smallest, largest] = [workspaces[0]!, workspaces[workspaces.length - 1]!];
    const middle = workspaces.find((each) => each.size === 1000) ?? largest;
    say('start, files opened, edits and completion beside yaml-language-server');
    await compareServers(smallest, middle, largest, settings, results);
    for (const workspace of workspaces) {
      say(`index, edits, coverage and preview at ${workspace.size} controls`);
      await measureAlone(workspace, folder, settings, results);
    }
    say('hover while indexing');
    await measureHovers(largest, settings, results);
    say('files changed on disk');
    await measureDisk(largest, folder, settings, results);
    derive(results, smallest.size, largest.size);
    for (const feature of ['completion', 'hover', 'criterion', 'rename'])
      results.set(
        `growth alone.${feature}.p95, ${largest.size} to ${middle.size}`,
        results.figures.get(`alone.${feature}.${largest.size}.p95`)! /
          results.figures.get(`alone.${feature}.${middle.size}.p95`)!,
      );
  } finally {
    await closeBrowser();
    remove();
  }
  results.notes.push(
    "Row 13 is the median; page.edit.*.p95 is beside it, and page.patch.* is the page's share. Row 14 counts to the end of the frame that shows the document.",
  );
  mkdirSync(dirname(settings.json), { recursive: true });
  writeFileSync(settings.json, results.toJson());
  printReport(results);
  say(`written to ${settings.json}`);
}

/** Figures that compare sizes. */
function derive(results: Results, small: number, large: number): void {
  const of = (key: string): number => results.figures.get(key) ?? Number.NaN;
  results.set(
    'memory.perFile',
    (of(`index.${large}.memory`) - of(`index.${small}.memory`)) /
      (of(`index.${large}.files`) - of(`index.${small}.files`)),
  );
  for (const key of [
    'alone.edit.#.p50',
    'alone.coverage.#.p50',
    'alone.preview.open.#',
    'alone.preview.edit.#.p50',
    'index.#.milliseconds',
  ]) {
    results.set(
      `growth ${key.replace('.#', '')}, ${large} to ${small}`,
      of(key.replace('#', String(large))) / of(key.replace('#', String(small))),
    );
  }
}
