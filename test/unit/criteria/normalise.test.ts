import assert from 'node:assert/strict';
import { criteria } from '../../../src/core/criteria/catalogue';
import { compareCriteria, normaliseCategory, normaliseCriterion } from '../../../src/core/criteria/normalise';

describe('normaliseCriterion', () => {
  const check = (
    raw: string,
    id: string | undefined,
    more: { focus?: boolean; hint?: RegExp; nearest?: string } = {},
  ): void => {
    it(`${JSON.stringify(raw.slice(0, 30))} -> ${id ?? 'none'}`, () => {
      const result = normaliseCriterion(raw);
      assert.equal(result.id, id);
      assert.equal(result.canonical, id !== undefined && id === raw);
      assert.equal(result.focus ?? false, more.focus ?? false);
      if (more.hint) assert.match(result.hint ?? '', more.hint);
      if (more.nearest) assert.equal(result.nearest[0], more.nearest);
      if (id) assert.deepEqual(result.nearest, []);
    });
  };

  for (const raw of [
    'CC6.1',
    'CC 6.1',
    'cc6.1',
    'cc_6_1',
    'SOC2-CC6.1',
    'soc2_cc_6_1',
    'TSC-CC6.1',
    'TSC:CC6.1',
    'CC6.1.0',
    'CC-6.1',
    ' CC6.1 ',
  ])
    check(raw, 'CC6.1');
  for (const raw of ['CC6.1.4', 'CC6.1-POF4', 'CC6.1_POF4']) check(raw, 'CC6.1', { focus: true });
  check('a1.2', 'A1.2');
  check('pi_1_5', 'PI1.5');
  check('P 8.1', 'P8.1');
  check('CC9.9', undefined, { hint: /Placeholder/, nearest: 'CC9.1' });
  check('cc_9_9', undefined, { hint: /Placeholder/ });
  check('CC8.2', undefined, { hint: /one criterion, CC8\.1/, nearest: 'CC8.1' });
  check('CC6.9', undefined, { hint: /ends at CC6\.8/ });
  check('PP1.3', undefined, { hint: /PI1\.3/, nearest: 'PI1.3' });
  check('CC6.0', undefined, { hint: /heading.*CC6\.1/ });
  check('P1.0', undefined, { hint: /P1\.1/ });
  check('C1.3', undefined, { hint: /C1\.1 and C1\.2/ });
  check('CC61', undefined, { nearest: 'CC6.1' });
  for (const raw of [
    '',
    'access control',
    'constructor',
    '__proto__',
    'A.5.15',
    'AC-02',
    'CC6.1 and CC6.2',
    'x'.repeat(5_000_000),
  ])
    check(raw, undefined);

  it('knows every criterion as it is written', () => {
    for (const { id } of criteria) assert.deepEqual(normaliseCriterion(id), { id, canonical: true, nearest: [] });
  });

  it('gives the same answer the second time', () => {
    assert.deepEqual(normaliseCriterion('cc 7.2'), normaliseCriterion('cc 7.2'));
  });
});

describe('normaliseCategory', () => {
  const cases: [string, string | undefined][] = [
    ['security', 'security'],
    ['Security', 'security'],
    ['CC', 'security'],
    ['S', 'security'],
    ['A', 'availability'],
    ['C', 'confidentiality'],
    ['PI', 'processing-integrity'],
    ['Processing Integrity', 'processing-integrity'],
    ['processing_integrity', 'processing-integrity'],
    ['p', 'privacy'],
    ['avalability', undefined],
    ['', undefined],
    ['constructor', undefined],
  ];
  for (const [raw, id] of cases) it(`${raw} -> ${id ?? 'none'}`, () => assert.equal(normaliseCategory(raw), id));
});

it('compareCriteria follows the catalogue, unknown ids last', () => {
  assert.deepEqual(['X2', 'P1.1', 'CC10.1', 'PI1.1', 'CC2.1', 'A1.1', 'CC1.1', 'C1.1'].sort(compareCriteria), [
    'CC1.1',
    'CC2.1',
    'A1.1',
    ...['C1.1', 'PI1.1'].sort(compareCriteria),
    'P1.1',
    'CC10.1',
    'X2',
  ]);
});
