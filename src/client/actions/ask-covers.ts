import * as vscode from 'vscode';
import { openEvidence, type Days, type EvidenceState, type OpenEvidence } from '../../protocol/evidence';
import { localDate } from '../local-date';
import type { ServerLink } from '../server-link';
import { askDay } from './ask-day';
import { tellNoAnswer } from './apply-action';
import { questions } from './questions';

/** The days of a row: its span, and the intervals of which it consists where it stands for several. */
export interface GivenDays {
  interval?: Days;
  intervals?: readonly Days[];
}

interface Covers {
  covers: Days;
  /** The programme's reference day, an ISO day. */
  today: string;
  /** Where evidence of the control comes from, as the control says. */
  sources: readonly string[];
}

type OpenInterval = OpenEvidence['intervals'][number];

/**
 * Asks what the evidence of a control is to cover: an interval that still lacks evidence, a day, or a span of days that
 * the person types. Nothing is asked for a row that stands for one interval which has begun; for a row that stands for
 * several, the person chooses one of these or types.
 */
export async function askCovers(
  link: ServerLink,
  title: string,
  { root, control, file }: { root: string; control: string; file?: string | undefined },
  given: GivenDays,
): Promise<Covers | undefined> {
  const open = await link.request(openEvidence, { root, control, file });
  if (open === undefined) {
    tellNoAnswer();
    return undefined;
  }
  const today = open?.today ?? localDate();
  const ofRow = intervalsOf(given, open?.intervals ?? []).filter(({ from }) => from <= today);
  const covers =
    ofRow.length === 0
      ? await askAny(title, open?.intervals ?? [], today)
      : ofRow.length === 1
        ? ofRow[0]
        : await askOneOf(title, ofRow, open?.together === true, today);
  return covers && { covers: { from: covers.from, to: covers.to }, today, sources: open?.sources ?? [] };
}

/** The intervals that a row stands for: several, or the parts of its span that still lack evidence, or its span. */
function intervalsOf({ interval, intervals }: GivenDays, open: readonly OpenInterval[]): (Days | OpenInterval)[] {
  if (!interval) return [];
  const isSame = (a: Days, b: Days): boolean => a.from === b.from && a.to === b.to;
  if (intervals) return intervals.map((each) => open.find((known) => isSame(known, each)) ?? each);
  if (open.some((each) => isSame(each, interval))) return [interval];
  const parts = open.filter(({ from, to }) => from >= interval.from && to <= interval.to);
  return parts.length > 0 ? parts : [interval];
}

/**
 * Asks which interval of a row is meant, or for a day. All of them, or a span that may be some of them, are choices only
 * where one record can show several.
 */
function askOneOf(
  title: string,
  intervals: readonly (Days | OpenInterval)[],
  together: boolean,
  today: string,
): Promise<Days | undefined> {
  const span = { from: intervals[0]!.from, to: intervals.at(-1)!.to };
  const all: DaysChoice = {
    label: vscode.l10n.t('All {0}: {1}', intervals.length, daysText(span)),
    description: vscode.l10n.t('one record that shows every one of them'),
    ask: () => Promise.resolve(span),
  };
  const [day, fromTo] = typedDays(title, today);
  return askChoice(title, vscode.l10n.t('The interval that the evidence covers'), [
    ...intervals.map(choiceOf),
    ...(together ? [all, day, fromTo] : [day]),
  ]);
}

function askAny(title: string, open: readonly OpenInterval[], today: string): Promise<Days | undefined> {
  return askChoice(title, vscode.l10n.t('What the evidence covers'), [
    ...open.map(choiceOf),
    ...typedDays(title, today),
  ]);
}

interface DaysChoice extends vscode.QuickPickItem {
  ask(): Promise<Days | undefined>;
}

function choiceOf(each: Days | OpenInterval): DaysChoice {
  const { from, to } = each;
  return {
    label: daysText(each),
    description: openText('state' in each ? each.state : 'missing'),
    ask: () => Promise.resolve({ from, to }),
  };
}

/** A day, and a span of days, each to be typed. */
function typedDays(title: string, today: string): [day: DaysChoice, span: DaysChoice] {
  return [
    {
      label: vscode.l10n.t('A day…'),
      description: vscode.l10n.t('how something was set up at a point in time'),
      ask: () => askOneDay(title, today),
    },
    { label: vscode.l10n.t('From a day to a day…'), ask: () => askSpan(title, today) },
  ];
}

async function askChoice(
  title: string,
  placeHolder: string,
  choices: readonly DaysChoice[],
): Promise<Days | undefined> {
  const picked = await questions.showQuickPick(choices, {
    title,
    placeHolder,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.ask();
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
