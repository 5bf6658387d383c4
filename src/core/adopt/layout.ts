/**
 * Whose folder conventions a programme follows. `soc2`: a manifest `soc2.yaml`. `comply`: a strongdm/comply
 * repository (folders policies, narratives, procedures; comply.yml optional). `markdown`: loose Markdown documents,
 * read as policies. `none`: nothing that we know.
 */
export type Layout = 'soc2' | 'comply' | 'markdown' | 'none';
