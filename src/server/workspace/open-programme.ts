import type { Layout } from '../../core/index/layout';
import type { DescribeOptions } from '../../core/description/options';
import { Programme, type Change, type FileInput } from '../../core/index/programme';
import type { OutsideInput } from '../../core/index/outside-facts';
import { WhatIfProgramme, type WhatIf } from '../../core/index/what-if';
import { Checker, type SeverityOverrides } from '../../core/rules/checker';
import { pathPattern } from '../../host/path-pattern';
import { childUri, relativePath } from '../../host/uris';

/** Each what-if follows every edit, so only a few are kept; a dropped what-if is made again when it is requested. */
const mostWhatIfs = 8;

/** One programme of the workspace, with all results that are computed from it. */
export class OpenProgramme {
  readonly programme: Programme;
  readonly checker: Checker;
  /** False until every file of the programme has been read once. */
  complete = false;

  /** What the host contributes to the description beyond the programme's own files. */
  options: DescribeOptions = {};

  constructor(
    /** Normalised uri of the programme's root. */
    readonly root: string,
    /** Normalised uri of the workspace folder that contains it. */
    readonly folder: string,
    options: {
      layout: Layout;
      clock: string;
      severities?: SeverityOverrides | undefined;
      exclude?: readonly string[];
    },
  ) {
    this.programme = new Programme(options);
    this.checker = new Checker(this.programme, options.severities);
    const prefix = relativePath(folder, root);
    this.#prefix = prefix ? `${prefix}/` : '';
    this.#excluded = (options.exclude ?? []).map(pathPattern);
  }

  /** Path of the root below its workspace folder, with `/` at its end. */
  readonly #prefix: string;
  readonly #excluded: readonly ((path: string) => boolean)[];

  /** Whether a file of the programme is to be read: it has a known ending, and no setting excludes it. */
  wants(path: string): boolean {
    return this.programme.wants(path) && !this.excludes(path);
  }

  excludes(path: string): boolean {
    return this.#excluded.some((each) => each(this.#prefix + path));
  }

  readonly #uris = new Map<string, string>();

  /** Results are remembered, since a picture of the whole programme needs the uris of all of its files. */
  uriOf = (path: string): string => {
    let uri = this.#uris.get(path);
    if (uri === undefined) this.#uris.set(path, (uri = childUri(this.root, path)));
    return uri;
  };

  /** Path relative to the root, for a normalised uri; undefined when the file is not below it. */
  pathOf(uri: string): string | undefined {
    return relativePath(this.root, uri);
  }

  update(inputs: readonly FileInput[]): Change {
    const change = this.programme.update(inputs);
    for (const each of this.#whatIfs.values()) each.follow(change.files);
    return change;
  }

  /** Takes facts that were found outside the texts, and passes them to the what-ifs. */
  learn(facts: readonly OutsideInput[]): Change {
    const others = [...this.#whatIfs.values()].map((each) => each.programme.learn(facts));
    const change = this.programme.learn(facts);
    return { ...change, stale: new Set([change, ...others].flatMap((each) => [...each.stale])) };
  }

  /** `author`: id of the role that owns what is created. Nothing is read or checked again. */
  setAuthor(author: string | undefined): void {
    for (const each of [this, ...this.#whatIfs.values()]) each.programme.author = author;
  }

  readonly #whatIfs = new Map<string, WhatIfProgramme>();

  /**
   * The programme with another type of report or other categories than its manifest; the programme itself when `whatIf`
   * changes nothing. It follows every edit until `forgetWhatIfs`.
   */
  asIf(whatIf: WhatIf | undefined): Programme {
    if (whatIf?.type === undefined && whatIf?.categories === undefined) return this.programme;
    const key = JSON.stringify([whatIf.type, whatIf.categories]);
    let other = this.#whatIfs.get(key);
    if (!other) {
      const [oldest] = this.#whatIfs.keys();
      if (this.#whatIfs.size >= mostWhatIfs) this.#whatIfs.delete(oldest!);
      this.#whatIfs.set(key, (other = new WhatIfProgramme(this.programme, whatIf)));
    }
    return other.programme;
  }

  /** Drops the what-ifs that no view shows any more. */
  forgetWhatIfs(wanted: readonly WhatIf[]): void {
    const keys = new Set(wanted.map((each) => JSON.stringify([each.type, each.categories])));
    for (const key of [...this.#whatIfs.keys()]) if (!keys.has(key)) this.#whatIfs.delete(key);
  }
}
