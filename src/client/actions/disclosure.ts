import * as vscode from 'vscode';
import { disclosure, type Disclosure } from '../../protocol/disclosure';
import type { ServerLink } from '../server-link';
import { tellNoAnswer } from './apply-action';
import { askText } from './ask';
import { questions } from './questions';

/**
 * Asks for management's decision whether the description discloses an incident (DC 4): the screening questions, the
 * decision that the answers suggest, which the person confirms or reverses, and the reason. The first choice leaves it
 * undecided, so that Enter alone decides nothing. Undefined when the person cancels.
 */
export async function askDisclosure(link: ServerLink, title: string): Promise<Disclosure | 'undecided' | undefined> {
  const asked = await link.request(disclosure, { yes: [] });
  if (!asked) {
    tellNoAnswer();
    return undefined;
  }
  const ticked = await questions.showQuickPick(
    asked.questions.map((question) => ({ ...inTwoLines(question), question })),
    {
      title,
      placeHolder: vscode.l10n.t('DC 4: tick every yes; no tick means no to all'),
      canPickMany: true,
      matchOnDetail: true,
      ignoreFocusOut: true,
    },
  );
  if (!ticked) return undefined;
  const answered = await link.request(disclosure, { yes: ticked.map((each) => each.question) });
  if (!answered) {
    tellNoAnswer();
    return undefined;
  }
  return confirmed(title, answered.proposal);
}

/** Characters that a row of a list shows in a narrow window; the rest of a longer line is cut. */
const rowLength = 50;

/** A sentence over both lines of a row, broken nearest to its middle where it is longer than one. */
function inTwoLines(sentence: string): Pick<vscode.QuickPickItem, 'label' | 'detail'> {
  if (sentence.length <= rowLength) return { label: sentence };
  const middle = sentence.length / 2;
  const breaks = [...sentence.matchAll(/ /g)].map(({ index }) => index);
  const [at] = breaks.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return at === undefined ? { label: sentence } : { label: sentence.slice(0, at), detail: sentence.slice(at + 1) };
}

async function confirmed(title: string, proposal: Disclosure): Promise<Disclosure | 'undecided' | undefined> {
  const choices = [
    {
      label: vscode.l10n.t('Disclose it'),
      detail: vscode.l10n.t('Its nature, time, effect and end are described.'),
      disclose: true,
    },
    {
      label: vscode.l10n.t('Do not disclose it'),
      detail: vscode.l10n.t('Not described. The CPA firm asks for the reason.'),
      disclose: false,
    },
  ].map((each) => ({
    ...each,
    description: each.disclose === proposal.disclose ? vscode.l10n.t('what the answers point to') : '',
  }));
  choices.sort((a, b) => Number(b.disclose === proposal.disclose) - Number(a.disclose === proposal.disclose));
  const undecided = {
    label: vscode.l10n.t('Leave it undecided'),
    detail: vscode.l10n.t('Reported when the incident is of the period.'),
    disclose: undefined,
  };
  const chosen = await questions.showQuickPick([undecided, ...choices], {
    title,
    placeHolder: vscode.l10n.t('The decision is management’s'),
    ignoreFocusOut: true,
  });
  if (!chosen) return undefined;
  if (chosen.disclose === undefined) return 'undecided';
  const prompt = chosen.disclose
    ? vscode.l10n.t('Why it is disclosed. Not printed.')
    : vscode.l10n.t('Why it is not disclosed. Not printed; the CPA firm asks for it.');
  const reason = await askText(
    title,
    prompt,
    '',
    vscode.l10n.t('Say why.'),
    chosen.disclose === proposal.disclose ? proposal.reason : '',
  );
  return reason === undefined ? undefined : { disclose: chosen.disclose, reason: reason.trim() };
}
