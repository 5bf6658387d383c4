/** Questions to the page of a preview whether it has the keyboard focus, each with a number that its answer repeats. */
export class FocusQuestions {
  readonly #waiting = new Map<number, (focused: boolean) => void>();
  #asked = 0;

  /**
   * Resolves with the answer to this question, whatever was asked before it.
   * @param send sends the question with its number
   */
  ask(send: (question: number) => void): Promise<boolean> {
    const question = (this.#asked += 1);
    return new Promise((resolve) => {
      this.#waiting.set(question, resolve);
      send(question);
    });
  }

  answer(question: number, focused: boolean): void {
    this.#waiting.get(question)?.(focused);
    this.#waiting.delete(question);
  }

  /** A page that is hidden or closed does not have the focus, and answers nothing more. */
  answerAllWithNo(): void {
    for (const question of [...this.#waiting.keys()]) this.answer(question, false);
  }
}
