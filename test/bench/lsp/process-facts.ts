import { readdirSync, readFileSync } from 'node:fs';

/** Resident memory of a process in KB; NaN where there is no /proc. */
export function residentKilobytes(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1] ?? Number.NaN);
}

/** Processor time of all threads of a process in milliseconds, to the nanosecond where the kernel counts so; NaN where there is no /proc. */
export function processorMilliseconds(pid: number): number {
  const fine = fineMilliseconds(pid);
  if (fine !== undefined) return fine;
  const fields = read(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, '')
    .split(' ');
  return fields ? (Number(fields[11]) + Number(fields[12])) * 10 : Number.NaN;
}

function fineMilliseconds(pid: number): number | undefined {
  try {
    let total = 0;
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      const run = Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
      total += run / 1e6;
    }
    return total;
  } catch {
    return undefined;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
