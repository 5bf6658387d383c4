import picomatch from 'picomatch/posix';

/** Longest pattern that is read, in characters. */
const longestPattern = 300;
/**
 * The most of them in one name: each multiplies the ways to try, and with more a test of a long name would take
 * minutes.
 */
const mostStarsInName = 3;
const mostAlternatives = 64;
const anyFolders = '**';

const nameOptions: picomatch.PicomatchOptions = {
  dot: true,
  literalBrackets: false,
  noglobstar: true,
  nonegate: true,
};

/** A set such as `[!a-z]`, or a character alone that picomatch would read as part of a regular expression. */
const setOrSpecial = /\[[!^]?[^\][]+\]|[[\](){}+|"'^$@!]/g;

type NameTest = typeof anyFolders | ((name: string) => boolean);

/**
 * A test for relative paths (with `/`) by a pattern like those of editors for excluded files: `*` matches within a
 * name, `**` across folders, `?` one character, `[a-z]` and `[!a-z]` a character inside or outside a set, `{a,b}`
 * either. A pattern that ends in a folder's name covers what the folder contains. A pattern with a problem (see
 * `patternProblem`) matches nothing.
 *
 * Names are tested one by one, so that the cost of a pattern is a sum over the names of a path and never a product.
 */
export function pathPattern(pattern: string): (path: string) => boolean {
  if (patternProblem(pattern) !== undefined) return () => false;
  const tests = namesOf(pattern).map((names) => names.map(nameTest));
  return (path) => {
    const names = path.split('/');
    return tests.some((each) => fits(each, names));
  };
}

/** Why a pattern is not used, as the end of a sentence that begins with the pattern; undefined when it is used. */
export function patternProblem(pattern: string): string | undefined {
  if (pattern.length > longestPattern) return `is longer than ${longestPattern} characters`;
  if (pattern.includes('\\')) return 'has a `\\`; folders are parted by `/`, and `[*]` is a star itself';
  const hasTooMany = namesOf(pattern).some((names) => names.some((name) => starsIn(name) > mostStarsInName));
  return hasTooMany ? `has more than ${mostStarsInName} \`*\` in one name` : undefined;
}

/** The innermost braces with alternatives. */
const braces = /\{([^{}]*)\}/;

/** The names of each alternative of a pattern; alternatives without names are left out. */
function namesOf(pattern: string): string[][] {
  const relative = pattern
    .trim()
    .replace(/^\.?\/+/, '')
    .replace(/\/+$/, '');
  return alternatives(relative).map((each) => each.split('/'));
}

/** Counts runs of `*`, since two in a row match what one matches. */
function starsIn(name: string): number {
  return name === anyFolders ? 0 : (name.match(/\*+/g) ?? []).length;
}

/**
 * Only `*`, `?` and sets are passed to picomatch: with groups and quantifiers a test could take forever, and so could
 * reading a pattern that ends in backslashes. Braces have been expanded before.
 */
function nameTest(name: string): NameTest {
  if (name === anyFolders) return anyFolders;
  const isSet = (found: string): boolean => found.length > 1;
  const plain = name.replace(setOrSpecial, (found) => (isSet(found) ? found.replace(/^\[!/, '[^') : `\\${found}`));
  const pattern = picomatch.makeRe(plain, nameOptions);
  return (tested) => pattern.test(tested);
}

/** Expands the braces of a pattern into patterns without braces; of very many, only some are kept. */
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

/**
 * Whether the path, or a folder above it, matches. Keeps the set of positions reached in the pattern after each name.
 */
function fits(tests: readonly NameTest[], names: readonly string[]): boolean {
  let reached = skipFolders(tests, new Set([0]));
  for (const name of names) {
    const next = new Set<number>();
    for (const place of reached) {
      const test = tests[place];
      if (test === anyFolders) next.add(place);
      else if (test?.(name)) next.add(place + 1);
    }
    reached = skipFolders(tests, next);
    if (reached.has(tests.length)) return true;
  }
  return false;
}

/** `**` may match no folder at all. */
function skipFolders(tests: readonly NameTest[], places: ReadonlySet<number>): Set<number> {
  const all = new Set(places);
  for (const place of all) if (tests[place] === anyFolders) all.add(place + 1);
  return all;
}
