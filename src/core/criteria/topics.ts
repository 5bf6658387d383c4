import { policyTopics } from './catalogue';

/** The topics that a policy lists, else those whose comply acronym or name it has. */
export function topicsOf({
  id,
  data,
}: {
  id: string;
  data: { topics?: readonly string[] | undefined; name?: string | undefined };
}): readonly string[] {
  if (data.topics && data.topics.length > 0) return data.topics;
  const words = (data.name ?? '').toLowerCase();
  return policyTopics
    .filter(
      (each) =>
        each.comply_acronyms.includes(id) ||
        each.title
          .toLowerCase()
          .split(/ and | /)
          .some((word) => word.length > 4 && words.includes(word)),
    )
    .map((each) => each.id);
}
