/** An owner among those of all programmes, as the facet of owners names it: programmes may share ids of roles. */
export function ownerValue(root: string, owner: string): string {
  return `${root} ${owner}`;
}
