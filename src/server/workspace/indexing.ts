import type { CancellationToken } from 'vscode-languageserver';
import { readComply } from '../../core/adopt/comply';
import { findProgrammes } from '../../host/discover';
import { OpenProgramme } from './open-programme';
import { pathPattern } from '../../host/path-pattern';
import { childUri, relativePath } from '../../host/uris';
import type { WorkspaceOptions } from './workspace-options';

/** Files in the root of a programme that are read before all others. */
const readFirst = /^(soc2|people)\.ya?ml$/;

/** The name of a manifest. */
const manifestName = /^soc2\.ya?ml$/;

/**
 * Finds the programmes of a folder and reads all of their files. `report` is called when the programmes are found and
 * their manifests, people and open documents are read, and again when they are complete; never after cancellation.
 */
export async function indexFolder(
  folder: string,
  options: WorkspaceOptions,
  token: CancellationToken,
  report: (openProgrammes: OpenProgramme[]) => void,
): Promise<void> {
  const paths = await options.files.list(folder, token);
  if (token.isCancellationRequested) return;
  const open = options.documents.uris().flatMap((uri) => relativePath(folder, uri) ?? []);
  const { rules, exclude, layout: wanted } = options.settingsOf(folder);
  const excluded = exclude.map(pathPattern);
  const openProgrammes = findProgrammes(
    [...new Set([...paths, ...open])].filter((path) => !excluded.some((each) => each(path))),
    wanted,
  )
    .map(
      ({ root, layout }) =>
        new OpenProgramme(childUri(folder, root), folder, {
          layout,
          clock: options.today,
          severities: rules,
          exclude,
        }),
    )
    .sort((a, b) => b.root.length - a.root.length || (a.root < b.root ? -1 : 1));
  const work = assign(folder, paths, openProgrammes, options);
  for (const { openProgramme, first } of work) {
    await readInto(openProgramme, first, options, token);
    if (openProgramme.programme.layout === 'comply') await readCompanyName(openProgramme, options, token);
  }
  if (token.isCancellationRequested) return;
  report(openProgrammes);
  for (const { openProgramme, rest } of work) {
    await readInto(openProgramme, rest, options, token);
    if (token.isCancellationRequested) return;
    openProgramme.complete = true;
  }
  report(openProgrammes);
}

interface Work {
  openProgramme: OpenProgramme;
  /** Paths relative to the workspace folder. */
  first: string[];
  rest: string[];
}

/** Each file goes to the programme with the longest root. */
function assign(
  folder: string,
  paths: readonly string[],
  openProgrammes: readonly OpenProgramme[],
  options: WorkspaceOptions,
): Work[] {
  const work = openProgrammes.map((openProgramme): Work & { prefix: string } => {
    const inside = relativePath(folder, openProgramme.root);
    return { openProgramme, prefix: inside ? `${inside}/` : '', first: [], rest: [] };
  });
  const open = new Set(options.documents.uris().flatMap((uri) => relativePath(folder, uri) ?? []));
  for (const path of [...paths].sort()) {
    const owner = work.find((each) => path.startsWith(each.prefix));
    if (!owner) continue;
    const urgent = readFirst.test(path.slice(owner.prefix.length)) || open.has(path);
    (urgent ? owner.first : owner.rest).push(path);
  }
  return work;
}

async function readInto(
  openProgramme: OpenProgramme,
  paths: readonly string[],
  options: WorkspaceOptions,
  token: CancellationToken,
): Promise<void> {
  const prefix = relativePath(openProgramme.folder, openProgramme.root);
  const start = prefix ? prefix.length + 1 : 0;
  const wanted = paths.filter((each) => openProgramme.wants(each.slice(start)) || manifestName.test(each.slice(start)));
  await options.files.read(
    openProgramme.folder,
    wanted,
    (path, disk) => {
      const own = path.slice(start);
      openProgramme.update([{ path: own, text: options.documents.text(openProgramme.uriOf(own)) ?? disk }]);
    },
    token,
  );
}

/** comply stores the company's name beside the documents. */
async function readCompanyName(
  openProgramme: OpenProgramme,
  options: WorkspaceOptions,
  token: CancellationToken,
): Promise<void> {
  const prefix = relativePath(openProgramme.folder, openProgramme.root);
  await options.files.read(
    openProgramme.folder,
    ['comply.yml', 'comply.yaml'].map((each) => (prefix ? `${prefix}/${each}` : each)),
    (_path, text) => {
      const companyName = text === undefined ? undefined : readComply(text).name;
      if (companyName !== undefined) openProgramme.options = { companyName };
    },
    token,
  );
}
