import * as path from 'node:path';
import { URI } from 'vscode-uri';
import { wantedFacts } from '../core/outside/wanted';
import { nodeFacts } from '../server/node-facts';
import { never, type Loaded } from './load';

/** Looks up what the rules want to know beyond the programme's texts. */
export async function learnFacts({ programme, directory }: Loaded, options: { git: boolean }): Promise<void> {
  const folder = URI.file(path.resolve(directory)).toString();
  programme.learn(await nodeFacts.gather({ folder, root: folder }, wantedFacts(programme.view('visible')), options, never));
}
