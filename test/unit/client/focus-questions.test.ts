import { deepEqual, equal } from 'node:assert/strict';
import { FocusQuestions } from '../../../src/client/preview/focus-questions';

describe('questions to a page whether it has the focus', () => {
  let questions: FocusQuestions;
  let sent: number[];
  const ask = (): Promise<boolean> => questions.ask((question) => sent.push(question));
  beforeEach(() => {
    questions = new FocusQuestions();
    sent = [];
  });

  it('get each its own answer, in whatever order the answers come', async () => {
    const both = Promise.all([ask(), ask()]);
    questions.answer(sent[1]!, true);
    questions.answer(sent[0]!, false);
    deepEqual(await both, [false, true]);
  });

  it('do not take the answer to one before', async () => {
    const first = ask();
    questions.answerAllWithNo();
    equal(await first, false);
    const second = ask();
    questions.answer(sent[0]!, true);
    questions.answer(sent[1]!, false);
    equal(await second, false);
  });

  it('may be answered while they are sent', async () => {
    equal(await questions.ask((question) => questions.answer(question, true)), true);
  });
});
