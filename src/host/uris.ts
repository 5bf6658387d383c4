import { URI } from 'vscode-uri';

/** One spelling for each uri, independent of what the client escapes, without a slash at the end. */
export function normaliseUri(uri: string): string {
  const text = URI.parse(uri).toString();
  return text.endsWith('/') && !text.endsWith('//') ? text.slice(0, -1) : text;
}

/** A path in which a uri escapes nothing. */
const needsNoEscape = /^[\w.~/-]+$/;

/** Uri of a file below a folder; `path` is relative, with `/`. */
export function childUri(folder: string, path: string): string {
  if (path === '') return folder;
  if (needsNoEscape.test(path)) return `${folder}/${path}`;
  const base = URI.parse(folder);
  return base.with({ path: `${base.path.replace(/\/+$/, '')}/${path}` }).toString();
}

/** Path of a file relative to a folder, with `/`; undefined when the file is elsewhere. Both uris are normalised. */
export function relativePath(folder: string, uri: string): string | undefined {
  if (!uri.startsWith(folder + '/')) return undefined;
  const base = URI.parse(folder).path.replace(/\/+$/, '');
  const path = URI.parse(uri).path;
  return path.startsWith(base + '/') ? path.slice(base.length + 1) : undefined;
}
