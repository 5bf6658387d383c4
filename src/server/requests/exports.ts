import type { CancellationToken } from 'vscode-languageserver';
import { folderApart } from '../../core/language/distinct-names';
import { slug } from '../../core/templates/free-name';
import { programmeName } from '../../service/sidebar/coverage-result';
import { stampIn } from '../../core/exports/stamp';
import { exportsFolder } from '../../core/index/classify';
import type { ExportedDocument, ExportFormat, WriteOptions } from '../../export/write';
import { encodeBase64 } from '../../protocol/base64';
import type { Host } from '../../host/host';
import type { ExportParams, ExportResult } from '../../protocol/exports';
import { cancelled } from './safe';
import type { OpenProgramme } from '../workspace/open-programme';
import type { Workspace } from '../workspace/workspace';

/** Ending of exported HTML files; other exports with a stamp are Markdown. */
const htmlEnding = /\.html$/i;

interface Order {
  openProgramme: OpenProgramme;
  /** Relative to the programme's root. */
  path: string;
  document: ExportedDocument;
  format: ExportFormat;
  options: WriteOptions;
}

const names: Readonly<Record<ExportedDocument, string>> = {
  description: 'system-description',
  report: 'report-draft',
  matrix: 'control-matrix',
  'evidence-index': 'evidence-index',
  due: 'due-work',
};

/** Writes the documents that a client exports. The client saves them. */
export class Exports {
  readonly #options: { workspace: Workspace; host: Host };

  constructor(options: { workspace: Workspace; host: Host }) {
    this.#options = options;
  }

  async write(params: ExportParams, token: CancellationToken): Promise<ExportResult> {
    const { workspace, host } = this.#options;
    await workspace.whenIndexed();
    workspace.flush();
    if (token.isCancellationRequested) throw cancelled();
    const order = 'again' in params ? this.#orderAgain(params.again) : this.#order(params);
    if ('error' in order) return order;
    const { openProgramme, path, document, format, options } = order;
    // The writers are large, and most users never need them.
    const { writeDocument } = await import('../../export/write');
    const { content, withoutPictures } = await writeDocument(
      openProgramme.programme.view('full'),
      document,
      format,
      { ...openProgramme.options, ...options },
      {
        graphviz: host.graphviz ?? (() => Promise.reject(new Error('there is no Graphviz here'))),
        ...host.office,
      },
    );
    if (token.isCancellationRequested) throw cancelled();
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return {
      target: openProgramme.uriOf(path),
      content: encodeBase64(bytes),
      note: withoutPictures === undefined ? undefined : `Pictures are given in words: ${withoutPictures}.`,
    };
  }

  #order({
    root,
    document,
    format,
    profile,
    items,
  }: Exclude<ExportParams, { again: string }>): Order | { error: string } {
    const openProgramme = this.#options.workspace.programme(root);
    if (!openProgramme) return { error: 'There is no programme in this workspace.' };
    const kind = profile === 'customer' ? `${names[document]}-for-customers` : names[document];
    const apart = this.#folder(openProgramme);
    const name =
      apart === undefined ? kind : `${kind}-${slug(`${programmeName(openProgramme)} ${apart}`, 'programme')}`;
    return {
      openProgramme,
      path: `${exportsFolder(openProgramme.programme.folderNames)}${name}.${format}`,
      document,
      format,
      options: { profile: profile ?? 'full', items, apart },
    };
  }

  /** The part of its folder in which a programme differs from others of its name; undefined where there are none. */
  #folder(openProgramme: OpenProgramme): string | undefined {
    const nameOf = (each: OpenProgramme): string => programmeName(each).trim();
    const roots = this.#options.workspace.openProgrammes.flatMap((each) =>
      each !== openProgramme && nameOf(each) === nameOf(openProgramme) ? [each.root] : [],
    );
    return roots.length > 0 ? folderApart(openProgramme.root, roots) : undefined;
  }

  #orderAgain(uri: string): Order | { error: string } {
    const target = this.#options.workspace.find(uri);
    const stamp = target && stampIn(target.openProgramme.programme.file(target.path)?.tree.text ?? '')?.stamp;
    if (!target || !stamp)
      return {
        error: 'This file does not say what it was exported from. Export the document from the command palette.',
      };
    const { document, profile, spelling } = stamp;
    return {
      ...target,
      document,
      format: htmlEnding.test(target.path) ? 'html' : 'md',
      options: { profile, spelling },
    };
  }
}
