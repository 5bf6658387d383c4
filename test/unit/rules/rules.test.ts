import { rules } from '../../../src/core/rules/registry';
import { cases } from './cases';
import { schemaCases } from './cases/schema';
import { check } from './check';

describe('rules', () => {
  for (const { code } of rules) {
    describe(code, () => {
      for (const each of cases.filter((one) => one.code === code)) it(each.name, () => check(each));
    });
  }
});

describe('fixes of schema problems', () => {
  for (const each of schemaCases) it(`${each.code}: ${each.name}`, () => check(each));
});
