import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';

/** A module of the source tree. */
export interface SourceFile {
  /** Relative to the repository's root, with `/`. */
  path: string;
  text: string;
  lines: number;
  imports: Import[];
}

interface Import {
  /** As written. */
  from: string;
  /** Path of the module, without its ending, when it is one of ours. */
  target: string | undefined;
  /** `import type`, which leaves nothing in the bundle. */
  typeOnly: boolean;
}

/** All TypeScript modules below a folder, by path. */
export function sourcesBelow(folder: string): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sourcesBelow(path);
      return /\.tsx?$/.test(entry.name) ? [read(path)] : [];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function read(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const code = withoutComments(text);
  const imports = [
    ...code.matchAll(/\b(import|export)\s+(type\s+)?(?:[\w*${}\s,]+?\s+from\s+)?['"]([^'"]+)['"]/g),
    ...code.matchAll(/\b(import|require)\(\s*()['"]([^'"]+)['"]\s*\)/g),
  ].map((match): Import => ({
    from: match[3]!,
    target: match[3]!.startsWith('.') ? posix.join(dirname(path), match[3]!) : undefined,
    typeOnly: Boolean(match[2]),
  }));
  return { path, text, lines: text.split('\n').length, imports };
}

/** Source with comments blanked out; good enough for code that a formatter and a linter keep tidy. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');
}
