/** A programme as lists name it. `root`: uri of its root folder; `name`: its company, or empty. */
interface Named {
  root: string;
  name: string;
}

/**
 * The same programmes, each with a name for people, which is never empty: its company, else its folder. Their folder is
 * added to each name that several have: `Larkspur (drafts/2026)`. Of the folder's path only as much is taken as the
 * programmes differ in. Programmes with a company's name of their own stay the same objects.
 */
export function withDistinctNames<T extends Named>(programmes: readonly T[]): T[] {
  return programmes.map((each) => {
    const alike = programmes.filter((other) => shownName(other) === shownName(each));
    if (alike.length < 2) return each.name.trim() === '' ? { ...each, name: shownName(each) } : each;
    const folder = folderApart(
      each.root,
      alike.filter((other) => other !== each).map((other) => other.root),
    );
    return { ...each, name: each.name.trim() === '' ? folder : `${each.name.trim()} (${folder})` };
  });
}

function shownName({ name, root }: Named): string {
  return name.trim() || folderOf(root, 1) || root;
}

/** As many of the last segments of the path as no other root ends with. */
export function folderApart(root: string, others: readonly string[]): string {
  const most = segmentsOf(root).length;
  for (let count = 1; count < most; count += 1) {
    const folder = folderOf(root, count);
    if (!others.some((each) => folderOf(each, count) === folder)) return folder;
  }
  return folderOf(root, most);
}

function folderOf(uri: string, count: number): string {
  return segmentsOf(uri).slice(-count).join('/');
}

function segmentsOf(uri: string): string[] {
  return uri
    .replace(/^[^:]*:\/\//, '')
    .split('/')
    .filter((each) => each !== '')
    .map(decoded);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
