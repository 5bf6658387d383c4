import type { Results } from './results';
import { targets } from './targets';

/** The targets with what was measured, then every figure. */
export function printReport(results: Results): void {
  const { machine } = results;
  console.log(
    `\n${machine.processors} processors (${machine.model.trim()}), Node ${machine.node}, load ${machine.loadBefore[0]!.toFixed(2)} before and ${machine.loadAfter[0]!.toFixed(2)} after\n`,
  );
  table(
    ['row', 'figure', 'measured', 'target', ''],
    targets.map((each) => {
      const { measured, verdict } = results.verdict(each.figure, each.limit);
      return [
        String(each.row),
        each.title,
        measured === null ? '-' : withUnit(measured, each.unit),
        withUnit(each.limit, each.unit),
        verdict,
      ];
    }),
  );
  console.log('\nAll figures (milliseconds; memory in KB), medians over the rounds');
  table(
    ['figure', ''],
    [...results.figures].map(([key, value]) => [key, number(value)]),
  );
  for (const note of results.notes) console.log(`\n${note}`);
}

function withUnit(value: number, unit: string): string {
  return unit === 'ratio' ? number(value) : `${number(value)} ${unit}`;
}

function number(value: number): string {
  return Math.abs(value) >= 100
    ? value.toFixed(0)
    : Math.abs(value) >= 10
      ? value.toFixed(1)
      : value.toFixed(Math.abs(value) < 0.1 ? 4 : 2);
}

function table(head: string[], rows: string[][]): void {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  for (const row of all)
    console.log(
      row
        .map((cell, column) =>
          /^[\d.-]+( \w+)?$/.test(cell) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
        )
        .join('  ')
        .trimEnd(),
    );
}
