import { deepEqual, equal } from 'node:assert/strict';
import { DayWatch, untilMidnight } from '../../../src/client/day-watch';
import { localDate } from '../../../src/client/local-date';

describe('a window that stays open over midnight', () => {
  it('waits until the next local day has begun', () => {
    equal(untilMidnight(new Date(2026, 10, 29, 23, 59, 59)), 2000);
    const next = (now: Date): string => localDate(new Date(now.getTime() + untilMidnight(now)));
    equal(next(new Date(2026, 11, 31, 0, 0, 0)), '2027-01-01');
    equal(next(new Date(2028, 1, 28, 12, 0, 0)), '2028-02-29');
  });

  it('tells of another day once, whoever looks first', () => {
    let now = new Date(2026, 10, 29, 18, 0, 0);
    const told: string[] = [];
    const watch = new DayWatch(
      () => now,
      localDate,
      () => told.push(localDate(now)),
    );
    watch.look();
    deepEqual(told, []);
    now = new Date(2026, 10, 30, 8, 0, 0);
    watch.look();
    watch.look();
    deepEqual(told, ['2026-11-30']);
    watch.dispose();
  });

  it('hears of it by its own clock', async () => {
    const began = Date.now();
    const evening = new Date(2026, 10, 29, 23, 59, 59, 990).getTime();
    let watch: DayWatch | undefined;
    const told = await new Promise<string>((resolve) => {
      const now = (): Date => new Date(evening + Date.now() - began);
      watch = new DayWatch(now, localDate, () => resolve(localDate(now())));
    });
    watch?.dispose();
    equal(told, '2026-11-30');
  });
});
