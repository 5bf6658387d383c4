/**
 * Waits until `read` answers with something (neither undefined nor false), and answers with that; an exception counts
 * as not yet. Rejects after `limitMs`, with what was waited for.
 */
export async function eventually<T>(
  what: string,
  read: () => T | Promise<T>,
  limitMs = 60_000,
): Promise<NonNullable<T>> {
  let last: unknown;
  for (const end = Date.now() + limitMs; Date.now() < end; await pause(20)) {
    try {
      const value = await read();
      if (value !== undefined && value !== null && value !== false) return value;
      last = value;
    } catch (error) {
      last = error;
    }
  }
  throw new Error(
    `Waited ${limitMs} ms for ${what}; last: ${last instanceof Error ? last.message : JSON.stringify(last)}`,
  );
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
