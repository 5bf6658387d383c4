import { completionRound, largeCompletionRound } from './figures/completion';
import { editRound } from './figures/edit';
import { openMany, startToDiagnostics } from './figures/start';
import { largeFile } from './generate/programme';
import { LspClient } from './lsp/client';
import { empty, ours, yls, type ServerDefinition } from './lsp/servers';
import { residentKilobytes } from './lsp/process-facts';
import type { Results } from './results';
import type { BenchSettings } from './settings';
import { median, medianRatio, spreadOf, type Spread } from './statistics';
import type { Workspace } from './workspaces';

/** Milliseconds that yaml-language-server waits after an edit before it looks. */
const theirWait = 200;

/** Ours and theirs, each measurement in turn, on the same files. */
export async function compareServers(
  smallest: Workspace,
  middle: Workspace,
  largest: Workspace,
  settings: BenchSettings,
  results: Results,
): Promise<void> {
  await compareStarts(middle, settings, results);
  await compareOpenings(middle, settings, results);
  const clients = {
    ours: await LspClient.start(ours, largest.root),
    yls: await LspClient.start(yls, largest.root),
    empty: await LspClient.start(empty, largest.root),
    small: await LspClient.start(ours, smallest.root),
  };
  await Promise.all([clients.ours.request('soc2/ready'), clients.small.request('soc2/ready')]);
  await compareEdits(clients, largest, smallest, settings, results);
  await compareCompletions(clients, largest, settings, results);
  results.set('memory.ours', residentKilobytes(clients.ours.pid));
  results.set('memory.yls', residentKilobytes(clients.yls.pid));
  for (const each of Object.values(clients)) await each.stop();
}

async function compareStarts(workspace: Workspace, settings: BenchSettings, results: Results): Promise<void> {
  const times: Record<ServerDefinition['name'], number[]> = { ours: [], yls: [], empty: [] };
  const [path, text] = workspace.control(3);
  const wrong = text.replace(/^frequency: .*$/m, 'frequency: often');
  for (let round = 0; round < settings.rounds; round += 1) {
    for (const each of [ours, yls, empty])
      times[each.name].push(await startToDiagnostics(each, workspace.root, path, wrong));
  }
  for (const name of ['ours', 'yls', 'empty'] as const) results.set(`start.${name}`, median(times[name]));
  results.set('start.ratio', medianRatio(times.ours, times.yls));
}

async function compareOpenings(workspace: Workspace, settings: BenchSettings, results: Results): Promise<void> {
  const files = Array.from({ length: settings.openFiles }, (_, index) => workspace.control(index));
  const times = { ours: [] as number[], yls: [] as number[], empty: [] as number[] };
  for (let round = 0; round < settings.longRounds; round += 1) {
    for (const each of [ours, yls, empty]) {
      const client = await LspClient.start(each, workspace.root);
      if (each === ours) await client.request('soc2/ready');
      await client.open(...workspace.control(settings.openFiles));
      times[each.name].push(await openMany(client, files));
      await client.stop();
    }
  }
  for (const name of ['ours', 'yls', 'empty'] as const)
    results.set(`open${settings.openFiles}.${name}`, median(times[name]));
  results.set(`open${settings.openFiles}.ratio`, medianRatio(times.ours, times.yls));
}

type Clients = Record<'ours' | 'yls' | 'empty' | 'small', LspClient>;

async function compareEdits(
  clients: Clients,
  largest: Workspace,
  smallest: Workspace,
  settings: BenchSettings,
  results: Results,
): Promise<void> {
  const times: Record<keyof Clients, number[][]> = { ours: [], small: [], empty: [], yls: [] };
  const processor: Record<keyof Clients, number[]> = { ours: [], small: [], empty: [], yls: [] };
  for (let round = -1; round < settings.rounds; round += 1) {
    for (const name of ['ours', 'small', 'empty', 'yls'] as const) {
      const [path, text] = (name === 'small' ? smallest : largest).control(20 + round);
      const document = await clients[name].open(path, text);
      const { times: list, processor: used } = await editRound(
        clients[name],
        document,
        name === 'yls' ? settings.edits.waiting : settings.edits.quick,
      );
      clients[name].close(document);
      if (round < 0) continue;
      times[name].push(list);
      processor[name].push(used);
    }
  }
  const spreads = {
    ours: spreadOf(times.ours),
    yls: spreadOf(times.yls),
    small: spreadOf(times.small),
    empty: spreadOf(times.empty),
  };
  for (const [name, spread] of Object.entries(spreads)) setSpread(results, `edit.${name}`, spread);
  for (const name of ['ours', 'yls'] as const) results.set(`edit.processor.${name}`, median(processor[name]));
  setRatios(results, 'edit', spreads.ours, spreads.yls);
  results.set(
    'edit.p50.ratioWithoutWait',
    medianRatio(
      spreads.ours.p50s,
      spreads.yls.p50s.map((each) => each - theirWait),
    ),
  );
  results.set('edit.processor.ratio', medianRatio(processor.ours, processor.yls));
  results.set('edit.growth', medianRatio(spreads.ours.p50s, spreads.small.p50s));
}

async function compareCompletions(
  clients: Clients,
  largest: Workspace,
  settings: BenchSettings,
  results: Results,
): Promise<void> {
  for (const { key, file, rounds, run } of [
    { key: 'completion', file: largest.control(40), rounds: settings.rounds, run: completionRound },
    {
      key: 'completion.large',
      file: ['controls/large.yaml', largeFile(118_000)] as const,
      rounds: settings.longRounds,
      run: largeCompletionRound,
    },
  ]) {
    const times = { ours: [] as number[][], yls: [] as number[][], empty: [] as number[][] };
    const names = ['ours', 'yls', 'empty'] as const;
    const documents = await Promise.all(names.map((name) => clients[name].open(file[0], file[1])));
    for (let round = -1; round < rounds; round += 1) {
      for (const [index, name] of names.entries()) {
        const list = await run(clients[name], documents[index]!);
        if (round >= 0) times[name].push(list);
      }
    }
    names.forEach((name, index) => clients[name].close(documents[index]!));
    for (const name of names) setSpread(results, `${key}.${name}`, spreadOf(times[name]));
    setRatios(results, key, spreadOf(times.ours), spreadOf(times.yls));
  }
}

function setSpread(results: Results, key: string, spread: Spread): void {
  results.set(`${key}.p50`, spread.p50);
  results.set(`${key}.p95`, spread.p95);
}

function setRatios(results: Results, key: string, a: Spread, b: Spread): void {
  results.set(`${key}.p50.ratio`, medianRatio(a.p50s, b.p50s));
  results.set(`${key}.p95.ratio`, medianRatio(a.p95s, b.p95s));
}
