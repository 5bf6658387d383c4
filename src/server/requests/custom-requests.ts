import type { CancellationToken, Connection } from 'vscode-languageserver';
import { candidatesFor } from '../../service/actions/candidates';
import { perform } from '../../service/actions/perform';
import { disclosureQuestions, proposedDisclosure } from '../../core/records/disclosure';
import { documentedCode, rulePage } from '../../core/rules/pages';
import { chooseFix } from '../../service/code-actions';
import { controlsResult, touchesControls } from '../../service/sidebar/controls-result';
import { coverageResult, touchesCoverage } from '../../service/sidebar/coverage-result';
import { dueResult, touchesDue } from '../../service/sidebar/due-result';
import { openEvidence } from '../../service/sidebar/open-evidence';
import { recordsOf } from '../../service/sidebar/records';
import { planManifest } from './create-manifest';
import { inFile } from './in-file';
import { languageOf } from './language-ids';
import * as protocol from '../../protocol/protocol';
import { programmeRequest, tokenOf } from './programme-request';
import { runSafe } from './safe';
import type { Server } from '../server';

/** Requests of our own client, beyond the language server protocol. */
export const customRequests: readonly ((connection: Connection, server: Server) => void)[] = [
  (connection, { workspace, log }) =>
    connection.onRequest(protocol.ready, (...given: unknown[]) =>
      runSafe(log, protocol.ready, { files: 0 } satisfies protocol.ReadyResult, tokenOf(given), async () => {
        await workspace.whenIndexed();
        workspace.flush();
        return { files: workspace.openProgrammes.reduce((sum, each) => sum + each.programme.fileCount, 0) };
      }),
    ),

  (connection, { workspace, log }) =>
    connection.onRequest(protocol.programmes, (token: CancellationToken) =>
      runSafe<string[]>(log, protocol.programmes, [], token, async () => {
        await workspace.whenFound();
        return workspace.openProgrammes.map((each) => each.root).sort();
      }),
    ),

  programmeRequest(protocol.coverage, protocol.coverageChanged, coverageResult, touchesCoverage),
  programmeRequest(protocol.controls, protocol.controlsChanged, controlsResult, touchesControls),
  programmeRequest(protocol.due, protocol.dueChanged, dueResult, touchesDue),

  (connection, { previews, log }) => {
    connection.onRequest(protocol.previewOpen, (params: protocol.PreviewOpen, token: CancellationToken) =>
      runSafe(log, protocol.previewOpen, null, token, () => previews.open(params)),
    );
    connection.onRequest(protocol.blockSource, (params: protocol.BlockSourceParams, token: CancellationToken) =>
      runSafe(log, protocol.blockSource, null, token, () => previews.source(params)),
    );
    connection.onRequest(protocol.blockAt, (params: protocol.BlockAtParams, token: CancellationToken) =>
      runSafe(log, protocol.blockAt, null, token, () => previews.at(params)),
    );
    connection.onRequest(protocol.previewMarkdown, (params: protocol.PreviewMarkdownParams, token: CancellationToken) =>
      runSafe(log, protocol.previewMarkdown, null, token, () => previews.markdown(params)),
    );
    connection.onRequest(protocol.previewFill, (params: protocol.PreviewFillParams, token: CancellationToken) =>
      runSafe(log, protocol.previewFill, failed, token, () => previews.fill(params)),
    );
    connection.onRequest(protocol.previewFix, (params: protocol.PreviewFixParams, token: CancellationToken) =>
      runSafe(log, protocol.previewFix, failed, token, () => previews.fix(params)),
    );
    connection.onRequest(protocol.previewClose, (params: protocol.PreviewOpen) => previews.close(params));
    connection.onNotification(protocol.previewClose, (params: protocol.PreviewOpen) => previews.close(params));
  },

  (connection, server) =>
    connection.onRequest(protocol.chooseFix, (params: protocol.ChooseFixParams, token: CancellationToken) =>
      inFile<protocol.ActionResult>(
        server,
        protocol.chooseFix,
        failed,
        params.uri,
        token,
        async (context, openProgramme) => {
          await server.workspace.whenIndexed();
          return chooseFix(context, openProgramme.checker, params.diagnostic, params.choice);
        },
      ),
    ),

  (connection, { log }) =>
    connection.onRequest(protocol.rulePage, (params: protocol.RulePageParams, token: CancellationToken) =>
      runSafe<string | null>(log, protocol.rulePage, null, token, async () => {
        const found = documentedCode(String(params.code));
        return found ? rulePage(found) : null;
      }),
    ),

  (connection, { exports, log }) =>
    connection.onRequest(protocol.exportDocument, (params: protocol.ExportParams, token: CancellationToken) =>
      runSafe<protocol.ExportResult>(
        log,
        protocol.exportDocument,
        { error: 'The document could not be written; the server’s log says why.' },
        token,
        () => exports.write(params, token),
      ),
    ),

  (connection, server) =>
    connection.onRequest(protocol.action, (params: protocol.ActionParams, token: CancellationToken) =>
      runSafe(server.log, protocol.action, failed, token, async () => {
        await server.workspace.whenIndexed();
        server.workspace.flush();
        if (params.action === 'createManifest') return planManifest(server, params.root);
        const openProgramme = server.workspace.programme(params.root);
        return openProgramme
          ? perform(openProgramme, params)
          : { changes: [], error: 'There is no programme in this workspace.' };
      }),
    ),

  (connection, { workspace, log }) =>
    connection.onRequest(protocol.candidates, (params: protocol.CandidatesParams, token: CancellationToken) =>
      runSafe<protocol.Candidate[]>(log, protocol.candidates, [], token, async () => {
        await workspace.whenIndexed();
        workspace.flush();
        const openProgramme = workspace.programme(params.root);
        return openProgramme ? candidatesFor(openProgramme, params) : [];
      }),
    ),

  (connection, { workspace, log }) => {
    connection.onRequest(protocol.records, (params: protocol.RecordsParams, token: CancellationToken) =>
      runSafe<protocol.RecordsResult | null>(log, protocol.records, null, token, async () => {
        await workspace.whenIndexed();
        workspace.flush();
        const openProgramme = workspace.programme(params.root);
        return openProgramme ? recordsOf(openProgramme, params) : null;
      }),
    );
    connection.onRequest(protocol.openEvidence, (params: protocol.OpenEvidenceParams, token: CancellationToken) =>
      runSafe<protocol.OpenEvidence | null>(log, protocol.openEvidence, null, token, async () => {
        await workspace.whenIndexed();
        workspace.flush();
        const openProgramme = workspace.programme(params.root);
        return openProgramme ? openEvidence(openProgramme, params) : null;
      }),
    );
  },

  (connection, { log }) =>
    connection.onRequest(protocol.disclosure, ({ yes }: protocol.DisclosureParams, token: CancellationToken) =>
      runSafe<protocol.DisclosureResult | null>(log, protocol.disclosure, null, token, async () => ({
        questions: [...disclosureQuestions()],
        proposal: proposedDisclosure(yes),
      })),
    ),

  (connection, { workspace, log }) =>
    connection.onRequest(protocol.membership, ({ uris }: protocol.MembershipParams, token: CancellationToken) =>
      runSafe<protocol.MembershipResult>(
        log,
        protocol.membership,
        uris.map(() => null),
        token,
        async () => {
          await workspace.whenFound();
          return uris.map((uri) => languageOf(workspace.find(uri)));
        },
      ),
    ),
];

const failed: protocol.ActionResult = {
  changes: [],
  error: 'The change could not be worked out; the server’s log says why.',
};
