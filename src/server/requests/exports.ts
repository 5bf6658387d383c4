import type { CancellationToken } from 'vscode-languageserver';
import { folderApart } from '../../core/language/distinct-names';
import { dayOfWork } from '../../core/due/due-list';
import { slug } from '../../core/templates/free-name';
import { companyName } from '../../service/sidebar/coverage-result';
import { findStamp } from '../../core/exports/stamp';
import { exportsFolder } from '../../core/index/classify';
import type { ExportedDocument, ExportFormat, WriteOptions } from '../../export/write';
import { encodeBase64 } from '../../protocol/base64';
import type { Host } from '../../host/host';
import type { ExportParams, ExportResult } from '../../protocol/exports';
import { cancelled } from './safe';
import type { OpenProgramme } from '../workspace/open-programme';
import type { Workspace } from '../workspace/workspace';

type Again = Extract<ExportParams, { again: string }>;

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
    const order = 'again' in params ? this.#orderAgain(params) : this.#order(params);
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
      note:
        withoutPictures === undefined
          ? dayNote(openProgramme, document)
          : `Pictures are given in words: ${withoutPictures}.`,
    };
  }

  #order({ root, document, format, profile, items }: Exclude<ExportParams, Again>): Order | { error: string } {
    const openProgramme = this.#options.workspace.programme(root);
    if (!openProgramme) return { error: 'There is no programme in this workspace.' };
    const kind = profile === 'customer' ? `${names[document]}-for-customers` : names[document];
    const apart = this.#folder(openProgramme);
    const name = apart === undefined ? kind : `${kind}-${slug(`${companyName(openProgramme)} ${apart}`, 'programme')}`;
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
    const nameOf = (each: OpenProgramme): string => companyName(each).trim();
    const roots = this.#options.workspace.openProgrammes.flatMap((each) =>
      each !== openProgramme && nameOf(each) === nameOf(openProgramme) ? [each.root] : [],
    );
    return roots.length > 0 ? folderApart(openProgramme.root, roots) : undefined;
  }

  #orderAgain({ again, stamp }: Again): Order | { error: string } {
    const target = this.#options.workspace.around(again);
    const found = findStamp(stamp ?? target?.openProgramme.programme.file(target.path)?.tree.text ?? '');
    if (!target || !found) {
      const why = found ? 'lies outside every programme' : 'does not say what it was exported from';
      return { error: `This file ${why}. Export the document from the command palette.` };
    }
    const { document, profile, spelling } = found.stamp;
    return { ...target, document, format: found.format, options: { profile, spelling } };
  }
}

/** The day from which due work is counted, as a sentence; undefined for other documents. */
function dayNote({ programme }: OpenProgramme, document: ExportedDocument): string | undefined {
  if (document !== 'due') return undefined;
  const view = programme.view('visible');
  const today = dayOfWork(view);
  if (today === undefined) return undefined;
  const kept = view.manifest('today') === today;
  return `Work is counted from ${today}${kept ? ', which is `today` in soc2.yaml' : ''}.`;
}
