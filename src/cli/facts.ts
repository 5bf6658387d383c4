import * as path from 'node:path';
import { URI } from 'vscode-uri';
import { wantedFacts } from '../core/outside/wanted';
import { noDayWords, noPointWords, noTrendWords } from '../core/outside/no-trend';
import { trendName, wantedTrend } from '../core/outside/trend';
import type { TrendPoint } from '../core/index/outside-facts';
import { nodeFacts } from '../host/node/facts';
import { never, type Loaded } from './load';

/** Looks up the facts outside the programme's texts that the rules need. */
export async function learnFacts({ programme, directory }: Loaded, options: { git: boolean }): Promise<void> {
  const folder = URI.file(path.resolve(directory)).toString();
  programme.learn(
    await nodeFacts.gather({ folder, root: folder }, wantedFacts(programme.view('visible')), options, never),
  );
}

/** Looks up how coverage changed over time. Without points, `why` says why there are none. */
export async function learnTrend({
  programme,
  directory,
}: Loaded): Promise<{ points: readonly TrendPoint[]; why?: string }> {
  const folder = URI.file(path.resolve(directory)).toString();
  const wanted = wantedTrend(programme.view('visible'));
  if (wanted.days.length === 0) return { points: [], why: noDayWords };
  const fact = (await nodeFacts.trend?.({ folder, root: folder }, wanted, { git: true }, never)) ?? { none: 'failed' };
  programme.learn([{ kind: 'trend', name: trendName, value: fact }]);
  if ('none' in fact) return { points: [], why: noTrendWords[fact.none] };
  return fact.points.length > 0 ? fact : { points: [], why: noPointWords };
}
