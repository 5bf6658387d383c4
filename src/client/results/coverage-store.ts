import { coverage, coverageChanged, type CoverageResult } from '../../protocol/coverage';
import type { WhatIf } from '../../protocol/programmes';
import type { ServerLink } from '../server-link';
import { ResultStore } from './result-store';

/** The coverage of every programme of the workspace, as the server last told it. */
export class CoverageStore extends ResultStore<CoverageResult> {
  /** `whatIf`: as if the manifest of one programme said so. */
  constructor(link: ServerLink, whatIf?: { root: string; of: WhatIf }) {
    super(link, {
      request: coverage,
      changed: coverageChanged,
      params: (root) => (root === whatIf?.root ? { root, whatIf: whatIf.of } : { root }),
    });
  }
}
