import { disclosureQuestions, proposedDisclosure } from '../../core/records/disclosure';
import { disclosure } from '../../protocol/disclosure';
import { openEvidence } from '../../protocol/evidence';
import { records } from '../../protocol/records';
import { roles } from '../../protocol/roles';
import { rolesOf } from '../../service/sidebar/roles';
import { openEvidence as openEvidenceOf } from '../../service/sidebar/open-evidence';
import { recordsOf } from '../../service/sidebar/records';
import type { ServerContext } from '../context';
import { handle } from './handle';
import { withProgramme } from './with-programme';

/** Requests for the choices that the client offers when it asks for a record. */
export function recordRequests(server: ServerContext): void {
  handle(server, records, null, (params) =>
    withProgramme(server, params.root, null, (openProgramme) => recordsOf(openProgramme, params)),
  );

  handle(server, roles, null, (params) =>
    withProgramme(server, params.root, null, async (openProgramme) =>
      rolesOf(openProgramme, await server.userEmail(openProgramme)),
    ),
  );

  handle(server, openEvidence, null, (params) =>
    withProgramme(server, params.root, null, (openProgramme) => openEvidenceOf(openProgramme, params)),
  );

  handle(server, disclosure, null, ({ yes }) => ({
    questions: [...disclosureQuestions()],
    proposal: proposedDisclosure(yes),
  }));
}
