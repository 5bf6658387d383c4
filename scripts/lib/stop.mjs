/** Something that a person has to do first. `next` says what, in words. */
export class Stop extends Error {
  /** @param {string} message @param {string} next */
  constructor(message, next) {
    super(message);
    this.next = next;
  }
}

/**
 * Runs a script and turns a {@link Stop} into two readable lines and exit code 1.
 * @param {() => Promise<void>} main
 */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    if (error instanceof Stop) console.error(`\n${error.message}\nNext step: ${error.next}`);
    else console.error(error);
    process.exitCode = 1;
  }
}
