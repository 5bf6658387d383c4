/** An owner among those of all programmes, as the facet of owners names it: programmes may share ids of roles. */
export function ownerValue(root: string, owner: string): string {
  return `${root} ${owner}`;
}

/** The id of the role in a value of the facet of owners. */
export function roleIn(value: string): string {
  return value.slice(value.indexOf(' ') + 1);
}
