import { l10n } from 'vscode';
import type { CoverageState } from '../../core/model/coverage-states';
import { fractionOf } from './state-words';

/** The name of each state. The words claim no more than the state means. */
const texts: Record<CoverageState, string> = {
  'not-in-scope': l10n.t('not in scope'),
  'not-relevant': l10n.t('not relevant'),
  gap: l10n.t('gap'),
  'policy-only': l10n.t('policy only'),
  planned: l10n.t('planned'),
  'carved-out': l10n.t('carved out'),
  addressed: l10n.t('addressed'),
  evidenced: l10n.t('evidenced'),
};

/**
 * The name, in the editor's language, of a coverage state in the server's spelling; an unknown state counts as a gap.
 */
export function stateText(state: string): string {
  return Object.hasOwn(texts, state) ? texts[state as CoverageState] : texts.gap;
}

/** "31/33", or the words for a group without criteria in scope. */
export function fractionText(states: readonly string[]): string {
  return fractionOf(states, stateText);
}
