/** File endings of evidence. Names of systems such as `vanta.com` end differently. */
export const artefactEndings = [
  'csv',
  'doc',
  'docx',
  'eml',
  'gif',
  'gz',
  'har',
  'htm',
  'html',
  'jpeg',
  'jpg',
  'json',
  'log',
  'md',
  'mov',
  'mp4',
  'msg',
  'odt',
  'pdf',
  'png',
  'pptx',
  'svg',
  'tar',
  'tsv',
  'txt',
  'webp',
  'xls',
  'xlsx',
  'xml',
  'yaml',
  'yml',
  'zip',
] as const;

const ending = new RegExp(`\\.(?:${artefactEndings.join('|')})$`, 'i');
const longest = 1000;

/** Addresses, absolute paths, and characters that no portable file name has. */
const noRelativePath = /^[a-z][a-z0-9+.-]*:|^[/~]|[\\<>{}*?#$|"%]|[\p{Cc}]/iu;

/** A path that says that it is relative: `./` or `../`. */
const explicitlyRelative = /^\.{1,2}\//;

/** A first part with a dot, such as `vanta.com/`: an address without its scheme. */
const hostLike = /^[^/]*\.[^/]*\//;

/**
 * The paths, relative to the programme's root, at which the artefact of an evidence record may lie: after `./` or `../`
 * beside the record, else below the root or beside the record. Empty for text that names no file in the programme's
 * folder: addresses, absolute paths, paths that lead out, names of systems, free text.
 */
export function locationPaths(location: string, record: string, evidenceFolder: string): string[] {
  const written = location.trim();
  if (written === '' || written.length > longest || noRelativePath.test(written)) return [];
  const folder = record.slice(0, Math.max(0, record.lastIndexOf('/')));
  if (explicitlyRelative.test(written)) {
    const beside = resolved(`${folder}/${written}`);
    return beside === undefined ? [] : [beside];
  }
  const ours = written.startsWith(`${evidenceFolder}/`);
  if (!ours && (/\s/.test(written) || !ending.test(written) || hostLike.test(written))) return [];
  const below = resolved(written);
  return below === undefined ? [] : [...new Set([below, resolved(`${folder}/${written}`) ?? below])];
}

/** Without `.`, `..` and empty parts; undefined when it leaves the root or names the root itself. */
function resolved(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') {
      parts.push(part);
    }
  }
  return parts.length === 0 ? undefined : parts.join('/');
}

/**
 * Resolves a path that is written from a folder above the root, as in a repository in which the programme is one
 * folder: for the root `/repository/compliance` the path `compliance/evidence/a.pdf` is `evidence/a.pdf`. Undefined for
 * any other.
 */
export function pathFromAbove(path: string, root: string): string | undefined {
  const parts = path.split('/');
  const above = root.replace(/\/+$/, '').split('/');
  for (let count = Math.min(parts.length - 1, above.length); count > 0; count -= 1) {
    if (parts.slice(0, count).join('/') === above.slice(-count).join('/')) return parts.slice(count).join('/');
  }
  return undefined;
}
