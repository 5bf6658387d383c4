import * as vscode from 'vscode';
import { openEvidence, type Days, type EvidenceState } from '../../protocol/evidence';
import { localDate } from '../local-date';
import type { ServerLink } from '../server-link';
import { askDay } from './ask-day';
import { questions } from './questions';

/**
 * Asks what the evidence of a control is to cover: an interval that still lacks evidence, a day, or a span of days that
 * the person types. `given`: days that are known already; they count after they have begun.
 */
export async function askCovers(
  link: ServerLink,
  title: string,
  root: string,
  control: string,
  given?: Days,
): Promise<{ covers: Days; today: string } | undefined> {
  const open = await link.request(openEvidence, { root, control });
  const today = open?.today ?? localDate();
  if (given && given.from <= today) return { covers: given, today };
  const intervals = (open?.intervals ?? []).map(({ from, to, state }) => ({
    label: daysText({ from, to }),
    description: openText(state),
    ask: (): Promise<Days> => Promise.resolve({ from, to }),
  }));
  const typed = [
    {
      label: vscode.l10n.t('A day…'),
      description: vscode.l10n.t('how something was set up at a point in time'),
      ask: () => askOneDay(title, today),
    },
    { label: vscode.l10n.t('From a day to a day…'), description: '', ask: () => askSpan(title, today) },
  ];
  const picked = await questions.showQuickPick([...intervals, ...typed], {
    title,
    placeHolder: vscode.l10n.t('What the evidence covers'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  const covers = await picked?.ask();
  return covers && { covers, today };
}

function daysText({ from, to }: Days): string {
  return from === to ? from : vscode.l10n.t('{0} to {1}', from, to);
}

function openText(state: EvidenceState): string {
  return state === 'missing' || state === 'late'
    ? vscode.l10n.t('is over, and nothing covers it')
    : vscode.l10n.t('runs, and nothing covers it yet');
}

async function askOneDay(title: string, today: string): Promise<Days | undefined> {
  const day = await askDay(title, vscode.l10n.t('Day that the evidence shows'), today, { notAfter: today });
  return day === undefined ? undefined : { from: day, to: day };
}

async function askSpan(title: string, today: string): Promise<Days | undefined> {
  const from = await askDay(title, vscode.l10n.t('First day that the evidence covers'), '', { notAfter: today });
  const to =
    from === undefined
      ? undefined
      : await askDay(title, vscode.l10n.t('Last day that the evidence covers'), '', { notBefore: from });
  return from === undefined || to === undefined ? undefined : { from, to };
}
