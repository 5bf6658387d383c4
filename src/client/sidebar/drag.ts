/** Carries rows from view to view, as a text: objects do not get from one tree to another. Lower case, as VS Code wants it. */
export const rowsMime = 'application/vnd.soc2.rows';
export const urisMime = 'text/uri-list';
/** Files that come from outside the editor. */
export const filesMime = 'files';

/** A control or a criterion that is dragged. */
export interface Dragged {
  root: string;
  kind: 'control' | 'criterion';
  id: string;
}

/** What a row stands for when something is dropped on it: a control below a criterion is both. */
export interface DropTarget {
  root: string;
  control?: string;
  criterion?: string;
}

/** What a drop means. `files` are uris. */
export type Meaning =
  | { does: 'map'; root: string; pairs: { control: string; criterion: string }[] }
  | { does: 'record'; root: string; control: string; files: string[] }
  | { does: 'nothing'; because: 'other-programme' | 'nothing-fits' };

export function encode(dragged: readonly Dragged[]): string {
  return JSON.stringify(dragged);
}

/** Rows out of a text; anybody can put anything into it. */
export function decode(text: string): Dragged[] {
  try {
    const given: unknown = JSON.parse(text);
    return Array.isArray(given) ? given.filter(isDragged).map(({ root, kind, id }) => ({ root, kind, id })) : [];
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

/** What rows and files mean on a row. Rows go before files: a dragged control names its file too. */
export function meaningOf(
  target: DropTarget | undefined,
  dragged: readonly Dragged[],
  files: readonly string[],
): Meaning {
  const nothing: Meaning = { does: 'nothing', because: 'nothing-fits' };
  if (!target) return nothing;
  const { root, control, criterion } = target;
  const fitting = dragged.filter((each) => (each.kind === 'control' ? criterion !== undefined : control !== undefined));
  const here = fitting.filter((each) => each.root === root);
  if (here.length > 0) {
    const pairs = here.map((each) =>
      each.kind === 'control' ? { control: each.id, criterion: criterion! } : { control: control!, criterion: each.id },
    );
    return {
      does: 'map',
      root,
      pairs: pairs.filter(
        (each, index) =>
          pairs.findIndex((other) => other.control === each.control && other.criterion === each.criterion) === index,
      ),
    };
  }
  if (fitting.length > 0) return { does: 'nothing', because: 'other-programme' };
  return dragged.length === 0 && control !== undefined && files.length > 0
    ? { does: 'record', root, control, files: [...files] }
    : nothing;
}

function isDragged(value: unknown): value is Dragged {
  if (typeof value !== 'object' || value === null) return false;
  const { root, kind, id } = value as Record<string, unknown>;
  return typeof root === 'string' && typeof id === 'string' && (kind === 'control' || kind === 'criterion');
}
