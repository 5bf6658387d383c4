import { cpus, loadavg, totalmem } from 'node:os';
import { targets } from './targets';

export interface Machine {
  processors: number;
  model: string;
  memoryMegabytes: number;
  node: string;
  /** Load averages over one, five and fifteen minutes, before and after. */
  loadBefore: number[];
  loadAfter: number[];
}

/** Everything that a run measured, by key. Times in milliseconds, memory in kilobytes. */
export class Results {
  readonly figures = new Map<string, number>();
  readonly notes: string[] = [];
  readonly #loadBefore = loadavg();

  set(key: string, value: number): void {
    this.figures.set(key, value);
  }

  get machine(): Machine {
    const [first] = cpus();
    return {
      processors: cpus().length,
      model: first?.model ?? '',
      memoryMegabytes: Math.round(totalmem() / 1e6),
      node: process.version,
      loadBefore: this.#loadBefore,
      loadAfter: loadavg(),
    };
  }

  toJson(): string {
    const rows = targets.map((each) => ({ ...each, ...this.verdict(each.figure, each.limit) }));
    return `${JSON.stringify({ machine: this.machine, figures: Object.fromEntries(this.figures), targets: rows, notes: this.notes }, null, 2)}\n`;
  }

  verdict(figure: string, limit: number): { measured: number | null; verdict: 'ok' | 'short' | 'not measured' } {
    const measured = this.figures.get(figure);
    if (measured === undefined || Number.isNaN(measured)) return { measured: null, verdict: 'not measured' };
    return { measured, verdict: measured <= limit ? 'ok' : 'short' };
  }
}
