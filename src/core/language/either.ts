/**
 * Source of a group that matches any of the alternatives. A line may hold several of them, separated by bars; earlier
 * ones are tried first.
 */
export function either(lines: readonly string[]): string {
  return `(?:${lines.join('|')})`;
}
