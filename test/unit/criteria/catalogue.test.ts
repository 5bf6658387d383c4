import assert from 'node:assert/strict';
import {
  categories,
  categoryOf,
  criteria,
  criteriaOfCategories,
  criterionById,
  descriptionCriteria,
  descriptionCriterionById,
  focusByRef,
  focusRefs,
  notCriteria,
  policyTopics,
  series,
  seriesOf,
  topicById,
} from '../../../src/core/criteria/catalogue';

const unique = (ids: readonly string[]): void => assert.deepEqual([...new Set(ids)], [...ids]);

describe('criteria catalogue', () => {
  it('holds 61 criteria: 33 common, 3 A, 2 C, 5 PI, 18 P', () => {
    const count = (category: string): number => criteria.filter((each) => each.category === category).length;
    assert.equal(criteria.length, 61);
    assert.deepEqual(
      ['security', 'availability', 'confidentiality', 'processing-integrity', 'privacy'].map(count),
      [33, 3, 2, 5, 18],
    );
    assert.deepEqual(
      categories.map((each) => count(each.id)),
      categories.map((each) => each.criteria_count),
    );
    assert.equal(criteria.filter((each) => each.common).length, 33);
    assert.deepEqual(
      criteria.filter((each) => each.common).map((each) => each.category),
      Array<string>(33).fill('security'),
    );
  });

  it('numbers each series from 1 without a hole', () => {
    const sizes = Object.fromEntries(
      series.map((each) => [each.id, criteria.filter((criterion) => criterion.series === each.id).length]),
    );
    assert.deepEqual(sizes, {
      CC1: 5,
      CC2: 3,
      CC3: 4,
      CC4: 2,
      CC5: 3,
      CC6: 8,
      CC7: 5,
      CC8: 1,
      CC9: 2,
      A1: 3,
      C1: 2,
      PI1: 5,
      P1: 1,
      P2: 1,
      P3: 2,
      P4: 3,
      P5: 2,
      P6: 7,
      P7: 1,
      P8: 1,
    });
    for (const { id } of series) {
      const members = criteria.filter((each) => each.series === id);
      assert.deepEqual(
        members.map((each) => each.id),
        members.map((_, index) => `${id}.${index + 1}`),
      );
      assert.deepEqual([...new Set(members.map((each) => each.category))], [seriesOf(id)?.category]);
    }
  });

  it('restates COSO principles 1 to 17 in CC1.1 to CC5.3', () => {
    const principles = criteria.flatMap((each) => each.coso ?? []);
    assert.deepEqual(
      [...principles].sort((a, b) => a - b),
      Array.from({ length: 17 }, (_, index) => index + 1),
    );
    assert.ok(criteria.every((each) => (each.coso !== undefined) === /^CC[1-5]\./.test(each.id)));
  });

  it('gives every criterion words, three points or more, and known topics', () => {
    for (const each of criteria) {
      for (const text of [
        each.title,
        each.summary,
        ...each.activities,
        ...each.evidence,
        ...each.focus.map((focus) => focus.text),
      ]) {
        assert.ok(text.trim().length > 3, `${each.id} has an empty text`);
      }
      assert.ok(each.focus.length >= 3 && each.activities.length > 0 && each.evidence.length > 0, each.id);
      for (const topic of each.policy_topics) assert.ok(topicById(topic), `${each.id} names the topic ${topic}`);
      for (const focus of each.focus)
        if (focus.when)
          assert.ok(
            categories.some((category) => category.id === focus.when),
            `${each.id}/${focus.id}`,
          );
    }
  });

  it('has unique ids', () => {
    unique(criteria.map((each) => each.id));
    unique(focusRefs());
    unique(series.map((each) => each.id));
    unique(policyTopics.map((each) => each.id));
    unique(notCriteria.map((each) => each.id));
    unique(descriptionCriteria.map((each) => each.id));
  });

  it('keeps near misses out of the criteria', () => {
    for (const { id, hint } of notCriteria) {
      assert.equal(criterionById(id), undefined);
      assert.ok(hint.length > 10);
    }
  });

  it('looks up', () => {
    assert.equal(criterionById('CC6.2')?.series, 'CC6');
    assert.equal(criterionById('constructor'), undefined);
    assert.equal(categoryOf('P4.2'), 'privacy');
    assert.equal(seriesOf('PI1.3')?.title, 'Processing integrity');
    assert.equal(focusByRef('CC6.2/nothing-like-it'), undefined);
    assert.equal(focusByRef('CC6.2'), undefined);
    assert.equal(focusByRef('CC1.2/independence')?.criterion.id, 'CC1.2');
    assert.equal(criteriaOfCategories(['security', 'availability', 'confidentiality']).length, 38);
    assert.equal(criteriaOfCategories([]).length, 0);
  });

  it('has the nine description criteria', () => {
    assert.deepEqual(
      descriptionCriteria.map((each) => each.id),
      Array.from({ length: 9 }, (_, index) => `DC${index + 1}`),
    );
    assert.equal(descriptionCriterionById('DC 9')?.applies.type1, false);
    for (const each of descriptionCriteria)
      assert.ok(
        each.title && each.discloses && each.heading && each.sub_items.length > 0 && each.rules.length > 0,
        each.id,
      );
  });
});
