/** Why a command could not run, and what to do about it. Ends the process with exit code 2, without a stack. */
export class Failure extends Error {}
