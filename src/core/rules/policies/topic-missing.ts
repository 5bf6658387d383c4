import { inScopeCriteria, scopeOf } from '../../scope/scope';
import { criterionById, policyTopics } from '../../criteria/catalogue';
import { newPolicy, policyAcronym } from '../../templates/policy';
import { commaList } from '../../language/words';
import { defineRule, type Finding } from '../rule';
import { keyRange } from '../support/place';
import { topicsOf } from '../../criteria/topics';
import { yaml } from '../../syntax/text-block';

export const policyTopicMissing = defineRule({
  code: 'soc2.policy.topic-missing',
  severity: 'warning',
  on: ['manifest'],
  title: 'A topic that no policy covers',
  basis: ['CC5.3', 'PRACTICE'],
  documentation: {
    what:
      'A policy topic that programmes of this scope usually have is covered by no policy, by its `topics` or by its ' +
      'acronym and name. Topics that are only recommended are hints. Said once the programme has a policy.',
    why:
      'The criteria rest on written expectations, and examiners begin with a list of policies that they expect to ' +
      'find.',
    wrong: yaml`
      # no policy covers incident response
      categories: [security]`,
    right: yaml`
      # policies/irp.md
      topics: [incident-response]`,
  },
  *check(manifest, { view }): Iterable<Finding> {
    const covered = new Set(
      view.derive('topics that policies cover', (inner) =>
        [...new Set(inner.all('policy').flatMap((each) => [...topicsOf(each)]))].sort(),
      ),
    );
    if (view.layout !== 'soc2' || view.ids('policy').length === 0) return;
    const { categories } = scopeOf(view);
    for (const topic of policyTopics) {
      const always = topic.expect === 'always' || (topic.always_when ?? []).some((each) => categories.includes(each));
      if (covered.has(topic.id) || (!always && topic.expect !== 'recommended')) continue;
      const criteria = inScopeCriteria(view).filter((id) => criterionById(id)?.policy_topics.includes(topic.id));
      if (criteria.length === 0) continue;
      const some =
        criteria.length > 4
          ? `${criteria.slice(0, 3).join(', ')} and ${criteria.length - 3} more criteria`
          : commaList(criteria);
      yield {
        ...keyRange(manifest, ['categories']),
        data: { topic: topic.id, title: topic.title },
        ...(always ? {} : { severity: 'hint' as const }),
        message:
          `No policy covers ${topic.title.charAt(0).toLowerCase()}${topic.title.slice(1)}, which ${some} ` +
          `usually rest${criteria.length === 1 ? 's' : ''} on.`,
      };
    }
  },
  fixes(finding, _manifest, { view }) {
    const topic = policyTopics.find((each) => each.id === finding.data?.topic);
    if (!topic) return [];
    const taken = new Set(view.ids('policy').map((each) => each.toUpperCase()));
    const name = `${topic.title} policy`;
    const acronym = topic.comply_acronyms.find((each) => !taken.has(each.toUpperCase())) ?? policyAcronym(view, name);
    const { path, text, cursor } = newPolicy(view, {
      name,
      topic: topic.id,
      stem: topic.id,
      ...(acronym ? { acronym } : {}),
    });
    return [
      {
        title: `Create a policy on ${topic.title.toLowerCase()}`,
        create: [{ file: path, text, cursor }],
        preferred: true,
      },
    ];
  },
});
