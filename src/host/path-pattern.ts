/**
 * A test for paths (with `/`, relative) by a pattern of the kind that editors use for excluded files: `*` within a
 * name, `**` across folders, `?` one character, `{a,b}` either. A pattern that ends in a folder's name covers what the
 * folder holds. Linear in the path.
 */
export function pathPattern(pattern: string): (path: string) => boolean {
  const parts = alternatives(
    pattern
      .trim()
      .replace(/^\.?\/+/, '')
      .replace(/\/+$/, ''),
  ).map((each) => each.split('/'));
  return (path) => {
    const names = path.split('/');
    return parts.some((each) => fits(each, names));
  };
}

const mostAlternatives = 64;

/** The innermost braces with alternatives. */
const braces = /\{([^{}]*)\}/;

function alternatives(pattern: string): string[] {
  let found = [pattern];
  for (let round = 0; round < 8; round += 1) {
    const next = found.flatMap((candidate) => {
      const match = braces.exec(candidate);
      return match
        ? match[1]!
            .split(',')
            .map((choice) => candidate.slice(0, match.index) + choice + candidate.slice(match.index + match[0].length))
        : [candidate];
    });
    if (next.length > mostAlternatives || next.every((each, index) => each === found[index])) break;
    found = next;
  }
  return found.filter((each) => each !== '');
}

/** Whether the path, or a folder above it, fits: positions reached in the pattern, name by name. */
function fits(pattern: readonly string[], names: readonly string[]): boolean {
  let reached = skip(pattern, new Set([0]));
  for (const name of names) {
    const next = new Set<number>();
    for (const at of reached) {
      if (pattern[at] === '**') next.add(at);
      else if (at < pattern.length && fitsName(pattern[at]!, name)) next.add(at + 1);
    }
    reached = skip(pattern, next);
    if (reached.has(pattern.length)) return true;
  }
  return false;
}

/** `**` may stand for no folder at all. */
function skip(pattern: readonly string[], places: ReadonlySet<number>): Set<number> {
  const all = new Set(places);
  for (const at of all) if (pattern[at] === '**' && at < pattern.length) all.add(at + 1);
  return all;
}

function fitsName(pattern: string, name: string): boolean {
  let [p, n, star, mark] = [0, 0, -1, 0];
  while (n < name.length) {
    if (p < pattern.length && pattern[p] === '*') [star, mark, p] = [p, n, p + 1];
    else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === name[n])) [p, n] = [p + 1, n + 1];
    else if (star >= 0) [p, n, mark] = [star + 1, mark + 1, mark + 1];
    else return false;
  }
  while (pattern[p] === '*') p += 1;
  return p === pattern.length;
}
