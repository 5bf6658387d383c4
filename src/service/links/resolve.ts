import { folderOfKind, namesIn } from '../../core/index/classify';
import type { FileEntry } from '../../core/index/entity';
import type { Programme } from '../../core/index/programme';
import type { ManifestData } from '../../core/model/data';
import { locationPaths } from '../../core/outside/location';
import { encodeBrackets } from '../../core/language/escape-markdown';
import type { LinkPlace } from './places';

/** A path inside the programme's folder, with its suffix (`#heading`). */
export interface Resolved {
  /** Relative to the root, with `/`. */
  path: string;
  suffix: string;
  /** Whether it is written relative to the root; otherwise it is relative to the file that contains it. */
  fromRoot: boolean;
}

/** A path that says that it is relative: `./` or `../`. */
const explicitlyRelative = /^\.{1,2}\//;

/** A path that begins in the folder of its file: `./`. */
const currentFolder = /^\.\//;

/** Every `./` before a path. */
const currentFolderSteps = /^(?:\.\/)+/;

/** Endings of YAML files. */
const yamlEnding = /\.ya?ml$/i;

/**
 * The target of a written path; undefined for a path that leads out of the programme's folder and for text that is not
 * a path.
 */
export function resolvePlace(
  programme: Programme,
  file: FileEntry,
  { form, written }: LinkPlace,
): Resolved | undefined {
  if (form === 'url') return undefined;
  if (form === 'markdown') return resolveLink(file.path, written);
  if (yamlEnding.test(written) && file.kind === 'manifest')
    return { path: written.replace(currentFolderSteps, ''), suffix: '', fromRoot: true };
  const manifest = programme.tables.entity('manifest', 'manifest')?.data as ManifestData | undefined;
  const [path, other] = locationPaths(written, file.path, folderOfKind('evidence', namesIn(manifest)));
  if (path === undefined) return undefined;
  const isThere = (each: string): boolean =>
    programme.outside.get('file', each)?.exists === true || programme.file(each) !== undefined;
  if (other !== undefined && !isThere(path) && isThere(other)) return { path: other, suffix: '', fromRoot: false };
  return { path, suffix: '', fromRoot: !explicitlyRelative.test(written) };
}

/** A path, and the heading or query after it. */
const pathAndSuffix = /^([^#?]*)(.*)$/s;

function resolveLink(from: string, written: string): Resolved | undefined {
  const [, target = '', suffix = ''] = pathAndSuffix.exec(written)!;
  const decoded = decode(target);
  if (decoded === undefined || decoded === '' || decoded.includes('\\')) return undefined;
  const fromRoot = decoded.startsWith('/');
  const parts = fromRoot ? [] : from.split('/').slice(0, -1);
  for (const part of decoded.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  return parts.length === 0 ? undefined : { path: parts.join('/'), suffix, fromRoot };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Characters that end the target of a Markdown link or change its meaning. */
const breaksLink = /[\s<>%#?]/g;

/**
 * A path as it is written in the file `from`: relative to its folder, with characters encoded that a Markdown link
 * cannot contain.
 */
export function writePath(place: LinkPlace, from: string, { path, suffix, fromRoot }: Resolved): string {
  const encode = (text: string): string =>
    place.form === 'markdown' ? encodeBrackets(text.replace(breaksLink, encodeURIComponent)) : text;
  if (fromRoot)
    return `${place.written.startsWith('/') ? '/' : (currentFolder.exec(place.written)?.[0] ?? '')}${encode(path)}${suffix}`;
  const here = from.split('/').slice(0, -1);
  const there = path.split('/');
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same += 1;
  const relative = [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/');
  return `${currentFolder.test(place.written) && !relative.startsWith('.') ? './' : ''}${encode(relative)}${suffix}`;
}
