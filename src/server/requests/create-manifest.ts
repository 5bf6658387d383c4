import { CancellationToken } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { readComply } from '../../core/adopt/comply';
import { createManifest } from '../../core/adopt/manifest';
import { Programme } from '../../core/index/programme';
import { positionIn } from '../../service/workspace-edit';
import type { ActionResult } from '../../protocol/actions';
import type { ServerContext } from '../context';
import { childUri, normaliseUri } from '../../host/uris';

/** A `soc2.yaml` for an adopted repository, or for a folder without any programme. No other file is touched. */
export async function planManifest({ workspace }: ServerContext, asked: string | undefined): Promise<ActionResult> {
  const openProgramme = workspace.programme(asked);
  const root = openProgramme?.root ?? (asked === undefined ? workspace.folders[0] : normaliseUri(asked));
  if (root === undefined) return { changes: [], error: 'Open a folder first.' };
  const programme = openProgramme?.programme ?? new Programme({ layout: 'none' });
  if (programme.view().manifestEntity()) return { changes: [], error: 'This programme has its soc2.yaml already.' };
  const comply = await complyText(workspace, root);
  const name = URI.parse(root).path.split('/').pop() ?? '';
  const { text, cursor } = createManifest(programme.view(), {
    folder: name === '' ? 'Company' : name,
    comply: comply === undefined ? undefined : readComply(comply),
  });
  const uri = childUri(root, 'soc2.yaml');
  return { changes: [{ uri, create: text }], open: { uri, position: positionIn(text, cursor) } };
}

async function complyText(workspace: ServerContext['workspace'], root: string): Promise<string | undefined> {
  const texts: string[] = [];
  await workspace.files.read(
    root,
    ['comply.yml', 'comply.yaml'],
    (_path, text) => {
      if (text !== undefined) texts.push(text);
    },
    CancellationToken.None,
  );
  return texts[0];
}
