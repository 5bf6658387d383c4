/** A value that no text of a workspace can guess: scripts run only with it. */
export function createNonce(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(18));
  return [...bytes].map((each) => each.toString(16).padStart(2, '0')).join('');
}
