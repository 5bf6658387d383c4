import * as fs from 'node:fs';
import * as path from 'node:path';
import { URI } from 'vscode-uri';
import { readComply, type ComplyConfiguration } from '../core/adopt/comply';
import { detectLayout, type Layout } from '../core/index/layout';
import { isManifestPath } from '../core/index/classify';
import { Programme, type FileInput } from '../core/index/programme';
import { nodeFiles } from '../host/node/files';
import { Failure } from './failure';

/** A token that is never cancelled: a command always runs to its end. */
export const never = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) };

export interface Loaded {
  programme: Programme;
  /** As it was given on the command line, with `/`. */
  directory: string;
  comply?: ComplyConfiguration;
}

export interface LoadOptions {
  /** ISO date; outranks the `today` of the manifest. */
  today?: string | undefined;
  /** ISO date, for a manifest without `today`. */
  clock?: string | undefined;
  /** Accept a folder without any files of a programme. */
  allowNone?: boolean;
}

/** The configuration of strongdm/comply. */
const complyFile = /^comply\.ya?ml$/;

/** Reads the programme in a folder. Throws `Failure` when there is no folder or no programme in it. */
export async function load(directory: string, options: LoadOptions): Promise<Loaded> {
  const root = path.resolve(directory);
  if (!fs.statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Failure(
      `${directory} is not a folder. Give the folder that holds soc2.yaml, or a strongdm/comply repository.`,
    );
  }
  const folder = URI.file(root).toString();
  const paths = await nodeFiles.list(folder, never);
  const layout = detectLayout(paths);
  if (layout !== 'soc2' && !options.allowNone) refuse(directory, layout, paths);
  const programme = new Programme({ layout, today: options.today, clock: options.clock });
  const texts = await readTexts(
    folder,
    paths.filter((each) => isManifestPath(each) || complyFile.test(each)),
  );
  const comply = texts.find((each) => /^comply\./.test(each.path))?.text;
  programme.update(texts.filter((each) => isManifestPath(each.path)));
  programme.update(
    await readTexts(
      folder,
      paths.filter((each) => programme.wants(each) && !isManifestPath(each)),
    ),
  );
  return {
    programme,
    directory: directory.replace(/\\/g, '/'),
    comply: comply === undefined ? undefined : readComply(comply),
  };
}

async function readTexts(folder: string, paths: readonly string[]): Promise<FileInput[]> {
  const texts: FileInput[] = [];
  await nodeFiles.read(folder, paths, (file, text) => texts.push({ path: file, text }), never);
  return texts;
}

/** A manifest up to three folders below. */
const manifestBelow = /^(?:[^/]+\/){1,3}soc2\.ya?ml$/;

/** A folder below may hold the programme that was meant. */
function refuse(directory: string, layout: Layout, paths: readonly string[]): void {
  const below = paths.find((each) => manifestBelow.test(each));
  if (below && layout !== 'comply') {
    const folder = path.posix.join(directory.replace(/\\/g, '/'), path.posix.dirname(below));
    throw new Failure(`${directory} holds no programme itself, but ${folder} does: name that folder.`);
  }
  if (layout === 'none')
    throw new Failure(
      `${directory} holds no programme: there is no soc2.yaml, and no policies, narratives or procedures as strongdm/comply keeps them.`,
    );
}
