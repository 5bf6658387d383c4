import type { Layout } from '../core/adopt/layout';
import type { DescribeOptions } from '../core/description/options';
import { Programme, type Change, type FileInput } from '../core/index/programme';
import { Checker } from '../core/rules/checker';
import { childUri, relativePath } from './uris';

/** One programme of the workspace, with everything that is computed from it. */
export class Session {
  readonly programme: Programme;
  readonly checker: Checker;
  /** False until every file of the programme has been read once. */
  complete = false;

  /** What the host knows for the description beyond the programme's own files. */
  options: DescribeOptions = {};

  constructor(
    /** Normalised uri of the programme's root. */
    readonly root: string,
    /** Normalised uri of the workspace folder that holds it. */
    readonly folder: string,
    options: { layout: Layout; today: string },
  ) {
    this.programme = new Programme(options);
    this.checker = new Checker(this.programme);
  }

  readonly #uris = new Map<string, string>();

  /** Remembered: a picture of the whole programme asks for the uris of all of its files. */
  uriOf = (path: string): string => {
    let uri = this.#uris.get(path);
    if (uri === undefined) this.#uris.set(path, uri = childUri(this.root, path));
    return uri;
  };

  /** Path relative to the root, for a normalised uri; undefined when the file is not below it. */
  pathOf(uri: string): string | undefined {
    return relativePath(this.root, uri);
  }

  update(inputs: readonly FileInput[]): Change {
    return this.programme.update(inputs);
  }
}
