import type { Place } from '../../protocol/place';

/**
 * MIME type of dragged rows. Their data is a text, since objects cannot be passed from tree to tree. VS Code requires
 * lower case.
 */
export const rowsMime = 'application/vnd.soc2.rows';
export const urisMime = 'text/uri-list';
/** MIME type of files from outside the editor. */
export const filesMime = 'files';

/** A control or a criterion that is dragged. */
export interface Dragged {
  root: string;
  kind: 'control' | 'criterion';
  id: string;
  /** Where a control is: several may have its id. */
  at?: Place | undefined;
}

/** What a row represents as the target of a drop: a control below a criterion is both. */
export interface DropTarget {
  root: string;
  control?: string;
  criterion?: string;
  /** Where the control is. */
  at?: Place | undefined;
}

/** What a drop means. `files` are uris. */
export type Meaning =
  | { does: 'map'; root: string; pairs: { control: string; at?: Place | undefined; criterion: string }[] }
  | { does: 'record'; root: string; control: string; at?: Place | undefined; files: string[] }
  | { does: 'nothing'; because: 'other-programme' | 'nothing-fits' };

export function encode(dragged: readonly Dragged[]): string {
  return JSON.stringify(dragged);
}

/** Reads rows from a text, which may come from any source and contain anything. */
export function decode(text: string): Dragged[] {
  try {
    const given: unknown = JSON.parse(text);
    return Array.isArray(given)
      ? given
          .filter(isDragged)
          .map(({ root, kind, id, at }) => ({ root, kind, id, ...placed(isPlace(at) ? at : undefined) }))
      : [];
  } catch {
    return [];
  }
}

/** Uris of a `text/uri-list`: one a line, comments begin with `#`. */
export function urisOf(list: string): string[] {
  return [
    ...new Set(
      list
        .split(/\r?\n/)
        .map((each) => each.trim())
        .filter((each) => each !== '' && !each.startsWith('#')),
    ),
  ];
}

/**
 * The meaning of rows and files that are dropped on a row. Rows have precedence, since a dragged control carries its
 * file too.
 */
export function meaningOf(
  target: DropTarget | undefined,
  dragged: readonly Dragged[],
  files: readonly string[],
): Meaning {
  const nothing: Meaning = { does: 'nothing', because: 'nothing-fits' };
  if (!target) return nothing;
  const { root, control, criterion, at } = target;
  const fitting = dragged.filter((each) => (each.kind === 'control' ? criterion !== undefined : control !== undefined));
  const here = fitting.filter((each) => each.root === root);
  if (here.length > 0) {
    const pairs = here.map((each) =>
      each.kind === 'control'
        ? { control: each.id, ...placed(each.at), criterion: criterion! }
        : { control: control!, ...placed(at), criterion: each.id },
    );
    return {
      does: 'map',
      root,
      pairs: pairs.filter(
        (each, index) => pairs.findIndex((other) => JSON.stringify(other) === JSON.stringify(each)) === index,
      ),
    };
  }
  if (fitting.length > 0) return { does: 'nothing', because: 'other-programme' };
  return dragged.length === 0 && control !== undefined && files.length > 0
    ? { does: 'record', root, control, ...placed(at), files: [...files] }
    : nothing;
}

/** The property `at`, for a place that there is. */
export function placed(at: Place | null | undefined): { at?: Place } {
  return at ? { at } : {};
}

function isPlace(value: unknown): value is Place {
  const { uri, range } = (value ?? {}) as Partial<Place>;
  return typeof uri === 'string' && typeof range?.start?.line === 'number';
}

function isDragged(value: unknown): value is Dragged {
  if (typeof value !== 'object' || value === null) return false;
  const { root, kind, id } = value as Record<string, unknown>;
  return typeof root === 'string' && typeof id === 'string' && (kind === 'control' || kind === 'criterion');
}
