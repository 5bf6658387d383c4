import { join } from 'node:path';
import { changeOnDisk, WorkspaceProblems } from './figures/disk';
import { editRound } from './figures/edit';
import { indexRun } from './figures/indexing';
import { languageRound } from './figures/language';
import { readAndLex } from './figures/lexing';
import { pageRound, type PageRound } from './figures/page';
import { coverageRound, previewRound } from './figures/pictures';
import { LspClient } from './lsp/client';
import { ours } from './lsp/servers';
import type { Results } from './results';
import type { BenchSettings } from './settings';
import { median, medianRatio, quantile } from './statistics';
import type { Workspace } from './workspaces';

/** What only our server does, for one size. */
export async function measureAlone(
  workspace: Workspace,
  folder: string,
  settings: BenchSettings,
  results: Results,
): Promise<void> {
  const { size } = workspace;
  await measureIndex(workspace, folder, settings, results);
  const client = await LspClient.start(ours, workspace.root);
  await client.request('soc2/ready');
  const document = await client.open(...workspace.control(30));
  const edits = (await editRound(client, document, settings.edits.quick * 2)).times.slice(settings.edits.quick);
  results.set(`alone.edit.${size}.p50`, quantile(edits, 0.5));
  results.set(`alone.edit.${size}.p95`, quantile(edits, 0.95));
  const language = await languageRound(client, document, 10);
  for (const feature of ['completion', 'hover', 'criterion', 'rename'] as const) {
    results.set(`alone.${feature}.${size}.p50`, quantile(language[feature], 0.5));
    results.set(`alone.${feature}.${size}.p95`, quantile(language[feature], 0.95));
  }
  const coverage = await coverageRound(client, document, 20);
  results.set(`alone.coverage.${size}.p50`, quantile(coverage, 0.5));
  results.set(`alone.coverage.${size}.p95`, quantile(coverage, 0.95));
  const preview = await previewRound(client, document, 20);
  results.set(`alone.preview.open.${size}`, preview.open);
  results.set(`alone.preview.edit.${size}.p50`, quantile(preview.times, 0.5));
  results.set(`alone.preview.edit.${size}.p95`, quantile(preview.times, 0.95));
  results.set(`alone.preview.edit.${size}.blocks`, median(preview.blocks));
  await client.stop();
  await measurePage(workspace, settings, results);
}

/** The preview in a browser, in a server of its own for each round. */
async function measurePage(
  { size, root, control }: Workspace,
  settings: BenchSettings,
  results: Results,
): Promise<void> {
  const rounds: PageRound[] = [];
  for (let round = 0; round < settings.longRounds; round += 1) {
    const client = await LspClient.start(ours, root);
    await client.request('soc2/ready');
    rounds.push(await pageRound(client, await client.open(...control(30)), 30));
    await client.stop();
  }
  const edits = rounds.flatMap((each) => each.edits);
  results.set(`page.edit.${size}`, quantile(edits, 0.5));
  results.set(`page.edit.${size}.p95`, quantile(edits, 0.95));
  results.set(
    `page.patch.${size}`,
    quantile(
      rounds.flatMap((each) => each.patches),
      0.5,
    ),
  );
  results.set(`page.paint.${size}`, median(rounds.map((each) => each.paint)));
}

async function measureIndex(
  workspace: Workspace,
  folder: string,
  settings: BenchSettings,
  results: Results,
): Promise<void> {
  const { size, root, files } = workspace;
  const runs = { index: [] as number[], lex: [] as number[], memory: [] as number[] };
  let count = 0;
  for (let round = 0; round < settings.longRounds; round += 1) {
    workspace.touch();
    const run = await indexRun(root);
    runs.index.push(run.milliseconds);
    runs.memory.push(run.kilobytes);
    runs.lex.push(readAndLex(root, [...files.keys()], join(folder, 'list.json')));
    count = run.files;
  }
  if (count !== files.size) throw new Error(`The server knows ${count} of ${files.size} files.`);
  results.set(`index.${size}.files`, count);
  results.set(`index.${size}.milliseconds`, median(runs.index));
  results.set(`index.${size}.lex`, median(runs.lex));
  results.set(`index.${size}.ratio`, medianRatio(runs.index, runs.lex));
  results.set(`index.${size}.memory`, median(runs.memory));
}

/** Hovers while a workspace is being read, over several starts. */
export async function measureHovers(workspace: Workspace, settings: BenchSettings, results: Results): Promise<void> {
  const slowest: number[] = [];
  const all: number[] = [];
  for (let round = 0; round < settings.rounds; round += 1) {
    workspace.touch();
    const { hovers } = await indexRun(workspace.root, workspace.control(5));
    slowest.push(Math.max(...hovers));
    all.push(...hovers);
  }
  results.set('hover.slowest.p95', quantile(slowest, 0.95));
  results.set('hover.p50', quantile(all, 0.5));
  results.set('hover.count', all.length);
}

/** Many files rewritten on disk at once, as a switch of branches does; each change changes what the file's problems are. */
export async function measureDisk(
  workspace: Workspace,
  folder: string,
  settings: BenchSettings,
  results: Results,
): Promise<void> {
  const client = await LspClient.start(ours, workspace.root);
  await client.request('soc2/ready');
  const problems = new WorkspaceProblems(client);
  await problems.pull(false);
  const controls = Array.from({ length: Math.min(1000, workspace.size) }, (_, index) => workspace.control(index));
  const changed = controls.map(([path, text]) => [path, text.replace(/^frequency: .*$/m, 'frequency: often')] as const);
  const runs = { change: [] as number[], lex: [] as number[] };
  for (let round = 0; round < settings.longRounds; round += 1) {
    runs.change.push(await changeOnDisk(client, workspace.root, problems, changed));
    runs.lex.push(
      readAndLex(
        workspace.root,
        changed.map(([path]) => path),
        join(folder, 'list.json'),
      ),
    );
    await changeOnDisk(client, workspace.root, problems, controls);
  }
  results.set('disk.files', controls.length);
  results.set('disk.milliseconds', median(runs.change));
  results.set('disk.lex', median(runs.lex));
  results.set('disk.ratio', medianRatio(runs.change, runs.lex));
  await client.stop();
}
