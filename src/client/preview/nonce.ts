/** A random value that no text of a workspace can guess; only scripts with it run. */
export function createNonce(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(18));
  return [...bytes].map((each) => each.toString(16).padStart(2, '0')).join('');
}
