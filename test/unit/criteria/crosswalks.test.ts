import assert from 'node:assert/strict';
import { criterionById, criteria } from '../../../src/core/criteria/catalogue';
import { criteriaOverlapping, crosswalksOf } from '../../../src/core/criteria/crosswalks';

describe('crosswalks', () => {
  it('agrees with the catalogue on COSO principles', () => {
    for (const { id, coso } of criteria) {
      const ids = crosswalksOf(id)
        .filter((each) => each.framework === 'coso')
        .flatMap((each) => each.ids);
      assert.deepEqual(ids, coso === undefined ? [] : [`Principle ${coso}`]);
    }
  });

  it('gives ids with framework and confidence', () => {
    const overlaps = crosswalksOf('CC1.3');
    assert.deepEqual(
      overlaps.map((each) => [each.framework, each.confidence]),
      [
        ['coso', 'direct'],
        ['iso-27001-2022', 'corroborated-3'],
        ['iso-27001-2022', 'corroborated-2'],
        ['nist-csf-2.0', 'corroborated-2'],
      ],
    );
    assert.ok(overlaps.every((each) => each.ids.length > 0 && each.frameworkTitle.length > 3));
  });

  it('is empty where nothing corroborates, and for anything that is no criterion', () => {
    for (const id of ['PI1.1', 'P4.1', 'CC6.5', 'constructor', '__proto__', '']) assert.deepEqual(crosswalksOf(id), []);
  });

  it('reads backwards', () => {
    const ids = criteriaOverlapping('coso', 'Principle 13');
    assert.deepEqual(ids, ['CC2.1']);
    assert.ok(criteriaOverlapping('iso-27001-2022', 'A.5.20').every((id) => criterionById(id)));
    assert.deepEqual(criteriaOverlapping('iso-27001-2022', 'nothing'), []);
  });
});
