import { coverage, type CoverageResult } from '../../protocol/coverage';
import type { WhatIf } from '../../protocol/programmes';
import type { Programmes, ResultLink } from './programmes';
import { ResultStore } from './result-store';

/** The coverage of every programme of the workspace that the server sent last. */
export class CoverageStore extends ResultStore<CoverageResult> {
  /** `whatIf`: the what-if of one programme. */
  constructor(link: ResultLink, programmes: Programmes, whatIf?: { root: string; of: WhatIf }) {
    super(link, programmes, {
      request: coverage,
      whatIfOf: (root) => (root === whatIf?.root ? whatIf.of : undefined),
    });
  }
}
