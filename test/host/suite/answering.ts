import * as vscode from 'vscode';
import { equal, ok } from './check';
import { running } from './programme';

/** A question as a person saw it. */
interface Asked {
  title: string;
  /** What stands in the empty field. */
  placeHolder: string;
  /** What a box for text says below the field. */
  prompt: string;
  /** What a box for text begins with. */
  value: string;
  /** Rows of a list: label, description and detail in one text each; separators are among them. */
  entries: string[];
  /** What a box for text said about answers that it did not take. */
  refused: string[];
}

/** What the extension asked, in order, and what it said in messages. */
export interface Conversation {
  asked: Asked[];
  said: string[];
}

/** How a person answers one question; an answer to a question of another kind is a mistake of the test. */
export type Answer =
  | { choose: string }
  | { tick: string[] }
  | { type: string }
  | { file: vscode.Uri }
  | { press: string }
  | 'accept'
  | 'enter'
  | 'dismiss';

/** Takes the first row whose label has these words, else the first that has them anywhere. */
export const choose = (words: string): Answer => ({ choose: words });
/** Ticks rows by words of their labels, and closes the list. */
export const tick = (...words: string[]): Answer => ({ tick: words });
/** Types a text in the place of what stands there. Refused, it is followed by the next answer. */
export const type = (text: string): Answer => ({ type: text });
export const file = (uri: vscode.Uri): Answer => ({ file: uri });
/** Presses a button of the next message that has buttons; a message without this answer is left alone. */
export const press = (button: string): Answer => ({ press: button });
/** Takes what a box for text proposes. */
export const accept: Answer = 'accept';
/** Presses Enter alone: takes the first row, or what a box for text proposes. */
export const enter: Answer = 'enter';
/** Escape. */
export const dismiss: Answer = 'dismiss';

/** Runs something that asks questions, and answers them in order; each answer has to be needed, and none may be missing. */
export async function answering(
  answers: readonly Answer[],
  work: (conversation: Conversation) => PromiseLike<unknown>,
): Promise<Conversation> {
  const { questions } = await running();
  const before = { ...questions };
  const conversation: Conversation = { asked: [], said: [] };
  const left = [...answers];
  Object.assign(questions, standIns(conversation, left));
  try {
    await work(conversation);
  } finally {
    Object.assign(questions, before);
  }
  equal(left, [], `answers that no question wanted; the last one asked: ${conversation.asked.at(-1)?.title}`);
  return conversation;
}

type ListOptions = vscode.QuickPickOptions & { canPickMany?: boolean };

/** The functions that ask, each with the test in the place of a person. */
function standIns({ asked, said }: Conversation, left: Answer[]) {
  /** The next answer, which has to be of one of these kinds. */
  const next = (question: Asked, kinds: readonly string[]): Answer => {
    const answer = left.shift();
    ok(answer !== undefined, `there is no answer to “${question.title}” (${question.placeHolder || question.prompt})`);
    const kind = typeof answer === 'string' ? answer : Object.keys(answer)[0]!;
    ok(kinds.includes(kind), `“${question.title}” (${question.placeHolder || question.prompt}) is answered by ${kind}`);
    return answer;
  };
  const ask = (question: Partial<Asked>): Asked => {
    const whole = { title: '', placeHolder: '', prompt: '', value: '', entries: [], refused: [], ...question };
    asked.push(whole);
    return whole;
  };
  const say = (text: string, ...given: (string | vscode.MessageOptions)[]): Promise<string | undefined> => {
    said.push(text);
    const buttons = given.filter((each) => typeof each === 'string');
    const answer = left[0];
    if (buttons.length === 0 || typeof answer !== 'object' || !('press' in answer)) return Promise.resolve(undefined);
    left.shift();
    ok(buttons.includes(answer.press), `“${text}” has no button ${answer.press}: ${buttons.join(', ')}`);
    return Promise.resolve(answer.press);
  };

  return {
    async showQuickPick(
      items: readonly vscode.QuickPickItem[] | PromiseLike<readonly vscode.QuickPickItem[]>,
      { title, placeHolder, canPickMany }: ListOptions = {},
    ): Promise<unknown> {
      const rows = await items;
      const question = ask({ title: title ?? '', placeHolder: placeHolder ?? '', entries: rows.map(wordsOfRow) });
      const answer = next(question, [canPickMany === true ? 'tick' : 'choose', 'enter', 'dismiss']);
      if (answer === 'enter') return canPickMany === true ? [] : rowWith(rows, '');
      if (typeof answer === 'object' && 'tick' in answer) return answer.tick.map((words) => rowWith(rows, words));
      return typeof answer === 'object' && 'choose' in answer ? rowWith(rows, answer.choose) : undefined;
    },

    async showInputBox(options: vscode.InputBoxOptions = {}): Promise<string | undefined> {
      const { title = '', placeHolder = '', prompt = '', value = '' } = options;
      const question = ask({ title, placeHolder, prompt, value });
      for (;;) {
        const answer = next(question, ['type', 'accept', 'enter', 'dismiss']);
        if (answer === 'dismiss') return undefined;
        const text = typeof answer === 'object' && 'type' in answer ? answer.type : value;
        const refusal = await options.validateInput?.(text);
        if (refusal === undefined || refusal === null || refusal === '') return text;
        question.refused.push(typeof refusal === 'string' ? refusal : refusal.message);
      }
    },

    showOpenDialog({ title = '' }: vscode.OpenDialogOptions = {}): Promise<vscode.Uri[] | undefined> {
      const answer = next(ask({ title }), ['file', 'dismiss']);
      return Promise.resolve(typeof answer === 'object' && 'file' in answer ? [answer.file] : undefined);
    },

    showSaveDialog({ title = '' }: vscode.SaveDialogOptions = {}): Promise<vscode.Uri | undefined> {
      const answer = next(ask({ title }), ['file', 'dismiss']);
      return Promise.resolve(typeof answer === 'object' && 'file' in answer ? answer.file : undefined);
    },

    createQuickPick: () => quickPick(ask, next),
    showErrorMessage: say,
    showInformationMessage: say,
    showWarningMessage: say,
  };
}

/** A list that the extension drives itself: what it shows counts as asked when it is shown. */
function quickPick(
  ask: (question: Partial<Asked>) => Asked,
  next: (question: Asked, kinds: readonly string[]) => Answer,
): unknown {
  const accepted = new vscode.EventEmitter<void>();
  const hidden = new vscode.EventEmitter<void>();
  const list = {
    title: '',
    placeholder: '',
    items: [] as vscode.QuickPickItem[],
    selectedItems: [] as vscode.QuickPickItem[],
    onDidAccept: accepted.event,
    onDidHide: hidden.event,
    show: () => {
      const question = ask({ title: list.title, placeHolder: list.placeholder, entries: list.items.map(wordsOfRow) });
      const answer = next(question, ['choose', 'dismiss']);
      if (typeof answer !== 'object' || !('choose' in answer)) return list.hide();
      list.selectedItems = [rowWith(list.items, answer.choose)];
      accepted.fire();
    },
    hide: () => hidden.fire(),
    dispose: () => undefined,
  };
  return list;
}

function wordsOfRow({ label, description, detail }: vscode.QuickPickItem): string {
  return [label, description, detail].filter(Boolean).join('\n');
}

function rowWith<Item extends vscode.QuickPickItem>(rows: readonly Item[], words: string): Item {
  const choices = rows.filter((each) => each.kind !== vscode.QuickPickItemKind.Separator);
  const row =
    choices.find((each) => each.label.includes(words)) ?? choices.find((each) => wordsOfRow(each).includes(words));
  ok(row, `no row has ${words}: ${rows.map((each) => each.label).join(' | ')}`);
  return row;
}
