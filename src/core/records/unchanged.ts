/** The comment of a review that changed nothing, as it is written into a policy's list of revisions. */
export const unchanged = 'Reviewed without change';
