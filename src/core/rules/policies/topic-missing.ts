import { inScopeCriteria, scopeOf } from '../../scope/scope';
import { criterionById, policyTopics, topicById, type PolicyTopic } from '../../criteria/catalogue';
import type { View } from '../../index/view';
import { newPolicy, policyAcronym } from '../../templates/policy';
import { commaList } from '../../language/words';
import { defineRule, type Finding, type Fix } from '../rule';
import { answersEach } from '../support/fixes';
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
      'acronym and name. Said once, with all such topics, and once more as a hint with those that are only recommended; ' +
      'not before the programme has a policy.',
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
    const inScope = inScopeCriteria(view);
    const missing = policyTopics
      .filter((topic) => !covered.has(topic.id))
      .map((topic): Missing => ({
        topic,
        always: topic.expect === 'always' || (topic.always_when ?? []).some((each) => categories.includes(each)),
        criteria: inScope.filter((id) => criterionById(id)?.policy_topics.includes(topic.id)),
      }))
      .filter(({ topic, always, criteria }) => (always || topic.expect === 'recommended') && criteria.length > 0);
    for (const always of [true, false]) {
      const topics = missing.filter((each) => each.always === always);
      if (topics.length === 0) continue;
      yield {
        ...keyRange(manifest, ['categories']),
        data: { topics: topics.map((each) => each.topic.id) },
        ...(always ? {} : { severity: 'hint' as const }),
        message: topics.length === 1 ? messageOfOne(topics[0]!) : messageOfMany(topics, always),
      };
    }
  },
  fixes(finding, _manifest, { view }) {
    const topics = topicsIn(finding);
    return topics.map((topic) => ({
      ...createPolicy(topic, view),
      ...(topics.length === 1 ? { preferred: true } : {}),
    }));
  },
  choices: {
    question: (finding) => {
      const [first, ...others] = topicsIn(finding).map(titleWords);
      return `Choose the topic of a new policy: ${first}, or one of ${others.length} more`;
    },
    answers: (finding, _manifest, { view }) =>
      answersEach(
        topicsIn(finding),
        (topic) => [createPolicy(topic, view)],
        (topic) =>
          `For ${commaList(inScopeCriteria(view).filter((id) => criterionById(id)?.policy_topics.includes(topic.id)))}`,
      ),
  },
});

interface Missing {
  topic: PolicyTopic;
  /** Whether a programme of this scope is expected to have it; otherwise it is recommended. */
  always: boolean;
  /** Criteria in scope that usually rest on it. */
  criteria: readonly string[];
}

function messageOfOne({ topic, criteria }: Missing): string {
  const some =
    criteria.length > 4
      ? `${criteria.slice(0, 3).join(', ')} and ${criteria.length - 3} more criteria`
      : commaList(criteria);
  return `No policy covers ${titleWords(topic)}, which ${some} usually rest${criteria.length === 1 ? 's' : ''} on.`;
}

function messageOfMany(missing: readonly Missing[], always: boolean): string {
  return (
    `No policy covers ${missing.length} ${always ? 'topics that the criteria in scope usually rest on' : 'topics that are recommended'}: ` +
    `${missing.map(({ topic }) => titleWords(topic)).join('; ')}.`
  );
}

function titleWords({ title }: PolicyTopic): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

function topicsIn(finding: Finding): readonly PolicyTopic[] {
  return (finding.data?.topics as readonly string[]).flatMap((id) => topicById(id) ?? []);
}

function createPolicy(topic: PolicyTopic, view: View): Fix {
  const taken = new Set(view.ids('policy').map((each) => each.toUpperCase()));
  const name = `${topic.title} policy`;
  const acronym = topic.comply_acronyms.find((each) => !taken.has(each.toUpperCase())) ?? policyAcronym(view, name);
  const { path, text, cursor } = newPolicy(view, {
    name,
    topic: topic.id,
    stem: topic.id,
    ...(acronym ? { acronym } : {}),
  });
  return { title: `Create a policy on ${topic.title.toLowerCase()}`, create: [{ file: path, text, cursor }] };
}
